#include "meeting/stages.h"

#include "meeting/calendar.h"
#include "meeting/deadlines.h"
#include "meeting/locking.h"
#include "meeting/meeting_days.h"
#include "meeting/sections.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

using Days = std::chrono::sys_days;

bool is_by(Day day, Day today)
{
    return Days{day} <= Days{today};
}

bool has(const std::vector<ItemId>& items, const ItemId& id)
{
    return std::find(items.begin(), items.end(), id) != items.end();
}

bool share(const std::vector<ItemId>& one, const std::vector<ItemId>& other)
{
    return std::any_of(one.begin(), one.end(), [&](const auto& id) { return has(other, id); });
}

/// One set on the day that is asked for.
class Staging {
public:
    Staging(const MeetingState& state, Day today, std::vector<ItemId> items)
        : m_state(state), m_today(today)
    {
        m_set.items = std::move(items);
        m_set.sections = sections_of(state, m_set.items);
    }

    /// What was done with the draft up to `until`.
    void draft(std::optional<Day> until = {})
    {
        std::optional<Instant> sent;
        for (const auto& sending : m_state.sendings)
            if (share(sending.items, m_set.items) && counts(sending.at, until)) sent = sending.at;
        if (sent) reach(Stage::Sent, day_of(m_state, *sent));
        std::optional<Instant> remarked;
        for (const auto& record : m_state.remarks) {
            const bool is_here = !record.remark.item || has(m_set.items, record.remark.item);
            if (!is_here || !counts(record.made, until)) continue;
            if (sent && record.made >= *sent) remarked = record.made;
            if (!record.settled || !is_by(day_of(m_state, *record.settled), m_today))
                ++m_set.open_remarks;
        }
        if (remarked) reach(Stage::Remarked, day_of(m_state, *remarked));
        if (until) return;
        m_set.next = m_set.open_remarks > 0 ? AfterStep::Settle
                     : sent                 ? AfterStep::Verify
                                            : AfterStep::Send;
        m_set.next_by = verification_day(m_state);
    }

    void verified(Day day)
    {
        reach(Stage::Verified, day);
        if (is_posted_here())
            expect(AfterStep::Post, posting_deadline(day));
        else
            reach(Stage::Final, day);
    }

    void posted(Day posted, std::optional<Day> removed)
    {
        reach(Stage::Posted, posted);
        const Day over = removal_day(posted);
        if (removed && !is_by(*removed, m_today)) removed.reset();
        if (removed && Days{*removed} < Days{over}) {
            reach(Stage::TakenDown, *removed);
            m_set.next = AfterStep::Post; // As soon as may be: its day has passed.
            return;
        }
        if (!is_by(over, m_today)) {
            m_set.coming = {{Stage::AppealOver, over}, {Stage::Final, over}};
            return expect(AfterStep::Wait, last_appeal_day(posted));
        }
        reach(Stage::AppealOver, over);
        if (!removed) return expect(AfterStep::TakeDown, over);
        reach(Stage::TakenDown, *removed);
        reach(Stage::Final, *removed);
    }

    void unlocked()
    {
        m_set.unlocked = true;
        m_set.stage = Stage::Draft;
        m_set.coming.clear();
        m_set.next = AfterStep::Verify;
        m_set.next_by.reset();
    }

    [[nodiscard]] bool is_posted_here() const
    {
        return rules_of(m_state).posting == Posting::Required;
    }

    SetStage& set() { return m_set; }

private:
    [[nodiscard]] bool counts(Instant at, const std::optional<Day>& until) const
    {
        return is_by(day_of(m_state, at), until.value_or(m_today)) &&
               is_by(day_of(m_state, at), m_today);
    }
    void reach(Stage stage, Day day)
    {
        m_set.stage = stage;
        m_set.reached.push_back({stage, day});
        m_set.next = AfterStep::Nothing;
        m_set.next_by.reset();
    }
    void expect(AfterStep step, Day by)
    {
        m_set.next = step;
        m_set.next_by = by;
    }

    const MeetingState& m_state;
    Day m_today;
    SetStage m_set;
};

