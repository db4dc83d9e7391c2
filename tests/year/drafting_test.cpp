#include "meeting/decide.h"
#include "support/catch.h"
#include "support/held_meetings.h"
#include "support/whole_year.h"
#include "year/decide.h"
#include "year/drafting.h"
#include "year/fold.h"
#include "year/waiting.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace klubba;
using namespace klubba::year;
using namespace klubba::testing;
using meeting::ItemKind;
using meeting::Outcome;
using meeting::Phase;
using std::chrono::minutes;

namespace {

DraftingMeans usual_means()
{
    DraftingMeans means{.zone = *Zone::named("Europe/Stockholm")};
    means.usual = {{"Sammanträdet öppnas", ItemKind::Formality, 15},
                   {"Upprop", ItemKind::RollCall, 0},
                   {"Val av justerare", ItemKind::Verification, 0},
                   {"Anmälan av frågor", ItemKind::Questions, 0},
                   {"Information från förvaltningen", ItemKind::Information, 30},
                   {"Anmälningsärenden", ItemKind::Reported, 5},
                   {"Svar på anmälda frågor", ItemKind::Answers, 10},
                   {"Sammanträdet avslutas", ItemKind::Formality, 0}};
    means.visit = "Studiebesök: {}";
    means.pauses = {"Paus", "Lunch"};
    return means;
}

void give(BodyState& state, const Command& command)
{
    const auto events = decide(state, command, "n" + std::to_string(state.meetings.size()));
    REQUIRE(events);
    for (const auto& event : *events)
        apply(state, event);
}

BodyState planned_year()
{
    BodyState state;
    for (const auto& command : std::vector<Command>{NameBody{year_body}, a_plan()})
        give(state, command);
    return state;
}

Drafting drafted(const BodyState& state,
                 const PlannedMeetingId& id,
                 const std::vector<HeldMeeting>& held,
                 const DraftingMeans& means = usual_means())
{
    auto made = draft_of(state, id, held, means);
    INFO((made ? std::string_view{} : name_of(made.error().kind)));
    REQUIRE(made);
    return std::move(*made);
}

std::vector<std::string> titles(const Drafting& made)
{
    std::vector<std::string> all;
    for (const auto& item : made.meeting.items)
        all.push_back(item.title);
    return all;
}

const DraftedItem* of_title(const Drafting& made, const std::string& title)
{
    for (const auto& each : made.items)
        if (each.title == title) return &each;
    return nullptr;
}

const meeting::AgendaItem& item_of(const Drafting& made, const std::string& title)
{
    for (const auto& item : made.meeting.items)
        if (item.title == title) return item;
    FAIL("no item " << title);
    return made.meeting.items.front();
}

} // namespace

TEST_CASE("a planned meeting becomes an agenda with its matters, what stands and the formalities",
          "[year][drafting]")
{
    const auto state = planned_year();
    const auto& january = state.meetings[0].meeting;
    const auto made = drafted(state, january.id, {});
    CHECK(titles(made) ==
          std::vector<std::string>{"Sammanträdet öppnas", "Upprop", "Val av justerare",
                                   "Anmälan av frågor", "Ekonomi", "Aktivitetsplan 2027",
                                   "Att öka andelen barn som läser.", "Anmälningsärenden",
                                   "Svar på anmälda frågor", "Sammanträdet avslutas"});
    CHECK(item_of(made, "Aktivitetsplan 2027").kind == ItemKind::Decision);
    CHECK(item_of(made, "Ekonomi").kind == ItemKind::Information);
    CHECK(item_of(made, "Ekonomi").presenters == std::vector<std::string>{"Förvaltningen"});
    const auto& info = made.meeting.info;
    CHECK(info.body == year_body);
    CHECK(info.place == "Rådhuset");
    CHECK(to_text(info.starts) == "2027-01-22T08:00:00.000Z");
    CHECK(to_text(*info.ends) == "2027-01-22T11:00:00.000Z");
    CHECK_FALSE(made.start_is_usual);
}

