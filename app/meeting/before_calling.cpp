#include "meeting/before_calling.h"

#include "meeting/calendar.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

using Kind = Lack::Kind;
using Lacks = std::vector<Lack>;
using std::chrono::days;
using std::chrono::sys_days;

constexpr days announcement{7};
constexpr days usual_notice{5};

bool is_verified(const MeetingState& state)
{
    return state.info.record_form != RecordForm::Notes && rules_of(state).verifiers > 0;
}

void look_at_days(Lacks& all, const MeetingState& state, Day today)
{
    const auto day = sys_days{state.info.day};
    if (day < sys_days{today}) {
        all.push_back({Kind::DayHasPassed, klubba::to_text(state.info.day), {}});
        return;
    }
    if (state.info.body_kind == BodyKind::Council) {
        const auto last = day - announcement;
        const auto kind = last < sys_days{today} ? Kind::AnnouncementIsLate : Kind::AnnounceBy;
        all.push_back({kind, klubba::to_text(Day{last}), {}});
    } else if (day - usual_notice < sys_days{today}) {
        all.push_back({Kind::NoticeIsShort, std::to_string((day - sys_days{today}).count()), {}});
    }
    if (!is_working_day(state.info.day))
        all.push_back({Kind::DayIsNoWorkingDay, klubba::to_text(state.info.day), {}});
}

void look_at_people(Lacks& all, const MeetingState& state)
{
    const auto any = [&](auto test) {
        return std::any_of(state.people.begin(), state.people.end(),
                           [&](const PersonRecord& record) { return test(record.person); });
    };
    if (!any([](const Person& each) { return each.seat == SeatKind::Member; }))
        all.push_back({Kind::NoMembers, {}, {}});
    else if (!any([](const Person& each) { return each.role == Role::Chair && !each.vacant; }))
        all.push_back({Kind::NoChair, {}, {}});
}

void look_at_verification(Lacks& all, const MeetingState& state)
{
    if (!is_verified(state)) return;
    const bool has_item =
        std::any_of(state.items.begin(), state.items.end(), [](const ItemRecord& record) {
            return record.item.kind == ItemKind::Verification;
        });
    if (!has_item && !state.items.empty()) all.push_back({Kind::NoVerificationItem, {}, {}});
    if (state.info.proposed_verifier.empty()) all.push_back({Kind::NoVerifierProposed, {}, {}});
    const auto last = verification_deadline(state.info.day);
    const auto& proposed = state.info.proposed_verification_deadline;
    if (proposed && sys_days{*proposed} > sys_days{last})
        all.push_back(
            {Kind::VerificationIsLate, klubba::to_text(*proposed), klubba::to_text(last)});
}

void look_at_schedule(Lacks& all, const MeetingState& state)
{
    if (state.slots.empty()) return;
    std::string without;
    for (const auto& record : state.items) {
        if (!wants_slot(record.item.kind) || has_slot(state, record.item.id)) continue;
        const auto& item = record.item;
        without += (without.empty() ? "" : ", ") + (item.number.empty() ? item.title : item.number);
    }
    if (!without.empty()) all.push_back({Kind::ItemsWithoutSlot, without, {}});
    const auto unlinked =
        std::count_if(state.slots.begin(), state.slots.end(), [](const SlotRecord& record) {
            return !record.slot.is_break() && record.slot.items.empty();
        });
    if (unlinked > 0) all.push_back({Kind::SlotsWithoutItem, std::to_string(unlinked), {}});
    for (const auto& record : state.slots) {
        const auto& slot = record.slot;
        const bool early = slot.starts && *slot.starts < state.info.starts;
        const bool late = slot.ends && state.info.ends && *slot.ends > *state.info.ends;
        if (early || late) all.push_back({Kind::SlotOutsideMeeting, slot.title, {}});
    }
}

} // namespace

bool Lack::is_grave() const
{
    switch (kind) {
    case Kind::DayHasPassed:
    case Kind::AnnouncementIsLate:
    case Kind::NoPlace:
    case Kind::NoItems:
    case Kind::NoMembers:
    case Kind::VerificationIsLate:
        return true;
    case Kind::AnnounceBy:
    case Kind::NoticeIsShort:
    case Kind::NoChair:
    case Kind::NoVerificationItem:
    case Kind::NoVerifierProposed:
    case Kind::ItemsWithoutSlot:
    case Kind::SlotsWithoutItem:
    case Kind::SlotOutsideMeeting:
    case Kind::DayIsNoWorkingDay:
        return false;
    }
    return false;
}

bool wants_slot(ItemKind kind)
{
    return kind != ItemKind::Schedule && kind != ItemKind::Formality &&
           kind != ItemKind::Presentations;
}

bool has_slot(const MeetingState& state, const ItemId& item)
{
    return std::any_of(state.slots.begin(), state.slots.end(), [&](const SlotRecord& record) {
        return std::any_of(record.slot.items.begin(), record.slot.items.end(),
                           [&](const ItemLink& link) { return link.item == item; });
    });
}

std::vector<Lack> before_calling(const MeetingState& state, Day today)
{
    Lacks all;
    look_at_days(all, state, today);
    if (state.info.place.empty()) all.push_back({Kind::NoPlace, {}, {}});
    if (state.items.empty()) all.push_back({Kind::NoItems, {}, {}});
    look_at_people(all, state);
    look_at_verification(all, state);
    look_at_schedule(all, state);
    std::stable_sort(all.begin(), all.end(), [](const Lack& left, const Lack& right) {
        return left.is_grave() && !right.is_grave();
    });
    return all;
}

} // namespace klubba::meeting
