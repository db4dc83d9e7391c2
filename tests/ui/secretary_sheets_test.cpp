#include "support/catch.h"
#include "ui/at_secretary.h"

#include <set>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::ctrl_shift;
using testing::is_one;
using testing::Secretary;

namespace {

/// A vote with so many more members.
void open_big_vote(Secretary& secretary, int more)
{
    for (int i = 0; i < more; ++i) {
        Person person;
        person.id = {"m" + std::to_string(i)};
        person.name = "Ledamot Nummer" + std::to_string(i);
        REQUIRE(secretary.meeting.carry_out(ListPerson{person}));
        REQUIRE(secretary.meeting.carry_out(NotePresence{person.id, Presence::InRoom}));
    }
    REQUIRE(secretary.meeting.carry_out(
        OpenVote{{{"v1"}, {"i6"}, {}, {}, "bifall", "avslag", {}, {}}}));
    secretary.frame();
}

} // namespace

TEST_CASE("the attendance sheet says when who came and went, and notes by one key a row",
          "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i5");
    secretary.meeting.at(14, 20);
    secretary.press(ctrl(Key::Digit5));
    CHECK(secretary.sees("Närvarolista"));
    CHECK(secretary.sees("egen plats"));
    secretary.press(Key::Down);
    const Commands gone = secretary.press(Key::F);
    REQUIRE(is_one<NotePresence>(gone));
    CHECK(get<NotePresence>(gone[0].body).person == PersonId{"p2"});
    CHECK(secretary.sees("14:20"));
    // The next name is up, and somebody is noted at another time than now.
    secretary.press(Key::T);
    secretary.type("bruten");
    secretary.press(Key::Enter);
    secretary.type("14:05");
    const Commands lost = secretary.press(Key::Enter);
    REQUIRE(is_one<NotePresence>(lost));
    CHECK(get<NotePresence>(lost[0].body).presence == Presence::ConnectionLost);
    CHECK(lost[0].at.has_value());
    CHECK(secretary.local.sheet.has_value());
    secretary.press(Key::Escape);
    CHECK_FALSE(secretary.local.sheet.has_value());
}

TEST_CASE("the deciders are told, and why somebody is not one", "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i6");
    REQUIRE(secretary.meeting.carry_out(NotePresence{{"p2"}, Presence::Absent}));
    REQUIRE(secretary.meeting.carry_out(RaiseConflict{{"i6"}, {"p3"}, {}, {}}));
    REQUIRE(secretary.meeting.carry_out(DeclareNotParticipating{{"i6"}, {"p4"}}));
    REQUIRE(secretary.meeting.carry_out(NotePresence{{"p5"}, Presence::ConnectionLost}));
    secretary.press(ctrl(Key::Digit7));
    for (const char* why : {"frånvarande", "jäv", "deltar inte, enligt egen anmälan",
                            "anslutningen är bruten", "platsen är vakant", "2 deltar"}) {
        CAPTURE(why);
        CHECK(secretary.sees(why));
    }
}

TEST_CASE("a vote is answered in its sheet, whoever's answer comes, up to 101",
          "[ui][secretary][sheet]")
{
    const auto more = GENERATE(3, 55, 95);
    Secretary secretary;
    gather(secretary, "i6");
    open_big_vote(secretary, more);
    secretary.press(ctrl(Key::Digit6));
    const auto& vote = secretary.meeting.state().votes.back();
    const auto count = vote.ballots.size();
    REQUIRE(count == static_cast<std::size_t>(more) + 6);
    CHECK(secretary.sees(std::to_string(count) + " har inte svarat"));
    // All of them are in sight at once.
    CHECK(secretary.sees("Nummer0"));
    CHECK(secretary.sees("Nummer" + std::to_string(more - 1)));
    secretary.press(Key::Down);
    const Commands second = secretary.press(Key::N);
    REQUIRE(is_one<CastBallot>(second));
    CHECK(get<CastBallot>(second[0].body).person == vote.ballots[1].person);
    // Then the first again, who is called.
    const Commands first = secretary.press(Key::J);
    REQUIRE(is_one<CastBallot>(first));
    CHECK(get<CastBallot>(first[0].body).person == vote.ballots[0].person);
    // Back up to the second, who meant something else.
    secretary.press(Key::Up);
    CHECK(is_one<CorrectBallot>(secretary.press(Key::A)));
    for (std::size_t i = 2; i < count; ++i)
        CHECK(is_one<CastBallot>(secretary.press(Key::J)));
    CHECK(secretary.sees("Ja " + std::to_string(count - 1)));
    CHECK(is_one<CloseVote>(secretary.press(Key::Enter)));
}

