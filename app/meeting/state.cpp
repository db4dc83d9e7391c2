#include "meeting/state.h"

#include "meeting/lookup.h"

namespace klubba::meeting {

const PersonRecord* find(const MeetingState& state, const PersonId& id)
{
    return find_in(state.people, id);
}

const SlotRecord* find(const MeetingState& state, const SlotId& id)
{
    return find_in(state.slots, id);
}

const ItemRecord* find(const MeetingState& state, const ItemId& id)
{
    return find_in(state.items, id);
}

const QuestionRecord* find(const MeetingState& state, const QuestionId& id)
{
    return find_in(state.questions, id);
}

const ItemRecord* open_item(const MeetingState& state)
{
    return state.open_item ? find(state, state.open_item) : nullptr;
}

const BreakRecord* current_break(const MeetingState& state)
{
    if (state.breaks.empty() || state.breaks.back().ended) return nullptr;
    return &state.breaks.back();
}

namespace {

bool must_be_decided(const MeetingState& state, const ItemRecord& record)
{
    switch (record.item.kind) {
    case ItemKind::Decision:
    case ItemKind::Election:
        return true;
    case ItemKind::Verification:
        return !state.verification;
    case ItemKind::Information:
    case ItemKind::RollCall:
    case ItemKind::Questions:
    case ItemKind::Answers:
    case ItemKind::Presentations:
    case ItemKind::Schedule:
    case ItemKind::Reported:
    case ItemKind::Formality:
        return !record.item.proposal.empty() && !record.sittings.empty();
    }
    return false;
}

} // namespace

std::vector<ItemId> undecided(const MeetingState& state)
{
    std::vector<ItemId> left;
    for (const auto& record : state.items) {
        if (!record.decision && !record.skipped && must_be_decided(state, record))
            left.push_back(record.item.id);
    }
    return left;
}

} // namespace klubba::meeting
