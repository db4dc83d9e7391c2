#include "meeting/fitting.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

Answer known_speaker(const MeetingState& state, const PersonId& id, const std::string& name)
{
    if (!id) {
        if (name.empty()) return because(Kind::SpeakerIsUnknown);
        return {};
    }
    const auto found = person(state, id);
    if (!found) return found.error();
    if ((*found)->person.vacant) return because(Kind::SeatIsVacant, id.text);
    return {};
}

} // namespace

Answer fits(const MeetingState& state, const FloorGiven& event)
{
    if (auto no = unless_running(state)) return no;
    if (auto no = before_opening(state, event.at)) return no;
    return known_speaker(state, event.person, event.name);
}

Answer fits(const MeetingState& state, const FloorEnded&)
{
    if (auto no = unless_open(state)) return no;
    if (!state.floor) return because(Kind::NobodyHasTheFloor);
    return {};
}

Answer fits(const MeetingState& state, const SpeakerQueued& event)
{
    // For an item that is to come one may sign up before the meeting, too.
    if (auto no = event.item ? unless_called(state) : unless_open(state)) return no;
    if (state.phase == Phase::Closed) return because(Kind::MeetingIsNotOpen);
    if (event.item) {
        if (auto unknown = no(item(state, event.item))) return unknown;
    }
    const bool is_for_later = event.item && event.item != state.open_item;
    if (state.speakers_list == ListStage::Closed && !is_for_later &&
        event.kind == SpeechKind::Speech)
        return because(Kind::ListIsClosed);
    if (auto no = fresh(state, state.requests, event.request)) return no;
    return known_speaker(state, event.person, event.name);
}

Answer fits(const MeetingState& state, const SpeakerWithdrawn& event)
{
    if (auto no = unless_called(state)) return no;
    return no(known(state.requests, event.request, Kind::NoSuchRequest));
}

Answer fits(const MeetingState& state, const SpeakersListClosing&)
{
    if (auto no = unless_open(state)) return no;
    if (state.speakers_list != ListStage::Open) return because(Kind::ListIsNotOpen);
    return {};
}

Answer fits(const MeetingState& state, const SpeakersListClosed&)
{
    if (auto no = unless_open(state)) return no;
    if (state.speakers_list == ListStage::Closed) return because(Kind::ListIsClosed);
    return {};
}

Answer fits(const MeetingState& state, const SpeakersListOpened&)
{
    if (auto no = unless_open(state)) return no;
    if (state.speakers_list == ListStage::Open) return because(Kind::ListIsOpen);
    return {};
}

Answer fits(const MeetingState& state, const SpeakerMoved& event)
{
    if (auto no = unless_called(state)) return no;
    for (const auto* id : {&event.request, &event.before}) {
        if (!*id && id == &event.before) continue;
        if (auto unknown = no(known(state.requests, *id, Kind::NoSuchRequest))) return unknown;
    }
    return {};
}

namespace {

Answer unless_speaking(const MeetingState& state)
{
    if (auto no = unless_open(state)) return no;
    if (!state.floor) return because(Kind::NobodyHasTheFloor);
    return {};
}

bool is_paused(const Speech& speech)
{
    return !speech.pauses.empty() && !speech.pauses.back().until;
}

} // namespace

Answer fits(const MeetingState& state, const FloorPaused&)
{
    if (auto no = unless_speaking(state)) return no;
    if (is_paused(*state.floor)) return because(Kind::FloorIsPaused);
    return {};
}

Answer fits(const MeetingState& state, const FloorResumed&)
{
    if (auto no = unless_speaking(state)) return no;
    if (!is_paused(*state.floor)) return because(Kind::FloorIsNotPaused);
    return {};
}

Answer fits(const MeetingState& state, const SpeakingTimeAdded& event)
{
    if (auto no = unless_speaking(state)) return no;
    if (!state.floor->limit) return because(Kind::SpeechHasNoLimit);
    if (*state.floor->limit + event.amount < Duration::zero())
        return because(Kind::NumberIsOutOfRange);
    return {};
}

Answer fits(const MeetingState& state, const DebateClosed& event)
{
    if (auto no = unless_running(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (state.open_item != event.item) return because(Kind::ItemIsNotOpen, event.item.text);
    if ((*found)->debate_closed) return because(Kind::DebateIsClosed, event.item.text);
    return {};
}

Answer fits(const MeetingState& state, const DebatesJoined& event)
{
    if (auto no = unless_called(state)) return no;
    if (event.items.size() < 2) return because(Kind::ItemsAreTooFew);
    for (const auto& id : event.items) {
        const auto found = item(state, id);
        if (!found) return found.error();
        if ((*found)->decision) return because(Kind::ItemHasBeenHandled, id.text);
        if ((*found)->withdrawn) return because(Kind::ItemIsWithdrawn, id.text);
    }
    return {};
}

Answer fits(const MeetingState& state, const DebateSeparated& event)
{
    if (auto no = unless_called(state)) return no;
    const auto found = item(state, event.item);
    if (!found) return found.error();
    if (!(*found)->debated_under) return because(Kind::ItemIsNotJoined, event.item.text);
    return {};
}

} // namespace klubba::meeting
