#include "support/catch.h"
#include "support/has.h"
#include "support/held_year.h"
#include "support/random_source.h"
#include "yearbook/comment.h"
#include "yearbook/flat.h"
#include "yearbook/frame.h"
#include "yearbook/report_back.h"

#include <algorithm>
#include <regex>
#include <set>

using namespace klubba;
using namespace klubba::yearbook;
using namespace klubba::testing;

namespace {

const Day today = day_of_2027(12, 31);

/// A year of the plan with one meeting in January and one in May, which no plan has.
struct HeldYear {
    year::BodyState state = body_after({year::NameBody{year_body}, a_plan()});
    meeting::MeetingState january = meeting_held_on(day_of_2027(1, 22), "Rådhuset");
    meeting::MeetingState may = meeting_held_on(day_of_2027(5, 6), "Tältet");

    [[nodiscard]] YearFacts facts() const
    {
        const std::vector<year::HeldMeeting> held{{"m-jan", &january}, {"m-may", &may}};
        return facts_of(state, 2027, held, today);
    }
    void tell(const year::Command& command)
    {
        const auto events = year::decide(state, command, "new");
        REQUIRE(events);
        for (const auto& event : *events)
            year::apply(state, event);
    }
    [[nodiscard]] year::AssignmentId id(const std::string& number) const
    {
        return year::find_number(state, 2027, number)->assignment.id;
    }
    void set_status(const std::string& number, year::AssignmentStatus status)
    {
        tell(year::ReportAssignment{{id(number), 2027, {}, {}, {}, status, {}}});
    }
};

const AssignmentFacts& fact(const YearFacts& facts, const std::string& number)
{
    const auto found = std::find_if(facts.assignments.begin(), facts.assignments.end(),
                                    [&](const auto& each) { return each.view.number == number; });
    REQUIRE(found != facts.assignments.end());
    return *found;
}

/// What the document says, on one line.
std::string report_of(const HeldYear& year, Stage stage = Stage::Draft)
{
    const auto document = report_back(year.facts(), {stage, {}});
    REQUIRE(document);
    return flat(*document);
}

} // namespace

TEST_CASE("a comment tells when, where, by whom and what was decided", "[yearbook]")
{
    HeldYear year;
    auto& item = add_taken_up(year.january, "i2", "Läsning i skolan");
    item.section = 4;
    item.item.presenters = {"Karin Ek", "Bo Alm"};
    item.decision.emplace().outcome = meeting::Outcome::Amended;
    meeting::PersonRecord guest;
    guest.person.name = "Karin Ek";
    guest.person.title = "bibliotekschef";
    year.january.people.push_back(guest);
    add_taken_up(year.january, "i3", "Att öka andelen barn som läser");
    year.tell(year::LinkItem{"m-jan", "i2", year.id("Nr 4")});
    year.tell(year::LinkItem{"m-jan", "i3", year.id("Nr 4")});
    CHECK(composed_comment(year.facts(), fact(year.facts(), "Nr 4")) ==
          "Vid sammanträdet den 22 januari (Rådhuset) beslutade Kulturnämnden med ändring av "
          "förslaget i ärendet ”Läsning i skolan” (§\u00A04). Föredragande: Karin Ek, "
          "bibliotekschef; "
          "Bo Alm. Vid samma sammanträde fick Kulturnämnden information i ärendet om uppdraget.");
}

TEST_CASE("a comment says of a secret item that there was one, and no more", "[yearbook]")
{
    HeldYear year;
    auto& item = add_taken_up(year.may, "i1", "Hotet mot museet");
    item.item.confidentiality = meeting::Confidentiality::Secret;
    item.item.presenters = {"Säkerhetschefen"};
    year.tell(year::LinkItem{"m-may", "i1", year.id("Nr 7")});
    const auto text = report_of(year);
    CHECK(has(text, "Vid sammanträdet den 6 maj (Tältet) behandlades ett ärende som omfattas av "
                    "sekretess."));
    CHECK_FALSE(has(text, "Hotet"));
    CHECK_FALSE(has(text, "Säkerhetschefen"));
}

TEST_CASE("a body with a long name is called by a short one", "[yearbook]")
{
    CHECK(short_name("Beredning för kultur") == "beredningen");
    CHECK(short_name("Nämnden för vatten och natur") == "nämnden");
    CHECK(short_name("Kulturnämnden") == "Kulturnämnden");
    CHECK(short_name("Rådet för unga") == "Rådet för unga");
}

