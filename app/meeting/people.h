#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <array>
#include <string>

// Who belongs to the body and who else takes part. Being listed says nothing about being there:
// see attendance.h.
namespace klubba::meeting {

enum class BodyKind { Council, Executive, Committee, Subcommittee, PreparatoryCommittee };
constexpr auto names_of(BodyKind)
{
    return std::array<std::string_view, 5>{"council", "executive", "committee", "subcommittee",
                                           "preparatory-committee"};
}

enum class SeatKind {
    Member,
    Substitute,
    Staff,
    Guest,
    RightToAttend,       ///< Elected, of no seat here: may attend and speak (KL 4:28).
    StaffRepresentative, ///< Of the employees (KL 7:10-16).
};
constexpr auto names_of(SeatKind)
{
    return std::array<std::string_view, 6>{"member", "substitute",      "staff",
                                           "guest",  "right-to-attend", "staff-representative"};
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
    std::string title;          ///< Of staff and guests: what they are.
    PersonId substitute_for{};  ///< Of a personal substitute: whose.
    std::string constituency{}; ///< In a municipal council: its own substitutes go first (KL 5:21).
    BodyId body{};              ///< In a joint meeting; empty: the body that called it.

    static constexpr auto fields()
    {
        return list_fields(field("id", &Person::id), field_or_default("name", &Person::name),
                           field_or_default("party", &Person::party), field("seat", &Person::seat),
                           field_or_default("role", &Person::role),
                           field_or_default("vacant", &Person::vacant),
                           field_or_default("title", &Person::title),
                           field_or_default("substitute_for", &Person::substitute_for),
                           field_or_default("constituency", &Person::constituency),
                           field_or_default("body", &Person::body));
    }
    friend bool operator==(const Person&, const Person&) = default;
};

/// "Anna Lindqvist (C)"; the name alone where there is no party.
std::string name_with_party(const Person& person);

} // namespace klubba::meeting
