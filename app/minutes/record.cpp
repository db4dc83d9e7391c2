#include "minutes/record.h"

#include "meeting/meeting_days.h"
#include "minutes/section_style.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

std::vector<Adjournment> adjournments(const MeetingState& state, const Zone& zone)
{
    std::vector<Adjournment> all;
    for (const auto& pause : state.breaks) {
        const auto* slot = find(state, pause.slot);
        all.push_back({slot == nullptr ? std::string{} : slot->slot.title,
                       {moment(zone, pause.started), moment(zone, pause.ended)}});
    }
    return all;
}

Stretch day_of_meeting(const MeetingState& state, const Span& span, const Zone& zone)
{
    Stretch day{moment(zone, span.from), {}};
    const bool is_last = state.closed && span.until > *state.closed;
    if (is_last)
        day.until = moment(zone, state.closed);
    else if (span.until != Instant::max())
        day.until = moment(zone, span.until);
    return day;
}

/// The § that tells how the agenda was adopted.
void tell_adoption(Record& record)
{
    if (!record.agenda || !record.agenda->section) return;
    for (auto& section : record.sections) {
        if (section.number == *record.agenda->section)
            section.statements.push_back(record.agenda->text);
    }
}

} // namespace

Record record_of(const MeetingState& state, const Facts& facts)
{
    const Timeline timeline{state};
    Record record;
    record.standing = state.phase == Phase::Closed ? Standing::Complete : Standing::Draft;
    record.form = state.info.record_form;
    record.section_year = section_style(state).year;
    record.body = state.info.body;
    record.day = state.info.day;
    record.place = state.info.place;
    record.opened = moment(facts.zone, state.opened);
    record.closed = moment(facts.zone, state.closed);
    if (record.opened) record.day = record.opened->day;
    if (const auto last = last_day_of(state); state.opened && last != record.day)
        record.last_day = last;
    for (const auto& body : state.info.joint_bodies)
        record.joint_bodies.push_back(body.name);
    for (const auto& span : timeline.days())
        record.days.push_back(day_of_meeting(state, span, facts.zone));
    record.roll_calls = roll_calls_of(timeline, facts.zone);
    record.adjournments = adjournments(state, facts.zone);
    record.closed_doors = closed_doors_of_meeting(state, facts.zone);
    record.agenda = adopted_agenda(state, facts.zone);
    record.attendance = attendance_of(state, timeline, facts.zone);
    record.verification = verification_of(state);
    record.sections = sections_of(state, timeline, facts.zone);
    for (const auto& section : record.sections)
        record.section_numbers.push_back(section.number);
    tell_adoption(record);
    record.presentations = presentations_of(state, facts.zone);
    record.questions = questions_without_section(state, facts.zone);
    record.unhandled = unhandled_items(state);
    record.sets = verified_sets(state, facts.posted, facts.kept_at);
    record.head_hash = facts.head_hash;
    return record;
}

} // namespace klubba::minutes