TEST_CASE("the trail is narrowed, taken back with what rests on it once that is read, and restored",
          "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(Key::F5);
    secretary.press(ctrl(Key::O));
    secretary.press(ctrl_shift(Key::T));
    secretary.type("bifall");
    secretary.frame();
    CHECK(secretary.sees("1 av "));
    CHECK(secretary.press(Key::Enter).empty());
    REQUIRE(secretary.local.form);
    CHECK(secretary.sees("vilar på det"));
    CHECK(secretary.sees("omedelbart justerad"));
    CHECK(is_one<Undo>(secretary.press(Key::Enter)));
    CHECK_FALSE(secretary.item("i6").decision.has_value());
    CHECK_FALSE(secretary.item("i6").verified_immediately.has_value());
    // The sheet is where it was, and the same line brings it back.
    REQUIRE(secretary.local.sheet == SecretarySheet::Trail);
    CHECK(is_one<Undo>(secretary.press(Key::Enter)));
    CHECK(secretary.item("i6").decision.has_value());
    CHECK(secretary.item("i6").verified_immediately.has_value());
}

TEST_CASE("search finds items, people and lines of the log, and goes there",
          "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.type("/");
    REQUIRE(secretary.local.sheet == SecretarySheet::Search);
    secretary.type("aktuellt");
    secretary.press(Key::Enter);
    CHECK_FALSE(secretary.local.sheet.has_value());
    CHECK(secretary.local.item == ItemId{"i7"});
    CHECK(secretary.local.part == SecretaryPart::Items);

    secretary.press(ctrl_shift(Key::F));
    secretary.type("cederlov");
    secretary.press(Key::Enter);
    CHECK(secretary.local.person == PersonId{"p5"});
    CHECK(secretary.local.part == SecretaryPart::People);

    secretary.press(ctrl_shift(Key::F));
    secretary.type("logg upprop");
    secretary.press(Key::Enter);
    CHECK(secretary.local.sheet == SecretarySheet::Trail);
}

TEST_CASE("each thing to look at is gone to by its digit", "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i6");
    REQUIRE(secretary.meeting.carry_out(RegisterQuestion{{"f1"}, {"p2"}, "När?", {}, {}}));
    REQUIRE(secretary.meeting.carry_out(
        RecordDecision{{"i6"}, Outcome::Rejected, {}, {}, {}, {}, {}, {}}));
    secretary.press(ctrl(Key::Digit9));
    CHECK(secretary.sees("Obesvarad fråga från Azra"));
    CHECK(secretary.sees("Motivering saknas"));
    CHECK(secretary.sees("Justerare är inte utsedda"));
    std::set<std::string> titles;
    for (int digit = 0; digit < 9; ++digit) {
        secretary.local.form.reset();
        secretary.press(ctrl(Key::Digit9));
        secretary.press(static_cast<Key>(static_cast<int>(Key::Digit1) + digit));
        if (secretary.local.form) titles.insert(secretary.local.form->title);
        secretary.local.form.reset();
        secretary.local.sheet.reset();
    }
    CHECK(titles.contains("Besvara fråga"));
    CHECK(titles.contains("Avslag"));
    CHECK(titles.contains("Protokollsjustering"));
}

TEST_CASE("deadlines run once there is something to run from", "[ui][secretary][sheet]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(ctrl(Key::Digit8));
    CHECK(secretary.sees("Frister"));
    const auto view = secretary_view(secretary.meeting.history, secretary.meeting.now, 1);
    if (view.deadlines.empty())
        CHECK(secretary.sees("Inga frister"));
    else
        CHECK(secretary.sees("Kvar"));
}

TEST_CASE("a changed text shows what was struck and added in words, and goes back by a key",
          "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(ctrl(Key::Digit3));
    secretary.press({.key = Key::End, .control = true});
    secretary.type(" och mer");
    secretary.frame();
    CHECK(secretary.sees("[tillagt: och mer]"));
    CHECK(secretary.sees("0 ord strukna, 2 tillagda"));
    CHECK(secretary.sees("F6 Ändring föreslås"));
    secretary.press(ctrl(Key::Digit0));
    secretary.frame();
    CHECK(secretary.local.text.text() == secretary.item("i5").item.proposal[0]);
    CHECK_FALSE(secretary.sees("tillagt"));
    secretary.press(ctrl(Key::Z));
    CHECK(secretary.local.text.text().ends_with("och mer"));
}

TEST_CASE("F11 puts a phrase in the text of the decision", "[ui][secretary]")
{
    Secretary secretary;
    secretary.phrases = {"uppdra åt direktören att verkställa beslutet"};
    secretary.advance_to("i5");
    secretary.press(ctrl(Key::Digit3));
    secretary.press({.key = Key::End, .control = true});
    secretary.press(Key::Enter);
    secretary.type("upp dir");
    secretary.frame();
    CHECK(secretary.sees("uppdra åt direktören"));
    secretary.press(Key::F11);
    CHECK(secretary.local.text.text().ends_with("\nuppdra åt direktören att verkställa beslutet"));
}

TEST_CASE("what is saved here and what a server has are told apart", "[ui][secretary]")
{
    Secretary secretary;
    secretary.saving.at = secretary.meeting.now;
    secretary.frame();
    CHECK(secretary.sees("Sparat lokalt 13:00:0"));
    CHECK(secretary.sees("Ingen server"));
    CHECK_FALSE(secretary.sees("Synkat"));
}