TEST_CASE("what is linked to an assignment in the plan is linked on the agenda", "[year][drafting]")
{
    auto state = planned_year();
    const auto made = drafted(state, state.meetings[0].meeting.id, {});
    for (const auto& command : made.links)
        give(state, command);
    CHECK(state.meetings[0].stream == made.stream);
    REQUIRE(state.links.size() == 1);
    const auto* four = find_number(state, 2027, "Nr 4");
    CHECK(state.links[0] == ItemLink{made.stream,
                                     item_of(made, "Att öka andelen barn som läser.").id.text,
                                     four->assignment.id});
}

TEST_CASE("what was postponed comes back as it was, and what was referred back as a fresh matter",
          "[year][drafting]")
{
    auto state = planned_year();
    std::deque<Held> held;
    auto& earlier = held.emplace_back("m1", year_body, day_of(1, 10));
    auto& postponed = earlier.decided("Taxor", Outcome::Postponed);
    postponed.item.proposal = {"anta taxorna"};
    postponed.item.registry_numbers = {"KN 2027-3"};
    postponed.decision->manner = meeting::DecisionManner::Minority;
    auto& referred = earlier.decided("Museets tak", Outcome::ReferredBack);
    referred.item.proposal = {"lägga om taket"};
    referred.item.registry_numbers = {"KN 2027-4"};
    earlier.decided("Arvoden", Outcome::AsProposed);
    state.links.push_back({"m1", "i2", state.assignments[1].assignment.id});

    const auto made = drafted(state, state.meetings[0].meeting.id, all_held(held));
    const auto& taxes = item_of(made, "Taxor");
    CHECK(taxes.proposal == std::vector<std::string>{"anta taxorna"});
    CHECK(taxes.deferred_by_minority);
    CHECK(of_title(made, "Taxor")->origin == Origin::Postponed);
    CHECK(of_title(made, "Taxor")->day == day_of(1, 10));
    const auto& roof = item_of(made, "Museets tak");
    CHECK(roof.proposal.empty());
    CHECK(roof.registry_numbers == std::vector<std::string>{"KN 2027-4"});
    CHECK(of_title(made, "Museets tak")->assignments ==
          std::vector<AssignmentId>{state.assignments[1].assignment.id});
    CHECK(of_title(made, "Arvoden") == nullptr);
}

TEST_CASE("a matter that has come back, or is on another agenda, is not taken along",
          "[year][drafting]")
{
    const auto state = planned_year();
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 8));
    first.decided("Taxor", Outcome::Postponed);
    first.decided("Tak", Outcome::Postponed).item.registry_numbers = {"KN 2027-4"};
    first.decided("Avgifter", Outcome::Postponed);
    auto& second = held.emplace_back("m2", year_body, day_of(1, 15));
    second.decided("TAXOR", Outcome::AsProposed);
    second.decided("Museets tak", Outcome::Rejected).item.registry_numbers = {"KN2027-4"};
    auto& to_come = held.emplace_back("m3", year_body, day_of(2, 15));
    to_come.state.phase = Phase::Called;
    to_come.item("Avgifter", ItemKind::Decision).sittings.clear();
    const auto waiting = waiting_for(all_held(held), day_of(1, 22));
    CHECK(waiting.matters.empty());
    second.state.items[0].decision->outcome = Outcome::Postponed;
    CHECK(waiting_for(all_held(held), day_of(1, 22)).matters.size() == 1);
    CHECK(waiting_for(all_held(held), day_of(1, 22)).matters[0].meeting == "m2");
}

