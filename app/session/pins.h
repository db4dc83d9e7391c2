#pragma once

#include "base/time.h"
#include "wire/pin.h"

#include <filesystem>
#include <vector>

// Where PINs and the guesses at them are kept: `pins.json` and `pins.tries` in the data folder,
// readable by their owner alone, each replaced whole or not at all.
//
// Guesses are counted on disk before each is looked at. To end the program in the middle of one, or
// to start it again, does not give another.
namespace klubba::session {

/// None where there is no such file.
Result<std::vector<wire::Pin>, Failure> read_pins(const std::filesystem::path& folder);
/// Makes the folder if need be. Durable when it returns.
Result<void, Failure> write_pins(const std::filesystem::path& folder,
                                 const std::vector<wire::Pin>& pins);

/// Wrong guesses at one role's PINs since the last right one.
struct Tries {
    std::string role;
    int wrong = 0;
    Instant last; ///< By the machine's own clock.

    static constexpr auto fields()
    {
        return list_fields(field("role", &Tries::role), field("wrong", &Tries::wrong),
                           field("last", &Tries::last));
    }
};

/// None where there are none, or where they cannot be read.
Tries read_tries(const std::filesystem::path& folder, const std::string& role);
Result<void, Failure> write_tries(const std::filesystem::path& folder, const Tries& tries);

/// How long the next guess has to wait from `now` on: nothing after the first two wrong ones, then
/// two seconds and twice as long for each, up to five minutes. A clock set back or forth does not
/// make it longer than that.
Duration wait_after(const Tries& tries, Instant now);

} // namespace klubba::session
