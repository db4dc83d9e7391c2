#include "minutes/played.h"
#include "support/catch.h"
#include "support/has.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

using Texts = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;

Day day(std::string_view text)
{
    return day_from(text).value();
}

/// §§ 12–14 decided and the meeting closed; Cilla Ek is to verify by the 24th.
Played closed(const DraftMeeting& draft, bool in_the_room = false)
{
    auto played = begun(draft);
    played.at("09:05", AppointVerifiers{{person("m3")}, {}, day("2026-02-24"), "Kansliet"});
    for (const auto* id : {"i1", "i2", "i3"})
        played.at("09:10", OpenItem{item(id), {}})
            .at("09:11", RecordDecision{item(id), Outcome::AsProposed, {}, {}});
    if (in_the_room) played.at("09:12", VerifyImmediately{item("i2")});
    played.at("09:30", CloseMeeting{});
    return played;
}

DraftMeeting draft()
{
    return small_draft(
        {decision("i1", "Badplatser"), decision("i2", "Isbanor"), decision("i3", "Skidspår")});
}

VerifySections verify(const char* id,
                      std::vector<ItemId> items,
                      std::string_view on,
                      std::vector<PersonId> by = {})
{
    return {{VerificationSetId{id}, std::move(items), day(on), std::move(by), {}}};
}

std::size_t certificates(const Record& record)
{
    const auto headings = printed_elements(record, "h2");
    return static_cast<std::size_t>(
        std::count_if(headings.begin(), headings.end(),
                      [](const std::string& text) { return text.starts_with("Anslagsbevis"); }));
}

} // namespace

TEST_CASE("before anything is verified one set waits with all paragraphs",
          "[minutes][verification]")
{
    const auto record = closed(draft()).record();
    REQUIRE(record.sets.size() == 1);
    CHECK(record.sets[0].sections == Numbers{12, 13, 14});
    CHECK_FALSE(record.sets[0].verified);
    CHECK(record.sets[0].by == Texts{"Cilla Ek (M)"});
    CHECK(certificates(record) == 1);
    CHECK(has(printed(record), "Justeringens plats och tid Kansliet Senast den 24 februari"));
}

TEST_CASE("what was verified in the room has a certificate and signatures of its own",
          "[minutes][verification]")
{
    const auto record = closed(draft(), true).record();
    REQUIRE(record.sets.size() == 2);
    CHECK(record.sets[0].immediately);
    CHECK(record.sets[0].sections == Numbers{13});
    CHECK(record.sets[0].verified == day("2026-02-12"));
    CHECK(record.sets[1].sections == Numbers{12, 14});
    const auto text = printed(record);
    for (const auto* part :
         {"Anslagsbevis, § 13 Protokollet är justerat i § 13, som förklarades omedelbart justerad.",
          "Anslagsbevis, §§ 12, 14", "§ 13 Omedelbart justerad den 12 februari 2026",
          "§§ 12, 14 Justeras senast den 24 februari 2026",
          "§ 13: omedelbart justerad den 12 februari 2026"}) {
        INFO(part);
        CHECK(has(text, part));
    }
    CHECK(certificates(record) == 2);
}

TEST_CASE("each set is verified, posted and taken down on its own days", "[minutes][verification]")
{
    auto played = closed(draft(), true);
    played.at("10:00", verify("v1", {item("i1")}, "2026-02-16", {person("m4")}))
        .at("10:01", verify("v2", {}, "2026-02-20"))
        .at("10:02", verify("v3", {item("i2")}, "2026-02-12"))
        .at("10:03", PostMinutes{VerificationSetId{"v1"}, day("2026-03-13"), "Kommunarkivet"})
        .at("10:04", RemovePosting{VerificationSetId{"v1"}, day("2026-04-10")});
    auto given = facts();
    given.posted = day("2026-02-23");
    given.kept_at = "Nämndens kansli";
    const auto record = record_of(played.state(), given);
    REQUIRE(record.sets.size() == 3);
    const auto& first = record.sets[0];
    CHECK(first.by == Texts{"David Hjort (V)"});
    REQUIRE(first.posting);
    CHECK(*first.posting ==
          PostingRecord{day("2026-03-13"), day("2026-04-10"), day("2026-04-07"), "Kommunarkivet"});
    // What the state does not know the facts fill in.
    REQUIRE(record.sets[1].posting);
    CHECK(record.sets[1].posting->posted == day("2026-02-23"));
    CHECK(record.sets[1].posting->kept_at == "Nämndens kansli");
    CHECK(record.sets[1].by == Texts{"Cilla Ek (M)"});
    CHECK_FALSE(record.sets[1].immediately);
    // Named in a set, a § that was verified in the room is still told as such.
    CHECK(record.sets[2].immediately);
    const auto text = printed(record);
    CHECK(has(text, "Justeringsdatum 2026-02-16 Datum när anslaget sätts upp 2026-03-13 Datum "
                    "när anslaget tas ner 2026-04-10 Sista dag för överklagande 2026-04-07 "
                    "Förvaringsplats för protokollet Kommunarkivet"));
    CHECK(has(text, "David Hjort (V) Justerande"));
    CHECK_FALSE(has(text, "Senast den 24 februari"));
    CHECK(certificates(record) == 3);
}

