#pragma once

#include "base/describe.h"
#include "base/result.h"
#include "base/time.h"
#include "wire/keys.h"

#include <string>
#include <string_view>
#include <vector>

// Says that a public key belongs to a station that may write, and who says so. A station that
// stands alone says it of itself.
namespace klubba::wire {

/// What a station may do, and where.
struct Rights {
    /// "room", "chair", "secretary", "administrator", "relay" (a server that passes on what others
    /// write and lets nobody in itself), "server".
    std::vector<std::string> roles;
    std::vector<std::string> bodies; ///< Names of those whose meetings it is for; none: all.
    std::vector<std::string> rooms;  ///< Names of those it stands in; none: any.

    static constexpr auto fields()
    {
        return list_fields(field("roles", &Rights::roles), field("bodies", &Rights::bodies),
                           field("rooms", &Rights::rooms));
    }

    [[nodiscard]] bool has_role(std::string_view role) const;
    /// Whether what it gives has been through a gate of its own.
    [[nodiscard]] bool is_gate() const;
    /// Whether it may write in meetings or pass on what others do; who may not only shows that.
    [[nodiscard]] bool may_write() const;
    /// Whether it is for meetings of that body.
    [[nodiscard]] bool covers(std::string_view body) const;

    friend bool operator==(const Rights&, const Rights&) = default;
};

struct Certificate {
    std::string subject; ///< Public key of the station.
    std::string issuer;  ///< Public key of who vouches for it.
    Instant issued{};
    Rights rights;
    std::string signature; ///< The issuer's.

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

Certificate certify(std::string_view subject, Rights rights, Instant issued, const KeyPair& issuer);

/// Whether the issuer signed just this.
bool holds(const Certificate& certificate);

/// One line of JSON.
std::string print_certificate(const Certificate& certificate);
Result<Certificate, Failure> parse_certificate(std::string_view text);

} // namespace klubba::wire
