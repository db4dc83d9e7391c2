#pragma once

#include "base/record.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

// Hashes (BLAKE2b-256) and signatures (Ed25519), as bytes in strings.
//
// A station's id is part of the hash of its public key, so a key cannot be exchanged for another
// without the id of every event it signed changing too. Nothing here touches a file.
namespace klubba::wire {

inline constexpr std::size_t hash_size = 32;

std::string hash_of(std::string_view bytes);

/// From the system's source of randomness.
std::string random_bytes(std::size_t count);

std::string to_hex(std::string_view bytes);
/// Lower case hex digits only; empty for all else.
std::optional<std::string> from_hex(std::string_view text);

/// The first 16 hex digits of the hash of the public key.
AuthorId author_of(std::string_view public_key);

bool is_signed_by(std::string_view public_key,
                  std::string_view message,
                  std::string_view signature);

/// A station's secret. Its memory is wiped when it is let go.
class KeyPair {
public:
    /// A new one from the system's source of randomness.
    static KeyPair make();
    /// From what `to_text` gave.
    static Result<KeyPair, Failure> from_text(std::string_view text);

    KeyPair(const KeyPair&) = default;
    KeyPair& operator=(const KeyPair&) = default;
    KeyPair(KeyPair&&) noexcept = default;
    KeyPair& operator=(KeyPair&&) noexcept = default;
    ~KeyPair();

    /// The secret, for the station's key file; two lines of ASCII.
    [[nodiscard]] std::string to_text() const;
    [[nodiscard]] const std::string& public_key() const { return m_public; }
    [[nodiscard]] const AuthorId& author() const { return m_author; }
    [[nodiscard]] std::string sign(std::string_view message) const;

private:
    explicit KeyPair(std::string_view seed);

    std::string m_secret; ///< libsodium's form: seed, then public key.
    std::string m_public;
    AuthorId m_author;
};

} // namespace klubba::wire
