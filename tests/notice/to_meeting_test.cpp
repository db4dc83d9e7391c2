#include "notice/notice.h"
#include "notice/to_meeting.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::notice;

namespace {

constexpr std::string_view whole_notice = R"(Kulturberedningen
Datum: 2021-03-16
Tid: 09.00-12.00
Plats: Eken
Ledamöter
Anna Lindqvist (C), ordförande
Vakant (V)
Ersättare
Bo Ek (S)

Tidplan
09.00-09.30 Mötet öppnas, upprop, val av justerare
09.30-10.00 Nytt bibliotek - Ivar Strand
10.00-10.15 Paus
10.15-12.00 Beslut: Budget

1. Upprop
2. Val av justerare
3. Information
1. Nytt bibliotek - Ivar Strand
2. Sommarens program
4. Budget för beredningen
Förslag till beslut
Kulturberedningen beslutar
att anta budgeten.
)";

meeting::DraftMeeting meeting_of(const Draft& draft)
{
    const auto zone = Zone::named("Europe/Stockholm");
    REQUIRE(zone);
    auto result = to_meeting(draft, *zone);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("a draft becomes a meeting with local times as instants", "[notice][to_meeting]")
{
    const auto draft = read_notice(whole_notice);
    REQUIRE(draft);
    const auto meeting = meeting_of(*draft);
    CHECK(meeting.info.body == "Kulturberedningen");
    CHECK(meeting.info.body_kind == meeting::BodyKind::PreparatoryCommittee);
    CHECK(to_text(meeting.info.starts) == "2021-03-16T08:00:00.000Z");
    CHECK(to_text(meeting.info.ends.value()) == "2021-03-16T11:00:00.000Z");
    REQUIRE(meeting.slots.size() == 4);
    CHECK(to_text(meeting.slots[1].starts.value()) == "2021-03-16T08:30:00.000Z");
    CHECK(meeting.slots[2].kind == meeting::SlotKind::Break);
}

TEST_CASE("ids follow the order of the draft", "[notice][to_meeting]")
{
    const auto draft = read_notice(whole_notice);
    REQUIRE(draft);
    const auto meeting = meeting_of(*draft);
    REQUIRE(meeting.people.size() == 3);
    CHECK(meeting.people[2].id == meeting::PersonId{"p3"});
    CHECK(meeting.people[1].vacant);
    CHECK(meeting.people[1].name.empty());
    REQUIRE(meeting.items.size() == 4);
    CHECK(meeting.items[3].id == meeting::ItemId{"i4"});
    CHECK(meeting.slots[3].id == meeting::SlotId{"s4"});
}

TEST_CASE("slots point at items, and at a sub-item where one is meant", "[notice][to_meeting]")
{
    const auto draft = read_notice(whole_notice);
    REQUIRE(draft);
    const auto meeting = meeting_of(*draft);
    using Links = std::vector<meeting::ItemLink>;
    CHECK(meeting.slots[0].items ==
          Links{{meeting::ItemId{"i1"}, ""}, {meeting::ItemId{"i2"}, ""}});
    CHECK(meeting.slots[1].items == Links{{meeting::ItemId{"i3"}, "1"}});
    CHECK(meeting.slots[2].items.empty());
    CHECK(meeting.slots[3].items == Links{{meeting::ItemId{"i4"}, ""}});
}

TEST_CASE("a draft without date or start is no meeting yet", "[notice][to_meeting]")
{
    auto draft = read_notice(whole_notice);
    REQUIRE(draft);
    const auto zone = Zone::named("Europe/Stockholm");
    REQUIRE(zone);
    auto dateless = *draft;
    dateless.date.reset();
    CHECK(to_meeting(dateless, *zone).error().context == "the notice says no date");
    auto startless = *draft;
    startless.start.reset();
    CHECK(to_meeting(startless, *zone).error().context == "the notice says no time to begin");
}