/// How many of the sendings the item was in, the last of them: equal for what was sent together.
std::size_t latest_sending(const MeetingState& state, const ItemId& id, Day today)
{
    std::size_t latest = 0;
    for (std::size_t i = 0; i < state.sendings.size(); ++i) {
        const auto& sending = state.sendings[i];
        if (has(sending.items, id) && is_by(day_of(state, sending.at), today)) latest = i + 1;
    }
    return latest;
}

void add_drafts(std::vector<SetStage>& all, const MeetingState& state, Day today)
{
    std::vector<ItemId> left;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        const auto* set = verification_set_of(state, id);
        const bool is_told = record == nullptr || record->verified_immediately ||
                             (set != nullptr && is_by(set->set.verified, today));
        if (!is_told) left.push_back(id);
    }
    for (std::size_t sending = 0; sending <= state.sendings.size(); ++sending) {
        std::vector<ItemId> items;
        std::copy_if(left.begin(), left.end(), std::back_inserter(items),
                     [&](const auto& id) { return latest_sending(state, id, today) == sending; });
        if (items.empty()) continue;
        Staging staging{state, today, std::move(items)};
        staging.draft();
        all.push_back(std::move(staging.set()));
    }
}

/// In the room and in no set, day by day.
void add_rooms(std::vector<SetStage>& all, const MeetingState& state, Day today)
{
    std::vector<std::pair<Day, std::vector<ItemId>>> days;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || !record->verified_immediately) continue;
        const auto* set = verification_set_of(state, id);
        if (set != nullptr && is_by(set->set.verified, today)) continue;
        const auto day = day_of(state, *record->verified_immediately);
        auto found = std::find_if(days.begin(), days.end(),
                                  [&](const auto& one) { return one.first == day; });
        if (found == days.end()) found = days.insert(days.end(), {day, {}});
        found->second.push_back(id);
    }
    for (auto& [day, items] : days) {
        Staging staging{state, today, std::move(items)};
        staging.set().in_the_room = true;
        staging.verified(day);
        all.push_back(std::move(staging.set()));
    }
}

} // namespace

SetStage stage_of(const MeetingState& state, const VerificationSetRecord& record, Day today)
{
    Staging staging{state, today, record.set.items};
    auto& set = staging.set();
    set.set = record.set.id;
    set.in_the_room = std::all_of(set.items.begin(), set.items.end(), [&](const ItemId& id) {
        const auto* item = find(state, id);
        return item != nullptr && item->verified_immediately;
    });
    staging.draft(record.set.verified);
    staging.verified(record.set.verified);
    if (staging.is_posted_here() && record.posted && is_by(*record.posted, today))
        staging.posted(*record.posted, record.removed);
    if (!record.consents.empty()) set.awaited = awaited_consents(state, record);
    if (is_unlocked(state, record)) staging.unlocked();
    return set;
}

std::vector<SetStage> stages_of(const MeetingState& state, Day today)
{
    std::vector<SetStage> all;
    if (state.phase != Phase::Closed || state.info.record_form == RecordForm::Notes) return all;
    for (const auto& record : state.verified)
        if (is_by(record.set.verified, today)) all.push_back(stage_of(state, record, today));
    add_rooms(all, state, today);
    add_drafts(all, state, today);
    return all;
}

std::vector<ItemId> verified_in_the_room(const MeetingState& state)
{
    std::vector<ItemId> items;
    std::optional<Day> first;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || !record->verified_immediately) continue;
        if (verification_set_of(state, id) != nullptr) continue;
        const auto day = day_of(state, *record->verified_immediately);
        if (!first || Days{day} < Days{*first}) {
            first = day;
            items.clear();
        }
        if (day == *first) items.push_back(id);
    }
    return items;
}

std::vector<ItemId> unverified(const MeetingState& state)
{
    std::vector<ItemId> items;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        const auto* set = verification_set_of(state, id);
        const bool is_done = record == nullptr || (set != nullptr && !is_unlocked(state, *set)) ||
                             (set == nullptr && record->verified_immediately);
        if (!is_done) items.push_back(id);
    }
    return items;
}

} // namespace klubba::meeting
