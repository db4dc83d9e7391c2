#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void forget_late(MeetingState& state, const std::vector<ItemId>& items)
{
    std::erase_if(state.late_events, [&](const LateEvent& one) {
        return std::find(items.begin(), items.end(), one.item) != items.end();
    });
}

void apply(MeetingState& state, const SectionsVerified& event)
{
    forget_late(state, event.set.items);
    auto* record = find_in(state.verified, event.set.id);
    if (record == nullptr) {
        state.verified.push_back({event.set, {}, {}, {}, event.locks});
        return;
    }
    // Verified anew: what was posted and signed was what the §§ said before.
    EarlierVerification earlier{std::move(record->set), record->posted, record->removed,
                                std::move(record->consents), std::move(record->files)};
    auto all = std::move(record->earlier);
    all.push_back(std::move(earlier));
    *record = {event.set, {}, {}, {}, event.locks, {}, {}, std::move(all)};
}

void apply(MeetingState& state, const DisagreementNoted& event)
{
    state.disagreements.push_back({event.item, event.by, event.text, event.at});
}

void apply(MeetingState& state, const MinutesPosted& event)
{
    auto& record = *find_in(state.verified, event.set);
    // Posted again after it came down: the period runs from the new day.
    if (record.removed &&
        std::chrono::sys_days{event.posted} >= std::chrono::sys_days{*record.removed})
        record.removed.reset();
    record.posted = event.posted;
    record.kept_at = event.kept_at;
}

void apply(MeetingState& state, const PostingRemoved& event)
{
    find_in(state.verified, event.set)->removed = event.removed;
}

void apply(MeetingState& state, const SignedFileAttached& event)
{
    find_in(state.verified, event.set)->files.push_back(event.signed_file);
}

void apply(MeetingState& state, const UnlockConsented& event)
{
    find_in(state.verified, event.set)->consents.push_back({event.by, event.reason, event.at});
}

} // namespace klubba::meeting
