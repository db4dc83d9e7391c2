#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <array>
#include <string>
#include <tuple>

// Who belongs to the body and who else takes part. Being listed says nothing about being there:
// see attendance.h.
namespace klubba::meeting {

enum class BodyKind { Council, Executive, Committee, Subcommittee, PreparatoryCommittee };
constexpr auto names_of(BodyKind)
{
    return std::array<std::string_view, 5>{"council", "executive", "committee", "subcommittee",
                                           "preparatory-committee"};
}

enum class SeatKind { Member, Substitute, Staff, Guest };
constexpr auto names_of(SeatKind)
{
    return std::array<std::string_view, 4>{"member", "substitute", "staff", "guest"};
}

enum class Role { None, Chair, ViceChair1, ViceChair2, Secretary };
constexpr auto names_of(Role)
{
    return std::array<std::string_view, 5>{"none", "chair", "vice-chair-1", "vice-chair-2",
                                           "secretary"};
}

/// A seat of the body, or a person beside it. A vacant seat has no name, counts in the number of
/// seats (KL 5:45, 6:27) and is never present.
struct Person {
    PersonId id;
    std::string name;
    std::string party; ///< As written; parties are open strings.
    SeatKind seat{};
    Role role{};
    bool vacant = false;
    std::string title; ///< Of staff and guests: what they are.

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Person::id),
                          field_or_default("name", &Person::name),
                          field_or_default("party", &Person::party),
                          field("seat", &Person::seat),
                          field_or_default("role", &Person::role),
                          field_or_default("vacant", &Person::vacant),
                          field_or_default("title", &Person::title)};
    }
    friend bool operator==(const Person&, const Person&) = default;
};

/// "Anna Lindqvist (C)"; the name alone where there is no party.
std::string name_with_party(const Person& person);

} // namespace klubba::meeting
