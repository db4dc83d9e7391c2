#include "meeting/fitting.h"

#include <algorithm>

namespace klubba::meeting {

Answer fits(const MeetingState& state, const ProposalShown& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (state.open_item != event.item) return because(Kind::ItemIsNotOpen, event.item.text);
    if ((*found)->item.proposal.empty()) return because(Kind::ItemHasNoProposal, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ProposalHidden& event)
{
    if (auto no = unless_open(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->proposal_shown) return because(Kind::ProposalIsNotShown, event.item.text);
    return {};
}

namespace {

/// A minority can do nothing but defer, in the council, no election, and once (KL 5:50-51).
Answer unless_a_minority_may(const MeetingState& state, const ItemRecord& record, Outcome outcome)
{
    if (!rules_of(state).minority_defers()) return because(Kind::MinorityIsForTheCouncil);
    if (outcome != Outcome::ReferredBack && outcome != Outcome::Postponed)
        return because(Kind::OutcomeIsNoDeferral);
    if (record.item.kind == ItemKind::Election || record.item.deferred_by_minority)
        return because(Kind::MajorityMustDefer, record.item.id.text);
    return {};
}

} // namespace

Answer fits(const MeetingState& state, const DecisionRecorded& event)
{
    if (auto no = unless_called(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, event.item.text);
    const bool says_what =
        event.outcome == Outcome::AsProposed || event.outcome == Outcome::Amended;
    if (says_what && event.clauses.empty())
        return because(Kind::ClausesAreMissing, event.item.text);
    if (event.manner == DecisionManner::Minority)
        return unless_a_minority_may(state, **found, event.outcome);
    return {};
}

Answer fits(const MeetingState& state, const ItemVerifiedImmediately& event)
{
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->decision) return because(Kind::ItemIsNotDecided, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const NoteWritten& event)
{
    return no(item(state, event.item));
}

Answer fits(const MeetingState& state, const ProseWritten& event)
{
    return no(item(state, event.item));
}

} // namespace klubba::meeting