TEST_CASE("what no meeting has taken up is told so, with what is planned", "[yearbook]")
{
    HeldYear year;
    const std::vector<year::HeldMeeting> none;
    const auto facts = facts_of(year.state, 2027, none, day_of_2027(1, 1));
    CHECK(
        composed_comment(facts, fact(facts, "Nr 7")) ==
        "Uppdraget har inte tagits upp vid något sammanträde under 2027. Det är planerat till den "
        "11 mars.");
}

TEST_CASE("a status is proposed from the facts", "[yearbook]")
{
    HeldYear year;
    const auto proposed = [&](const std::string& number) {
        return proposed_status(year.facts(), fact(year.facts(), number)).status;
    };
    CHECK(proposed("Nr 7") == year::AssignmentStatus::NotStarted);
    auto& item = add_taken_up(year.may, "i1", "Resor");
    year.tell(year::LinkItem{"m-may", "i1", year.id("Nr 7")});
    CHECK(proposed("Nr 7") == year::AssignmentStatus::Started);
    item.decision.emplace().outcome = meeting::Outcome::AsProposed;
    CHECK(proposed("Nr 7") == year::AssignmentStatus::Done);
    item.decision->lead_in = meeting::LeadIn::Proposes;
    CHECK(proposed("Nr 7") == year::AssignmentStatus::Started);
    auto longer = year::find_number(year.state, 2027, "Nr 7")->assignment;
    longer.last_year = 2029;
    year.tell(year::CorrectAssignment{longer});
    CHECK(proposed("Nr 7") == year::AssignmentStatus::SeveralYears);
}

