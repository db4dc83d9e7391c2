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

/// In a joint meeting the body that called it leads.
bool goes_before(const Person& one, const Person& other)
{
    const bool calls = !one.body;
    const bool other_calls = !other.body;
    return calls != other_calls ? calls : rank(one.role) > rank(other.role);
}

} // namespace

std::optional<PersonId> presiding(const MeetingState& state, const ItemId& item, Instant at)
{
    const PersonRecord* first = nullptr;
    for (const auto& one : item ? serving_on(state, item, at) : serving_at(state, at)) {
        const auto* record = find(state, one.person);
        if (rank(record->person.role) == 0) continue;
        if (first == nullptr || goes_before(record->person, first->person)) first = record;
    }
    if (first == nullptr) return {};
    return first->person.id;
}

} // namespace klubba::meeting
