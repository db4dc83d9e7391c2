#pragma once

#include "meeting/state.h"
#include "year/overview.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a body's meetings have left for later ones: matters that were postponed or referred back and
// have not come back, questions that nobody has answered.
//
// A matter has come back when a later meeting has taken it up, or has it on its agenda and is still
// to be held. It is the same by a registry number that both have, else by its title.
namespace klubba::year {

struct WaitingMatter {
    std::string meeting; ///< The stream of the one that postponed it or referred it back last.
    Day day{};           ///< Of that meeting.
    const meeting::ItemRecord* record{}; ///< Never null; lives as long as the meeting's state.
};

struct WaitingQuestion {
    std::string meeting; ///< The stream of the one in which it was asked.
    Day day{};
    const meeting::QuestionRecord* question{}; ///< Never null.
    std::string by;                            ///< "Anna Ek (C)"; empty where nobody knows.
};

struct Waiting {
    std::vector<WaitingMatter> matters;     ///< Those that have waited longest first.
    std::vector<WaitingQuestion> questions; ///< In the order in which they were asked.
};

/// For a meeting on `day`: what meetings before it have left. `stream` is its own, if it has one.
Waiting
waiting_for(std::span<const HeldMeeting> held, const Day& day, std::string_view stream = {});

/// A question as an item lists it: "Anna Ek (C): När öppnar museet?".
std::string question_line(const WaitingQuestion& waiting);

} // namespace klubba::year
