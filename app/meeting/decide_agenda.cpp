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

namespace {

/// A part that says nothing else is numbered after the whole, and has its registry numbers. No part
/// is more open than the whole was.
void take_after(AgendaItem& part, const AgendaItem& whole, std::size_t nth)
{
    const auto suffix = "." + std::to_string(nth);
    if (!part.id) part.id = ItemId{whole.id.text + suffix};
    if (part.number.empty() && !whole.number.empty()) part.number = whole.number + suffix;
    if (part.registry_numbers.empty()) part.registry_numbers = whole.registry_numbers;
    part.confidentiality = std::max(part.confidentiality, whole.confidentiality);
}

} // namespace

void wish(Proceeding& next, const SplitItem& command)
{
    const auto* record = find(next.state(), command.item);
    if (record == nullptr) return next.refuse(Refusal::Kind::NoSuchItem, command.item.text);
    const auto whole = record->item;
    std::vector<ItemId> into;
    for (auto part : command.into) {
        take_after(part, whole, into.size() + 1);
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
