#include "minutes/played.h"
#include "minutes/record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

const Participant& named(const std::vector<Participant>& people, std::string_view name)
{
    for (const auto& one : people) {
        if (one.name == name) return one;
    }
    FAIL("nobody is named " << name);
    return people.front();
}

std::vector<std::string> names(const std::vector<Participant>& people)
{
    std::vector<std::string> all;
    for (const auto& one : people)
        all.push_back(one.name + (one.replaces.empty() ? "" : " for " + one.replaces) +
                      (one.participation.range.empty() ? "" : " " + one.participation.range));
    return all;
}

std::vector<std::string> seats(const std::vector<EmptySeat>& empty)
{
    std::vector<std::string> all;
    for (const auto& one : empty)
        all.push_back(one.name);
    return all;
}

std::vector<std::string> titles(const std::vector<Section>& sections)
{
    std::vector<std::string> all;
    for (const auto& one : sections)
        all.push_back(std::to_string(one.number) + " " + one.title);
    return all;
}

using Texts = std::vector<std::string>;

/// Five items, decided ten minutes apart: §§ 12–16 at 09:10, 09:20 … 09:50.
DraftMeeting five_items()
{
    return small_draft({decision("i1", "Ett"), decision("i2", "Två"), decision("i3", "Tre"),
                        decision("i4", "Fyra"), decision("i5", "Fem")});
}

void decide_only_at(Played& played,
                    const char* id,
                    std::string_view opens,
                    std::string_view decides)
{
    played.at(opens, OpenItem{item(id), {}})
        .at(decides, RecordDecision{item(id), Outcome::AsProposed, {}, {}});
}

} // namespace

