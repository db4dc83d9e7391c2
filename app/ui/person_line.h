#pragma once

#include "meeting/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// People as they are typed, one on each line: name, party in brackets, and after commas what they
// are: "Anna Ek (C), ersättare", "Bo Al (M), 1:e vice ordförande", "Vakant (S)", "Siv Ödman,
// nämndsekreterare". Swedish and English words are both understood.
namespace klubba::ui {

/// Empty where there is no name. `seat` is for a line that does not say: of a person without party
/// who has a title, it is staff.
std::optional<meeting::Person> person_typed(std::string_view line, meeting::SeatKind seat);

struct PeopleTyped {
    struct Trouble {
        std::size_t line = 0; ///< From 1.
        std::string text;
    };

    std::vector<meeting::Person> people;
    std::vector<std::size_t> lines; ///< Where each of them stands, from 1.
    std::vector<Trouble> troubles;  ///< Lines without a name.
};

/// A line that is nothing but the word for a kind of seat ("Ersättare", "Tjänstepersoner") holds
/// for the lines after it. Numbers and dashes before a name are left out.
PeopleTyped people_typed(std::string_view text);

} // namespace klubba::ui
