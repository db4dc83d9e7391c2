#include "meeting/history.h"

#include "meeting/fold.h"
#include "meeting/locking.h"
#include "meeting/taking_back.h"

#include <algorithm>
#include <map>
#include <utility>

namespace klubba::meeting {

namespace {

bool contains_id(const std::vector<EventId>& sorted, const EventId& id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

void insert_id(std::vector<EventId>& sorted, const EventId& id)
{
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), id);
    if (place == sorted.end() || *place != id) sorted.insert(place, id);
}

bool contains_event(const std::vector<Misfit>& misfits, const EventId& id)
{
    return std::any_of(misfits.begin(), misfits.end(),
                       [&](const Misfit& one) { return one.event == id; });
}

/// What is taken back in the end, if after all the events an undo of `taken` (sorted) came. Walked
/// from the last event: an undo counts unless it is held, or a later one that counts names it; and
/// it can only name what came before it.
std::vector<EventId> taken_back(std::span<const Event> events,
                                const std::vector<Misfit>& held,
                                std::vector<EventId> taken = {})
{
    std::vector<EventId> later;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto* undone = get_if<Undone>(&event->body);
        const bool counts =
            undone != nullptr && !contains_id(taken, event->id) && !contains_event(held, event->id);
        if (counts) {
            for (const auto& id : undone->events) {
                if (id != event->id && !contains_id(later, id)) insert_id(taken, id);
            }
        }
        if (undone != nullptr) insert_id(later, event->id);
    }
    return taken;
}

bool is_among(const EventId& id, const std::vector<EventId>& last)
{
    return std::any_of(last.begin(), last.end(), [&](const EventId& one) {
        return one.author == id.author && id.sequence <= one.sequence;
    });
}

/// What it tells of. Of an undo what it took, or brought back, tells of, as far as that was seen:
/// to who did not see it nothing was taken.
std::vector<ItemId> told_of(const MeetingState& state,
                            std::span<const Event> before,
                            const Event& event,
                            const std::vector<EventId>& seen)
{
    const auto* undone = get_if<Undone>(&event.body);
    if (undone == nullptr) return items_told_of(state, event.body);
    std::vector<ItemId> items;
    for (std::size_t i = 0; i < before.size() && before[i].id != event.id; ++i) {
        const auto& named = undone->events;
        if (std::find(named.begin(), named.end(), before[i].id) == named.end()) continue;
        if (!is_among(before[i].id, seen)) continue;
        const auto more = told_of(state, before.first(i), before[i], seen);
        items.insert(items.end(), more.begin(), more.end());
    }
    return items;
}

/// Notes which of the events before a verification it did not know of.
void note_late(MeetingState& state,
               std::span<const Event> before,
               const std::vector<EventId>& taken,
               const Event& verification,
               const std::vector<ItemId>& items,
               const std::vector<EventId>& seen)
{
    if (seen.empty() || contains_event(state.misfits, verification.id)) return;
    for (const auto& event : before) {
        // Of one action with it: those before it in its own chain.
        if (event.id.author == verification.id.author || is_among(event.id, seen)) continue;
        if (contains_id(taken, event.id) || contains_event(state.misfits, event.id)) continue;
        const auto told = told_of(state, before, event, seen);
        for (const auto& item : items)
            if (std::find(told.begin(), told.end(), item) != told.end())
                state.late_events.push_back({event.id, item});
    }
}

void note_late(MeetingState& state,
               std::span<const Event> before,
               const std::vector<EventId>& taken,
               const Event& event)
{
    if (const auto* verified = get_if<SectionsVerified>(&event.body))
        note_late(state, before, taken, event, verified->set.items, verified->seen);
    else if (const auto* at_once = get_if<ItemVerifiedImmediately>(&event.body))
        note_late(state, before, taken, event, {at_once->item}, at_once->seen);
}

MeetingState fold_without(std::span<const Event> events,
                          const std::vector<EventId>& taken,
                          const std::vector<Misfit>& held)
{
    MeetingState state;
    auto next_held = held.begin();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        const bool is_held = next_held != held.end() && next_held->event == event.id;
        if (is_held)
            state.misfits.push_back(*next_held++);
        else if (!contains_id(taken, event.id)) {
            fold(state, event);
            note_late(state, events.first(i), taken, event);
        }
    }
    return state;
}

/// Whether some § stands from then on.
bool locks(const Event& event)
{
    if (const auto* verified = get_if<SectionsVerified>(&event.body)) return verified->locks;
    const auto* at_once = get_if<ItemVerifiedImmediately>(&event.body);
    return at_once != nullptr && at_once->locks;
}

/// Undos of what stood when their turn came. Before the meeting is closed nothing does.
std::vector<Misfit> held_among(std::span<const Event> events)
{
    std::vector<Misfit> held;
    bool is_closed = false;
    bool is_locked = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        is_closed = is_closed || holds_alternative<MeetingClosed>(events[i].body);
        is_locked = is_locked || locks(events[i]);
        const auto* undone = get_if<Undone>(&events[i].body);
        if (undone == nullptr || !is_closed || !is_locked) continue;
        const auto before = events.first(i);
        const auto state = fold_without(before, taken_back(before, held), held);
        if (auto why = unless_they_stand(before, state, undone->events))
            held.push_back({events[i].id, std::move(*why)});
    }
    return held;
}

} // namespace