TEST_CASE("questions that nobody answered are answered at the next meeting, and at no other",
          "[year][drafting]")
{
    const auto state = planned_year();
    std::deque<Held> held;
    auto& first = held.emplace_back("m1", year_body, day_of(1, 8));
    first.question("När öppnar museet?", false);
    first.question("Vad kostar taket?", true);
    const auto made = drafted(state, state.meetings[0].meeting.id, all_held(held));
    const auto& answers = item_of(made, "Svar på anmälda frågor");
    REQUIRE(answers.sub_items.size() == 1);
    CHECK(answers.sub_items[0].title == "När öppnar museet?");
    CHECK(answers.sub_items[0].presenters == std::vector<std::string>{"Bo Alm"});
    CHECK(of_title(made, answers.title)->origin == Origin::Questions);

    auto& next = held.emplace_back(made.stream, year_body, day_of(1, 22));
    next.item("Svar på anmälda frågor", ItemKind::Answers).item.sub_items = answers.sub_items;
    CHECK(waiting_for(all_held(held), day_of(3, 11)).questions.empty());
    next.state.items[0].sittings.clear(); // it was never taken up
    CHECK(waiting_for(all_held(held), day_of(3, 11)).questions.size() == 1);
}

TEST_CASE("questions get an item even where the body's own agenda has none", "[year][drafting]")
{
    const auto state = planned_year();
    std::deque<Held> held;
    held.emplace_back("m1", year_body, day_of(1, 8)).question("När öppnar museet?", false);
    auto means = usual_means();
    means.agenda = {{"Öppnande", ItemKind::Formality, 10}, {"Avslutning", ItemKind::Formality, 5}};
    const auto made = drafted(state, state.meetings[0].meeting.id, all_held(held), means);
    CHECK(titles(made).front() == "Öppnande");
    CHECK(titles(made).back() == "Avslutning");
    CHECK(item_of(made, "Svar på anmälda frågor").sub_items.size() == 1);
}

TEST_CASE("a line of the plan that earlier meetings left too is on the agenda once",
          "[year][drafting]")
{
    auto state = planned_year();
    std::deque<Held> held;
    held.emplace_back("m1", year_body, day_of(1, 8))
        .decided("Aktivitetsplan 2027", Outcome::Postponed);
    const auto made = drafted(state, state.meetings[0].meeting.id, all_held(held));
    const auto all = titles(made);
    CHECK(std::count(all.begin(), all.end(), "Aktivitetsplan 2027") == 1);
    const auto* item = of_title(made, "Aktivitetsplan 2027");
    CHECK(item->origin == Origin::Postponed);
    CHECK(item->matter == state.meetings[0].matters[0].matter.id);
}

TEST_CASE("those who have a seat that day are the meeting's people", "[year][drafting]")
{
    auto state = planned_year();
    using meeting::Role;
    using meeting::SeatKind;
    const auto elect = [&](const char* id, const char* name, Day from, const char* succeeds) {
        give(state, ElectMember{{{id},
                                 name,
                                 "C",
                                 SeatKind::Member,
                                 *id == 'a' ? Role::Chair : Role::None,
                                 from,
                                 {},
                                 {succeeds}}});
    };
    elect("a", "Anna Ek", day_of(1, 1), "");
    elect("b", "Bo Alm", day_of(1, 1), "");
    elect("c", "", day_of(1, 1), "");
    give(state, EndMembership{{"a"}, day_of(1, 31), {}});
    elect("d", "Disa Ask", day_of(2, 1), "a");
    std::deque<Held> held;
    auto& earlier = held.emplace_back("m1", year_body, day_of(1, 2));
    auto& clerk = earlier.state.people.emplace_back().person;
    clerk.id.text = "x1";
    clerk.name = "Stina Hed";
    clerk.seat = SeatKind::Staff;
    clerk.role = Role::Secretary;
    const auto names = [&](std::size_t meeting) {
        std::vector<std::string> all;
        for (const auto& person :
             drafted(state, state.meetings[meeting].meeting.id, all_held(held)).meeting.people)
            all.push_back(person.vacant ? "(vakant)" : person.name);
        return all;
    };
    CHECK(names(0) == std::vector<std::string>{"Anna Ek", "Bo Alm", "(vakant)", "Stina Hed"});
    CHECK(names(1) == std::vector<std::string>{"Disa Ask", "Bo Alm", "(vakant)", "Stina Hed"});
}

