#pragma once

#include "base/describe.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

// The PINs that open the chair's and the secretary's screens, as hashes (Argon2id). Nothing here
// touches a file; session/pins.h keeps them.
//
// A PIN is digits alone, so it can be typed on any keyboard and by touch. Few digits are soon
// guessed by whoever has the hashes: they are kept from others, and guesses at a screen are slowed.
namespace klubba::wire {

inline constexpr std::size_t least_pin = 4;
inline constexpr std::size_t most_pin = 12;

/// Whether it is digits, and as many as they should be.
bool is_pin(std::string_view text);

/// With a salt of its own, so that equal PINs have different hashes. Takes a good part of a second
/// and 64 MiB: never on the thread that draws. Failure::Unavailable without that memory.
Result<std::string, Failure> hash_of_pin(std::string_view pin);
/// Takes as long, whatever the answer.
bool is_pin_of(std::string_view hash, std::string_view pin);

struct Pin {
    std::string role; ///< "chair" or "secretary": whose screen it opens.
    std::string name; ///< Whose it is; may be empty.
    std::string hash;

    static constexpr auto fields()
    {
        return list_fields(field("role", &Pin::role), field_or_default("name", &Pin::name),
                           field("hash", &Pin::hash));
    }

    friend bool operator==(const Pin&, const Pin&) = default;
};

/// JSON, as a file has it.
std::string to_text(const std::vector<Pin>& pins);
/// From what `to_text` gave. Refused whole if any of it is not as it should be.
Result<std::vector<Pin>, Failure> pins_from_text(std::string_view text);

} // namespace klubba::wire
