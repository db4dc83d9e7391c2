#pragma once

#include <array>
#include <string_view>

// Who may give a command. What a member may, a member may do in their own name; the presidium does
// it for any member, and keeps the meeting running when a member has no station.
namespace klubba::meeting {

enum class ActorRole { Chair, Secretary, Member };
constexpr auto names_of(ActorRole)
{
    return std::array<std::string_view, 3>{"chair", "secretary", "member"};
}

struct Roles {
    bool chair = false;
    bool secretary = false;
    bool member = false;

    [[nodiscard]] constexpr bool has(ActorRole role) const
    {
        return role == ActorRole::Chair ? chair : role == ActorRole::Secretary ? secretary : member;
    }
};

inline constexpr Roles by_secretary{false, true, false};
inline constexpr Roles by_presidium{true, true, false};
inline constexpr Roles by_anyone{true, true, true};

/// "chair" and "secretary" are themselves; any other actor is a member, known by name.
constexpr ActorRole role_of(std::string_view actor)
{
    return actor == "chair"       ? ActorRole::Chair
           : actor == "secretary" ? ActorRole::Secretary
                                  : ActorRole::Member;
}

} // namespace klubba::meeting
