#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const AdoptAgenda&)
{
    next.then(AgendaAdopted{next.at()});
}

void wish(Proceeding& next, const AdmitLateItem& command)
{
    next.then(LateItemAdmitted{command.item, next.at()});
}

void wish(Proceeding& next, const WithdrawItem& command)
{
    next.then(ItemWithdrawn{command.item, command.reason, next.at()});
}

void wish(Proceeding& next, const SplitItem& command)
{
    std::vector<ItemId> into;
    for (auto part : command.into) {
        if (!part.id) part.id = ItemId{command.item.text + "." + std::to_string(into.size() + 1)};
        into.push_back(part.id);
        next.then(ItemAdded{std::move(part), command.item, false});
    }
    next.then(ItemSplit{command.item, std::move(into), next.at()});
}

void wish(Proceeding& next, const TakeTogether& command)
{
    if (next.state().open_item) next.then(ItemClosed{next.state().open_item, next.at()});
    next.then(ItemsTakenTogether{command.items, next.at()});
    for (const auto& id : command.items) {
        if (next.refused()) return;
        const auto& proposal = find(next.state(), id)->item.proposal;
        next.then(ItemOpened{id, {}, next.at()});
        next.then(DecisionRecorded{id,
                                   proposal.empty() ? Outcome::Noted : Outcome::AsProposed,
                                   proposal,
                                   {},
                                   next.at(),
                                   proposal.empty() ? LeadIn::Notes : LeadIn::Decides,
                                   {},
                                   {},
                                   {}});
        next.then(ItemClosed{id, next.at()});
    }
}

void wish(Proceeding& next, const CloseDoors& command)
{
    next.then(DoorsClosed{command.item, command.reason, next.at()});
}

void wish(Proceeding& next, const OpenDoors&)
{
    next.then(DoorsOpened{next.at()});
}

void wish(Proceeding& next, const ListPresentation& command)
{
    next.then(PresentationShown{or_fresh(command.presentation, next), command.item, command.title,
                                command.presenters, next.at()});
}

} // namespace klubba::meeting
