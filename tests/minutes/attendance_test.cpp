#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/played.h"
#include "minutes/record.h"
#include "support/catch.h"
#include "support/has.h"

#include <array>
#include <cstddef>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

using Texts = std::vector<std::string>;

DraftMeeting items(std::size_t count)
{
    const std::array all{decision("i1", "Ett"), decision("i2", "Två"), decision("i3", "Tre"),
                         decision("i4", "Fyra"), decision("i5", "Fem")};
    return small_draft({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)});
}

NotePresence note(const char* id, Presence presence)
{
    return {person(id), presence};
}

/// "Anna Ek (M): ranges; remote; lost"
std::string told(const std::vector<Participant>& people, std::string_view name)
{
    for (const auto& one : people) {
        const auto& part = one.participation;
        if (one.name == name) return part.range + "|" + part.remote_range + "|" + part.lost_times;
    }
    return "nobody";
}

std::string html(const Played& played)
{
    return to_html(full_minutes(played.record()));
}

} // namespace

TEST_CASE("whoever came and went several times has each absence told", "[minutes][attendance]")
{
    auto played = begun(items(5));
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:11", note("m3", Presence::Absent));
    decide_at(played, "i2", "09:12", "09:20");
    played.at("09:21", note("m3", Presence::InRoom));
    decide_at(played, "i3", "09:22", "09:30");
    played.at("09:31", note("m3", Presence::Absent));
    decide_at(played, "i4", "09:32", "09:40");
    played.at("09:41", note("m3", Presence::InRoom));
    decide_at(played, "i5", "09:42", "09:50");
    played.at("09:51", CloseMeeting{});
    CHECK(told(played.record().attendance.members, "Cilla Ek (M)") == "ej §§ 13, 15||");
}

TEST_CASE("how far someone was remote is told by the paragraphs", "[minutes][attendance]")
{
    auto played = begun(items(4));
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:11", note("m3", Presence::Remote));
    decide_at(played, "i2", "09:12", "09:20");
    decide_at(played, "i3", "09:22", "09:30");
    played.at("09:31", note("m3", Presence::InRoom))
        .at("09:31", note("m4", Presence::Remote))
        .at("09:32", note("m4", Presence::InRoom));
    decide_at(played, "i4", "09:33", "09:40");
    played.at("09:51", CloseMeeting{});
    const auto& members = played.record().attendance.members;
    CHECK(told(members, "Cilla Ek (M)") == "|§§ 13–14|");
    CHECK(told(members, "David Hjort (V)") == "|kl. 09.31–09.32|");
    CHECK(has(html(played), "på distans §§ 13–14"));
}

TEST_CASE("a lost connection is told with its times, and is no presence", "[minutes][attendance]")
{
    auto played = begun(items(3));
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:11", note("m3", Presence::Remote))
        .at("09:15", note("m3", Presence::ConnectionLost))
        .at("09:17", note("m3", Presence::Remote))
        .at("09:18", note("m3", Presence::ConnectionLost));
    decide_at(played, "i2", "09:19", "09:20");
    played.at("09:25", note("m3", Presence::Remote));
    decide_at(played, "i3", "09:30", "09:31");
    played.at("09:51", CloseMeeting{});
    const auto record = played.record();
    CHECK(told(record.attendance.members, "Cilla Ek (M)") ==
          "ej § 13|§ 14|kl. 09.15–09.17 och 09.18–09.25");
    CHECK(record.sections[1].decision->took_part.size() == 3);
    CHECK(has(html(played), "utan förbindelse kl. 09.15–09.17 och 09.18–09.25"));
}

