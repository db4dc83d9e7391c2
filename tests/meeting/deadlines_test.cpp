#include "meeting/deadlines.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;

namespace {

using Kind = DeadlineKind;

Day day(std::string_view text)
{
    return day_from(text).value();
}

/// A committee with two decisions, §§ 1 and 2, of which the first is verified in the room.
Play closed(RuleChoices rules = {}, BodyKind kind = BodyKind::Committee)
{
    auto draft = testing::a_draft();
    draft.info.body_kind = kind;
    draft.info.rules = std::move(rules);
    draft.slots.clear();
    draft.items = {draft.items[3], draft.items[4]};
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6"})
        play.at("09:00", NotePresence{PersonId{id}, Presence::InRoom});
    for (const auto* id : {"i4", "i5"})
        play.at("09:10", OpenItem{ItemId{id}, {}})
            .at("09:11", RecordDecision{ItemId{id}, Outcome::AsProposed, {}, {}});
    play.at("09:12", VerifyImmediately{ItemId{"i4"}});
    return play;
}

void verify(Play& play, std::vector<ItemId> items, std::string_view on, const char* id)
{
    play.at("10:00", VerifySections{{VerificationSetId{id}, std::move(items), day(on), {}, {}}});
}

std::optional<Deadline> find_deadline(const std::vector<Deadline>& all, Kind kind)
{
    for (const auto& one : all) {
        if (one.kind == kind) return one;
    }
    return {};
}

} // namespace

TEST_CASE("before the opening nothing runs out", "[meeting][deadlines]")
{
    Play play;
    play.at("08:00", testing::a_draft()).at("08:10", CallMeeting{});
    CHECK(deadlines_of(play.state()).empty());
}

TEST_CASE("verification is due fourteen days after the meeting, or as decided",
          "[meeting][deadlines]")
{
    auto play = closed();
    CHECK(verification_day(play.state()) == day("2026-03-24"));
    auto due = find_deadline(deadlines_of(play.state()), Kind::Verification);
    REQUIRE(due);
    // § 1 was verified in the room.
    CHECK(due->sections == std::vector<std::int64_t>{2});
    CHECK_FALSE(due->better);
    play.at("09:20", AppointVerifiers{{PersonId{"p2"}}, {}, day("2026-03-15"), {}});
    due = find_deadline(deadlines_of(play.state()), Kind::Verification);
    REQUIRE(due);
    CHECK(due->day == day("2026-03-15"));
    // A Sunday: the Friday before it is better.
    CHECK(due->better == day("2026-03-13"));
}

TEST_CASE("what is verified in the room is to be posted the second day after",
          "[meeting][deadlines]")
{
    const auto all = deadlines_of(closed().state());
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().kind == Kind::Posting);
    CHECK(all.front().day == day("2026-03-12"));
    CHECK(all.front().sections == std::vector<std::int64_t>{1});
}

TEST_CASE("each set has its own posting, appeal and removal", "[meeting][deadlines]")
{
    auto play = closed();
    play.at("09:30", CloseMeeting{});
    verify(play, {ItemId{"i4"}}, "2026-03-10", "v1");
    verify(play, {}, "2026-03-12", "v2");
    auto all = deadlines_of(play.state());
    REQUIRE(all.size() == 2);
    CHECK(all[0].day == day("2026-03-12"));
    CHECK(all[0].sections == std::vector<std::int64_t>{1});
    CHECK(all[1].day == day("2026-03-14"));
    CHECK(all[1].better == day("2026-03-13"));

    // Good Friday moves the appeal to the Tuesday after Easter.
    play.at("10:01", PostMinutes{VerificationSetId{"v2"}, day("2026-03-13"), {}});
    all = deadlines_of(play.state());
    REQUIRE(all.size() == 3);
    CHECK(all[1].kind == Kind::Appeal);
    CHECK(all[1].day == day("2026-04-07"));
    CHECK_FALSE(all[1].better);
    CHECK(all[2].kind == Kind::Removal);
    CHECK(all[2].day == day("2026-04-08"));

    play.at("10:02", RemovePosting{VerificationSetId{"v2"}, day("2026-04-08")});
    CHECK(deadlines_of(play.state()).size() == 1);
}

