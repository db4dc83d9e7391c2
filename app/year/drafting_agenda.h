#pragma once

#include "year/day_plan.h"
#include "year/drafting.h"
#include "year/lengths.h"
#include "year/waiting.h"

#include <vector>

// What is on the agenda of a planned meeting, in which order, and what its schedule is made of.
namespace klubba::year {

struct AgendaParts {
    const BodyState& state;
    const PlannedMeetingRecord& planned;
    Waiting waiting;
    const HeldMeeting* latest; ///< Null where the body has not met.
    const DraftingMeans& means;
    const Lengths& lengths;
};

struct DraftedAgenda {
    std::vector<meeting::AgendaItem> items;
    std::vector<DraftedItem> origins; ///< Of each item.
    std::vector<Block> blocks;
    std::vector<Length> lengths; ///< Of each block.
};

/// Formalities, what earlier meetings left, what every meeting is told, the plan's matters in their
/// order, answers to questions, and the end. What is of two of these is there once.
DraftedAgenda agenda_of(const AgendaParts& parts);

} // namespace klubba::year
