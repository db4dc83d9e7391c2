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

const ProposalRecord* find(const MeetingState& state, const ProposalId& id)
{
    return find_in(state.proposals, id);
}

const VoteRecord* find(const MeetingState& state, const VoteId& id)
{
    return find_in(state.votes, id);
}

const ElectionRecord* find(const MeetingState& state, const ElectionId& id)
{
    return find_in(state.elections, id);
}

const DissentRecord* find(const MeetingState& state, const DissentId& id)
{
    return find_in(state.dissents, id);
}

const ConflictRecord*
find_conflict(const MeetingState& state, const ItemId& item, const PersonId& person)
{
    return first_in(state.conflicts, [&](const ConflictRecord& one) {
        return one.item == item && one.person == person;
    });
}

const WordsRuling* find_ruling(const MeetingState& state, const std::string& words)
{
    return first_in(state.ruled_words, [&](const WordsRuling& one) { return one.words == words; });
}

const QuestionOrder* find_question_order(const MeetingState& state, const ItemId& item)
{
    return first_in(state.question_orders,
                    [&](const QuestionOrder& order) { return order.item == item; });
}

const VerificationSetRecord* verification_set_of(const MeetingState& state, const ItemId& item)
{
    return first_in(state.verified, [&](const VerificationSetRecord& record) {
        const auto& items = record.set.items;
        return std::find(items.begin(), items.end(), item) != items.end();
    });
}

const VoteRecord* open_vote(const MeetingState& state)
{
    return first_in(state.votes, [](const VoteRecord& vote) { return !vote.closed; });
}

bool doors_are_closed(const MeetingState& state)
{
    return !state.closed_doors.empty() && !state.closed_doors.back().until;
}

Rules rules_of(const MeetingState& state)
{
    return rules_of(state.info.body_kind, state.info.rules);
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
        const bool is_off = record.skipped || record.withdrawn || !record.split_into.empty();
        if (!record.decision && !is_off && must_be_decided(state, record))
            left.push_back(record.item.id);
    }
    return left;
}

} // namespace klubba::meeting
