#include "meeting/sections.h"

#include <algorithm>

namespace klubba::meeting {

std::vector<std::int64_t> sections_of(const MeetingState& state, const std::vector<ItemId>& items)
{
    std::vector<std::int64_t> sections;
    for (const auto& id : items) {
        const auto* record = find(state, id);
        if (record != nullptr && record->section) sections.push_back(*record->section);
    }
    std::sort(sections.begin(), sections.end());
    return sections;
}

} // namespace klubba::meeting