TEST_CASE("a joint meeting is of the other body as well, and goes where the plan says",
          "[year][drafting]")
{
    auto state = planned_year();
    BodyState schools;
    give(schools, NameBody{"Skolnämnden"});
    give(schools, ElectMember{{{"s1"}, "Eva Lind", "S", {}, {}, day_of(1, 1), {}, {}}});
    auto means = usual_means();
    means.others = {&schools};
    const auto made = drafted(state, state.meetings[1].meeting.id, {}, means);
    REQUIRE(made.meeting.info.joint_bodies.size() == 1);
    CHECK(made.meeting.info.joint_bodies[0].name == "Skolnämnden");
    REQUIRE(made.meeting.people.size() == 1);
    CHECK(made.meeting.people[0].body == made.meeting.info.joint_bodies[0].id);
    CHECK(of_title(made, "Studiebesök: Biblioteket")->origin == Origin::Visit);
    CHECK(made.start_is_usual);
}

TEST_CASE("what cannot be drafted is refused, and why", "[year][drafting]")
{
    auto state = planned_year();
    const auto id = state.meetings[0].meeting.id;
    const auto why = [&](const PlannedMeetingId& planned, const std::vector<HeldMeeting>& held) {
        const auto made = draft_of(state, planned, held, usual_means());
        REQUIRE_FALSE(made);
        return made.error();
    };
    using Kind = Refusal::Kind;
    CHECK(why({"none"}, {}) == Refusal{Kind::NoSuchMeeting, "none"});
    give(state, PlanMeeting{{{"later"}, 2027, {}, {}, {}, {}, false, {}, {}}});
    CHECK(why({"later"}, {}).kind == Kind::DayIsMissing);
    std::deque<Held> held;
    held.emplace_back("by hand", year_body, *state.meetings[0].meeting.day);
    CHECK(why(id, all_held(held)) == Refusal{Kind::MeetingIsDrafted, "by hand"});
    CHECK(not_drafted(state, all_held(held)).size() == 1);
    give(state, ConnectMeeting{id, "connected"});
    CHECK(why(id, {}) == Refusal{Kind::MeetingIsDrafted, "connected"});
    give(state, CancelPlannedMeeting{id, {}});
    CHECK(why(id, {}).kind == Kind::MeetingIsCancelled);
}

TEST_CASE("a draft that was stored without its links gets them", "[year][drafting]")
{
    const auto state = planned_year();
    const auto id = state.meetings[0].meeting.id;
    const auto first = drafted(state, id, {});
    std::deque<Held> held;
    auto& stored = held.emplace_back(first.stream, year_body, day_of(1, 22));
    stored.state.phase = Phase::Draft;
    for (const auto& item : first.meeting.items)
        stored.state.items.emplace_back().item = item;
    CHECK(drafted(state, id, all_held(held)).links == first.links);
    stored.state.items.clear();
    CHECK(drafted(state, id, all_held(held)).links.size() == 1); // it is connected
}

TEST_CASE("two stations that drafted the same meeting apart have one when they meet",
          "[year][drafting]")
{
    const auto state = planned_year();
    const auto id = state.meetings[0].meeting.id;
    std::deque<Held> held;
    held.emplace_back("m1", year_body, day_of(1, 8)).decided("Taxor", Outcome::Postponed);
    const auto left = drafted(state, id, {});
    const auto right = drafted(state, id, all_held(held)); // It knew of one more meeting.
    REQUIRE(left.stream == right.stream);
    CHECK(left.links == right.links);
    meeting::History together;
    std::int64_t sequence = 0;
    for (const auto* made : {&left, &right}) {
        const auto events = meeting::decide({}, {made->meeting, {}}, {});
        REQUIRE(events);
        for (const auto& body : *events) {
            ++sequence;
            const meeting::Event event{{made->stream + (made == &left ? "l" : "r"), sequence},
                                       {Instant{Duration{sequence}}, 0},
                                       "secretary",
                                       body,
                                       {}};
            together.add(event);
        }
    }
    std::vector<std::string> all;
    for (const auto& record : together.state().items)
        all.push_back(record.item.title);
    auto wanted = titles(right);
    std::sort(all.begin(), all.end());
    std::sort(wanted.begin(), wanted.end());
    CHECK(all == wanted);
}