TEST_CASE("a body that posts nothing has signatures and no certificate", "[minutes][verification]")
{
    auto preparing = draft();
    preparing.info.body_kind = BodyKind::PreparatoryCommittee;
    const auto record = closed(preparing).record();
    CHECK(certificates(record) == 0);
    REQUIRE(record.sets.size() == 1);
    CHECK_FALSE(record.sets[0].posting);
    CHECK(has(printed(record), "Cilla Ek (M) Justerande"));
}

TEST_CASE("a verifier who does not agree is noted beside what the paragraph says",
          "[minutes][verification]")
{
    auto played = closed(draft());
    played.at("10:00",
              NoteDisagreement{item("i2"), person("m3"), "Uppdraget skulle redovisas i maj."});
    const auto record = played.record();
    CHECK(section(record, 13).disagreements ==
          std::vector<DisagreementText>{{"Cilla Ek (M)", "Uppdraget skulle redovisas i maj."}});
    CHECK(section(record, 12).disagreements.empty());
    CHECK(has(printed(record), "Skilda meningar vid justeringen Paragrafen återges så som "
                               "ordföranden har uppfattat"));
    CHECK(has(printed(record), "Cilla Ek (M): Uppdraget skulle redovisas i maj."));
}

TEST_CASE("chairs of different paragraphs sign in the sets of theirs", "[minutes][verification]")
{
    auto played = begun(draft());
    played.at("09:10", OpenItem{item("i1"), {}})
        .at("09:11", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:12", NotePresence{person("m1"), Presence::Absent});
    for (const auto* id : {"i2", "i3"})
        played.at("09:15", OpenItem{item(id), {}})
            .at("09:16", RecordDecision{item(id), Outcome::AsProposed, {}, {}});
    played.at("09:30", CloseMeeting{}).at("10:00", verify("v1", {item("i3")}, "2026-02-16"));
    const auto text = printed(played.record());
    CHECK(has(text, "§ 14 Justerad den 16 februari 2026 Sekreterare Bo Sandell (S) Ordförande"));
    CHECK(has(text, "Alva Norrby (C) Ordförande, § 12 Bo Sandell (S) Ordförande, § 13"));
}

TEST_CASE("notes are no minutes: nobody verifies or posts them", "[minutes][notes]")
{
    auto theme_day = draft();
    theme_day.info.record_form = RecordForm::Notes;
    Person clerk;
    clerk.id = person("t1");
    clerk.name = "Moa Jernberg";
    clerk.seat = SeatKind::Staff;
    clerk.role = Role::Secretary;
    theme_day.people.push_back(clerk);
    auto played = begun(theme_day);
    played.at("09:04", NotePresence{person("t1"), Presence::InRoom})
        .at("09:10", OpenItem{item("i1"), {}})
        .at("09:15", WriteNote{item("i1"), "Badhusen behövs."})
        .at("09:20", CloseItem{});
    const auto record = played.record();
    CHECK(record.form == RecordForm::Notes);
    CHECK(record.sets.empty());
    CHECK_FALSE(record.verification.deadline);
    const auto text = printed(record);
    CHECK(has(text, "Minnesanteckningar Fritidsnämnden"));
    CHECK(has(text, "Antecknat av Moa Jernberg"));
    CHECK(has(text, "Anteckning Badhusen behövs."));
    CHECK(printed_elements(record, "title") ==
          Texts{"Minnesanteckningar 2026-02-12, Fritidsnämnden"});
    for (const auto* word : {"Sammanträdesprotokoll", "Protokoll", "Utses att justera",
                             "Justerande", "Underskrifter", "Anslagsbevis", "Beslutande"}) {
        INFO(word);
        CHECK_FALSE(has(text, word));
    }
    const auto style = printed_elements(record, "style").front();
    CHECK_FALSE(has(style, "Justerandes sign"));
    CHECK(has(style, "Minnesanteckningar 2026"));
}
