#include "year/drafting_people.h"

#include <algorithm>
#include <utility>

namespace klubba::year {

namespace {

using meeting::Person;
using meeting::SeatKind;

bool serves(const Membership& member, const Day& day)
{
    return member.from <= day && (!member.until || *member.until >= day);
}

/// Where in the list the seat is, whoever has had it.
std::size_t place_of(const BodyState& state, const Membership& member)
{
    const auto* first = &member;
    for (std::size_t steps = 0; first->succeeds && steps < state.members.size(); ++steps) {
        const auto* before = find(state, first->succeeds);
        if (before == nullptr) break;
        first = before;
    }
    return static_cast<std::size_t>(first - state.members.data());
}

bool is_elected(SeatKind seat)
{
    return seat == SeatKind::Member || seat == SeatKind::Substitute;
}

const Person* find_name(const std::vector<Person>& people, const std::string& name)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const Person& each) {
        return !name.empty() && each.name == name;
    });
    return found == people.end() ? nullptr : &*found;
}

/// What the body's stream does not say of those who are still there.
void take_over_details(std::vector<Person>& people, const std::vector<Person>& earlier)
{
    for (auto& person : people) {
        const auto* then = find_name(earlier, person.name);
        if (then == nullptr || !is_elected(then->seat)) continue;
        person.title = then->title;
        person.constituency = then->constituency;
        for (const auto& each : earlier) {
            if (!then->substitute_for || each.id != then->substitute_for) continue;
            if (const auto* now = find_name(people, each.name)) person.substitute_for = now->id;
        }
    }
}

} // namespace

std::vector<Person> people_on(const BodyState& state, const Day& day, const HeldMeeting* latest)
{
    std::vector<std::pair<std::size_t, Person>> seats;
    for (const auto& member : state.members) {
        if (!serves(member, day)) continue;
        Person person;
        person.id.text = "p-" + member.id.text;
        person.name = member.name;
        person.party = member.party;
        person.seat = member.seat;
        person.role = member.role;
        person.vacant = member.name.empty();
        seats.emplace_back(place_of(state, member), std::move(person));
    }
    std::stable_sort(seats.begin(), seats.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Person> people;
    people.reserve(seats.size());
    for (auto& [place, person] : seats)
        people.push_back(std::move(person));
    if (latest == nullptr) return people;
    std::vector<Person> earlier;
    for (const auto& record : latest->state->people)
        if (!record.person.body) earlier.push_back(record.person);
    if (people.empty()) return earlier;
    take_over_details(people, earlier);
    for (const auto& person : earlier)
        if (!is_elected(person.seat) && person.seat != SeatKind::Guest) people.push_back(person);
    return people;
}

} // namespace klubba::year
