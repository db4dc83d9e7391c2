#include "meeting/participation.h"

#include "meeting/attendance.h"

#include <algorithm>

namespace klubba::meeting {

bool is_conflicted(const MeetingState& state, const ItemId& item, const PersonId& person)
{
    const auto* conflict = find_conflict(state, item, person);
    if (conflict == nullptr) return false;
    if (conflict->finding) return *conflict->finding == ConflictFinding::Exists;
    return conflict->by.empty();
}

bool is_out_for_conflict(const MeetingState& state, const PersonId& person, Instant at)
{
    return std::any_of(state.conflicts.begin(), state.conflicts.end(),
                       [&](const ConflictRecord& one) {
                           return one.person == person && one.left && *one.left <= at &&
                                  (!one.returned || at < *one.returned);
                       });
}

bool is_not_participating(const MeetingState& state, const ItemId& item, const PersonId& person)
{
    return std::any_of(
        state.not_participating.begin(), state.not_participating.end(),
        [&](const NotParticipating& one) { return one.item == item && one.person == person; });
}

std::vector<PersonId> deciders(const MeetingState& state, const ItemId& item)
{
    const auto* record = find(state, item);
    if (record == nullptr || !record->decision) return {};
    std::vector<PersonId> ids;
    for (const auto& one : serving_on(state, item, decided_at(*record))) {
        if (!is_not_participating(state, item, one.person)) ids.push_back(one.person);
    }
    return ids;
}

bool took_part(const MeetingState& state, const ItemId& item, const PersonId& person)
{
    const auto all = deciders(state, item);
    return std::find(all.begin(), all.end(), person) != all.end();
}

} // namespace klubba::meeting