TEST_CASE("a meeting of two days has dates, a roll call each day and nobody at night",
          "[minutes][attendance]")
{
    auto draft = items(3);
    draft.info.body_kind = BodyKind::Council;
    auto played = begun(draft);
    decide_at(played, "i1", "09:05", "09:10");
    played.at("15:00", note("m3", Presence::Absent));
    decide_at(played, "i2", "15:10", "15:20");
    played.at("17:00", StartBreak{{}, {}}).next_day().at("09:00", EndBreak{});
    played.at("09:02", note("m3", Presence::InRoom))
        .at("09:03", note("m4", Presence::Absent))
        .at("09:03", note("s1", Presence::InRoom))
        .at("09:04", SeatSubstitute{person("s1"), person("m5")})
        .at("09:05", CompleteRollCall{})
        .at("09:06", OpenItem{item("i3"), {}})
        .at("09:30", note("m4", Presence::InRoom))
        .at("09:31", note("m2", Presence::Absent))
        .at("09:40", RecordDecision{item("i3"), Outcome::AsProposed, {}, {}})
        .at("10:00", CloseMeeting{});
    const auto record = played.record();
    const auto& members = record.attendance.members;
    CHECK(told(members, "Alva Norrby (C)") == "||");
    CHECK(told(members, "Bo Sandell (S)") ==
          "§§ 12–13, del av § 14 (den 12 februari kl. 09.00–17.00 och den 13 februari kl. "
          "09.00–09.31)||");
    // Left on the first day, and serves again on the second (KL 5:20).
    CHECK(told(members, "Cilla Ek (M)") == "ej § 13||");
    // Missed at the second roll call, but there before the decision.
    CHECK(told(members, "David Hjort (V)") == "||");
    const auto& substitute = record.attendance.substitutes.at(0).participation;
    CHECK(substitute.range == "§ 14");
    REQUIRE(substitute.times.size() == 1);
    CHECK(to_text(substitute.times[0].from.time) == "09:00");

    REQUIRE(record.roll_calls.size() == 2);
    CHECK(record.roll_calls[0].text ==
          "Av 5 platser är 4 tjänstgörande. Fritidsnämnden är beslutför.");
    CHECK(record.roll_calls[1].bodies.at(0).serving == 4);
    REQUIRE(record.days.size() == 2);
    const auto page = html(played);
    CHECK(has(page, "Den 12 februari kl. 09.00–17.00"));
    CHECK(has(page, "Den 13 februari kl. 09.00–10.00"));
    CHECK(has(page, "Den 12 februari kl. 17.00 – den 13 februari kl. 09.00"));
    CHECK(has(page, "Den 13 februari kl. 09.05. Av 5 platser är 4 tjänstgörande."));
}

TEST_CASE("a paragraph decided without a quorum says so", "[minutes][attendance]")
{
    auto played = begun(items(5));
    decide_at(played, "i1", "09:05", "09:10");
    for (const auto* id : {"m3", "m4"})
        played.at("09:11", note(id, Presence::Absent));
    decide_at(played, "i2", "09:12", "09:20");
    const auto sections = played.record().sections;
    CHECK(sections[0].remarks.empty());
    CHECK(sections[1].remarks ==
          Texts{"Fritidsnämnden var inte beslutför när ärendet avgjordes: 2 av 5 ledamöter "
                "tjänstgjorde, minst 3 krävs."});
}

TEST_CASE("the council's exception for conflicts of interest is stated where it applied",
          "[minutes][attendance]")
{
    auto draft = items(5);
    draft.info.body = "kommunfullmäktige";
    draft.info.body_kind = BodyKind::Council;
    auto played = begun(draft);
    played.at("09:04", note("m4", Presence::Absent))
        .at("09:05", RaiseConflict{item("i1"), person("m3"), {}, {}});
    decide_at(played, "i1", "09:06", "09:10");
    decide_at(played, "i2", "09:11", "09:20");
    const auto sections = played.record().sections;
    CHECK(sections[0].remarks ==
          Texts{"Till följd av jäv tjänstgjorde högst hälften av ledamöterna i ärendet, 2 av 5. "
                "Kommunfullmäktige får ändå handlägga det (5 kap. 46 § kommunallagen)."});
    CHECK(sections[1].remarks.empty());
}

TEST_CASE("others are told by what they are there as", "[minutes][attendance]")
{
    auto draft = items(2);
    const auto add = [&](const char* id, const char* name, SeatKind seat, const char* title) {
        Person one;
        one.id = person(id);
        one.name = name;
        one.seat = seat;
        one.title = title;
        draft.people.push_back(one);
    };
    add("n1", "Nora Rätt", SeatKind::RightToAttend, "regionråd");
    add("f1", "Frans Fack", SeatKind::StaffRepresentative, "");
    add("g1", "Gäst Gren", SeatKind::Guest, "konsult");
    auto played = begun(draft);
    played.at("09:04", note("n1", Presence::InRoom)).at("09:04", note("f1", Presence::InRoom));
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:11", note("g1", Presence::InRoom)).at("09:11", note("f1", Presence::Absent));
    decide_at(played, "i2", "09:12", "09:20");
    played.at("09:21", CloseMeeting{});
    const auto& attendance = played.record().attendance;
    CHECK(told(attendance.right_to_attend, "Nora Rätt") == "||");
    CHECK(told(attendance.staff_representatives, "Frans Fack") == "§ 12||");
    CHECK(told(attendance.others, "Gäst Gren") == "§ 13||");
    const auto page = html(played);
    CHECK(has(page, "Närvarande med närvarorätt"));
    CHECK(has(page, "Nora Rätt, regionråd"));
    CHECK(has(page, "Personalföreträdare"));
}

