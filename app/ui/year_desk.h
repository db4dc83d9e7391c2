#pragma once

#include "year/command.h"

#include <optional>
#include <string>
#include <vector>

// What is left on the screens that link items with assignments and show where a year stands, and
// what they wish for in the body's own stream.
namespace klubba::ui {

/// Of a body's own stream, which is not the meeting's.
struct YearWish {
    std::string body;
    year::Command command;
};
using YearWishes = std::vector<YearWish>;

enum class YearPart { Line, Plan, Minutes, Statistics };

/// Which year of which body is looked at, and where the arrows are.
struct YearDesk {
    std::string body;        ///< Empty: whose meeting is shown, else the first that is known.
    std::optional<int> year; ///< Empty: the year of the meeting shown, else this one.
    YearPart part = YearPart::Line;
    std::size_t row = 0;     ///< Of the line: 0 the meetings, then the assignments in sight.
    std::size_t meeting = 0; ///< Of the view's.
    bool only_neglected = false;
    std::optional<std::size_t> goal; ///< Of the view's; empty: all.
    bool is_behind = false;          ///< What is behind the chosen mark is shown.
    std::size_t first_line = 0;      ///< Of that.
    std::string digits;              ///< Typed of an assignment's number.
};

} // namespace klubba::ui