void History::add(Event event)
{
    const bool is_last = m_events.empty() || comes_before(m_events.back(), event);
    if (!is_last) {
        const auto place = std::lower_bound(m_events.begin(), m_events.end(), event, comes_before);
        if (place != m_events.end() && place->id == event.id) return;
        m_events.insert(place, std::move(event));
        fold_again();
        return;
    }
    m_events.push_back(std::move(event));
    if (holds_alternative<Undone>(m_events.back().body))
        fold_again();
    else if (!contains_id(m_taken_back, m_events.back().id)) {
        fold(m_state, m_events.back());
        note_late(m_state, std::span{m_events}.first(m_events.size() - 1), m_taken_back,
                  m_events.back());
        note_moment(m_events.back());
    }
}

/// They follow on what is there, and none takes anything back.
bool History::goes_on_with(std::span<const Event> events) const
{
    const Event* before = m_events.empty() ? nullptr : &m_events.back();
    for (const auto& event : events) {
        if (before != nullptr && !comes_before(*before, event)) return false;
        if (holds_alternative<Undone>(event.body)) return false;
        before = &event;
    }
    return true;
}

std::optional<MeetingState> History::state_with(std::span<const Event> events) const
{
    const auto verifies = [](const Event& event) {
        return holds_alternative<SectionsVerified>(event.body) ||
               holds_alternative<ItemVerifiedImmediately>(event.body);
    };
    if (!goes_on_with(events) || std::any_of(events.begin(), events.end(), verifies)) return {};
    auto state = m_state;
    for (const auto& event : events)
        if (!contains_id(m_taken_back, event.id)) fold(state, event);
    return state;
}

void History::add(std::span<const Event> events)
{
    if (goes_on_with(events)) {
        for (const auto& event : events)
            add(event);
        return;
    }
    m_events.insert(m_events.end(), events.begin(), events.end());
    // Stable, so that of two with the same id (and so the same stamp) the one here before stays.
    std::stable_sort(m_events.begin(), m_events.end(), comes_before);
    const auto is_same = [](const Event& left, const Event& right) { return left.id == right.id; };
    m_events.erase(std::unique(m_events.begin(), m_events.end(), is_same), m_events.end());
    fold_again();
}

bool History::contains(const EventId& id) const
{
    return std::any_of(m_events.begin(), m_events.end(),
                       [&](const Event& event) { return event.id == id; });
}

bool History::is_taken_back(const EventId& id) const
{
    return contains_id(m_taken_back, id);
}

std::vector<EventId> History::latest_action(ActorRole role) const
{
    const auto counts = [&](const Event& event) {
        return role_of(event.actor) == role && !holds_alternative<Undone>(event.body) &&
               !is_taken_back(event.id);
    };
    const auto latest = std::find_if(m_events.rbegin(), m_events.rend(), counts);
    std::vector<EventId> action;
    for (auto event = latest; event != m_events.rend(); ++event) {
        if (event->stamp != latest->stamp || event->id.author != latest->id.author) break;
        if (counts(*event)) action.push_back(event->id);
    }
    return action;
}

std::optional<EventId> History::latest_undo(ActorRole role) const
{
    for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
        if (is_taken_back(event->id) || role_of(event->actor) != role) continue;
        if (contains_event(m_held, event->id)) continue;
        const auto* undone = get_if<Undone>(&event->body);
        // Something new was done since: bringing back what was taken before it would surprise.
        if (undone == nullptr) return {};
        if (!brings_back(*undone)) return event->id;
    }
    return {};
}

bool History::brings_back(const Undone& undone) const
{
    return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
        return holds_alternative<Undone>(event.body) && !undone.events.empty() &&
               event.id == undone.events.front();
    });
}

std::vector<EventId> History::resting_on(std::span<const EventId> taken) const
{
    std::vector<EventId> sorted;
    for (const auto& id : taken)
        insert_id(sorted, id);
    // An undo among them lets what it took come back.
    const auto then =
        fold_without(m_events, taken_back(m_events, m_held, std::move(sorted)), m_held);
    std::vector<EventId> resting;
    for (const auto& misfit : then.misfits) {
        const bool was_one =
            std::any_of(m_state.misfits.begin(), m_state.misfits.end(),
                        [&](const Misfit& one) { return one.event == misfit.event; });
        if (!was_one) resting.push_back(misfit.event);
    }
    return resting;
}

std::vector<EventId> History::last_events() const
{
    std::map<std::string, std::int64_t> last;
    for (const auto& event : m_events) {
        auto& sequence = last[event.id.author];
        sequence = std::max(sequence, event.id.sequence);
    }
    std::vector<EventId> events;
    events.reserve(last.size());
    for (const auto& [author, sequence] : last)
        events.push_back({author, sequence});
    return events;
}

History History::until(Instant at) const
{
    History past;
    auto latest = Instant::min();
    for (const auto& event : m_events) {
        const auto happened = happened_at(event.body);
        if (happened) latest = std::max(latest, *happened);
        if (happened.value_or(latest) <= at) past.m_events.push_back(event);
    }
    past.fold_again();
    return past;
}

History History::up_to(const Event& last) const
{
    History past;
    for (const auto& event : m_events)
        if (!comes_before(last, event)) past.m_events.push_back(event);
    past.fold_again();
    return past;
}

void History::fold_again()
{
    m_held = held_among(m_events);
    m_taken_back = taken_back(m_events, m_held);
    m_state = fold_without(m_events, m_taken_back, m_held);
    m_latest_moment.reset();
    for (const auto& event : m_events)
        note_moment(event);
}

void History::note_moment(const Event& event)
{
    if (const auto happened = happened_at(event.body); happened && !is_taken_back(event.id))
        m_latest_moment = std::max(m_latest_moment.value_or(*happened), *happened);
}

} // namespace klubba::meeting
