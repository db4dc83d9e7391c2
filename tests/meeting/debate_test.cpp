#include "meeting/chair_view.h"
#include "meeting/debate.h"
#include "meeting/room_view.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <chrono>

using namespace klubba;
using namespace klubba::meeting;
using namespace std::chrono_literals;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

using Names = std::vector<std::string>;

const PersonId chair{"p1"}, azra{"p2"}, ulla{"p4"}, ingvar{"p5"}, linda{"p6"};

Play at_the_report()
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    return play;
}

Play with_times(std::vector<SpeakingTime> times)
{
    auto draft = testing::a_draft();
    draft.info.rules.speaking_times = std::move(times);
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    return play;
}

QueueSpeaker asks(const PersonId& person, SpeechKind kind = SpeechKind::Speech)
{
    return {RequestId{person.text + std::string{name_of(kind)}}, person, {}, kind, {}, {}};
}

/// Those on the list for what is on the table, and, after a bar, for later.
Names waiting(const Play& play)
{
    Names names;
    for (const auto& request : play.state().requests)
        names.push_back(request.person.text + request.name +
                        (request.item ? "|" + request.item.text : ""));
    return names;
}

} // namespace

TEST_CASE("procedure goes first, then facts and replies, then the list in its order",
          "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", asks(azra))
        .at("09:11", asks(ulla))
        .at("09:12", asks(ingvar, SpeechKind::Reply))
        .at("09:12", asks(chair, SpeechKind::PointOfInformation))
        .at("09:13", asks(linda, SpeechKind::PointOfOrder))
        .at("09:13", asks(linda));
    CHECK(waiting(play) == Names{"p6", "p1", "p5", "p2", "p4", "p6"});
    play.at("09:14", MoveSpeaker{RequestId{"p2speech"}, {}});
    CHECK(waiting(play) == Names{"p6", "p1", "p5", "p4", "p6", "p2"});
    play.at("09:15", MoveSpeaker{RequestId{"p2speech"}, RequestId{"p4speech"}});
    CHECK(waiting(play) == Names{"p6", "p1", "p5", "p2", "p4", "p6"});
    play.at("09:16", WithdrawSpeaker{RequestId{"p4speech"}});
    CHECK(waiting(play) == Names{"p6", "p1", "p5", "p2", "p6"});
}

TEST_CASE("a list that closes takes those who sign up, and then replies alone", "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", AnnounceListClosing{})
        .at("09:12", asks(azra))
        .at("09:13", CloseSpeakersList{});
    CHECK(play.refused_at("09:14", asks(ulla)).kind == Kind::ListIsClosed);
    CHECK(play.refused_at("09:14", AnnounceListClosing{}).kind == Kind::ListIsNotOpen);
    CHECK(play.refused_at("09:14", CloseSpeakersList{}).kind == Kind::ListIsClosed);
    play.at("09:14", asks(ulla, SpeechKind::Reply))
        .at("09:14", asks(ingvar, SpeechKind::PointOfOrder))
        .at("09:15", OpenSpeakersList{})
        .at("09:15", asks(ulla));
    CHECK(play.refused_at("09:16", OpenSpeakersList{}).kind == Kind::ListIsOpen);
    CHECK(waiting(play) == Names{"p5", "p4", "p2", "p4"});
}

TEST_CASE("while a list is closed one signs up for later items as before", "[meeting][debate]")
{
    auto play = at_the_report();
    auto later = asks(azra);
    later.item = ItemId{"i5"};
    play.at("09:13", CloseSpeakersList{}).at("09:14", later);
    CHECK(waiting(play) == Names{"p2|i5"});
    play.at("09:20", OpenItem{ItemId{"i5"}, {}});
    CHECK(waiting(play) == Names{"p2"});
    CHECK(play.state().speakers_list == ListStage::Open);
}

