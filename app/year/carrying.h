#pragma once

#include "year/command.h"
#include "year/state.h"

#include <array>
#include <string_view>
#include <vector>

// What runs on from one year into a later one: assignments that are not done, the standing
// information, and the days of meetings that are settled already. Pure.
namespace klubba::year {

enum class Stays {
    Done,  ///< Reported so.
    Ended, ///< Taken away or withdrawn.
};
constexpr auto names_of(Stays)
{
    return std::array<std::string_view, 2>{"done", "ended"};
}

struct LeftBehind {
    AssignmentId id;
    Stays why{};

    friend bool operator==(const LeftBehind&, const LeftBehind&) = default;
};

struct CarryOver {
    std::vector<Command> commands;     ///< To be done in this order; none where all is so already.
    std::vector<AssignmentId> running; ///< Every assignment of `from` is in one of the two.
    std::vector<LeftBehind> left;
};

/// An assignment that runs on has no number in the new year before a document gives it one: the
/// same number may be another's there. `meetings` are those of the new year whose days are known.
CarryOver
carry_over(const BodyState& state, int from, int to, const std::vector<PlannedMeeting>& meetings);

} // namespace klubba::year
