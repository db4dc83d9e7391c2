#include "support/catch.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/fold.h"

#include <algorithm>
#include <random>
#include <set>

// Two stations write in a body's stream while they are apart.

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;

namespace {

class Station {
public:
    explicit Station(std::string name) : m_name(std::move(name)) {}

    /// False where it was refused.
    bool gives(const Command& command, std::int64_t at)
    {
        const auto fresh = m_name + "-" + std::to_string(m_sequence + 1);
        const auto bodies = decide(history.state(), command, fresh);
        if (!bodies) return false;
        for (const auto& body : *bodies) {
            const Event event{
                {m_name, ++m_sequence}, {Instant{Duration{at}}, 0}, "secretary", body};
            history.add({&event, 1});
        }
        return true;
    }

    History history;

private:
    std::string m_name;
    std::int64_t m_sequence = 0;
};

class Wishes {
public:
    explicit Wishes(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    Command one(const BodyState& state)
    {
        const int year = 2026 + static_cast<int>(below(3));
        const auto number = "Nr " + std::to_string(1 + below(6));
        switch (below(7)) {
        case 0:
            return plan(year);
        case 1:
            return GiveAssignment{
                {{}, year, number, "Uppdrag " + std::to_string(below(9)), {}, {}, {}, {}, {}}};
        case 2:
            return RenumberAssignment{any(state), year, number, {}};
        case 3:
            return EndAssignment{any(state), year, {}};
        case 4:
            return LinkItem{"m", "i" + std::to_string(below(3)), any(state)};
        case 5:
            return UnlinkItem{"m", "i" + std::to_string(below(3)), any(state)};
        default:
            break;
        }
        auto one = find(state, any(state));
        if (one == nullptr) return plan(year);
        auto corrected = one->assignment;
        corrected.year = year;
        corrected.number = number;
        return CorrectAssignment{corrected};
    }

    std::vector<Event> shuffled(std::vector<Event> events)
    {
        std::shuffle(events.begin(), events.end(), m_random);
        return events;
    }

private:
    AssignmentId any(const BodyState& state)
    {
        if (state.assignments.empty()) return {"none"};
        return state.assignments[below(state.assignments.size())].assignment.id;
    }

    Command plan(int year)
    {
        auto plan = a_plan();
        plan.year = year;
        plan.assignments.clear();
        for (std::size_t i = 0; i < 1 + below(5); ++i)
            plan.assignments.push_back({"Nr " + std::to_string(1 + below(6)),
                                        "Uppdrag " + std::to_string(below(9)),
                                        {},
                                        {},
                                        {}});
        return plan;
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("replicas with the same events have the same state, in whatever order they came",
          "[year][property]")
{
    for (unsigned seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        Wishes wishes{seed};
        Station left{"left"};
        Station right{"right"};
        left.gives(NameBody{year_body}, 1);
        right.gives(NameBody{year_body}, 1);
        for (std::int64_t at = 2; at < 20; ++at) {
            auto& station = wishes.below(2) == 0 ? left : right;
            station.gives(wishes.one(station.history.state()), at);
            if (wishes.below(6) == 0) left.history.add(right.history.events());
        }
        std::vector<Event> all{left.history.events().begin(), left.history.events().end()};
        all.insert(all.end(), right.history.events().begin(), right.history.events().end());
        left.history.add(right.history.events());
        right.history.add(left.history.events());
        CHECK(left.history.state() == right.history.state());
        History third;
        for (const auto& event : wishes.shuffled(all))
            third.add({&event, 1});
        CHECK(third.state() == left.history.state());
    }
}

TEST_CASE("no assignment and no number it once had is lost at renumbering", "[year][property]")
{
    for (unsigned seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        Wishes wishes{seed};
        Station station{"desk"};
        station.gives(NameBody{year_body}, 1);
        for (std::int64_t at = 2; at < 30; ++at) {
            const auto before = station.history.state();
            station.gives(wishes.one(before), at);
            const auto& after = station.history.state();
            for (const auto& record : before.assignments) {
                const auto* same = find(after, record.assignment.id);
                REQUIRE(same != nullptr);
                for (const auto& number : record.numbers)
                    CHECK(number_in(*same, number.year) != nullptr);
                CHECK(same->reports.size() >= record.reports.size());
            }
        }
    }
}

TEST_CASE("every assignment of a plan is in the year it was taken over for", "[year][property]")
{
    for (unsigned seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        Wishes wishes{seed};
        Station station{"desk"};
        station.gives(NameBody{year_body}, 1);
        for (std::int64_t at = 2; at < 12; ++at) {
            const auto wish = wishes.one(station.history.state());
            const auto* plan = std::get_if<TakePlan>(&wish);
            if (!station.gives(wish, at) || plan == nullptr) continue;
            for (const auto& taken : plan->assignments) {
                const auto& all = station.history.state().assignments;
                CHECK(std::any_of(all.begin(), all.end(), [&](const AssignmentRecord& record) {
                    const auto* number = number_in(record, plan->year);
                    return number != nullptr &&
                           number_key(number->number) == number_key(taken.number) &&
                           text_key(record.assignment.text) == text_key(taken.text);
                }));
            }
        }
    }
}

TEST_CASE("two stations that took over the same plan apart have one plan together", "[year]")
{
    Station left{"left"};
    Station right{"right"};
    for (auto* station : {&left, &right}) {
        station->gives(NameBody{year_body}, 1);
        station->gives(a_plan(), 2);
    }
    const auto alone = left.history.state();
    left.history.add(right.history.events());
    auto together = left.history.state();
    CHECK_FALSE(together.misfits.empty());
    together.misfits.clear();
    CHECK(together == alone);
}
