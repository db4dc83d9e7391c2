#pragma once

#include "base/time.h"
#include "meeting/agenda.h"
#include "meeting/terms.h"
#include "year/overview.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// What a year's documents are made of: the assignments with every item that dealt with them, and
// the meetings that were held. All of it stands in the body's stream or in a meeting's; what is
// secret is not here.
namespace klubba::yearbook {

/// A meeting that was opened.
struct Sitting {
    std::string stream;
    Day day{};
    std::string place;
    std::vector<std::string> with;   ///< The other bodies, of a joint meeting.
    std::vector<std::string> visits; ///< What was visited, by its plan or its schedule.
};

/// An item that was taken up and is linked to an assignment.
struct Dealt {
    Sitting sitting;
    std::string title;                   ///< Empty: the item is secret.
    std::vector<std::string> presenters; ///< Each with what they are, where that is known.
    std::string visited;                 ///< The place of its slot where it is elsewhere.
    meeting::ItemKind kind{};
    std::optional<std::int64_t> section;
    std::optional<meeting::Outcome> outcome;
    bool proposes = false; ///< The decision is a proposal to another body.
};

struct AssignmentFacts {
    year::AssignmentOfYear view;
    const year::AssignmentRecord* record{}; ///< Of the state that was given. Never null.
    std::vector<Dealt> dealt;               ///< In order of days.
};

struct YearFacts {
    const year::BodyState* state{}; ///< That was given. Never null.
    std::string body;
    int year{};
    std::vector<AssignmentFacts> assignments; ///< In the order of the list.
    std::vector<Sitting> sittings;            ///< In order of days.
    std::vector<std::string> themes; ///< What was told at them and is linked to no assignment.
    year::Overview view;
    Instant latest{}; ///< When the last of the meetings was opened; else the first of January, UTC.
};

/// `held` are the body's meetings, of any year. `state` outlives the facts.
YearFacts facts_of(const year::BodyState& state,
                   int year,
                   std::span<const year::HeldMeeting> held,
                   const Day& today);

} // namespace klubba::yearbook
