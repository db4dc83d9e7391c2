#include "meeting/fold.h"

#include "meeting/applying.h"

namespace klubba::meeting {

namespace {

void apply(MeetingState&, const Undone&) {}

void apply(MeetingState& state, const UnknownEvent&)
{
    ++state.unknown_events;
}

/// By name where that is known, else in which role.
const std::string& who_did(const Event& event)
{
    return event.person.empty() ? event.actor : event.person;
}

} // namespace

void fold(MeetingState& state, const Event& event)
{
    if (auto why = misfit(state, event.body)) {
        state.misfits.push_back({event.id, std::move(*why)});
        return;
    }
    visit(
        [&](const auto& body) {
            if constexpr (requires { apply(state, body, who_did(event)); })
                apply(state, body, who_did(event));
            else
                apply(state, body);
        },
        event.body);
}

MeetingState fold(std::span<const Event> events)
{
    MeetingState state;
    for (const auto& event : events)
        fold(state, event);
    return state;
}

} // namespace klubba::meeting
