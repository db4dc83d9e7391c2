#include "meeting/fitting.h"

#include <algorithm>

namespace klubba::meeting {

Answer fits(const MeetingState& state, const MeetingDrafted&)
{
    if (state.phase != Phase::Nothing) return because(Kind::AlreadyDrafted);
    return {};
}

Answer fits(const MeetingState& state, const MeetingCorrected&)
{
    return unless_drafted(state);
}

Answer fits(const MeetingState& state, const MeetingCalled&)
{
    if (auto no = unless_drafted(state)) return no;
    if (state.phase != Phase::Draft) return because(Kind::MeetingIsNotADraft);
    return {};
}

Answer fits(const MeetingState& state, const FirstSectionSet& event)
{
    if (auto no = unless_drafted(state)) return no;
    if (event.number < 1 || event.number > 99'999)
        return because(Kind::NumberIsOutOfRange, std::to_string(event.number));
    return {};
}

Answer fits(const MeetingState& state, const PersonListed& event)
{
    return fresh(state, state.people, event.person.id);
}

Answer fits(const MeetingState& state, const PersonCorrected& event)
{
    const auto found = person(state, event.person.id);
    if (!found) return found.error();
    const auto& presence = (*found)->presence;
    // What somebody has done in a seat stays done: who has been there is no vacant seat, and who
    // has served for another is no member at the same time.
    if (event.person.vacant && !presence.empty())
        return because(Kind::PersonHasTakenPart, event.person.id.text);
    if (event.person.seat != SeatKind::Substitute && !(*found)->service.empty())
        return because(Kind::SubstituteServesAlready, event.person.id.text);
    return {};
}

Answer fits(const MeetingState& state, const PersonRemoved& event)
{
    const auto found = person(state, event.person);
    if (!found) return found.error();
    if (!(*found)->presence.empty() || !(*found)->service.empty())
        return because(Kind::PersonHasTakenPart, event.person.text);
    // A seat that a substitute has served in has taken part as well.
    const bool was_served =
        std::any_of(state.people.begin(), state.people.end(), [&](const PersonRecord& record) {
            return std::any_of(record.service.begin(), record.service.end(),
                               [&](const Service& one) { return one.seat == event.person; });
        });
    if (was_served) return because(Kind::PersonHasTakenPart, event.person.text);
    return {};
}

namespace {

Answer sane(const Slot& slot)
{
    if (slot.title.empty()) return because(Kind::TitleIsMissing, slot.id.text);
    if (slot.starts && slot.ends && *slot.ends < *slot.starts)
        return because(Kind::EndsBeforeItStarts, slot.id.text);
    return {};
}

Answer place_before(const MeetingState& state, const SlotId& before)
{
    return before ? no(slot(state, before)) : Answer{};
}

Answer place_before(const MeetingState& state, const ItemId& before)
{
    return before ? no(item(state, before)) : Answer{};
}

} // namespace

Answer fits(const MeetingState& state, const SlotPlanned& event)
{
    if (auto no = fresh(state, state.slots, event.slot.id)) return no;
    if (auto no = sane(event.slot)) return no;
    return place_before(state, event.before);
}

Answer fits(const MeetingState& state, const SlotCorrected& event)
{
    if (auto unknown = no(slot(state, event.slot.id))) return unknown;
    return sane(event.slot);
}

Answer fits(const MeetingState& state, const SlotRemoved& event)
{
    const auto found = slot(state, event.slot);
    if (!found) return found.error();
    if ((*found)->started) return because(Kind::SlotHasStarted, event.slot.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemAdded& event)
{
    if (auto no = fresh(state, state.items, event.item.id)) return no;
    if (event.item.title.empty()) return because(Kind::TitleIsMissing, event.item.id.text);
    return place_before(state, event.before);
}

Answer fits(const MeetingState& state, const ItemCorrected& event)
{
    if (auto unknown = no(item(state, event.item.id))) return unknown;
    if (event.item.title.empty()) return because(Kind::TitleIsMissing, event.item.id.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemRemoved& event)
{
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if ((*found)->section) return because(Kind::ItemHasBeenHandled, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const ItemMoved& event)
{
    if (auto unknown = no(item(state, event.item))) return unknown;
    return place_before(state, event.before);
}

Answer fits(const MeetingState& state, const PersonMoved& event)
{
    if (auto unknown = no(person(state, event.person))) return unknown;
    return event.before ? no(person(state, event.before)) : Answer{};
}

} // namespace klubba::meeting