TEST_CASE("who signed up before the meeting waits until the item comes", "[meeting][debate]")
{
    Play play;
    play.at("08:00", testing::a_draft()).at("08:10", CallMeeting{});
    auto early = asks(azra);
    early.item = ItemId{"i4"};
    play.at("08:30", early).at("09:00", OpenMeeting{}).at("09:05", OpenItem{ItemId{"i3"}, {}});
    CHECK(play.refused_at("09:06", GiveFloor{}).kind == Kind::NobodyIsWaiting);
    CHECK(chair_view(play.state(), at("09:06")).waiting.empty());
    play.at("09:07", GiveFloor{ulla, {}, {}, {}});
    CHECK(speaker_of(play.state())->next.empty());
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    CHECK(chair_view(play.state(), at("09:10")).waiting.size() == 1);
    play.at("09:11", GiveFloor{});
    CHECK(play.state().floor->person == azra);
    CHECK(play.state().floor->item == ItemId{"i4"});
}

TEST_CASE("nobody waits on an item that is decided, withdrawn, skipped or removed",
          "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", asks(azra));
    for (const auto* id : {"i5", "i6", "i7"}) {
        auto later = asks(ulla);
        later.item = ItemId{id};
        later.request = RequestId{id};
        play.at("09:12", later);
    }
    CHECK(waiting(play) == Names{"p2", "p4|i5", "p4|i6", "p4|i7"});
    play.at("09:13", WithdrawItem{ItemId{"i5"}, {}})
        .at("09:13", SkipItem{ItemId{"i6"}, {}})
        .at("09:13", RemoveItem{ItemId{"i7"}});
    CHECK(waiting(play) == Names{"p2"});
    play.at("09:14", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:14", CloseItem{});
    CHECK(waiting(play).empty());
    auto gone = asks(ulla);
    gone.item = ItemId{"i5"};
    CHECK(play.refused_at("09:14", gone).kind == Kind::ItemIsWithdrawn);
}

TEST_CASE("who waited when an undecided item was left waits when it is taken up again",
          "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", asks(azra)).at("10:00", StartBreak{SlotId{"s3"}, {}});
    CHECK(waiting(play) == Names{"p2|i4"});
    play.at("10:15", OpenItem{ItemId{"i5"}, {}});
    CHECK(play.refused_at("10:16", GiveFloor{}).kind == Kind::NobodyIsWaiting);
    play.at("10:20", OpenItem{ItemId{"i4"}, {}}).at("10:21", GiveFloor{});
    CHECK(play.state().floor->person == azra);
    // Written down once the item has been left, the decision ends the waiting as well.
    play.at("10:22", asks(ulla))
        .at("10:23", CloseItem{})
        .at("10:24", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    CHECK(waiting(play).empty());
}

TEST_CASE("whoever is called up out of turn uses the place of that kind", "[meeting][debate]")
{
    auto play = at_the_report();
    auto reply = asks(azra, SpeechKind::Reply);
    reply.to = ulla;
    play.at("09:11", reply).at("09:11", asks(azra));
    play.at("09:12", GiveFloor{azra, {}, SpeechKind::Speech, {}});
    REQUIRE(play.state().requests.size() == 1);
    CHECK(play.state().requests.front().kind == SpeechKind::Reply);
    play.at("09:13", GiveFloor{azra, {}, SpeechKind::Reply, {}});
    CHECK(play.state().requests.empty());
    CHECK(play.state().floor->to == ulla);
}

TEST_CASE("a closed debate takes no speeches nor replies until it is opened again",
          "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", asks(azra))
        .at("09:11", asks(ulla, SpeechKind::PointOfOrder))
        .at("09:12", GiveFloor{ingvar, {}, {}, {}})
        .at("09:13", CloseDebate{});
    CHECK_FALSE(play.state().floor);
    CHECK(waiting(play) == Names{"p4"});
    CHECK(play.refused_at("09:14", CloseDebate{}).kind == Kind::DebateIsClosed);
    CHECK(play.refused_at("09:14", asks(azra)).kind == Kind::DebateIsClosed);
    CHECK(play.refused_at("09:14", asks(azra, SpeechKind::Reply)).kind == Kind::DebateIsClosed);
    play.at("09:15", OpenSpeakersList{}).at("09:16", asks(azra));
    CHECK(waiting(play) == Names{"p4", "p2"});
    CHECK_FALSE(find(play.state(), ItemId{"i4"})->debate_closed);
}

