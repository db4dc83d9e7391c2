#include "meeting/history.h"

#include "meeting/fold.h"

#include <algorithm>

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

/// What is taken back in the end, if after all the events an undo of `taken` (sorted) came. Walked
/// from the last event: an undo counts unless a later one that counts names it, and it can only
/// name what came before it.
std::vector<EventId> taken_back(std::span<const Event> events, std::vector<EventId> taken = {})
{
    std::vector<EventId> later;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto* undone = std::get_if<Undone>(&event->body);
        if (undone != nullptr && !contains_id(taken, event->id)) {
            for (const auto& id : undone->events) {
                if (id != event->id && !contains_id(later, id)) insert_id(taken, id);
            }
        }
        if (undone != nullptr) insert_id(later, event->id);
    }
    return taken;
}

MeetingState fold_without(std::span<const Event> events, const std::vector<EventId>& taken)
{
    MeetingState state;
    for (const auto& event : events) {
        if (!contains_id(taken, event.id)) fold(state, event);
    }
    return state;
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
    if (std::holds_alternative<Undone>(m_events.back().body))
        fold_again();
    else if (!contains_id(m_taken_back, m_events.back().id)) {
        fold(m_state, m_events.back());
        note_moment(m_events.back());
    }
}

void History::add(std::span<const Event> events)
{
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
        return role_of(event.actor) == role && !std::holds_alternative<Undone>(event.body) &&
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
        const auto* undone = std::get_if<Undone>(&event->body);
        // Something new was done since: bringing back what was taken before it would surprise.
        if (undone == nullptr) return {};
        if (!brings_back(*undone)) return event->id;
    }
    return {};
}

bool History::brings_back(const Undone& undone) const
{
    return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
        return std::holds_alternative<Undone>(event.body) && !undone.events.empty() &&
               event.id == undone.events.front();
    });
}

std::vector<EventId> History::resting_on(std::span<const EventId> taken) const
{
    std::vector<EventId> sorted;
    for (const auto& id : taken)
        insert_id(sorted, id);
    // An undo among them lets what it took come back.
    const auto then = fold_without(m_events, taken_back(m_events, std::move(sorted)));
    std::vector<EventId> resting;
    for (const auto& misfit : then.misfits) {
        const bool was_one =
            std::any_of(m_state.misfits.begin(), m_state.misfits.end(),
                        [&](const Misfit& one) { return one.event == misfit.event; });
        if (!was_one) resting.push_back(misfit.event);
    }
    return resting;
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

void History::fold_again()
{
    m_taken_back = taken_back(m_events);
    m_state = fold_without(m_events, m_taken_back);
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
