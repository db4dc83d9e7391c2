#include "ui/seat_plan.h"

#include <algorithm>
#include <set>

namespace klubba::ui {

using meeting::ChairPerson;
using meeting::SeatKind;

/// More do not fit a screen as large as fingers need.
static constexpr std::size_t most_in_row = 8;

static bool is_called(const ChairPerson& person, const std::string& name)
{
    return person.name == name || person.name.starts_with(name + " (");
}

static void add_in_rows(SeatedRows& rows, const std::vector<const ChairPerson*>& people)
{
    if (people.empty()) return;
    const auto count = (people.size() + most_in_row - 1) / most_in_row;
    const auto length = (people.size() + count - 1) / count;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i % length == 0) rows.emplace_back();
        rows.back().push_back({people[i], people[i]->name});
    }
}

static SeatedRows made_from_list(const meeting::ChairView& view)
{
    std::vector<const ChairPerson*> members;
    std::vector<const ChairPerson*> others;
    for (const auto& person : view.people)
        (person.seat == SeatKind::Member ? members : others).push_back(&person);
    // A party sits together, in the order in which the parties are first named.
    std::vector<std::string> parties;
    for (const auto* person : members) {
        if (std::find(parties.begin(), parties.end(), person->party) == parties.end())
            parties.push_back(person->party);
    }
    const auto place = [&](const ChairPerson* person) {
        return std::find(parties.begin(), parties.end(), person->party) - parties.begin();
    };
    std::stable_sort(members.begin(), members.end(), [&](const auto* left, const auto* right) {
        return place(left) < place(right);
    });
    SeatedRows rows;
    add_in_rows(rows, members);
    add_in_rows(rows, others);
    return rows;
}

SeatedRows seated(const meeting::ChairView& view, const SeatRows& plan)
{
    if (plan.empty()) return made_from_list(view);
    SeatedRows rows;
    std::set<const ChairPerson*> placed;
    for (const auto& names : plan) {
        rows.emplace_back();
        for (const auto& name : names) {
            const auto found =
                std::find_if(view.people.begin(), view.people.end(),
                             [&](const ChairPerson& each) { return is_called(each, name); });
            const bool is_there = !name.empty() && found != view.people.end();
            rows.back().push_back({is_there ? &*found : nullptr, name});
            if (is_there) placed.insert(&*found);
        }
    }
    std::vector<const ChairPerson*> rest;
    for (const auto& person : view.people) {
        if (!placed.contains(&person)) rest.push_back(&person);
    }
    add_in_rows(rows, rest);
    return rows;
}

} // namespace klubba::ui
