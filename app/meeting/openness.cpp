#include "meeting/openness.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

/// Whether the doors were closed for the item, or while it was on the table.
bool was_behind_closed_doors(const MeetingState& state, const ItemRecord& record)
{
    return std::any_of(
        state.closed_doors.begin(), state.closed_doors.end(), [&](const ClosedDoors& doors) {
            return doors.item == record.item.id ||
                   std::any_of(record.sittings.begin(), record.sittings.end(),
                               [&](const Sitting& sitting) {
                                   const auto until = sitting.closed.value_or(Instant::max());
                                   return doors.from < until &&
                                          sitting.opened < doors.until.value_or(Instant::max());
                               });
        });
}

} // namespace

bool is_public(const MeetingState& state, const ItemRecord& record)
{
    return record.item.confidentiality == Confidentiality::Open &&
           !was_behind_closed_doors(state, record);
}

bool is_public(const MeetingState& state, const Slot& slot)
{
    return std::all_of(slot.items.begin(), slot.items.end(), [&](const ItemLink& link) {
        const auto* record = find(state, link.item);
        return record == nullptr || is_public(state, *record);
    });
}

bool is_public(const MeetingState& state)
{
    return state.phase != Phase::Nothing && state.phase != Phase::Draft;
}

} // namespace klubba::meeting
