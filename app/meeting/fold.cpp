#include "meeting/fold.h"

#include "meeting/applying.h"

namespace klubba::meeting {

namespace {

void apply(MeetingState&, const Undone&) {}

void apply(MeetingState& state, const UnknownEvent&)
{
    ++state.unknown_events;
}

} // namespace

void fold(MeetingState& state, const Event& event)
{
    if (auto why = misfit(state, event.body)) {
        state.misfits.push_back({event.id, std::move(*why)});
        return;
    }
    std::visit([&](const auto& body) { apply(state, body); }, event.body);
}

MeetingState fold(std::span<const Event> events)
{
    MeetingState state;
    for (const auto& event : events)
        fold(state, event);
    return state;
}

} // namespace klubba::meeting
