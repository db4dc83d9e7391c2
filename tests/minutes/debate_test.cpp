#include "minutes/played.h"
#include "support/catch.h"
#include "support/has.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

using Texts = std::vector<std::string>;

DraftMeeting draft_with(SpeakersInMinutes speakers)
{
    auto draft = small_draft({decision("i1", "Badplatser"), decision("i2", "Isbanor")});
    draft.info.rules.speakers_in_minutes = speakers;
    return draft;
}

void debate(Played& played)
{
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", GiveFloor{{}, "Ylva Berg", SpeechKind::Presentation, {}})
        .at("09:10", GiveFloor{person("m3"), {}, {}, {}})
        .at("09:12", GiveFloor{person("m2"), {}, {}, {}})
        .at("09:14", GiveFloor{person("m3"), {}, SpeechKind::Reply, {}, person("m2")})
        .at("09:15", GiveFloor{person("m4"), {}, SpeechKind::PointOfOrder, {}})
        .at("09:16", GiveFloor{person("m3"), {}, SpeechKind::Reply, {}, person("m2")})
        .at("09:17", GiveFloor{{}, "Ylva Berg", SpeechKind::PointOfInformation, {}})
        .at("09:18", GiveFloor{person("m3"), {}, {}, {}})
        .at("09:20", GiveFloor{person("m2"), {}, SpeechKind::Reply, {}})
        .at("09:21", CloseDebate{});
}

} // namespace

TEST_CASE("speakers are named in the order of their first words, with what they said and to whom",
          "[minutes][debate]")
{
    auto played = begun(draft_with(SpeakersInMinutes::Named));
    debate(played);
    const auto record = played.record();
    const auto& speakers = section(record, 12).speakers;
    REQUIRE(speakers.size() == 4);
    CHECK(speakers[0] == SpeakerText{"Cilla Ek (M)", 2, {{"Bo Sandell (S)", 2}}, 0, 0});
    CHECK(speakers[1] == SpeakerText{"Bo Sandell (S)", 1, {{"", 1}}, 0, 0});
    CHECK(speakers[2].points_of_order == 1);
    CHECK(speakers[3] == SpeakerText{"Ylva Berg", 0, {}, 0, 1});
    CHECK(has(printed(record),
              "Debatt I debatten yttrar sig: Cilla Ek (M), 2 anföranden och 2 repliker till "
              "Bo Sandell (S) Bo Sandell (S), ett anförande och en replik David Hjort (V), en "
              "ordningsfråga Ylva Berg, en sakupplysning"));
}

TEST_CASE("a body that names no speakers has no word of the debate", "[minutes][debate]")
{
    auto played = begun(draft_with(SpeakersInMinutes::NotNamed));
    debate(played);
    const auto record = played.record();
    CHECK(section(record, 12).speakers.empty());
    CHECK_FALSE(has(printed(record), "I debatten"));
}

TEST_CASE("how long anybody spoke is nowhere in the minutes", "[minutes][debate]")
{
    auto draft = draft_with(SpeakersInMinutes::Named);
    draft.info.rules.speaking_times = {{SpeechKind::Speech, {}, 1, std::chrono::minutes{5}}};
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:10", GiveFloor{person("m3"), {}, {}, {}})
        .at("09:17", EndFloor{})
        .at("09:30", CloseItem{});
    const auto text = printed(played.record());
    CHECK(has(text, "Cilla Ek (M), ett anförande"));
    for (const auto* clock : {"09.10", "09.17", "minut"})
        CHECK_FALSE(has(text, clock));
}

TEST_CASE("a debate on two items is told once, under the first", "[minutes][debate]")
{
    auto played = begun(draft_with(SpeakersInMinutes::Named));
    played.at("09:04", JoinDebates{{item("i1"), item("i2")}})
        .at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", GiveFloor{person("m3"), {}, {}, {}})
        .at("09:07", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:08", OpenItem{item("i2"), {}})
        .at("09:09", GiveFloor{person("m2"), {}, {}, {}})
        .at("09:10", RecordDecision{item("i2"), Outcome::AsProposed, {}, {}})
        .at("09:11", CloseItem{});
    const auto record = played.record();
    CHECK(section(record, 12).speakers.size() == 2);
    CHECK(section(record, 13).speakers.empty());
    CHECK(section(record, 12).remarks == Texts{"Debatten fördes gemensamt med § 13."});
    CHECK(section(record, 13).remarks ==
          Texts{"Debatten fördes gemensamt med § 12 och redovisas där."});
}

TEST_CASE("a debate whose first item was never taken up is told under the next",
          "[minutes][debate]")
{
    auto played = begun(draft_with(SpeakersInMinutes::Named));
    played.at("09:04", JoinDebates{{item("i1"), item("i2")}})
        .at("09:08", OpenItem{item("i2"), {}})
        .at("09:09", GiveFloor{person("m2"), {}, {}, {}})
        .at("09:11", CloseItem{});
    const auto record = played.record();
    CHECK(section(record, 12).speakers.size() == 1);
    CHECK(section(record, 12).remarks.empty());
}