TEST_CASE("whom the roll call finds is there from the opening", "[minutes]")
{
    auto played = called(five_items());
    played.at("09:00", OpenMeeting{}).at("09:00", OpenItem{item("i1"), {}});
    for (const auto* id : {"m1", "m2", "m3"})
        played.at("09:03", NotePresence{person(id), Presence::Absent})
            .at("09:04", NotePresence{person(id), Presence::InRoom});
    played.at("09:05", NotePresence{person("s1"), Presence::InRoom})
        .at("09:05", SeatSubstitute{person("s1"), person("m5")})
        .at("09:06", CompleteRollCall{})
        .at("09:10", CloseItem{});
    const auto record = played.record();
    CHECK(names(record.attendance.members) ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Cilla Ek (M)"});
    CHECK(names(record.attendance.substitutes) == Texts{"Eva Ström (S) for vakant plats (S)"});
    CHECK(seats(record.attendance.absent) == Texts{"David Hjort (V)"});
}

TEST_CASE("ranges tell in which paragraphs each took part", "[minutes]")
{
    auto played = begun(five_items());
    played.at("09:04", NotePresence{person("s2"), Presence::InRoom});
    decide_only_at(played, "i1", "09:05", "09:10");
    decide_only_at(played, "i2", "09:11", "09:20");
    played.at("09:25", NotePresence{person("m3"), Presence::Absent})
        .at("09:26", SeatSubstitute{person("s2"), person("m3")})
        .at("09:27", NotePresence{person("m2"), Presence::Absent});
    decide_only_at(played, "i3", "09:28", "09:30");
    played.at("09:35", NotePresence{person("m2"), Presence::InRoom});
    decide_only_at(played, "i4", "09:36", "09:40");
    decide_only_at(played, "i5", "09:41", "09:50");
    played.at("09:51", CloseMeeting{});

    const auto& attendance = played.record().attendance;
    CHECK(names(attendance.members) == Texts{"Alva Norrby (C)", "Bo Sandell (S) ej § 14",
                                             "Cilla Ek (M) §§ 12–13", "David Hjort (V)"});
    CHECK(names(attendance.substitutes) == Texts{"Filip Alm (M) for Cilla Ek (M) §§ 14–16"});
    CHECK(seats(attendance.vacant) == Texts{"vakant plats (S)"});
}

TEST_CASE("whoever leaves before the decision has part of the paragraph and no part in it",
          "[minutes]")
{
    auto played = begun(five_items());
    decide_only_at(played, "i1", "09:05", "09:10");
    played.at("09:11", OpenItem{item("i2"), {}})
        .at("09:15", NotePresence{person("m4"), Presence::Absent})
        .at("09:20", RecordDecision{item("i2"), Outcome::AsProposed, {}, {}});
    const auto record = played.record();
    const auto& left = named(record.attendance.members, "David Hjort (V)");
    CHECK(left.participation.range == "§ 12, del av § 13 (kl. 09.00–09.15)");
    CHECK(left.participation.parts == std::vector<std::int64_t>{13});
    CHECK(record.sections[1].decision->took_part ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Cilla Ek (M)"});
}

TEST_CASE("whoever is there for the decision took part in it, and after it need not stay",
          "[minutes]")
{
    auto played = begun(five_items());
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:08", NotePresence{person("s3"), Presence::Remote})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:12", NotePresence{person("m4"), Presence::Absent})
        .at("09:12", SeatSubstitute{person("s3"), person("m4")});
    decide_only_at(played, "i2", "09:13", "09:20");
    const auto& attendance = played.record().attendance;
    CHECK(named(attendance.members, "David Hjort (V)").participation.range == "§ 12");
    const auto& substitute = named(attendance.substitutes, "Greta Falk (V)");
    CHECK(substitute.participation.range == "§ 13");
    CHECK(substitute.participation.remote == RemoteShare::All);
}

TEST_CASE("a break of the connection in an adjournment changes nobody's part", "[minutes]")
{
    auto played = begun(five_items());
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", StartBreak{{}, {}})
        .at("09:07", NotePresence{person("m4"), Presence::Absent})
        .at("09:08", NotePresence{person("m4"), Presence::Remote})
        .at("09:09", EndBreak{})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:11", CloseItem{});
    const auto record = played.record();
    const auto& member = named(record.attendance.members, "David Hjort (V)");
    CHECK(member.participation.range.empty());
    CHECK(member.participation.remote == RemoteShare::Part);
    REQUIRE(record.adjournments.size() == 1);
    CHECK(to_text(record.adjournments[0].time.from.time) == "09:06");
    CHECK(to_text(record.adjournments[0].time.until->time) == "09:09");
}

TEST_CASE("whoever was there between paragraphs alone is given by the clock", "[minutes]")
{
    auto played = begun(five_items());
    Person guest;
    guest.id = person("g1");
    guest.name = "Nils Brink";
    guest.seat = SeatKind::Guest;
    guest.title = "arkitekt";
    played.at("09:05", ListPerson{guest})
        .at("09:06", NotePresence{person("g1"), Presence::InRoom})
        .at("09:09", NotePresence{person("g1"), Presence::Absent});
    decide_only_at(played, "i1", "09:10", "09:20");
    const auto& others = played.record().attendance.others;
    REQUIRE(others.size() == 1);
    CHECK(others[0].participation.range == "kl. 09.06–09.09");
    CHECK(others[0].title == "arkitekt");
}

TEST_CASE("sections stand in the order handled, and tell which broke the agenda's", "[minutes]")
{
    auto played = begun(five_items());
    decide_only_at(played, "i4", "09:05", "09:06");
    decide_only_at(played, "i1", "09:07", "09:08");
    decide_only_at(played, "i2", "09:09", "09:10");
    decide_only_at(played, "i3", "09:11", "09:12");
    const auto sections = played.record().sections;
    CHECK(titles(sections) == Texts{"12 Fyra", "13 Ett", "14 Två", "15 Tre"});
    CHECK(sections[0].remarks ==
          Texts{"Ärendet, nummer 4 på dagordningen, togs upp utanför ordningen, först."});
    CHECK(sections[1].remarks.empty());
    CHECK(sections[3].remarks.empty());
}

TEST_CASE("an item treated in two parts tells both times, late ones that they are late",
          "[minutes]")
{
    auto played = begun(five_items());
    played.at("09:05", AddItem{decision("i6", "Sent ärende"), {}})
        .at("09:05", OpenItem{item("i1"), {}});
    decide_only_at(played, "i6", "09:08", "09:09");
    played.at("09:10", OpenItem{item("i1"), {}})
        .at("09:12", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:13", CloseItem{});
    const auto sections = played.record().sections;
    CHECK(sections[0].remarks ==
          Texts{"Ärendet behandlades i omgångar, kl. 09.05–09.08 och 09.10–09.13."});
    CHECK(sections[1].remarks == Texts{"Ärendet lades till dagordningen efter kallelsen."});
}

TEST_CASE("each outcome has its own words", "[minutes]")
{
    auto one = decision("i1", "Ett");
    one.proposal = {"godkänna rapporten", "skicka den till hembygdsföreningarna m.m.",
                    "tacka arbetsgruppen."};
    auto five = decision("i5", "Fem");
    five.clause_style = ClauseStyle::NumberedSentences;
    five.proposal = {"Nämnden lämnar sitt yttrande."};
    auto played = begun(small_draft(
        {one, decision("i2", "Två"), decision("i3", "Tre"), decision("i4", "Fyra"), five}));
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:07", OpenItem{item("i2"), {}})
        .at("09:08", RecordDecision{item("i2"), Outcome::Rejected, {}, {}})
        .at("09:09", OpenItem{item("i3"), {}})
        .at("09:10", RecordDecision{item("i3"), Outcome::ReferredBack, {}, "Kostnaden är okänd."})
        .at("09:11", OpenItem{item("i4"), {}})
        .at("09:12", RecordDecision{item("i4"), Outcome::Noted, {}, {}})
        .at("09:13", OpenItem{item("i5"), {}})
        .at("09:14", RecordDecision{item("i5"), Outcome::Postponed, {}, {}});
    const auto sections = played.record().sections;
    CHECK(sections[0].decision->lead_in == "Fritidsnämnden beslutar");
    CHECK(sections[0].decision->clauses == Texts{"godkänna rapporten,",
                                                 "skicka den till hembygdsföreningarna m.m., samt",
                                                 "tacka arbetsgruppen."});
    CHECK(sections[0].proposal.empty());
    CHECK(sections[1].decision->clauses == Texts{"avslå förslaget."});
    CHECK(sections[1].proposal == Texts{"godkänna förslaget."});
    CHECK(sections[2].decision->clauses == Texts{"återremittera ärendet."});
    CHECK(sections[2].decision->reason == "Kostnaden är okänd.");
    CHECK(sections[3].decision->lead_in.empty());
    CHECK(sections[3].decision->clauses ==
          Texts{"Fritidsnämnden noterar ärendet till protokollet."});
    CHECK(sections[4].decision->clauses == Texts{"Fritidsnämnden bordlägger ärendet."});
    CHECK(sections[4].decision->lead_in.empty());
}

TEST_CASE("the appointment of verifiers is the decision of its item", "[minutes]")
{
    auto verification = decision("i1", "Protokollsjustering");
    verification.kind = ItemKind::Verification;
    verification.proposal.clear();
    auto played = begun(small_draft({verification}));
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06",
            AppointVerifiers{{person("m3")}, {person("m4")}, day_from("2026-02-20"), "Kansliet"})
        .at("09:07", CloseItem{});
    const auto record = played.record();
    CHECK(record.verification.verifiers == Texts{"Cilla Ek (M)"});
    CHECK(record.verification.deadline == day_from("2026-02-20"));
    const auto& section = record.sections.at(0);
    CHECK(section.decision->clauses ==
          Texts{"jämte ordföranden justera dagens protokoll utse Cilla Ek (M) med David Hjort (V) "
                "som ersättare."});
    CHECK(section.decision->took_part.size() == 4);
    CHECK(section.statements ==
          Texts{"Protokollet ska justeras senast den 20 februari 2026, Kansliet."});
}

TEST_CASE("where nothing was said, minutes are verified within the days of the law", "[minutes]")
{
    auto played = begun(five_items());
    CHECK(played.record().verification.deadline == day_from("2026-02-26"));
    CHECK(played.record().verification.verifiers.empty());
}

TEST_CASE("whoever leads a paragraph signs for it", "[minutes]")
{
    auto played = begun(five_items());
    decide_only_at(played, "i1", "09:05", "09:10");
    played.at("09:11", NotePresence{person("m1"), Presence::Absent});
    decide_only_at(played, "i2", "09:12", "09:20");
    decide_only_at(played, "i3", "09:21", "09:30");
    const auto chairs = played.record().attendance.chairs;
    REQUIRE(chairs.size() == 2);
    CHECK(chairs[0] == Leadership{"Alva Norrby (C)", {12}});
    CHECK(chairs[1] == Leadership{"Bo Sandell (S)", {13, 14}});
}

TEST_CASE("what was left and what was taken off the agenda is listed apart", "[minutes]")
{
    auto played = begun(five_items());
    decide_only_at(played, "i1", "09:05", "09:10");
    played.at("09:11", SkipItem{item("i2"), "Underlaget saknas"});
    const auto record = played.record();
    REQUIRE(record.unhandled.size() == 4);
    CHECK(record.unhandled[0] == UnhandledItem{"2", "Två", true, "Underlaget saknas"});
    CHECK(record.unhandled[1] == UnhandledItem{"3", "Tre", false, {}});
}

TEST_CASE("a vice chair who is alone is not the first of any", "[minutes]")
{
    const auto& members = begun(five_items()).record().attendance.members;
    CHECK(named(members, "Bo Sandell (S)").title == "vice ordförande");
    const auto day = full_day().record();
    CHECK(named(day.attendance.members, "Anders Mörk (S)").title == "1:e vice ordförande");
}

TEST_CASE("minutes are a draft until the meeting is closed", "[minutes]")
{
    CHECK(begun(five_items()).record().standing == Standing::Draft);
    CHECK(full_day().record().standing == Standing::Complete);
    CHECK(Played{}.record().sections.empty());
}

TEST_CASE("a whole day is told: order, attendance, adjournments, presentations, questions",
          "[minutes]")
{
    const auto record = full_day().record();
    CHECK(record.section_numbers ==
          std::vector<std::int64_t>{14, 15, 16, 17, 18, 19, 20, 21, 22, 23});
    CHECK(names(record.attendance.substitutes) ==
          Texts{"Inga Malm (S) for vakant plats (S)",
                "Johan Frick (M) for Anders Mörk (S) §§ 21–23",
                "Karin Tapper (MP) for Dag Rosén (S)"});
    CHECK(names(record.attendance.not_serving) == Texts{"Lars Udd (C)"});
    CHECK(record.attendance.secretaries == Texts{"Moa Jernberg"});
    CHECK(seats(record.attendance.absent) == Texts{"Dag Rosén (S)"});
    CHECK(names(record.attendance.others) == Texts{"Moa Jernberg", "Ivar Ohlsson §§ 17–23",
                                                   "Petra Lindahl §§ 17–18", "Samir Haddad § 20",
                                                   "Rut Sjödin"});
    CHECK(record.adjournments.size() == 3);
    REQUIRE(record.presentations.size() == 1);
    CHECK(record.presentations[0].title == "Studiebesök i bild: Ekedalens naturum");
    CHECK(record.questions.empty());
    const auto& answers = record.sections.back().questions;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].answered_by == "Petra Lindahl");
    CHECK_FALSE(answers[1].answered);
    const auto& registered = record.sections[2].questions;
    REQUIRE(registered.size() == 2);
    CHECK_FALSE(registered[0].answered);
}
