#include "minutes/timeline.h"

#include "meeting/meeting_days.h"
#include "meeting/participation.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

const Instant end_of_time = Instant::max();

/// Up to when a note of presence is part of the roll call.
Instant roll_call_end(const MeetingState& state)
{
    if (state.roll_called) return *state.roll_called;
    for (const auto& record : state.items) {
        if (record.item.kind == ItemKind::RollCall && !record.sittings.empty())
            return record.sittings.front().closed.value_or(end_of_time);
    }
    return *state.opened;
}

/// From when on what a roll call found holds, and the roll call itself.
struct Morning {
    Instant begins{};
    Instant called{};
};

bool is_night(const MeetingState& state, const BreakRecord& pause)
{
    return pause.ended && day_of(state, pause.started) != day_of(state, *pause.ended);
}

/// The opening, and each later day on which there was a roll call.
std::vector<Morning> mornings(const MeetingState& state)
{
    std::vector<Morning> mornings{{*state.opened, roll_call_end(state)}};
    for (const auto& pause : state.breaks) {
        if (!is_night(state, pause)) continue;
        const auto called =
            std::find_if(state.roll_calls.begin(), state.roll_calls.end(), [&](Instant at) {
                return at >= *pause.ended && day_of(state, at) == day_of(state, *pause.ended);
            });
        if (called != state.roll_calls.end()) mornings.push_back({*pause.ended, *called});
    }
    return mornings;
}

void draw_presence(PersonRecord& record, const Morning& morning, bool is_first)
{
    auto& notes = record.presence;
    const auto from =
        is_first ? notes.begin() : std::find_if(notes.begin(), notes.end(), [&](const auto& note) {
            return note.at > morning.begins;
        });
    const auto after = std::find_if(
        from, notes.end(), [&](const PresenceChange& note) { return note.at > morning.called; });
    if (after == from) return;
    const PresenceChange found{(after - 1)->presence, std::min(morning.begins, (after - 1)->at)};
    notes.insert(notes.erase(from, after), found);
}

void draw_service(PersonRecord& record, const Morning& morning)
{
    const auto is_drawn = [&](Instant at) { return at > morning.begins && at <= morning.called; };
    if (!is_present(presence_at(record, morning.begins))) return;
    for (auto& service : record.service) {
        if (service.for_item) continue;
        if (is_drawn(service.from)) service.from = morning.begins;
        if (service.until && is_drawn(*service.until)) service.until = morning.begins;
    }
}

MeetingState with_roll_calls_drawn(MeetingState state)
{
    if (!state.opened) return state;
    bool is_first = true;
    for (const auto& morning : mornings(state)) {
        for (auto& record : state.people) {
            if (record.presence.empty()) continue;
            draw_presence(record, morning, is_first);
            draw_service(record, morning);
        }
        is_first = false;
    }
    return state;
}

std::vector<Instant> changes(const MeetingState& state, Instant opened, Instant closed)
{
    std::vector<Instant> at{opened, closed};
    for (const auto& record : state.people) {
        for (const auto& note : record.presence)
            at.push_back(note.at);
        for (const auto& service : record.service) {
            at.push_back(service.from);
            at.push_back(service.until.value_or(closed));
        }
    }
    for (const auto& conflict : state.conflicts) {
        at.push_back(conflict.left.value_or(closed));
        at.push_back(conflict.returned.value_or(closed));
    }
    for (const auto& pause : state.breaks) {
        at.push_back(pause.started);
        at.push_back(pause.ended.value_or(closed));
    }
    for (auto& one : at)
        one = std::clamp(one, opened, closed);
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    return at;
}

std::vector<Span> without_breaks(Span whole, const std::vector<BreakRecord>& breaks)
{
    std::vector<Span> spans;
    for (const auto& pause : breaks) {
        const auto ended = pause.ended.value_or(end_of_time);
        if (pause.started >= whole.until || ended <= whole.from) continue;
        if (pause.started > whole.from) spans.push_back({whole.from, pause.started});
        whole.from = std::min(ended, whole.until);
    }
    if (whole.from < whole.until || spans.empty()) spans.push_back(whole);
    return spans;
}

std::optional<Instant> decided_at(const MeetingState& state, const ItemRecord& record)
{
    if (record.decision) return meeting::decided_at(record);
    // The appointment is the decision of its item.
    if (record.item.kind == ItemKind::Verification && state.verification)
        return state.verification->at;
    return {};
}