TEST_CASE(
    "a member who is there while a substitute has the seat does not serve, and is no absentee",
    "[minutes][attendance]")
{
    auto played = called(items(5));
    played.at("09:00", OpenMeeting{});
    for (const auto* id : {"m1", "m2", "m3", "s3"})
        played.at("09:01", note(id, Presence::InRoom));
    played.at("09:02", SeatSubstitute{person("s3"), person("m4")})
        .at("09:03", CompleteRollCall{})
        .at("09:30", note("m4", Presence::InRoom));
    decide_at(played, "i1", "09:35", "09:40");
    const auto& attendance = played.record().attendance;
    CHECK(attendance.absent.empty());
    REQUIRE(attendance.others.size() == 1);
    CHECK(attendance.others[0].title == "ledamot, tjänstgör inte");
}

TEST_CASE("bodies that meet jointly have their people and quorums apart", "[minutes][attendance]")
{
    auto draft = items(5);
    draft.info.record_form = RecordForm::Notes;
    draft.info.joint_bodies = {{BodyId{"b2"}, "Kulturnämnden", BodyKind::Committee}};
    for (const auto* name : {"Qvint Ett", "Qvint Två"}) {
        Person one;
        one.id = PersonId{name};
        one.name = name;
        one.body = BodyId{"b2"};
        draft.people.push_back(one);
    }
    auto played = begun(draft);
    played.at("09:04", note("Qvint Ett", Presence::InRoom)).at("09:05", CompleteRollCall{});
    const auto record = played.record();
    CHECK(record.attendance.members.front().body == "Fritidsnämnden");
    CHECK(record.attendance.members.back().body == "Kulturnämnden");
    REQUIRE(record.attendance.absent.size() == 1);
    CHECK(record.attendance.absent[0] == EmptySeat{"Qvint Två", "Kulturnämnden"});
    CHECK(record.roll_calls.back().text ==
          "Av 5 platser i Fritidsnämnden är 4 tjänstgörande. Fritidsnämnden är beslutför. "
          "Av 2 platser i Kulturnämnden är 1 tjänstgörande. Kulturnämnden är inte beslutför.");
    const auto page = html(played);
    CHECK(has(page, "Minnesanteckningar"));
    CHECK(has(page, "Fritidsnämnden och Kulturnämnden"));
    CHECK(has(page, "Närvarande ledamöter, Kulturnämnden"));
    CHECK_FALSE(has(page, "Anslagsbevis"));
    CHECK_FALSE(has(page, "Utses att justera"));
}

TEST_CASE("times are written with dates only where there are several days", "[minutes][attendance]")
{
    const auto zone = facts().zone;
    const auto at = [&](unsigned day, const char* clock) {
        const Day date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{day}};
        return moment(zone, zone.at(date, *clock_time_from(clock)));
    };
    const Stretch morning{at(10, "09:00"), at(10, "12:00")};
    const Stretch afternoon{at(10, "13:00"), at(10, "17:00")};
    const Stretch later{at(11, "09:00"), {}};
    const Stretch night{at(10, "22:00"), at(11, "01:00")};
    CHECK(stretch_text(morning, Dates::LeftOut) == "kl. 09.00–12.00");
    CHECK(stretch_text(later, Dates::LeftOut) == "från kl. 09.00");
    CHECK(stretch_texts({morning, afternoon}, Dates::LeftOut) == "kl. 09.00–12.00 och 13.00–17.00");
    CHECK(stretch_texts({morning, afternoon, later}, Dates::Told) ==
          "den 10 mars kl. 09.00–12.00 och 13.00–17.00 och den 11 mars från kl. 09.00");
    CHECK(stretch_text(night, Dates::LeftOut) == "den 10 mars kl. 22.00 – den 11 mars kl. 01.00");
}

TEST_CASE("what was presented over two days has its dates", "[minutes][attendance]")
{
    AgendaItem news;
    news.id = item("i1");
    news.number = "1";
    news.title = "Information";
    news.kind = ItemKind::Information;
    news.sub_items = {{"1.1", "Läget", {}}, {"1.2", "Framtiden", {}}};
    auto draft = small_draft({news});
    Slot visit;
    visit.id = SlotId{"v1"};
    visit.title = "Studiebesök";
    visit.presenters = {"Rut Sjödin"};
    draft.slots = {visit};
    auto played = begun(draft);
    played.at("09:04", EndSlot{SlotId{"v1"}})
        .at("09:05", OpenItem{item("i1"), "1.1"})
        .at("09:20", CloseItem{})
        .at("10:00", StartBreak{{}, {}})
        .next_day()
        .at("09:00", EndBreak{})
        .at("09:05", OpenItem{item("i1"), "1.2"})
        .at("09:30", CloseItem{})
        .at("10:00", CloseMeeting{});
    const auto page = html(played);
    CHECK(has(page, "den 12 februari kl. 09.05–09.20"));
    CHECK(has(page, "den 13 februari kl. 09.05–09.30"));
    CHECK(has(page, "Den 12 februari kl. 09.00–09.04"));
}
