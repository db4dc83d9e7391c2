#include "minutes/section_style.h"

#include "meeting/meeting_days.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

SectionStyle section_style(const MeetingState& state)
{
    if (rules_of(state).section_form == SectionForm::Plain) return {};
    const auto day = state.opened ? day_of(state, *state.opened) : state.info.day;
    return {static_cast<int>(day.year())};
}

std::string sections_of_items(const MeetingState& state, const std::vector<ItemId>& items)
{
    std::vector<std::int64_t> numbers;
    for (const auto& id : items) {
        const auto* record = find(state, id);
        if (record != nullptr && record->section) numbers.push_back(*record->section);
    }
    std::sort(numbers.begin(), numbers.end());
    return section_ranges(numbers, section_style(state));
}

} // namespace klubba::minutes
