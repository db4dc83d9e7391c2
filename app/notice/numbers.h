#pragma once

#include "notice/line.h"
#include "notice/when.h"

#include <optional>
#include <string>
#include <vector>

// What may be the number of an item at the beginning of a line. Whether it is one is seen only from
// all of them together: see sequence.h.
namespace klubba::notice {

enum class NumberStyle {
    Dot,      ///< "1."
    Bare,     ///< "1 Title"
    Bracket,  ///< "1)"
    OnItsOwn, ///< "1" alone, the title on the next line
    Named,    ///< "Ärende 105.", "Punkt 4"
    Section,  ///< "§ 12"
    Slash,    ///< "110/18"
    Dotted,   ///< "2.1.10"
    Letter,   ///< "A", "B."
    Code,     ///< "E10", "SP6.2"
};

struct Numbered {
    std::size_t line{}; ///< Index in the lines.
    NumberStyle style{};
    int ordinal{};      ///< What counts up: 12 of "§ 12", 110 of "110/18", 3 of "C".
    std::string prefix; ///< What does not: "2.1" of "2.1.10", "SP6" of "SP6.2".
    std::string number; ///< As people say it: "12", "110/18", "17 A".
    std::string title;  ///< The rest of the line; empty when it stands on its own.
};

/// "a) ": a point of a list, never an item.
bool begins_lettered(std::string_view text);

/// "09:15   4   Title": the time in the column before that of the numbers.
std::optional<FoundTime> time_before_number(const Line& line);

/// The reading of each style that fits; more than one where a line can be read in several ways.
std::vector<Numbered> numbers_at(const Line& line, std::size_t index);

} // namespace klubba::notice
