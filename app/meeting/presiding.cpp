#include "meeting/presiding.h"

#include "meeting/attendance.h"

namespace klubba::meeting {

namespace {

int rank(Role role)
{
    switch (role) {
    case Role::Chair:
        return 3;
    case Role::ViceChair1:
        return 2;
    case Role::ViceChair2:
        return 1;
    case Role::None:
    case Role::Secretary:
        break;
    }
    return 0;
}

} // namespace

std::optional<PersonId> presiding(const MeetingState& state, const ItemId& item, Instant at)
{
    const PersonRecord* first = nullptr;
    for (const auto& one : item ? serving_on(state, item, at) : serving_at(state, at)) {
        const auto* record = find(state, one.person);
        const int least = first == nullptr ? 0 : rank(first->person.role);
        if (rank(record->person.role) > least) first = record;
    }
    if (first == nullptr) return {};
    return first->person.id;
}

} // namespace klubba::meeting
