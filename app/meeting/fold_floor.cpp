#include "meeting/applying.h"
#include "meeting/debate.h"

#include <algorithm>

namespace klubba::meeting {

void end_speech(MeetingState& state, Instant at)
{
    if (!state.floor) return;
    auto& pauses = state.floor->pauses;
    if (!pauses.empty() && !pauses.back().until)
        pauses.back().until = std::max(at, pauses.back().from);
    const auto pauses_end = not_before_end(pauses, &SpeechPause::until, at);
    state.floor->ended = std::max(pauses_end, state.floor->began);
    state.speeches.push_back(std::move(*state.floor));
    state.floor.reset();
}

void drop_requests(MeetingState& state, const ItemId& item)
{
    std::erase_if(state.requests,
                  [&](const SpeechRequest& request) { return request.item == item; });
}

void leave_debate(MeetingState& state, const ItemId& item, const ItemId& heir)
{
    auto lead = heir;
    for (auto& record : state.items) {
        if (record.item.id == item) record.debated_under = {};
        if (record.debated_under != item) continue;
        if (lead)
            record.debated_under = lead;
        else {
            lead = record.item.id;
            record.debated_under = {};
        }
    }
}

namespace {

/// What goes before what, however late it was asked for: procedure at once, then what belongs to
/// the speech just held, then the list.
int turn_of(SpeechKind kind)
{
    switch (kind) {
    case SpeechKind::PointOfOrder:
        return 0;
    case SpeechKind::PointOfInformation:
        return 1;
    case SpeechKind::Reply:
        return 2;
    case SpeechKind::Speech:
    case SpeechKind::Presentation:
        return 3;
    }
    return 3;
}

} // namespace

void apply(MeetingState& state, const FloorGiven& event)
{
    end_speech(state, event.at);
    if (event.request) erase(state.requests, event.request);
    const auto began = not_before_end(state.speeches, &Speech::ended, event.at);
    state.floor = Speech{event.person, event.name, event.kind, event.limit, state.open_item,
                         began,        {},         event.to,   {}};
}

void apply(MeetingState& state, const FloorEnded& event)
{
    end_speech(state, event.at);
}

void apply(MeetingState& state, const SpeakerQueued& event)
{
    const auto place =
        std::find_if(state.requests.begin(), state.requests.end(), [&](const SpeechRequest& one) {
            return turn_of(one.kind) > turn_of(event.kind);
        });
    const bool is_here =
        event.item && debate_lead(state, event.item) == debate_lead(state, state.open_item);
    const auto item = is_here ? ItemId{} : event.item;
    state.requests.insert(
        place, {event.request, event.person, event.name, event.kind, event.at, item, event.to});
}

void apply(MeetingState& state, const SpeakerWithdrawn& event)
{
    erase(state.requests, event.request);
}

void apply(MeetingState& state, const SpeakersListClosing&)
{
    state.speakers_list = ListStage::Closing;
}

void apply(MeetingState& state, const SpeakersListClosed&)
{
    state.speakers_list = ListStage::Closed;
}

void apply(MeetingState& state, const SpeakersListOpened&)
{
    state.speakers_list = ListStage::Open;
    // Opened again after its close, the debate goes on.
    const auto item = state.open_item;
    for (const auto& id : {item, debate_lead(state, item)}) {
        if (auto* record = find_in(state.items, id)) record->debate_closed.reset();
    }
}

void apply(MeetingState& state, const SpeakerMoved& event)
{
    if (event.before == event.request) return;
    auto moved = *find_in(state.requests, event.request);
    erase(state.requests, event.request);
    insert_before(state.requests, std::move(moved), event.before);
}

void apply(MeetingState& state, const FloorPaused& event)
{
    auto& pauses = state.floor->pauses;
    const auto from = not_before_end(pauses, &SpeechPause::until, event.at);
    pauses.push_back({std::max(from, state.floor->began), {}});
}

void apply(MeetingState& state, const FloorResumed& event)
{
    auto& pause = state.floor->pauses.back();
    pause.until = std::max(event.at, pause.from);
}

void apply(MeetingState& state, const SpeakingTimeAdded& event)
{
    *state.floor->limit += event.amount;
}

void apply(MeetingState& state, const DebateClosed& event)
{
    find_in(state.items, event.item)->debate_closed = event.at;
    std::erase_if(state.requests, [](const SpeechRequest& request) {
        return !request.item &&
               (request.kind == SpeechKind::Speech || request.kind == SpeechKind::Reply);
    });
}

void apply(MeetingState& state, const DebatesJoined& event)
{
    // Those that were joined already come along, under the one that leads now.
    const auto lead = debate_lead(state, event.items.front());
    for (const auto& id : event.items) {
        const auto before = debate_lead(state, id);
        for (auto& record : state.items) {
            const bool comes_along = record.item.id == before || record.debated_under == before;
            if (comes_along && record.item.id != lead) record.debated_under = lead;
        }
    }
    const auto open = debate_lead(state, state.open_item);
    for (auto& request : state.requests) {
        if (request.item && debate_lead(state, request.item) == open) request.item = {};
    }
}

void apply(MeetingState& state, const DebateSeparated& event)
{
    find_in(state.items, event.item)->debated_under = {};
}

} // namespace klubba::meeting
