#include "meeting/fitting.h"
#include "meeting/locking.h"

namespace klubba::meeting {

Answer unless_drafted(const MeetingState& state)
{
    if (state.phase == Phase::Nothing) return because(Kind::NothingIsDrafted);
    return {};
}

Answer unless_called(const MeetingState& state)
{
    if (state.phase < Phase::Called) return because(Kind::MeetingIsNotCalled);
    return {};
}

Answer unless_open(const MeetingState& state)
{
    if (state.phase != Phase::Open) return because(Kind::MeetingIsNotOpen);
    return {};
}

Answer unless_running(const MeetingState& state)
{
    if (auto no = unless_open(state)) return no;
    if (current_break(state) != nullptr) return because(Kind::MeetingIsPaused);
    return {};
}

Answer before_opening(const MeetingState& state, Instant at)
{
    if (state.opened && at < *state.opened) return because(Kind::AtIsBeforeOpening);
    return {};
}

Answer unless_a_person(const MeetingState& state, const PersonId& id)
{
    const auto found = person(state, id);
    if (!found) return found.error();
    if ((*found)->person.vacant) return because(Kind::SeatIsVacant, id.text);
    return {};
}

Answer unless_people(const MeetingState& state, const std::vector<PersonId>& ids)
{
    for (const auto& id : ids) {
        if (auto no = unless_a_person(state, id)) return no;
    }
    return {};
}

Answer fits(const MeetingState&, const Undone&)
{
    return {};
}

Answer fits(const MeetingState&, const UnknownEvent&)
{
    return {};
}

std::optional<Refusal> misfit(const MeetingState& state, const EventBody& event)
{
    if (auto no = visit([&](const auto& body) { return fits(state, body); }, event)) return no;
    return unless_locked(state, event);
}

} // namespace klubba::meeting
