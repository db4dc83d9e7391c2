#include "meeting/substitution.h"

#include "meeting/alternation.h"
#include "meeting/attendance.h"
#include "meeting/participation.h"

#include <algorithm>
#include <tuple>

namespace klubba::meeting {

namespace {

bool is_free(const MeetingState& state, const PersonRecord& record, Instant at)
{
    return record.person.seat == SeatKind::Substitute && !record.person.vacant &&
           is_present(presence_at(record, at)) && !seat_served_at(record, at) &&
           !may_not_serve_again(state, record.person.id, at) &&
           !is_conflicted(state, state.open_item, record.person.id);
}

/// How far down the order of parties someone of `party` is for a seat of `seat_party`: 0 is the
/// party's own; -1 is never.
int party_turn(const Rules& rules, const std::string& seat_party, const std::string& party)
{
    if (party == seat_party) return 0;
    if (rules.seats_stay_in_party()) return -1;
    const auto order = std::find_if(rules.party_orders.begin(), rules.party_orders.end(),
                                    [&](const PartyOrder& one) { return one.party == seat_party; });
    if (order == rules.party_orders.end()) return 1;
    const auto& then = order->then;
    const auto place = std::find(then.begin(), then.end(), party);
    return static_cast<int>(place - then.begin()) + 1;
}

} // namespace

std::vector<PersonId> substitutes_for(const MeetingState& state, const PersonId& seat, Instant at)
{
    const auto* member = find(state, seat);
    if (member == nullptr) return {};
    const auto rules = rules_of(state);
    using Turn = std::tuple<bool, int, bool, bool>;
    std::vector<std::pair<Turn, PersonId>> in_turn;
    for (const auto& record : state.people) {
        const auto& one = record.person;
        if (!is_free(state, record, at) || one.body != member->person.body) continue;
        const bool is_personal = one.substitute_for == seat;
        const int party = party_turn(rules, member->person.party, one.party);
        if (party < 0 && !is_personal) continue;
        const bool is_elsewhere =
            rules.seats_stay_in_party() && one.constituency != member->person.constituency;
        in_turn.push_back({{!is_personal, party, is_elsewhere, record.service.empty()}, one.id});
    }
    std::stable_sort(in_turn.begin(), in_turn.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<PersonId> ids;
    ids.reserve(in_turn.size());
    for (auto& [turn, id] : in_turn)
        ids.push_back(std::move(id));
    return ids;
}

} // namespace klubba::meeting
