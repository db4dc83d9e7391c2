#pragma once

#include "ui/form.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a line of a few letters can mean: "res ul" is a reservation by Ulla, "anna yrk avslag" a
// proposal by Anna to reject. Knows nothing of meetings: it is given what can be done, and for each
// of those the blanks that it has.
//
// The order follows speech: the action may stand first or after whom it is about, and the blanks
// are filled in whatever order they are said. What is not understood as an entry of a list is text,
// and only where a text can be given: a line with a word that fits nowhere means nothing.
namespace klubba::ui {

/// Something that an action wants said.
struct Blank {
    enum class Kind { One, Several, Text };

    Kind kind = Kind::One;
    std::vector<Choice> choices; ///< Of a text: phrases that it may be.
};

/// What a blank was filled with.
struct Filled {
    std::size_t blank = 0;
    std::vector<std::string> ids; ///< Of a list.
    std::string text;             ///< Of a text.

    friend bool operator==(const Filled&, const Filled&) = default;
};

struct Reading {
    std::size_t action = 0;
    std::vector<Filled> filled; ///< In the order of the blanks.
    int strength = 0;

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// All that the line can mean, best first; of equals the action that comes first in `actions`,
/// which are the actions' names. The blanks are asked for only where the name fits. An empty line
/// means nothing.
std::vector<Reading> readings(std::string_view line,
                              std::span<const std::string> actions,
                              const std::function<std::vector<Blank>(std::size_t)>& blanks_of);

} // namespace klubba::ui