TEST_CASE("pauses and lunch stand where a body needs them", "[year][drafting]")
{
    auto state = planned_year();
    const auto id = state.meetings[0].meeting.id;
    for (int i = 0; i < 8; ++i)
        give(state, PlanMatter{id,
                               {{"x" + std::to_string(i)},
                                "Tema nummer " + std::to_string(i),
                                MatterKind::Theme,
                                {},
                                {}}});
    const auto made = drafted(state, id, {});
    std::vector<std::string> breaks;
    const auto zone = *Zone::named("Europe/Stockholm");
    for (const auto& slot : made.meeting.slots)
        if (slot.is_break())
            breaks.push_back(slot.title + " " + to_text(zone.clock_of(*slot.starts)));
    REQUIRE(breaks.size() >= 3);
    CHECK(breaks[0] == "Paus 10:05");
    CHECK(breaks[1].starts_with("Lunch 1"));
    CHECK(made.over > Duration{});
}

// Any plan, after any meetings.

namespace {

class Year {
public:
    explicit Year(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    BodyState plan()
    {
        TakePlan plan;
        plan.year = 2027;
        plan.assignments = {{"Nr 1", "Ett uppdrag", {}, {}, {}}, {"Nr 2", "Ett annat", {}, {}, {}}};
        for (std::size_t i = 0; i < below(4); ++i)
            plan.standing.push_back({"Stående " + std::to_string(i), {}});
        if (below(3) == 0) plan.standing.push_back({matter(0), {}});
        TakenMeeting meeting;
        meeting.meeting.day = day_of(11, 22);
        if (below(2) == 0) meeting.meeting.start = ClockTime{std::chrono::hours{8 + below(7)}};
        if (below(3) == 0) meeting.meeting.visit = "Biblioteket";
        for (std::size_t i = 0; i < 12; ++i)
            if (below(2) == 0)
                meeting.matters.push_back({matter(i),
                                           static_cast<MatterKind>(below(4)),
                                           {"Nr " + std::to_string(1 + below(2))},
                                           {}});
        plan.meetings = {meeting};
        BodyState state;
        give(state, NameBody{year_body});
        give(state, plan);
        if (!state.meetings[0].matters.empty() && below(3) == 0)
            give(state, RemoveMatter{state.meetings[0].matters[0].matter.id, {}});
        return state;
    }

    /// In order of days; the last may be to come.
    std::deque<Held> meetings()
    {
        std::deque<Held> held;
        for (unsigned month = 1; month <= 1 + below(8); ++month) {
            auto& each =
                held.emplace_back("m" + std::to_string(month), year_body, day_of(month, 9));
            for (std::size_t i = 0; i < 12; ++i)
                if (below(3) == 0) each.decided(matter(i), static_cast<Outcome>(below(6)));
            for (std::size_t i = 0; i < below(3); ++i)
                each.question("Fråga " + std::to_string(month) + " och " + std::to_string(i),
                              below(2) == 0);
            if (below(2) == 0)
                each.pause(meeting::SlotKind::Break, "10:00", minutes{10 + below(3) * 5});
        }
        if (below(3) == 0) {
            auto& to_come = held.back();
            to_come.state.phase = Phase::Called;
            to_come.state.questions.clear();
            for (auto& record : to_come.state.items) {
                record.decision.reset();
                record.sittings.clear();
            }
        }
        return held;
    }

    static std::string matter(std::size_t i) { return "Ärende " + std::string(1, char('a' + i)); }

    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random;
};

/// The last word of each matter, from the meetings as they are.
std::set<std::string> left_waiting(const std::deque<Held>& held)
{
    std::map<std::string, bool> waits;
    for (const auto& each : held)
        for (const auto& record : each.state.items) {
            if (each.state.phase == Phase::Called)
                waits[record.item.title] = false;
            else
                waits[record.item.title] = record.decision->outcome == Outcome::Postponed ||
                                           record.decision->outcome == Outcome::ReferredBack;
        }
    std::set<std::string> all;
    for (const auto& [title, is_left] : waits)
        if (is_left) all.insert(title);
    return all;
}

void check_agenda(const BodyState& state, const std::deque<Held>& held, const Drafting& made)
{
    const auto all = titles(made);
    const auto times = [&](const std::string& title) {
        return std::count(all.begin(), all.end(), title);
    };
    for (const auto& line : state.meetings[0].matters) {
        const auto lines =
            std::count_if(made.items.begin(), made.items.end(),
                          [&](const DraftedItem& each) { return each.matter == line.matter.id; });
        CHECK(lines == (line.removed ? 0 : 1));
        if (!line.removed) CHECK(times(line.matter.title) == 1);
    }
    for (const auto& standing : state.standing)
        for (const auto& each : standing.items)
            CHECK(times(each.text) == 1);
    const auto waiting = left_waiting(held);
    for (const auto& title : waiting)
        CHECK(times(title) == 1);
    for (const auto& each : made.items)
        if (each.origin == Origin::Postponed || each.origin == Origin::ReferredBack)
            CHECK(waiting.contains(each.title));
    std::vector<std::string> asked;
    for (const auto& item : made.meeting.items)
        for (const auto& part : item.sub_items)
            asked.push_back(part.title);
    std::vector<std::string> unanswered;
    for (const auto& each : held)
        for (const auto& question : each.state.questions)
            if (!question.answered) unanswered.push_back(question.text);
    CHECK(asked == unanswered);
}

void check_schedule(const Drafting& made)
{
    const auto& slots = made.meeting.slots;
    REQUIRE_FALSE(slots.empty());
    CHECK(*slots.front().starts == made.meeting.info.starts);
    Duration sum{};
    std::map<std::string, int> in_slots;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        CHECK(*slots[i].starts < *slots[i].ends);
        if (i > 0) CHECK(*slots[i].starts == *slots[i - 1].ends);
        sum += *slots[i].ends - *slots[i].starts;
        for (const auto& link : slots[i].items)
            ++in_slots[link.item.text];
        if (made.slots[i].length)
            CHECK(made.slots[i].length->suggested == *slots[i].ends - *slots[i].starts);
    }
    CHECK(sum == *slots.back().ends - made.meeting.info.starts);
    CHECK_FALSE(slots.front().is_break());
    CHECK_FALSE(slots.back().is_break());
    for (const auto& item : made.meeting.items)
        CHECK(in_slots[item.id.text] == 1);
    CHECK(in_slots.size() == made.meeting.items.size());
}

} // namespace

TEST_CASE("every matter, standing information, deferred matter and open question is drafted once",
          "[year][drafting][property]")
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Year year{seed};
        auto state = year.plan();
        const auto meetings = year.meetings();
        auto held = all_held(meetings);
        const auto id = state.meetings[0].meeting.id;
        const auto made = drafted(state, id, held);
        check_agenda(state, meetings, made);
        check_schedule(made);

        meeting::History history;
        const auto events = meeting::decide(history, {made.meeting, {}}, {});
        CHECK(events);
        for (const auto& command : made.links)
            give(state, command);
        CHECK(draft_of(state, id, held, usual_means()).error().kind ==
              Refusal::Kind::MeetingIsDrafted);
        // On whatever station.
        std::shuffle(held.begin(), held.end(), year.random());
        state.meetings[0].stream.clear();
        CHECK(drafted(state, id, held).meeting == made.meeting);
    }
}
