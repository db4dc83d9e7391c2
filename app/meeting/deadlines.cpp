#include "meeting/deadlines.h"

#include "meeting/calendar.h"
#include "meeting/locking.h"
#include "meeting/meeting_days.h"
#include "meeting/naming.h"
#include "meeting/sections.h"
#include "meeting/stages.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

std::optional<Day> better_than(Day day)
{
    if (is_working_day(day)) return {};
    return working_day_before(day);
}

Deadline last_day(DeadlineKind kind, Day day)
{
    return {kind, day, better_than(day), {}, {}};
}

void add_verification(std::vector<Deadline>& all, const MeetingState& state)
{
    const auto left = unverified(state);
    if (left.empty()) return;
    auto deadline = last_day(DeadlineKind::Verification, verification_day(state));
    if (left.size() < state.handled.size()) deadline.sections = sections_of(state, left);
    all.push_back(std::move(deadline));
}

void add_dissents(std::vector<Deadline>& all, const MeetingState& state)
{
    for (const auto& record : state.dissents) {
        if (record.withdrawn || !record.dissent.text.empty()) continue;
        auto deadline = last_day(DeadlineKind::DissentText, dissent_day(state));
        deadline.sections = sections_of(state, {record.dissent.item});
        for (const auto& name : names_of_people(state, record.dissent.by))
            deadline.subject += (deadline.subject.empty() ? "" : ", ") + name;
        all.push_back(std::move(deadline));
    }
}

/// What was verified in the room waits to be posted as well (KL 8:12), until it is in a set.
void add_immediate(std::vector<Deadline>& all, const MeetingState& state)
{
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || !record->verified_immediately) continue;
        if (verification_set_of(state, id) != nullptr) continue;
        auto deadline = last_day(DeadlineKind::Posting,
                                 posting_deadline(day_of(state, *record->verified_immediately)));
        deadline.sections = sections_of(state, {id});
        all.push_back(std::move(deadline));
    }
}

void add_posting(std::vector<Deadline>& all,
                 const MeetingState& state,
                 const VerificationSetRecord& record)
{
    const auto sections = sections_of(state, record.set.items);
    if (is_unlocked(state, record)) return;
    const bool down_early =
        record.posted && record.removed &&
        std::chrono::sys_days{*record.removed} < std::chrono::sys_days{removal_day(*record.posted)};
    // What came down too early is to be posted again: the appeal period has not run out (KL 13:5).
    if (!record.posted || down_early) {
        auto deadline = last_day(DeadlineKind::Posting, posting_deadline(record.set.verified));
        deadline.sections = sections;
        all.push_back(std::move(deadline));
    } else if (!record.removed) {
        all.push_back({DeadlineKind::Appeal, last_appeal_day(*record.posted), {}, sections, {}});
        all.push_back({DeadlineKind::Removal, removal_day(*record.posted), {}, sections, {}});
    }
}

} // namespace

Day verification_day(const MeetingState& state)
{
    if (state.verification && state.verification->deadline) return *state.verification->deadline;
    return verification_deadline(last_day_of(state));
}

Day dissent_day(const MeetingState& state)
{
    const auto days = rules_of(state).dissent_days;
    if (!days) return verification_day(state);
    return Day{std::chrono::sys_days{last_day_of(state)} + std::chrono::days{*days}};
}

std::vector<Deadline> deadlines_of(const MeetingState& state)
{
    std::vector<Deadline> all;
    if (!state.opened) return all;
    // Notes are neither verified nor posted.
    const bool has_minutes = state.info.record_form == RecordForm::Minutes;
    if (has_minutes) add_verification(all, state);
    add_dissents(all, state);
    if (has_minutes && rules_of(state).posting == Posting::Required) {
        add_immediate(all, state);
        for (const auto& record : state.verified)
            add_posting(all, state, record);
    }
    std::stable_sort(all.begin(), all.end(), [](const Deadline& left, const Deadline& right) {
        return left.day < right.day;
    });
    return all;
}

bool is_overdue(const Deadline& deadline, Day today)
{
    // An appeal's last day binds nobody here, and the posting's is a first day and not a last.
    if (deadline.kind == DeadlineKind::Appeal || deadline.kind == DeadlineKind::Removal)
        return false;
    return std::chrono::sys_days{deadline.day} < std::chrono::sys_days{today};
}

bool is_public(const Deadline& deadline)
{
    return deadline.kind == DeadlineKind::Verification || deadline.kind == DeadlineKind::Posting;
}

} // namespace klubba::meeting
