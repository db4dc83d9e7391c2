#include "meeting/taking_back.h"

#include "meeting/locking.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

bool is_one_action(const Event& one, const Event& other)
{
    return one.stamp == other.stamp && one.id.author == other.id.author;
}

/// A verification of a closed meeting is taken back as the slip it was, at once or not at all:
/// later the verifiers and the chair consent to a change.
bool is_a_slip(std::span<const Event> events, const Event& verified)
{
    return std::all_of(events.begin(), events.end(), [&](const Event& other) {
        return !comes_before(verified, other) || is_one_action(verified, other) ||
               holds_alternative<Undone>(other.body);
    });
}

/// It is part of what verified §§ say, or it is what verifies them.
std::optional<Refusal>
unless_it_stands(std::span<const Event> events, const MeetingState& state, const Event& event)
{
    const auto* verified = get_if<SectionsVerified>(&event.body);
    if (verified == nullptr) return unless_locked(state, event.body);
    if (!verified->locks || is_a_slip(events, event)) return {};
    return Refusal{Refusal::Kind::SectionsAreLocked, verified->set.items.front().text};
}

/// Those of `known`, and what the undos among them took. An undo can only name what came before
/// it, so there is an end to that.
std::optional<Refusal> unless_those_stand(std::span<const Event> events,
                                          const MeetingState& state,
                                          std::span<const EventId> ids,
                                          std::span<const Event> known)
{
    for (const auto& id : ids) {
        const auto event = std::find_if(known.begin(), known.end(),
                                        [&](const Event& one) { return one.id == id; });
        if (event == known.end()) continue;
        const auto* undone = get_if<Undone>(&event->body);
        const auto before = known.first(static_cast<std::size_t>(event - known.begin()));
        auto why = undone == nullptr ? unless_it_stands(events, state, *event)
                                     : unless_those_stand(events, state, undone->events, before);
        if (why) return why;
    }
    return {};
}

} // namespace

std::optional<Refusal> unless_they_stand(std::span<const Event> events,
                                         const MeetingState& state,
                                         std::span<const EventId> ids)
{
    if (state.phase != Phase::Closed) return {};
    return unless_those_stand(events, state, ids, events);
}

} // namespace klubba::meeting
