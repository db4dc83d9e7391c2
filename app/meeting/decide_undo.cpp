#include "meeting/fold.h"
#include "meeting/locking.h"
#include "meeting/proceeding.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

std::string listed(const std::vector<EventId>& events)
{
    std::string text;
    for (const auto& event : events)
        text += (text.empty() ? "" : ", ") + to_text(event);
    return text;
}

bool is_one_action(const Event& one, const Event& other)
{
    return one.stamp == other.stamp && one.id.author == other.id.author;
}

/// A verification of a closed meeting is taken back as the slip it was, at once or not at all:
/// later the verifiers and the chair consent to a change.
bool is_a_slip(const History& history, const Event& verified)
{
    const auto events = history.events();
    return std::all_of(events.begin(), events.end(), [&](const Event& other) {
        return !comes_before(verified, other) || is_one_action(verified, other) ||
               std::holds_alternative<Undone>(other.body);
    });
}

/// Why it may neither be taken back nor come back: it is part of what verified §§ say, or it is
/// what verifies them. While the meeting goes on, what rests on it is protection enough.
std::optional<Refusal> unless_it_stands(const History& history, const EventId& id)
{
    if (history.state().phase != Phase::Closed) return {};
    const auto events = history.events();
    const auto event =
        std::find_if(events.begin(), events.end(), [&](const Event& one) { return one.id == id; });
    if (event == events.end()) return {};
    if (const auto* verified = std::get_if<SectionsVerified>(&event->body)) {
        if (!verified->locks || is_a_slip(history, *event)) return {};
        return Refusal{Refusal::Kind::SectionsAreLocked, verified->set.items.front().text};
    }
    return unless_locked(history.state(), event->body);
}

std::optional<Refusal> unless_they_stand(const History& history, const std::vector<EventId>& ids)
{
    for (const auto& id : ids)
        if (auto why = unless_it_stands(history, id)) return why;
    return {};
}

/// What the undo took.
std::vector<EventId> taken_by(const History& history, const EventId& undo)
{
    for (const auto& event : history.events())
        if (event.id == undo) return std::get<Undone>(event.body).events;
    return {};
}

/// Adds all that rests on what is taken, and on what that takes, until nothing more falls.
void add_dependents(const History& history, std::vector<EventId>& taken)
{
    for (auto more = history.resting_on(taken); !more.empty(); more = history.resting_on(taken))
        taken.insert(taken.end(), more.begin(), more.end());
}

} // namespace

void wish(Proceeding& next, const Undo& command)
{
    const auto& history = next.history();
    const auto role = role_of(next.circumstances().actor);
    auto taken = command.events.empty() ? history.latest_action(role) : command.events;
    if (taken.empty()) return next.refuse(Refusal::Kind::NothingToTakeBack);
    for (const auto& id : taken) {
        if (!history.contains(id)) return next.refuse(Refusal::Kind::NoSuchEvent, to_text(id));
        if (history.is_taken_back(id))
            return next.refuse(Refusal::Kind::AlreadyTakenBack, to_text(id));
    }
    const auto resting = history.resting_on(taken);
    if (!resting.empty()) {
        if (command.dependents == Dependents::Refuse)
            return next.refuse(Refusal::Kind::LaterEventsRestOnIt, listed(resting));
        add_dependents(history, taken);
    }
    if (auto why = unless_they_stand(history, taken))
        return next.refuse(why->kind, std::move(why->subject));
    std::sort(taken.begin(), taken.end());
    next.then(Undone{std::move(taken), command.reason});
}

void wish(Proceeding& next, const Redo&)
{
    const auto latest = next.history().latest_undo(role_of(next.circumstances().actor));
    if (!latest) return next.refuse(Refusal::Kind::NothingToTakeBack);
    // Somebody else has gone on since, in a way that what comes back does not go with.
    const std::vector<EventId> undo{*latest};
    const auto resting = next.history().resting_on(undo);
    if (!resting.empty()) return next.refuse(Refusal::Kind::LaterEventsRestOnIt, listed(resting));
    if (auto why = unless_they_stand(next.history(), taken_by(next.history(), *latest)))
        return next.refuse(why->kind, std::move(why->subject));
    next.then(Undone{{*latest}, {}});
}

} // namespace klubba::meeting
