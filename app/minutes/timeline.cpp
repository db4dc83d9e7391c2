#include "minutes/timeline.h"

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

void draw_presence(PersonRecord& record, Instant opened, Instant called)
{
    auto& notes = record.presence;
    const auto after = std::find_if(notes.begin(), notes.end(),
                                    [&](const PresenceChange& note) { return note.at > called; });
    if (after == notes.begin()) return;
    const PresenceChange found{(after - 1)->presence, std::min(opened, (after - 1)->at)};
    notes.erase(notes.begin(), after);
    notes.insert(notes.begin(), found);
}

void draw_service(PersonRecord& record, Instant opened, Instant called)
{
    for (auto& service : record.service) {
        if (service.from > opened && service.from <= called && record.presence.front().at <= opened)
            service.from = opened;
    }
}

MeetingState with_roll_call_at_opening(MeetingState state)
{
    if (!state.opened) return state;
    const auto called = roll_call_end(state);
    for (auto& record : state.people) {
        if (record.presence.empty()) continue;
        draw_presence(record, *state.opened, called);
        draw_service(record, *state.opened, called);
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
    if (record.decision) return record.decision->at;
    // The appointment is the decision of its item.
    if (record.item.kind == ItemKind::Verification && state.verification)
        return state.verification->at;
    return {};
}

SectionTime time_of(const MeetingState& state, const ItemRecord& record)
{
    SectionTime time{record.section.value_or(0), {}, {}};
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

Timeline::Timeline(const MeetingState& state) : m_state(with_roll_call_at_opening(state))
{
    if (!state.opened) return;
    // The closing moment itself belongs to the meeting: an item may be opened and closed in it.
    const auto end = state.closed ? *state.closed + Duration{1} : end_of_time;
    const auto at = changes(m_state, *state.opened, end);
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
        m_stages.push_back({{at[i], at[i + 1]}, serving_at(m_state, at[i])});
    for (const auto& id : state.handled) {
        if (const auto* record = find(state, id)) m_sections.push_back(time_of(state, *record));
    }
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

std::vector<Span> Timeline::presence(const PersonId& person) const
{
    const auto* record = find(m_state, person);
    if (record == nullptr) return {};
    return where([&](const Stage& stage) {
        return presence_at(*record, stage.span.from) != Presence::Absent;
    });
}

std::vector<Span> Timeline::remote_presence(const PersonId& person) const
{
    const auto* record = find(m_state, person);
    if (record == nullptr) return {};
    return where([&](const Stage& stage) {
        return presence_at(*record, stage.span.from) == Presence::Remote;
    });
}

std::vector<Span> Timeline::service(const PersonId& person, const PersonId& seat) const
{
    return where([&](const Stage& stage) {
        return std::any_of(stage.serving.begin(), stage.serving.end(), [&](const Serving& one) {
            return one.person == person && one.seat == seat;
        });
    });
}

std::vector<Serving> Timeline::serving(Instant at) const
{
    for (const auto& stage : m_stages) {
        if (stage.span.from <= at && at < stage.span.until) return stage.serving;
    }
    return {};
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
