#include "support/catch.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::is_one;
using testing::Secretary;

namespace {

Commands say(Secretary& secretary, const char* line)
{
    secretary.press(Key::Period);
    secretary.type(line);
    return secretary.press(Key::Enter);
}

template <class Body>
const Body& only(const Commands& made)
{
    REQUIRE(is_one<Body>(made));
    return get<Body>(made[0].body);
}

} // namespace

TEST_CASE("a reservation, a proposal and who went are each said in one line",
          "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    const auto proposed = only<MakeFloorProposal>(say(secretary, "yrk az avslag")).proposal;
    CHECK(proposed.by == std::vector<PersonId>{{"p2"}});
    CHECK(proposed.type == ProposalType::Reject);
    REQUIRE_FALSE(secretary.meeting.refusal);
    CHECK(only<NotePresence>(say(secretary, "ulla lämnar")).presence == Presence::Absent);
    CHECK(only<NotePresence>(say(secretary, "n uk dist")).presence == Presence::Remote);
    secretary.press(Key::F5);
    const auto dissent = only<AnnounceDissent>(say(secretary, "res ul")).dissent;
    CHECK(dissent.by == std::vector<PersonId>{{"p4"}});
    CHECK(dissent.kind == DissentKind::Reservation);
}

TEST_CASE("when somebody came is said in the same line", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.meeting.at(14, 30);
    const Commands made = say(secretary, "ulla lämnar 14:10");
    only<NotePresence>(made);
    REQUIRE(made[0].at);
    CHECK(to_text(secretary.meeting.zone.clock_of(*made[0].at)) == "14:10");
}

TEST_CASE("what a line will do is told in words before it is done", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(ctrl(Key::Space));
    secretary.type("res ul");
    secretary.frame();
    CHECK(secretary.sees("Ulla Karlberg"));
    CHECK(secretary.meeting.state().dissents.empty());
    secretary.press(Key::Escape);
    CHECK_FALSE(secretary.local.line.has_value());
    CHECK(secretary.meeting.state().dissents.empty());
}

TEST_CASE("where something is missing its form is opened with what was understood",
          "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    CHECK(say(secretary, "yrk azra ändr").empty());
    REQUIRE(secretary.local.form);
    CHECK(ids_of(secretary.local.form->fields[0]) == std::vector<std::string>{"p2"});
    secretary.type("avsätta två miljoner");
    const auto made = only<MakeFloorProposal>(secretary.press(ctrl(Key::Enter))).proposal;
    CHECK(made.clauses == std::vector<std::string>{"avsätta två miljoner"});
    CHECK(made.type == ProposalType::Amend);
}

TEST_CASE("Ctrl+Enter opens the form of a line that could have been done", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(Key::Period);
    secretary.type("res ulla");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    REQUIRE(secretary.local.form);
    CHECK(ids_of(secretary.local.form->fields[0]) == std::vector<std::string>{"p4"});
}

TEST_CASE("Tab fills in what is chosen, and it still means the same", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(Key::Period);
    secretary.type("res ul");
    secretary.press(Key::Tab);
    REQUIRE(secretary.local.line);
    CHECK(secretary.local.line->text.text() == "Reservation Ulla Karlberg (S) ");
    const auto dissent = only<AnnounceDissent>(secretary.press(Key::Enter)).dissent;
    CHECK(dissent.by == std::vector<PersonId>{{"p4"}});
}

TEST_CASE("arrows choose another meaning of the same letters", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    secretary.press(Key::Period);
    secretary.type("jäv e");
    secretary.press(Key::Down);
    const Commands made = secretary.press(Key::Enter);
    REQUIRE(made.size() == 2);
    const auto first = get<RaiseConflict>(made[0].body).person;
    CHECK((first == PersonId{"p1"} || first == PersonId{"p3"} || first == PersonId{"p10"}));
    CHECK(secretary.local.line.has_value() == false);
}

TEST_CASE("an item is named by its number or a word of its title", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i5");
    CHECK(only<OpenItem>(say(secretary, "ta upp aktuellt")).item == ItemId{"i7"});
    CHECK(only<SkipItem>(say(secretary, "hoppa 8")).item == ItemId{"i8"});
    CHECK(say(secretary, "rätta ärendet inspel").empty());
    REQUIRE(secretary.local.form);
    CHECK(secretary.sees("Rätta"));
}

TEST_CASE("a text is given in the line, and a phrase by its letters", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i5");
    CHECK(only<WriteNote>(say(secretary, "ant Ledamöterna tackar.")).text == "Ledamöterna tackar.");
    CHECK(only<WriteNote>(say(secretary, "ant lägga inf")).text ==
          "lägga informationen till handlingarna");
    secretary.phrases = {"tacka föredraganden för informationen"};
    CHECK(only<WriteNote>(say(secretary, "ant tacka fö")).text ==
          "tacka föredraganden för informationen");
    CHECK(say(secretary, "fras tacka").empty());
    CHECK(secretary.local.text.text().ends_with("\ntacka föredraganden för informationen"));
}

TEST_CASE("an answer in a vote is said by who is not called", "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i6");
    REQUIRE(secretary.meeting.carry_out(
        OpenVote{{{"v1"}, {"i6"}, {}, {}, "bifall", "avslag", {}, {}}}));
    const auto cast = only<CastBallot>(say(secretary, "omr ja ulla"));
    CHECK(cast.person == PersonId{"p4"});
    CHECK(cast.ballot == Ballot::Yes);
    CHECK(only<CorrectBallot>(say(secretary, "ulla nej röst")).ballot == Ballot::No);
}

TEST_CASE("a full stop is a full stop in a text, and with Ctrl opens the line",
          "[ui][secretary][line]")
{
    Secretary secretary;
    gather(secretary, "i5");
    secretary.press(ctrl(Key::Digit3));
    secretary.frame();
    secretary.press(Key::Period);
    CHECK_FALSE(secretary.local.line.has_value());
    secretary.press(ctrl(Key::Period));
    CHECK(secretary.local.line.has_value());
}
