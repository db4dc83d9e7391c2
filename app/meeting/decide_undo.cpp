#include "meeting/fold.h"
#include "meeting/proceeding.h"
#include "meeting/taking_back.h"

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
    if (auto why = unless_they_stand(history.events(), history.state(), taken))
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
    if (auto why = unless_they_stand(next.history().events(), next.history().state(), undo))
        return next.refuse(why->kind, std::move(why->subject));
    next.then(Undone{{*latest}, {}});
}

} // namespace klubba::meeting