TEST_CASE("a body that posts nothing has no posting nor appeal", "[meeting][deadlines]")
{
    auto play = closed({}, BodyKind::PreparatoryCommittee);
    CHECK_FALSE(find_deadline(deadlines_of(play.state()), Kind::Posting));
    play.at("09:30", CloseMeeting{});
    verify(play, {}, "2026-03-12", "v1");
    CHECK(deadlines_of(play.state()).empty());
}

TEST_CASE("the text of a dissent is due by the body's rule, else when the minutes are verified",
          "[meeting][deadlines]")
{
    RuleChoices rules;
    SECTION("by rule")
    {
        rules.dissent_days = 2;
    }
    SECTION("until verification") {}
    auto play = closed(rules);
    play.at("09:13", AnnounceDissent{{DissentId{"d1"},
                                      ItemId{"i5"},
                                      DissentKind::Reservation,
                                      {PersonId{"p2"}, PersonId{"p4"}},
                                      {},
                                      {}}});
    auto due = find_deadline(deadlines_of(play.state()), Kind::DissentText);
    REQUIRE(due);
    CHECK(due->day == day(rules.dissent_days ? "2026-03-12" : "2026-03-24"));
    CHECK(due->subject == "Azra Petrovic (S), Ulla Karlsson (S)");
    CHECK(due->sections == std::vector<std::int64_t>{2});
    play.at("09:14", FileDissentText{DissentId{"d1"}, "Vi ville annat."});
    CHECK_FALSE(find_deadline(deadlines_of(play.state()), Kind::DissentText));
}

TEST_CASE("of a meeting over several days the last one counts", "[meeting][deadlines]")
{
    auto history = closed().history();
    const auto next_day = testing::at("14:00") + std::chrono::hours{20};
    history.add(Event{{"b", 1}, {next_day, 1}, "test", MeetingClosed{next_day}});
    CHECK(verification_day(history.state()) == day("2026-03-25"));
}

TEST_CASE("sections verified in the room are in no other set unless they are named",
          "[meeting][verification]")
{
    auto play = closed();
    CHECK(play.refused_at("09:20", VerifySections{}).kind == Refusal::Kind::MeetingIsNotClosed);
    play.at("09:30", CloseMeeting{});
    verify(play, {}, "2026-03-12", "v1");
    CHECK(play.state().verified.front().set.items == std::vector<ItemId>{ItemId{"i5"}});
    CHECK(play.refused_at("10:00", VerifySections{{{}, {}, day("2026-03-12"), {}, {}}}).kind ==
          Refusal::Kind::NothingToVerify);
    verify(play, {ItemId{"i4"}}, "2026-03-10", "v2");
    const VerifySections again{{{}, {ItemId{"i4"}}, day("2026-03-12"), {}, {}}};
    CHECK(play.refused_at("10:00", again).kind == Refusal::Kind::ItemIsVerified);
}

TEST_CASE("what is posted or taken down before its time is refused", "[meeting][verification]")
{
    auto play = closed();
    play.at("09:30", CloseMeeting{});
    const VerificationSetId set{"v1"};
    const auto refused = [&](CommandBody command) {
        return play.refused_at("10:00", std::move(command)).kind;
    };
    CHECK(refused(VerifySections{{set, {}, day("2026-03-09"), {}, {}}}) ==
          Refusal::Kind::DayIsTooEarly);
    CHECK(refused(PostMinutes{set, day("2026-03-12"), {}}) == Refusal::Kind::NoSuchVerificationSet);
    verify(play, {}, "2026-03-12", "v1");
    CHECK(refused(RemovePosting{set, day("2026-04-08")}) == Refusal::Kind::MinutesAreNotPosted);
    CHECK(refused(PostMinutes{set, day("2026-03-11"), {}}) == Refusal::Kind::DayIsTooEarly);
    play.at("10:01", PostMinutes{set, day("2026-03-12"), {}});
    CHECK(refused(RemovePosting{set, day("2026-03-11")}) == Refusal::Kind::DayIsTooEarly);
}
