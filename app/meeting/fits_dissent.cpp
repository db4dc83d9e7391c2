#include "meeting/fitting.h"
#include "meeting/participation.h"
#include "meeting/proposal_records.h"

#include <algorithm>

namespace klubba::meeting {

Answer fits(const MeetingState& state, const DissentAnnounced& event)
{
    const auto& dissent = event.dissent;
    if (auto no = unless_called(state)) return no;
    if (auto no = fresh(state, state.dissents, dissent.id)) return no;
    const auto found = item(state, dissent.item);
    if (!found) return found.error();
    if (dissent.by.empty()) return because(Kind::ProposerIsMissing, dissent.id.text);
    if (auto no = unless_people(state, dissent.by)) return no;
    // The item's own proposal may be what was voted down.
    if (dissent.in_favour_of && dissent.in_favour_of.text != main_proposal) {
        const auto proposal = known(state.proposals, dissent.in_favour_of, Kind::NoSuchProposal);
        if (!proposal) return proposal.error();
        if ((*proposal)->proposal.item != dissent.item)
            return because(Kind::ProposalIsOfAnotherItem, dissent.in_favour_of.text);
    }
    if (dissent.kind != DissentKind::Reservation) return {};
    // KL 4:27: by who took part in the decision, before the meeting is closed.
    if (auto no = unless_open(state)) return no;
    if (!(*found)->decision) return because(Kind::ItemIsNotDecided, dissent.item.text);
    for (const auto& id : dissent.by) {
        if (!took_part(state, dissent.item, id)) return because(Kind::PersonTookNoPart, id.text);
    }
    return {};
}

namespace {

Result<const DissentRecord*, Refusal> dissent(const MeetingState& state, const DissentId& id)
{
    auto found = known(state.dissents, id, Kind::NoSuchDissent);
    if (found && (*found)->withdrawn)
        return unexpected<Refusal>(because(Kind::DissentIsWithdrawn, id.text));
    return found;
}

} // namespace

Answer fits(const MeetingState& state, const DissentTextFiled& event)
{
    const auto found = dissent(state, event.dissent);
    if (!found) return found.error();
    if (event.text.empty()) return because(Kind::TextIsMissing, event.dissent.text);
    return {};
}

Answer fits(const MeetingState& state, const DissentWithdrawn& event)
{
    return no(dissent(state, event.dissent));
}

} // namespace klubba::meeting
