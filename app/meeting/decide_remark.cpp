#include "meeting/locking.h"
#include "meeting/lookup.h"
#include "meeting/proceeding.h"
#include "meeting/stages.h"

#include <utility>

namespace klubba::meeting {

PersonId asking(const Proceeding& next, const PersonId& named, const ItemId& item)
{
    if (named) return named;
    const auto& state = next.state();
    const auto& actor = next.circumstances().actor;
    switch (role_of(actor)) {
    case ActorRole::Chair: {
        const auto on = item || state.handled.empty() ? item : state.handled.front();
        const auto* record = find(state, on);
        return record == nullptr ? PersonId{} : chair_of(state, *record).value_or(PersonId{});
    }
    case ActorRole::Member: {
        const auto* record = first_in(
            state.people, [&](const PersonRecord& one) { return one.person.name == actor; });
        return record == nullptr ? PersonId{} : record->person.id;
    }
    case ActorRole::Secretary:
        break;
    }
    return {};
}

void wish(Proceeding& next, const SendMinutes& command)
{
    auto items = command.items.empty() ? unverified(next.state()) : command.items;
    auto to = command.to;
    if (to.empty() && next.state().verification) to = next.state().verification->verifiers;
    next.then(MinutesSent{std::move(items), std::move(to), next.at()});
}

void wish(Proceeding& next, const MakeRemark& command)
{
    auto remark = command.remark;
    remark.id = or_fresh(remark.id, next);
    remark.by = asking(next, remark.by, remark.item);
    next.then(RemarkMade{std::move(remark), next.at()});
}

void wish(Proceeding& next, const SettleRemark& command)
{
    next.then(RemarkSettled{command.remark, command.answer, command.reply, next.at()});
}

} // namespace klubba::meeting