TEST_CASE("joined debates have one lead, whatever order they are joined in", "[meeting][debate]")
{
    auto play = at_the_report();
    const auto lead = [&](const char* id) { return debate_lead(play.state(), ItemId{id}).text; };
    play.at("09:11", JoinDebates{{ItemId{"i5"}, ItemId{"i7"}}})
        .at("09:12", JoinDebates{{ItemId{"i4"}, ItemId{"i5"}}});
    CHECK(lead("i7") == "i4");
    CHECK(lead("i5") == "i4");
    play.at("09:13", JoinDebates{{ItemId{"i7"}, ItemId{"i4"}}});
    CHECK(lead("i4") == "i4");
    CHECK(lead("i7") == "i4");
    play.at("09:14", SeparateDebate{ItemId{"i7"}});
    CHECK(lead("i7") == "i7");
    CHECK(play.refused_at("09:15", SeparateDebate{ItemId{"i7"}}).kind == Kind::ItemIsNotJoined);
    CHECK(play.refused_at("09:15", JoinDebates{{ItemId{"i7"}, ItemId{"i7"}}}).kind ==
          Kind::ItemsAreTooFew);
}

TEST_CASE("when the lead of a debate is withdrawn the next one leads", "[meeting][debate]")
{
    auto play = Play::opened();
    play.at("09:11", JoinDebates{{ItemId{"i4"}, ItemId{"i5"}, ItemId{"i6"}}})
        .at("09:12", WithdrawItem{ItemId{"i4"}, {}});
    CHECK(debate_lead(play.state(), ItemId{"i5"}) == ItemId{"i5"});
    CHECK(debate_lead(play.state(), ItemId{"i6"}) == ItemId{"i5"});
}

TEST_CASE("who signed up for an item that is debated under another speaks there",
          "[meeting][debate]")
{
    auto play = at_the_report();
    auto later = asks(azra);
    later.item = ItemId{"i5"};
    play.at("09:11", later).at("09:12", JoinDebates{{ItemId{"i4"}, ItemId{"i5"}}});
    CHECK(waiting(play) == Names{"p2"});
    auto more = asks(ulla);
    more.item = ItemId{"i5"};
    play.at("09:13", more);
    CHECK(waiting(play) == Names{"p2", "p4"});
}

TEST_CASE("speaking time is the party's, the kind's and the turn's, and starts anew with the item",
          "[meeting][debate]")
{
    auto play = with_times({{SpeechKind::Speech, "", 1, 5min},
                            {SpeechKind::Speech, "", 2, 3min},
                            {SpeechKind::Speech, "KD", 1, 8min},
                            {SpeechKind::Reply, "", 1, 2min}});
    const auto limit = [&](const PersonId& person, SpeechKind kind) {
        return speech_limit(play.state(), person, {}, kind);
    };
    CHECK(limit(azra, SpeechKind::Speech) == 5min);
    CHECK(limit(chair, SpeechKind::Speech) == 8min);
    CHECK(limit(azra, SpeechKind::Reply) == 2min);
    CHECK_FALSE(limit(azra, SpeechKind::PointOfOrder));
    play.at("09:11", GiveFloor{azra, {}, {}, {}});
    CHECK(play.state().floor->limit == 5min);
    CHECK(limit(azra, SpeechKind::Speech) == 3min);
    play.at("09:15", EndFloor{});
    CHECK(limit(azra, SpeechKind::Speech) == 3min);
    play.at("09:20", OpenItem{ItemId{"i5"}, {}});
    CHECK(limit(azra, SpeechKind::Speech) == 5min);
}

TEST_CASE("guests known by name alone are told apart", "[meeting][debate]")
{
    auto play = with_times({{SpeechKind::Speech, "", 1, 5min}, {SpeechKind::Speech, "", 2, 3min}});
    play.at("09:11", GiveFloor{{}, "Ylva Berg", {}, {}})
        .at("09:13", GiveFloor{{}, "Ted Ryd", {}, {}});
    CHECK(play.state().floor->limit == 5min);
    play.at("09:15", GiveFloor{{}, "Ylva Berg", {}, {}});
    CHECK(play.state().floor->limit == 3min);
    const auto totals = total_by_person(play.state(), at("09:16"));
    REQUIRE(totals.size() == 2);
    CHECK(totals.front() == SpeakingTotal{"Ylva Berg", {}, 3min, 2});
}

