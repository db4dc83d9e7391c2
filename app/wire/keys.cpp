#include "wire/keys.h"

#include <sodium.h>

#include <cstdlib>

namespace klubba::wire {

namespace {

constexpr std::string_view key_file_line = "klubba station key 1\n";
constexpr std::size_t author_digits = 16;

void start_sodium()
{
    static const int started = sodium_init();
    if (started < 0) std::abort(); // No source of randomness: nothing may be signed.
}

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace

std::string hash_of(std::string_view bytes)
{
    start_sodium();
    std::string hash(hash_size, '\0');
    crypto_generichash(bytes_of(hash), hash.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
    return hash;
}

std::string random_bytes(std::size_t count)
{
    start_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string to_hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_of(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> from_hex(std::string_view text)
{
    if (text.size() % 2 != 0 || text.find_first_not_of("0123456789abcdef") != text.npos) return {};
    std::string bytes(text.size() / 2, '\0');
    if (sodium_hex2bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, nullptr,
                       nullptr) != 0)
        return {};
    return bytes;
}

AuthorId author_of(std::string_view public_key)
{
    return AuthorId{to_hex(hash_of(public_key)).substr(0, author_digits)};
}

bool is_signed_by(std::string_view public_key, std::string_view message, std::string_view signature)
{
    start_sodium();
    return public_key.size() == crypto_sign_PUBLICKEYBYTES &&
           signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytes_of(signature), bytes_of(message), message.size(),
                                       bytes_of(public_key)) == 0;
}

KeyPair::KeyPair(std::string_view seed)
    : m_secret(crypto_sign_SECRETKEYBYTES, '\0'), m_public(crypto_sign_PUBLICKEYBYTES, '\0')
{
    crypto_sign_seed_keypair(bytes_of(m_public), bytes_of(m_secret), bytes_of(seed));
    m_author = author_of(m_public);
}

KeyPair::~KeyPair()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

KeyPair KeyPair::make()
{
    start_sodium();
    std::string seed(crypto_sign_SEEDBYTES, '\0');
    randombytes_buf(seed.data(), seed.size());
    KeyPair pair{seed};
    sodium_memzero(seed.data(), seed.size());
    return pair;
}

Result<KeyPair, Failure> KeyPair::from_text(std::string_view text)
{
    start_sodium();
    if (!text.starts_with(key_file_line))
        return failure(Failure::Kind::BadInput, "is no station key of Klubba");
    text.remove_prefix(key_file_line.size());
    if (text.ends_with('\n')) text.remove_suffix(1);
    const auto seed = from_hex(text);
    if (!seed || seed->size() != crypto_sign_SEEDBYTES)
        return failure(Failure::Kind::Damaged, "the station key is cut short or changed");
    return KeyPair{*seed};
}

std::string KeyPair::to_text() const
{
    const std::string_view secret = m_secret;
    return std::string{key_file_line} + to_hex(secret.substr(0, crypto_sign_SEEDBYTES)) + "\n";
}

std::string KeyPair::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(message), message.size(),
                         bytes_of(m_secret));
    return signature;
}

} // namespace klubba::wire
