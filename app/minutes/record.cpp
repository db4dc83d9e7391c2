#include "minutes/record.h"

#include "meeting/calendar.h"

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

VerificationRecord verification(const MeetingState& state, Day last_day)
{
    VerificationRecord verification;
    if (state.verification) {
        verification.verifiers = seat_names(state, state.verification->verifiers);
        verification.substitutes = seat_names(state, state.verification->substitutes);
        verification.deadline = state.verification->deadline;
        verification.place = state.verification->place;
    }
    if (!verification.deadline) verification.deadline = verification_deadline(last_day);
    return verification;
}

PostingRecord posting(const Facts& facts)
{
    PostingRecord posting;
    posting.kept_at = facts.kept_at;
    posting.posted = facts.posted;
    if (facts.posted) {
        posting.last_appeal_day = last_appeal_day(*facts.posted);
        posting.removed = removal_day(*facts.posted);
    }
    return posting;
}

bool belongs_to_a_section(const MeetingState& state, const Slot& slot)
{
    return std::any_of(slot.items.begin(), slot.items.end(), [&](const ItemLink& link) {
        const auto* record = find(state, link.item);
        return record != nullptr && record->section;
    });
}

std::vector<Presentation> presentations(const MeetingState& state, const Zone& zone)
{
    std::vector<Presentation> all;
    for (const auto& record : state.slots) {
        const auto& slot = record.slot;
        if (!record.started || slot.is_break() || slot.presenters.empty()) continue;
        if (belongs_to_a_section(state, slot)) continue;
        all.push_back({slot.title,
                       slot.presenters,
                       {moment(zone, *record.started), moment(zone, record.ended)}});
    }
    return all;
}

std::vector<QuestionText> questions_without_section(const MeetingState& state, const Zone& zone)
{
    std::vector<QuestionText> all;
    for (const auto& record : state.questions) {
        const auto* asker = find(state, record.by);
        all.push_back({asker == nullptr ? record.by.text : seat_name(asker->person), record.text,
                       moment(zone, record.answered), record.answered_by, record.answer});
    }
    return all;
}

/// Whether an item that got no § is missing from the meeting. Some are carried out without being
/// opened: the schedule, a list of presentations, opening and closing, a roll call by note.
bool is_unhandled(const MeetingState& state, const ItemRecord& record)
{
    if (record.section) return false;
    if (record.skipped) return true;
    switch (record.item.kind) {
    case ItemKind::Schedule:
    case ItemKind::Presentations:
    case ItemKind::Formality:
        return false;
    case ItemKind::RollCall:
        return !state.roll_called;
    case ItemKind::Verification:
        return !state.verification;
    case ItemKind::Decision:
    case ItemKind::Information:
    case ItemKind::Questions:
    case ItemKind::Answers:
    case ItemKind::Reported:
    case ItemKind::Election:
        break;
    }
    return true;
}

} // namespace

Record record_of(const MeetingState& state, const Facts& facts)
{
    const Timeline timeline{state};
    Record record;
    record.standing = state.phase == Phase::Closed ? Standing::Complete : Standing::Draft;
    record.body = state.info.body;
    record.day = state.info.day;
    record.place = state.info.place;
    record.opened = moment(facts.zone, state.opened);
    record.closed = moment(facts.zone, state.closed);
    if (record.opened) record.day = record.opened->day;
    if (record.closed && record.closed->day != record.day) record.last_day = record.closed->day;
    for (const auto& body : state.info.joint_bodies)
        record.joint_bodies.push_back(body.name);
    record.form = state.info.record_form;
    for (const auto& span : timeline.days())
        record.days.push_back(day_of_meeting(state, span, facts.zone));
    record.roll_calls = roll_calls_of(timeline, facts.zone);
    record.adjournments = adjournments(state, facts.zone);
    record.attendance = attendance_of(state, timeline, facts.zone);
    record.verification = verification(state, record.last_day.value_or(record.day));
    record.sections = sections_of(state, timeline, facts.zone);
    for (const auto& section : record.sections)
        record.section_numbers.push_back(section.number);
    record.presentations = presentations(state, facts.zone);
    const bool told = std::any_of(record.sections.begin(), record.sections.end(),
                                  [](const Section& one) { return !one.questions.empty(); });
    if (!told) record.questions = questions_without_section(state, facts.zone);
    for (const auto& item : state.items) {
        if (is_unhandled(state, item) && state.opened)
            record.unhandled.push_back(
                {item.item.number, item.item.title, item.skipped, item.skip_reason});
    }
    record.posting = posting(facts);
    record.head_hash = facts.head_hash;
    return record;
}

} // namespace klubba::minutes