SectionTime time_of(const MeetingState& state, const ItemRecord& record)
{
    SectionTime time{record.item.id, record.section.value_or(0), {}, {}};
    for (const auto& sitting : record.sittings) {
        const Span whole{sitting.opened,
                         sitting.closed.value_or(state.closed.value_or(end_of_time))};
        for (const auto& span : without_breaks(whole, state.breaks))
            time.spans.push_back(span);
    }
    const auto recorded = decided_at(state, record);
    if (!recorded || time.spans.empty()) return time;
    time.decided = time.spans.front().from;
    for (const auto& span : time.spans) {
        const auto last = std::max(span.from, span.until - Duration{1});
        if (*recorded >= span.from) time.decided = std::min(*recorded, last);
    }
    return time;
}

} // namespace

bool contains(std::span<const Span> spans, Instant at)
{
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& span) { return span.from <= at && at < span.until; });
}

bool covers(std::span<const Span> spans, const Span& inner)
{
    if (inner.from >= inner.until) return contains(spans, inner.from);
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
        return span.from <= inner.from && inner.until <= span.until;
    });
}

bool touches(std::span<const Span> spans, const Span& other)
{
    if (other.from >= other.until) return contains(spans, other.from);
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
        return span.from < other.until && other.from < span.until;
    });
}

Timeline::Timeline(const MeetingState& state) : m_state(with_roll_calls_drawn(state))
{
    if (!state.opened) return;
    // The closing moment itself belongs to the meeting: an item may be opened and closed in it.
    const auto end = state.closed ? *state.closed + Duration{1} : end_of_time;
    const auto at = changes(m_state, *state.opened, end);
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
        const bool by_night =
            std::any_of(state.breaks.begin(), state.breaks.end(), [&](const BreakRecord& pause) {
                return is_night(state, pause) && pause.started <= at[i] && at[i] < *pause.ended;
            });
        if (!by_night) add_stage({at[i], at[i + 1]});
    }
    for (const auto& id : state.handled) {
        if (const auto* record = find(state, id)) m_sections.push_back(time_of(state, *record));
    }
}

void Timeline::add_stage(const Span& span)
{
    Stage stage{span, serving_at(m_state, span.from), {}};
    const bool conflicts_matter =
        !m_state.conflicts.empty() ||
        std::any_of(m_state.people.begin(), m_state.people.end(), [](const PersonRecord& record) {
            return std::any_of(record.service.begin(), record.service.end(),
                               [](const Service& service) { return bool{service.for_item}; });
        });
    if (conflicts_matter) {
        for (const auto& id : m_state.handled)
            stage.on.emplace(id, serving_on(m_state, id, span.from));
    }
    m_stages.push_back(std::move(stage));
}

template <class Predicate>
std::vector<Span> Timeline::where(Predicate holds) const
{
    std::vector<Span> spans;
    for (const auto& stage : m_stages) {
        if (!holds(stage)) continue;
        if (!spans.empty() && spans.back().until == stage.span.from)
            spans.back().until = stage.span.until;
        else
            spans.push_back(stage.span);
    }
    return spans;
}

std::vector<Span> Timeline::days() const
{
    return where([](const Stage&) { return true; });
}

std::vector<Span> Timeline::presence(const PersonId& person) const
{
    const auto* record = find(m_state, person);
    if (record == nullptr) return {};
    return where([&](const Stage& stage) {
        return is_present(presence_at(*record, stage.span.from)) &&
               !is_out_for_conflict(m_state, person, stage.span.from);
    });
}

std::vector<Span> Timeline::in_presence(const PersonId& person, Presence presence) const
{
    const auto* record = find(m_state, person);
    if (record == nullptr) return {};
    return where(
        [&](const Stage& stage) { return presence_at(*record, stage.span.from) == presence; });
}

namespace {

bool is_among(const std::vector<Serving>& serving, const PersonId& person, const PersonId& seat)
{
    return std::any_of(serving.begin(), serving.end(), [&](const Serving& one) {
        return one.person == person && one.seat == seat;
    });
}

} // namespace

std::vector<Span> Timeline::service(const PersonId& person, const PersonId& seat) const
{
    return where([&](const Stage& stage) { return is_among(stage.serving, person, seat); });
}

std::vector<Span>
Timeline::service_on(const ItemId& item, const PersonId& person, const PersonId& seat) const
{
    return where([&](const Stage& stage) {
        const auto on = stage.on.find(item);
        return is_among(on == stage.on.end() ? stage.serving : on->second, person, seat);
    });
}

std::vector<PersonId> Timeline::seats(const PersonId& person) const
{
    std::vector<PersonId> seats;
    for (const auto& stage : m_stages) {
        for (const auto& one : stage.serving) {
            if (one.person == person &&
                std::find(seats.begin(), seats.end(), one.seat) == seats.end())
                seats.push_back(one.seat);
        }
    }
    return seats;
}

} // namespace klubba::minutes
