#include "meeting/verifier_turn.h"

#include "meeting/attendance.h"
#include "meeting/presiding.h"

#include <algorithm>

namespace klubba::meeting {

VerifierTurn verifiers_in_turn(const MeetingState& state, Instant at)
{
    std::vector<PersonId> in_turn;
    std::size_t after_last = 0;
    const auto leads = presiding(state, {}, at);
    const auto serving = serving_at(state, at);
    for (const auto& record : state.people) {
        const auto& person = record.person;
        if (person.seat != SeatKind::Member) continue;
        const bool serves = std::any_of(serving.begin(), serving.end(), [&](const Serving& one) {
            return one.person == person.id;
        });
        if (serves && person.id != leads) in_turn.push_back(person.id);
        if (!state.info.last_verifier.empty() && person.name == state.info.last_verifier)
            after_last = in_turn.size();
    }
    std::rotate(in_turn.begin(), in_turn.begin() + static_cast<std::ptrdiff_t>(after_last),
                in_turn.end());
    VerifierTurn turn;
    const auto wanted =
        static_cast<std::size_t>(std::max<std::int64_t>(0, rules_of(state).verifiers));
    for (auto& id : in_turn) {
        if (turn.verifiers.size() < wanted)
            turn.verifiers.push_back(std::move(id));
        else if (turn.substitutes.size() < wanted)
            turn.substitutes.push_back(std::move(id));
    }
    return turn;
}

} // namespace klubba::meeting
