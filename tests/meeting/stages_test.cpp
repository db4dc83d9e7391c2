#include "meeting/deadlines.h"
#include "meeting/stages.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;

namespace {

Day day(std::string_view text)
{
    return day_from(text).value();
}

Instant noon(std::string_view on)
{
    return *instant_from(std::string{on} + "T12:00:00+01:00");
}

const VerificationSetId first{"w1"};

/// A committee on Tuesday 10 March 2026 with §§ 1 and 2 decided; p4 is to verify.
Play closed(RuleChoices rules = {})
{
    auto draft = testing::a_draft();
    draft.info.body_kind = BodyKind::Committee;
    draft.info.rules = std::move(rules);
    draft.slots.clear();
    draft.items = {draft.items[3], draft.items[4]};
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6"})
        play.at("09:00", NotePresence{PersonId{id}, Presence::InRoom});
    play.at("09:01", AppointVerifiers{{PersonId{"p4"}}, {}, {}, {}});
    for (const auto* id : {"i4", "i5"})
        play.at("09:10", OpenItem{ItemId{id}, {}})
            .at("09:11", RecordDecision{ItemId{id}, Outcome::AsProposed, {}, {}});
    return play;
}

VerifySections verify(std::vector<ItemId> items, std::string_view on)
{
    return {{first, std::move(items), day(on), {PersonId{"p4"}}, {}}};
}

SetStage only(const Play& play, std::string_view today)
{
    const auto all = stages_of(play.state(), day(today));
    REQUIRE(all.size() == 1);
    return all.front();
}

} // namespace

TEST_CASE("before the meeting is closed there are no stages", "[meeting][stages]")
{
    CHECK(stages_of(closed().state(), day("2026-03-10")).empty());
}

TEST_CASE("a draft is sent, remarked on and verified, each on its day", "[meeting][stages]")
{
    auto play = closed();
    play.at("10:00", CloseMeeting{});
    CHECK(only(play, "2026-03-10").stage == Stage::Draft);
    CHECK(only(play, "2026-03-10").next == AfterStep::Send);
    play.at(noon("2026-03-11"), SendMinutes{});
    CHECK(only(play, "2026-03-11").stage == Stage::Sent);
    CHECK(only(play, "2026-03-10").stage == Stage::Draft);
    CHECK(only(play, "2026-03-11").next == AfterStep::Verify);
    CHECK(only(play, "2026-03-11").next_by == day("2026-03-24"));
    play.at(noon("2026-03-12"), MakeRemark{{RemarkId{"r1"}, {}, PersonId{"p4"}, "Fel belopp"}});
    CHECK(only(play, "2026-03-12").stage == Stage::Remarked);
    CHECK(only(play, "2026-03-12").open_remarks == 1);
    CHECK(only(play, "2026-03-12").next == AfterStep::Settle);
    play.at(noon("2026-03-13"), SettleRemark{RemarkId{"r1"}, RemarkAnswer::Followed, {}});
    CHECK(only(play, "2026-03-13").open_remarks == 0);
    play.at(noon("2026-03-13"), verify({}, "2026-03-13"));
    const auto set = only(play, "2026-03-13");
    CHECK(set.stage == Stage::Verified);
    CHECK(set.reached == std::vector<StageDay>{{Stage::Sent, day("2026-03-11")},
                                               {Stage::Remarked, day("2026-03-12")},
                                               {Stage::Verified, day("2026-03-13")}});
    CHECK(set.next == AfterStep::Post);
    CHECK(set.next_by == day("2026-03-15"));
}

TEST_CASE("what is posted is final when it was up during all of the appeal period",
          "[meeting][stages]")
{
    auto play = closed();
    play.at("10:00", CloseMeeting{}).at(noon("2026-03-13"), verify({}, "2026-03-13"));
    // Three weeks later is Good Friday: the period runs to the Tuesday.
    play.at(noon("2026-03-13"), PostMinutes{first, day("2026-03-13"), {}});
    CHECK(only(play, "2026-03-13").stage == Stage::Posted);
    CHECK(only(play, "2026-04-07").stage == Stage::Posted);
    CHECK(only(play, "2026-04-07").next == AfterStep::Wait);
    CHECK(only(play, "2026-04-08").stage == Stage::AppealOver);
    CHECK(only(play, "2026-04-08").next == AfterStep::TakeDown);
    SECTION("taken down when it may be")
    {
        play.at(noon("2026-04-09"), RemovePosting{first, day("2026-04-09")});
        CHECK(only(play, "2026-04-08").stage == Stage::AppealOver);
        CHECK(only(play, "2026-04-09").stage == Stage::Final);
        CHECK(only(play, "2026-04-09").next == AfterStep::Nothing);
    }
    SECTION("taken down a day too early it does not run out, until it is posted again")
    {
        play.at(noon("2026-04-07"), RemovePosting{first, day("2026-04-07")});
        CHECK(only(play, "2026-05-01").stage == Stage::TakenDown);
        CHECK(only(play, "2026-05-01").next == AfterStep::Post);
        play.at(noon("2026-05-04"), PostMinutes{first, day("2026-05-04"), {}});
        CHECK(only(play, "2026-05-04").stage == Stage::Posted);
        CHECK(only(play, "2026-05-26").stage == Stage::AppealOver);
    }
}

TEST_CASE("a body that posts nothing is done when its minutes are verified", "[meeting][stages]")
{
    RuleChoices rules;
    rules.posting = Posting::NotRequired;
    auto play = closed(rules);
    play.at("10:00", CloseMeeting{}).at(noon("2026-03-13"), verify({}, "2026-03-13"));
    CHECK(only(play, "2026-03-13").stage == Stage::Final);
}

TEST_CASE("what is verified in the room is a set of its own, made when it is posted",
          "[meeting][stages]")
{
    auto play = closed();
    play.at("09:12", VerifyImmediately{ItemId{"i4"}}).at("10:00", CloseMeeting{});
    const auto before = stages_of(play.state(), day("2026-03-10"));
    REQUIRE(before.size() == 2);
    CHECK(before[0].in_the_room);
    CHECK(before[0].stage == Stage::Verified);
    CHECK(before[0].next == AfterStep::Post);
    CHECK(before[1].stage == Stage::Draft);
    play.at(noon("2026-03-11"), PostMinutes{{}, day("2026-03-11"), "Stadshuset"});
    const auto& record = play.state().verified.front();
    CHECK(record.set.items == std::vector<ItemId>{ItemId{"i4"}});
    CHECK(record.set.verified == day("2026-03-10"));
    CHECK(record.set.by == std::vector<PersonId>{PersonId{"p4"}});
    CHECK(record.set.method == VerificationMethod::InTheMeeting);
    CHECK(record.posted == day("2026-03-11"));
    CHECK(stages_of(play.state(), day("2026-03-11")).front().stage == Stage::Posted);
}

TEST_CASE("a deadline is overdue from the day after its last day", "[meeting][deadlines]")
{
    auto play = closed();
    play.at("10:00", CloseMeeting{});
    const auto deadlines = deadlines_of(play.state());
    REQUIRE(deadlines.size() == 1);
    CHECK_FALSE(is_overdue(deadlines.front(), day("2026-03-24")));
    CHECK(is_overdue(deadlines.front(), day("2026-03-25")));
    CHECK_FALSE(
        is_overdue({DeadlineKind::Removal, day("2026-03-24"), {}, {}, {}}, day("2026-03-25")));
    CHECK(is_public(deadlines.front()));
    CHECK_FALSE(is_public({DeadlineKind::DissentText, day("2026-03-24"), {}, {}, "Eva Ek"}));
}