TEST_CASE("a report is final only when somebody has set every status", "[yearbook]")
{
    HeldYear year;
    year.set_status("Nr 4", year::AssignmentStatus::Done);
    CHECK(has(report_of(year), "Utkast. Status är inte fastställd för Nr 7."));
    CHECK(has(report_of(year), "Förslag: inte påbörjat, eftersom inget sammanträde har tagit upp"));
    const auto refused = report_back(year.facts(), {Stage::Final, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().context == "Kulturnämnden, 2027: nobody has set the status of Nr 7");
    year.set_status("Nr 7", year::AssignmentStatus::NotStarted);
    const auto text = report_of(year, Stage::Final);
    CHECK(has(text, "Status: Uppdraget är genomfört."));
    CHECK_FALSE(has(text, "Utkast"));
    CHECK_FALSE(has(text, "inte bekräftad"));
}

TEST_CASE("what a person wrote stands in place of what is composed", "[yearbook]")
{
    HeldYear year;
    year.tell(year::ReportAssignment{{year.id("Nr 4"), 2027, "Nämnden läste högt.",
                                      "Läsningen ökar.", "Ur delårsrapport 2027",
                                      year::AssignmentStatus::Started, "Det går framåt."}});
    year.tell(year::WriteYearText{{2027, year::YearPart::ReportClosing, "Tack för i år."}});
    const auto text = report_of(year);
    CHECK(has(text, "Nr 4. Att öka andelen barn som läser. Kommentar: Nämnden läste högt. Ur "
                    "delårsrapport 2027: Läsningen ökar. Status: Det går framåt."));
    CHECK(has(text, "Avslutning ---------- Tack för i år."));
    year.tell(year::WriteYearText{{2027, year::YearPart::ReportClosing, {}}});
    CHECK_FALSE(has(report_of(year), "Tack för i år."));
}

TEST_CASE("a status that ends the quotation is not said twice", "[yearbook]")
{
    HeldYear year;
    year.tell(year::ReportAssignment{{year.id("Nr 4"), 2027, "Läst.",
                                      "Barnen läser. Uppdraget har startat.", "Ur delårsrapport",
                                      year::AssignmentStatus::Started, "Uppdraget har startat."}});
    const auto text = report_of(year);
    CHECK(has(text, "Barnen läser. Uppdraget har startat."));
    CHECK_FALSE(has(text, "Status: Uppdraget har startat."));
}

TEST_CASE("assignments of a goal stand by giver and number", "[yearbook]")
{
    auto plan = a_plan();
    plan.assignments = {{"Nr 12", "Tolv.", "fullmäktige", {}, "2"},
                        {"KS nr 1", "Ett.", "styrelsen", {}, "2"},
                        {"Nr 9", "Nio.", "fullmäktige", {}, "2"}};
    const auto state = body_after({year::NameBody{year_body}, plan});
    const auto facts = facts_of(state, 2027, {}, today);
    CHECK(without_status(facts) == std::vector<std::string>{"Nr 9", "Nr 12", "KS nr 1"});
}

TEST_CASE("the closing tells of visits and of what else was told", "[yearbook]")
{
    HeldYear year;
    add_taken_up(year.may, "i1", "Museets nya tak");
    meeting::SlotRecord slot;
    slot.slot.place = "Konsthallen";
    slot.started = year.may.opened;
    year.may.slots.push_back(slot);
    const auto text = report_of(year);
    CHECK(has(text, "Den 6 maj besöktes Konsthallen."));
    CHECK(has(text, "Därutöver har Kulturnämnden fått information i följande ärenden: Museets nya "
                    "tak."));
}

TEST_CASE("the reports of several bodies stand together, each in its own part", "[yearbook]")
{
    HeldYear year;
    auto other = body_after({year::NameBody{"Skolnämnden"}, a_plan()});
    const std::vector<year::HeldMeeting> held{{"m-jan", &year.january}};
    const std::vector<YearFacts> bodies{year.facts(), facts_of(other, 2027, {}, today)};
    auto parent = body_after({year::NameBody{"Kommunstyrelsen"}});
    const auto parent_facts = facts_of(parent, 2027, {}, today);
    const auto document = collected_reports(parent_facts, bodies, {Stage::Draft, {}});
    REQUIRE(document);
    CHECK(document->title == "Återrapportering 2027, Kommunstyrelsen");
    const auto text = flat(*document);
    CHECK(has(text, "Skolnämnden redovisar här"));
    CHECK(has(text, "Kulturnämnden redovisar här"));
    std::set<std::string> anchors;
    for (const auto& part : document->parts)
        for (const auto& block : part.blocks)
            if (const auto* heading = std::get_if<minutes::Heading>(&block);
                heading != nullptr && !heading->anchor.empty())
                CHECK(anchors.insert(heading->anchor).second);
    CHECK_FALSE(collected_reports(parent_facts, bodies, {Stage::Final, {}}));
}

TEST_CASE("a report never claims a meeting that there was not", "[yearbook]")
{
    static const std::vector<std::string> months{"januari",   "februari", "mars",     "april",
                                                 "maj",       "juni",     "juli",     "augusti",
                                                 "september", "oktober",  "november", "december"};
    const std::regex date{"[Dd]en ([0-9]+) ([a-z]+)"};
    std::size_t dates = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        Chance chance{seed};
        HeldYear year;
        std::vector<meeting::MeetingState> states;
        for (std::size_t i = 0; i < 5; ++i) {
            states.push_back(
                meeting_held_on(day_of_2027(static_cast<unsigned>(1 + chance.below(12)),
                                            static_cast<unsigned>(1 + chance.below(28))),
                                "Plats " + std::to_string(i)));
            // Drafts, and what was called off, are no meetings; nor are those of other years.
            if (chance.once_in(3)) states.back().opened.reset();
            if (chance.once_in(5))
                states.back().info.day =
                    Day{std::chrono::year{2026}, std::chrono::May, std::chrono::day{31}};
            for (std::size_t k = 0; k < 3; ++k) {
                auto& item = add_taken_up(states.back(), "i" + std::to_string(k),
                                          k == 0 ? "Fria resor" : "Ärende " + std::to_string(k));
                if (chance.once_in(3)) item.sittings.clear();
                if (chance.once_in(3))
                    item.decision.emplace().outcome = chance.any<meeting::Outcome>();
                if (!chance.once_in(3))
                    year.tell(year::LinkItem{"m" + std::to_string(i), item.item.id.text,
                                             year.id(chance.once_in(2) ? "Nr 4" : "Nr 7")});
            }
        }
        std::vector<year::HeldMeeting> held;
        std::set<std::string> known;
        const auto add = [&](const Day& day) {
            known.insert(std::to_string(static_cast<unsigned>(day.day())) + " " +
                         months[static_cast<unsigned>(day.month()) - 1]);
        };
        for (std::size_t i = 0; i < states.size(); ++i) {
            held.push_back({"m" + std::to_string(i), &states[i]});
            if (states[i].opened && static_cast<int>(states[i].info.day.year()) == 2027)
                add(states[i].info.day);
        }
        const auto facts = facts_of(year.state, 2027, held, day_of_2027(1, 1));
        const auto document = report_back(facts, {Stage::Draft, {}});
        REQUIRE(document);
        auto text = flat(*document);
        // What is planned is told as that.
        text = std::regex_replace(text, std::regex{"Det är planerat till [^.]+\\."}, "");
        for (auto found = std::sregex_iterator{text.begin(), text.end(), date};
             found != std::sregex_iterator{}; ++found, ++dates) {
            INFO(found->str());
            CHECK(known.contains(found->str(1) + " " + found->str(2)));
        }
    }
    CHECK(dates > 500);
}