TEST_CASE("a pause stops the clock of a speech, and time can be added", "[meeting][debate]")
{
    auto play = with_times({{SpeechKind::Speech, "", 1, 5min}});
    CHECK(play.refused_at("09:10", PauseFloor{}).kind == Kind::NobodyHasTheFloor);
    play.at("09:11", GiveFloor{azra, {}, {}, {}}).at("09:13", PauseFloor{});
    CHECK(spoken(*play.state().floor, at("09:15")) == 2min);
    CHECK(time_left(*play.state().floor, at("09:15")) == 3min);
    CHECK(play.refused_at("09:15", PauseFloor{}).kind == Kind::FloorIsPaused);
    play.at("09:15", ResumeFloor{}).at("09:16", AddSpeakingTime{1min});
    CHECK(play.refused_at("09:16", ResumeFloor{}).kind == Kind::FloorIsNotPaused);
    CHECK(play.refused_at("09:16", AddSpeakingTime{-7min}).kind == Kind::NumberIsOutOfRange);
    CHECK(time_left(*play.state().floor, at("09:17")) == 2min);
    CHECK(time_left(*play.state().floor, at("09:21")) == -2min);
    // Ended while the clock stands still.
    play.at("09:18", PauseFloor{}).at("09:25", EndFloor{});
    CHECK(spoken(play.state().speeches.back(), at("10:00")) == 5min);
}

TEST_CASE("totals count each person's and each party's time without pauses and presentations",
          "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:10", GiveFloor{{}, "Gun Ek", SpeechKind::Presentation, {}})
        .at("09:20", GiveFloor{azra, {}, {}, {}})
        .at("09:22", PauseFloor{})
        .at("09:25", ResumeFloor{})
        .at("09:26", GiveFloor{ulla, {}, SpeechKind::Reply, {}})
        .at("09:27", GiveFloor{ingvar, {}, {}, {}})
        .at("09:29", EndFloor{});
    CHECK(total_by_party(play.state(), at("09:30")) ==
          std::vector<SpeakingTotal>{{"S", {}, 4min, 2}, {"C", {}, 2min, 1}});
    const auto people = total_by_person(play.state(), at("09:30"));
    REQUIRE(people.size() == 3);
    CHECK(people.front() == SpeakingTotal{"Azra Petrovic (S)", azra, 3min, 1});
}

TEST_CASE("the presidium may ask for the floor for a member, and give it; a member only asks",
          "[meeting][debate]")
{
    auto play = at_the_report();
    const auto answer = [&](const char* actor, CommandBody command) {
        return decide(play.history(), Command{std::move(command), {}}, {at("09:11"), "x1", actor});
    };
    const GiveFloor to_azra{azra, {}, {}, {}};
    CHECK(answer("chair", asks(azra)).has_value());
    CHECK(answer("Azra Petrovic", asks(azra)).has_value());
    CHECK(answer("chair", to_azra).has_value());
    const auto refused = answer("Azra Petrovic", to_azra);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == Kind::RoleMayNot);
}

TEST_CASE("a speech ends with the item, the break and the meeting", "[meeting][debate]")
{
    auto play = at_the_report();
    play.at("09:11", GiveFloor{azra, {}, {}, {}}).at("09:13", StartBreak{{}, {}});
    CHECK(play.state().speeches.back().ended == at("09:13"));
    CHECK(play.refused_at("09:14", GiveFloor{azra, {}, {}, {}}).kind == Kind::MeetingIsPaused);
    play.at("09:20", EndBreak{}).at("09:21", GiveFloor{ulla, {}, {}, {}}).at("09:25", CloseItem{});
    CHECK(play.state().speeches.back().ended == at("09:25"));
    CHECK_FALSE(play.state().floor);
}
