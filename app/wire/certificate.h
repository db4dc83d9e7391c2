#pragma once

#include "base/result.h"
#include "base/time.h"
#include "wire/keys.h"

#include <string>
#include <string_view>
#include <vector>

// Says that a public key belongs to a station that may write, and who says so. A station that
// stands alone says it of itself.
namespace klubba::wire {

struct Certificate {
    std::string subject; ///< Public key of the station.
    std::string issuer;  ///< Public key of who vouches for it.
    Instant issued{};
    std::vector<std::string> roles;
    std::string signature; ///< The issuer's.

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

Certificate certify(std::string_view subject,
                    std::vector<std::string> roles,
                    Instant issued,
                    const KeyPair& issuer);

/// Whether the issuer signed just this.
bool holds(const Certificate& certificate);

/// One line of JSON.
std::string print_certificate(const Certificate& certificate);
Result<Certificate, Failure> parse_certificate(std::string_view text);

} // namespace klubba::wire
