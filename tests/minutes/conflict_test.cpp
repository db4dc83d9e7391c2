#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/played.h"
#include "minutes/record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

using Texts = std::vector<std::string>;

DraftMeeting three_items()
{
    return small_draft({decision("i1", "Ett"), decision("i2", "Två"), decision("i3", "Tre")});
}

std::string range(const std::vector<Participant>& people, std::string_view name)
{
    for (const auto& one : people) {
        if (one.name == name) return one.participation.range;
    }
    return "nobody";
}

/// On § 13 m3 has a conflict and is replaced by s2 for it; m2 is there all along.
Played with_a_conflict(BodyKind kind)
{
    auto draft = three_items();
    draft.info.body_kind = kind;
    auto played = begun(draft);
    played.at("09:04", NotePresence{person("s2"), Presence::InRoom});
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:11", OpenItem{item("i2"), {}})
        .at("09:11", RaiseConflict{item("i2"), person("m3"), {}, "Delägare i bolaget"});
    if (kind != BodyKind::Council) played.at("09:12", LeaveForConflict{item("i2"), person("m3")});
    played.at("09:13", SeatSubstitute{person("s2"), person("m3"), item("i2")})
        .at("09:20", RecordDecision{item("i2"), Outcome::AsProposed, {}, {}})
        .at("09:21", CloseItem{});
    if (kind != BodyKind::Council) played.at("09:22", ReturnFromConflict{item("i2"), person("m3")});
    decide_at(played, "i3", "09:23", "09:30");
    return played.at("09:31", CloseMeeting{});
}

} // namespace

TEST_CASE("a person with a conflict serves on all but that paragraph, the substitute on it alone",
          "[minutes][conflict]")
{
    for (const auto kind : {BodyKind::Committee, BodyKind::Council}) {
        const auto record = with_a_conflict(kind).record();
        CHECK(range(record.attendance.members, "Cilla Ek (M)") == "ej § 13");
        CHECK(range(record.attendance.members, "Bo Sandell (S)").empty());
        CHECK(range(record.attendance.substitutes, "Filip Alm (M)") == "§ 13");
        CHECK(record.sections[1].decision->took_part ==
              Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Filip Alm (M)", "David Hjort (V)"});
        CHECK(record.sections[2].decision->took_part ==
              Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Cilla Ek (M)", "David Hjort (V)"});
    }
}

TEST_CASE("a conflict is told with reason, times and who served instead", "[minutes][conflict]")
{
    const auto played = with_a_conflict(BodyKind::Committee);
    const auto conflicts = played.record().sections[1].conflicts;
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].text ==
          "Cilla Ek (M) anmäler jäv och deltar inte i handläggningen av ärendet. Skäl: Delägare i "
          "bolaget. Cilla Ek (M) lämnar rummet kl. 09.12 och återkommer kl. 09.22. Filip Alm (M) "
          "tjänstgör i stället.");
    CHECK(conflicts[0].keeps_from_item);
    CHECK(played.record().sections[0].conflicts.empty());
    const auto page = to_html(full_minutes(played.record()));
    CHECK(page.find("Jäv</h3>") != std::string::npos);
    CHECK(page.find("lämnar rummet kl. 09.12") != std::string::npos);

    const auto council = with_a_conflict(BodyKind::Council).record();
    CHECK(council.sections[1].conflicts.at(0).text ==
          "Cilla Ek (M) anmäler jäv och deltar inte i handläggningen av ärendet. Skäl: Delägare i "
          "bolaget. Filip Alm (M) tjänstgör i stället.");
}

TEST_CASE("a conflict that another raised is told with what the body found", "[minutes][conflict]")
{
    auto played = begun(three_items());
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:05", RaiseConflict{item("i1"), person("m3"), "Bo Sandell (S)", {}})
        .at("09:05", RaiseConflict{item("i1"), person("m4"), "Bo Sandell (S)", "Granne."})
        .at("09:05", RaiseConflict{item("i1"), person("m2"), "Cilla Ek (M)", {}})
        .at("09:06", SettleConflict{item("i1"), person("m3"), ConflictFinding::DoesNotExist})
        .at("09:07", SettleConflict{item("i1"), person("m4"), ConflictFinding::Exists})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}});
    const auto section = played.record().sections.at(0);
    REQUIRE(section.conflicts.size() == 3);
    CHECK(
        section.conflicts[0].text ==
        "Bo Sandell (S) väcker frågan om jäv för Cilla Ek (M). Fritidsnämnden finner att jäv inte "
        "föreligger. Cilla Ek (M) deltar i handläggningen av ärendet.");
    CHECK(section.conflicts[1].text ==
          "Bo Sandell (S) väcker frågan om jäv för David Hjort (V). Skäl: Granne. Fritidsnämnden "
          "finner att jäv föreligger. David Hjort (V) deltar inte i handläggningen av ärendet.");
    CHECK(section.conflicts[2].text ==
          "Cilla Ek (M) väcker frågan om jäv för Bo Sandell (S). Frågan "
          "om jäv avgjordes inte.");
    CHECK(section.decision->took_part ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Cilla Ek (M)"});
}

TEST_CASE("a chair with a conflict neither leads nor signs for that paragraph",
          "[minutes][conflict]")
{
    auto played = begun(three_items());
    decide_at(played, "i1", "09:05", "09:10");
    played.at("09:10", RaiseConflict{item("i2"), person("m1"), {}, {}});
    decide_at(played, "i2", "09:11", "09:20");
    decide_at(played, "i3", "09:21", "09:30");
    CHECK(played.record().attendance.chairs ==
          std::vector<Leadership>{{"Alva Norrby (C)", {12, 14}}, {"Bo Sandell (S)", {13}}});
}

TEST_CASE("who declares not to take part decides nothing, and serves all the same",
          "[minutes][conflict]")
{
    auto played = begun(three_items());
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", DeclareNotParticipating{item("i1"), person("m4")})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}});
    const auto record = played.record();
    CHECK(record.sections[0].decision->took_part ==
          Texts{"Alva Norrby (C)", "Bo Sandell (S)", "Cilla Ek (M)"});
    CHECK(range(record.attendance.members, "David Hjort (V)").empty());
}

TEST_CASE("who goes out for one paragraph and stays out is out of the next", "[minutes][conflict]")
{
    auto played = begun(three_items());
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", LeaveForConflict{item("i1"), person("m4")})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}});
    decide_at(played, "i2", "09:11", "09:20");
    played.at("09:21", NotePresence{person("m4"), Presence::InRoom});
    decide_at(played, "i3", "09:22", "09:30");
    const auto record = played.record();
    CHECK(range(record.attendance.members, "David Hjort (V)") == "§ 14");
    CHECK(
        record.sections[0].conflicts.at(0).text ==
        "David Hjort (V) anmäler jäv och deltar inte i handläggningen av ärendet. David Hjort (V) "
        "lämnar rummet kl. 09.06 och återkommer kl. 09.21.");
}
