#include "meeting/debate.h"

#include <algorithm>
#include <tuple>

namespace klubba::meeting {

namespace {

/// How far a settled time fits: for the party before for all, for a later speech before an earlier.
std::tuple<bool, std::int64_t> rank(const SpeakingTime& time)
{
    return {!time.party.empty(), time.from_speech};
}

template <class Same>
void add_to(std::vector<SpeakingTotal>& totals, SpeakingTotal part, Same same)
{
    const auto found = std::find_if(totals.begin(), totals.end(), same);
    if (found == totals.end())
        totals.push_back(std::move(part));
    else {
        found->time += part.time;
        found->speeches += part.speeches;
    }
}

template <class Add>
std::vector<SpeakingTotal> totals(const MeetingState& state, Instant now, Add add)
{
    std::vector<SpeakingTotal> all;
    const auto count = [&](const Speech& speech) {
        if (speech.kind != SpeechKind::Presentation) add(all, speech, spoken(speech, now));
    };
    std::for_each(state.speeches.begin(), state.speeches.end(), count);
    if (state.floor) count(*state.floor);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& left, const auto& right) { return left.time > right.time; });
    return all;
}

} // namespace

Duration spoken(const Speech& speech, Instant now)
{
    const auto end = speech.ended.value_or(std::max(now, speech.began));
    auto time = end - speech.began;
    for (const auto& pause : speech.pauses)
        time -= std::max(Duration::zero(), std::min(pause.until.value_or(end), end) - pause.from);
    return std::max(Duration::zero(), time);
}

std::optional<Duration> time_left(const Speech& speech, Instant now)
{
    if (!speech.limit) return {};
    return *speech.limit - spoken(speech, now);
}

ItemId debate_lead(const MeetingState& state, const ItemId& item)
{
    const auto* record = find(state, item);
    return record != nullptr && record->debated_under ? record->debated_under : item;
}

bool debate_is_closed(const MeetingState& state)
{
    const auto* item = open_item(state);
    if (item == nullptr) return false;
    const auto* lead = find(state, debate_lead(state, item->item.id));
    return item->debate_closed || (lead != nullptr && lead->debate_closed);
}

std::optional<Duration> speech_limit(const MeetingState& state,
                                     const PersonId& person,
                                     const std::string& name,
                                     SpeechKind kind)
{
    const auto& times = state.info.rules.speaking_times;
    if (times.empty()) return {};
    const auto* record = find(state, person);
    const auto party = record == nullptr ? std::string{} : record->person.party;
    const auto item = debate_lead(state, state.open_item);
    const auto is_alike = [&](const Speech& speech) {
        const bool same = person ? speech.person == person : !speech.person && speech.name == name;
        return same && speech.kind == kind && debate_lead(state, speech.item) == item;
    };
    auto held = std::count_if(state.speeches.begin(), state.speeches.end(), is_alike);
    if (state.floor && is_alike(*state.floor)) ++held;
    const SpeakingTime* best = nullptr;
    for (const auto& time : times) {
        const bool fits = time.kind == kind && (time.party.empty() || time.party == party) &&
                          time.from_speech <= held + 1;
        if (fits && (best == nullptr || rank(time) > rank(*best))) best = &time;
    }
    if (best == nullptr) return {};
    return best->limit;
}

std::vector<SpeakingTotal> total_by_person(const MeetingState& state, Instant now)
{
    return totals(state, now, [&](auto& all, const Speech& speech, Duration time) {
        const auto* record = find(state, speech.person);
        const auto name = record == nullptr ? speech.name : name_with_party(record->person);
        add_to(all, {name, speech.person, time, 1}, [&](const SpeakingTotal& one) {
            return one.person == speech.person && one.name == name;
        });
    });
}

std::vector<SpeakingTotal> total_by_party(const MeetingState& state, Instant now)
{
    return totals(state, now, [&](auto& all, const Speech& speech, Duration time) {
        const auto* record = find(state, speech.person);
        const auto party = record == nullptr ? std::string{} : record->person.party;
        add_to(all, {party, {}, time, 1},
               [&](const SpeakingTotal& one) { return one.name == party; });
    });
}

} // namespace klubba::meeting
