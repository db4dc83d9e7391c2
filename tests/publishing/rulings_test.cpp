#include "publishing/rulings.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::publishing;
using klubba::testing::Play;
using Texts = std::vector<std::string>;

namespace {

/// Item 5 is told of in a few words, with somebody's address.
Play closed()
{
    auto draft = klubba::testing::a_draft();
    draft.info.body_kind = BodyKind::Committee;
    draft.items.at(4).summary = "Vera Lund (vera@example.se) tackas.";
    auto play = Play::opened(draft, {"p1", "p2", "p4", "p5", "p6"});
    for (const auto* id : {"i4", "i5"})
        play.at("09:10", OpenItem{ItemId{id}, {}})
            .at("09:20", RecordDecision{ItemId{id}, Outcome::AsProposed, {}, {}});
    play.at("09:21", AppointVerifiers{{PersonId{"p4"}}, {}, *day_from("2026-03-24"), "Kansliet"});
    return play.at("10:00", CloseMeeting{});
}

minutes::Record minutes_of(const Play& play)
{
    return minutes::record_of(play.state(), {*Zone::named("Europe/Stockholm"), {}, {}, {}});
}

std::string content_of(const Play& play)
{
    return publishing::content_of(play.state(), minutes_of(play));
}

} // namespace

TEST_CASE("what was decided last of words is what is done with them", "[publishing]")
{
    auto play = closed();
    CHECK(masks_of(play.state()).empty());
    REQUIRE(undecided(play.state(), minutes_of(play)).size() == 1);
    CHECK(undecided(play.state(), minutes_of(play)).front().words == "vera@example.se");
    play.at("11:00", MaskWords{"Vera Lund", "Privatperson"})
        .at("11:01", MaskWords{"vera@example.se", {}})
        .at("11:02", KeepWords{"Vera Lund", "Har sagt ja"});
    CHECK(masks_of(play.state()) == Texts{"vera@example.se"});
    CHECK(undecided(play.state(), minutes_of(play)).empty());
    const auto* ruling = find_ruling(play.state(), "Vera Lund");
    REQUIRE(ruling != nullptr);
    CHECK(ruling->reason == "Har sagt ja");
    CHECK(ruling->by == "secretary");
    CHECK(find_ruling(play.state(), "Vera") == nullptr);
    // Taking back is an event too.
    play.at("11:03", Undo{});
    CHECK(masks_of(play.state()) == Texts{"Vera Lund", "vera@example.se"});
}

TEST_CASE("a review is of one content, and void when something is decided after it", "[publishing]")
{
    auto play = closed();
    play.at("11:00", MaskWords{"vera@example.se", {}})
        .at("11:01", ReviewPublicText{content_of(play)});
    REQUIRE(review_of(play.state(), content_of(play)) != nullptr);
    CHECK(review_of(play.state(), "something else") == nullptr);
    SECTION("also when what is decided changes nothing in the text")
    {
        play.at("11:02", MaskWords{"Nobody of that name", {}});
        CHECK(review_of(play.state(), content_of(play)) == nullptr);
        CHECK(play.state().public_review->ruled_since == klubba::testing::at("11:02"));
        play.at("11:03", ReviewPublicText{content_of(play)});
        CHECK(review_of(play.state(), content_of(play)) != nullptr);
    }
    SECTION("and when what the minutes say is changed")
    {
        play.at("11:02", WriteNote{ItemId{"i5"}, "Tillagt."});
        CHECK(review_of(play.state(), content_of(play)) == nullptr);
    }
    SECTION("and when a mask that it was read with is taken back")
    {
        EventId mask;
        for (const auto& event : play.history().events())
            if (holds_alternative<WordsMasked>(event.body)) mask = event.id;
        play.at("11:02", Undo{{mask}, Dependents::TakeBack, {}});
        CHECK(review_of(play.state(), content_of(play)) == nullptr);
    }
}

TEST_CASE("who decided is the person where that is known, and else the role", "[publishing]")
{
    History history = closed().history();
    Event event{{"b", 1}, {klubba::testing::at("12:00"), 0}, "chair", WordsMasked{"x", {}, {}}};
    history.add(event);
    CHECK(history.state().ruled_words.back().by == "chair");
    event.id.sequence = 2;
    event.stamp.counter = 1;
    event.body = WordsKept{"x", {}, {}};
    event.person = "Moa Jernberg";
    history.add(event);
    CHECK(history.state().ruled_words.back().by == "Moa Jernberg");
}

TEST_CASE("what is decided about words is locked by no verification", "[publishing]")
{
    auto play = closed();
    const auto day = *day_from("2026-03-12");
    play.at("15:00", VerifySections{{VerificationSetId{"v1"}, {}, day, {}, {}}})
        .at("15:01", MaskWords{"vera@example.se", {}})
        .at("15:02", Undo{})
        .at("15:03", KeepWords{"vera@example.se", {}})
        .at("15:04", ReviewPublicText{content_of(play)});
    CHECK_FALSE(is_published(play.state(), minutes_of(play)));
    play.at("15:05", PostMinutes{VerificationSetId{"v1"}, day, "Kansliet"});
    CHECK(is_published(play.state(), minutes_of(play)));
    CHECK(play.state().misfits.empty());
}

TEST_CASE("two who decide of the same words at once agree in the end", "[publishing]")
{
    const auto before = closed().history();
    const Event mask{
        {"b", 1}, {klubba::testing::at("12:00"), 0}, "secretary", WordsMasked{"x", {}, {}}};
    const Event again{
        {"c", 1}, {klubba::testing::at("12:00"), 1}, "chair", WordsMasked{"x", {}, {}}};
    auto one = before;
    one.add(mask);
    one.add(again);
    auto other = before;
    other.add(again);
    other.add(mask);
    CHECK(one.state() == other.state());
    CHECK(masks_of(one.state()) == Texts{"x"});
    REQUIRE(one.state().misfits.size() == 1);
    CHECK(one.state().misfits.front().why.kind == Refusal::Kind::WordsAreMasked);
}
