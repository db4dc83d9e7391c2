#include "minutes/verification_record.h"

#include "meeting/calendar.h"
#include "meeting/deadlines.h"
#include "meeting/meeting_days.h"
#include "minutes/attendance_record.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

class Sets {
public:
    Sets(const MeetingState& state, const std::optional<Day>& posted, std::string kept_at)
        : m_state(state), m_posted(posted), m_kept_at(std::move(kept_at))
    {
    }

    [[nodiscard]] std::vector<VerifiedSet> all() const
    {
        auto sets = in_the_room();
        for (const auto& record : m_state.verified)
            sets.push_back(afterwards(record));
        auto left = what_is_left();
        if (!left.sections.empty() || sets.empty()) sets.push_back(std::move(left));
        return sets;
    }

private:
    [[nodiscard]] std::vector<std::string> verifiers() const
    {
        if (!m_state.verification) return {};
        return seat_names(m_state, m_state.verification->verifiers);
    }

    [[nodiscard]] std::optional<PostingRecord> posting(const VerificationSetRecord* record) const
    {
        if (rules_of(m_state).posting == Posting::NotRequired) return {};
        PostingRecord posting{m_posted, {}, {}, m_kept_at};
        if (record != nullptr && record->posted) posting.posted = record->posted;
        if (record != nullptr && !record->kept_at.empty()) posting.kept_at = record->kept_at;
        if (!posting.posted) return posting;
        posting.last_appeal_day = last_appeal_day(*posting.posted);
        posting.removed = removal_day(*posting.posted);
        if (record != nullptr && record->removed) posting.removed = record->removed;
        return posting;
    }

    [[nodiscard]] std::vector<VerifiedSet> in_the_room() const
    {
        std::vector<VerifiedSet> sets;
        for (const auto& id : m_state.handled) {
            const auto* record = find(m_state, id);
            if (record == nullptr || !record->verified_immediately) continue;
            if (verification_set_of(m_state, id) != nullptr) continue;
            const auto day = day_of(m_state, *record->verified_immediately);
            auto set = std::find_if(sets.begin(), sets.end(),
                                    [&](const VerifiedSet& one) { return one.verified == day; });
            if (set == sets.end())
                set = sets.insert(set, {{}, day, verifiers(), {}, true, posting(nullptr)});
            set->sections.push_back(record->section.value_or(0));
        }
        return sets;
    }

    [[nodiscard]] VerifiedSet afterwards(const VerificationSetRecord& record) const
    {
        VerifiedSet set;
        set.verified = record.set.verified;
        set.by = record.set.by.empty() ? verifiers() : seat_names(m_state, record.set.by);
        set.place = record.set.place;
        set.method = record.set.method;
        set.reference = record.set.reference;
        set.immediately = true;
        for (const auto& id : record.set.items) {
            const auto* item = find(m_state, id);
            if (item == nullptr || !item->section) continue;
            set.sections.push_back(*item->section);
            if (!item->verified_immediately) set.immediately = false;
        }
        std::sort(set.sections.begin(), set.sections.end());
        set.posting = posting(&record);
        return set;
    }

    [[nodiscard]] VerifiedSet what_is_left() const
    {
        VerifiedSet set;
        set.by = verifiers();
        for (const auto& id : m_state.handled) {
            const auto* record = find(m_state, id);
            const bool is_done = record == nullptr || record->verified_immediately ||
                                 verification_set_of(m_state, id) != nullptr;
            if (!is_done) set.sections.push_back(record->section.value_or(0));
        }
        set.posting = posting(nullptr);
        return set;
    }

    const MeetingState& m_state;
    std::optional<Day> m_posted;
    std::string m_kept_at;
};

} // namespace

VerificationRecord verification_of(const MeetingState& state)
{
    VerificationRecord verification;
    if (state.info.record_form == RecordForm::Notes) return verification;
    if (state.verification) {
        verification.verifiers = seat_names(state, state.verification->verifiers);
        verification.substitutes = seat_names(state, state.verification->substitutes);
        verification.place = state.verification->place;
    }
    verification.deadline = verification_day(state);
    return verification;
}

std::vector<VerifiedSet> verified_sets(const MeetingState& state,
                                       const std::optional<Day>& posted,
                                       const std::string& kept_at)
{
    if (state.info.record_form == RecordForm::Notes) return {};
    return Sets{state, posted, kept_at}.all();
}

std::vector<DisagreementText> disagreements_on(const MeetingState& state, const ItemId& item)
{
    std::vector<DisagreementText> texts;
    for (const auto& one : state.disagreements) {
        if (one.item != item) continue;
        const auto names = seat_names(state, {one.by});
        texts.push_back({names.empty() ? one.by.text : names.front(), one.text});
    }
    return texts;
}

} // namespace klubba::minutes
