#include "support/catch.h"
#include "ui/at_secretary.h"

#include <iostream>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::Secretary;

// How many keys the secretary presses for what is said in a meeting. Text that has to be written is
// counted apart: what is said is as long as it is. A letter, an arrow and a key held with Ctrl are
// one press each.

namespace {

struct Typist {
    Secretary secretary;
    int keys = 0;
    int letters = 0; ///< Of texts that were said.

    void press(KeyPress key)
    {
        ++keys;
        secretary.press(key);
        CHECK_FALSE(secretary.meeting.refusal);
    }
    void press(Key key) { press(KeyPress{key}); }
    /// Letters that stand for an action, a name or a choice.
    void type(const char* text)
    {
        for (const char* at = text; *at != 0; ++at)
            keys += (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U ? 0 : 1;
        secretary.type(text);
    }
    void write(const char* text)
    {
        for (const char* at = text; *at != 0; ++at)
            letters += (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U ? 0 : 1;
        secretary.type(text);
    }
    void say(const char* line)
    {
        press(Key::Period);
        type(line);
        press(Key::Enter);
    }
    int count(const char* of)
    {
        const int made = keys;
        std::cout << "keystrokes, " << of << ": " << made;
        if (letters > 0) std::cout << ", and " << letters << " letters of text";
        std::cout << '\n';
        keys = letters = 0;
        return made;
    }
};

/// Nine who serve, on the second decision item: two substitutes for who is missing.
void gather(Typist& typist)
{
    auto& meeting = typist.secretary.meeting;
    typist.secretary.press(Key::F4);
    for (const auto& record : meeting.state().people)
        if (!record.person.vacant && record.person.seat != SeatKind::Staff)
            REQUIRE(meeting.carry_out(NotePresence{record.person.id, Presence::InRoom}));
    REQUIRE(meeting.carry_out(SeatSubstitute{{"p9"}, {"p6"}, {}}));
    for (const char* id : {"p12", "p13"}) {
        Person person;
        person.id = {id};
        person.name = id == std::string("p12") ? "Maja Nilsdotter" : "Olof Brandt";
        person.party = "V";
        REQUIRE(meeting.carry_out(ListPerson{person}));
        REQUIRE(meeting.carry_out(NotePresence{person.id, Presence::InRoom}));
    }
    REQUIRE(meeting.carry_out(CompleteRollCall{}));
}

} // namespace

TEST_CASE("what is said in a meeting is written down by few keys", "[ui][secretary][speed]")
{
    Typist typist;
    gather(typist);
    auto& secretary = typist.secretary;

    // The first decision item: from the one before it until it is decided and shown.
    secretary.advance_to("i4");
    while (secretary.meeting.state().open_item.text != "i5")
        typist.press(Key::F4);
    typist.press(Key::F5);
    REQUIRE(secretary.item("i5").decision);
    // As many as the steps of the schedule, a break among them, and one for the outcome.
    CHECK(typist.count("first decision item, as proposed") <= 6);

    // The second: a clause is changed, which is seen, decided and verified at once.
    while (secretary.meeting.state().open_item.text != "i6")
        typist.press(Key::F4);
    typist.press(ctrl(Key::Digit3));
    typist.press({.key = Key::Home, .control = true});
    typist.press(Key::End);
    typist.write(" med tillägg");
    secretary.frame();
    CHECK(secretary.sees("0 ord strukna, 2 tillagda"));
    typist.press(Key::F6);
    typist.press(ctrl(Key::O));
    REQUIRE(secretary.item("i6").decision->outcome == Outcome::Amended);
    REQUIRE(secretary.item("i6").verified_immediately);
    // To the item and its text, to the place in it, the outcome, the verification.
    CHECK(typist.count("second decision item, amended and verified at once") <= 8);

    // A counter-proposal, the question, the vote with nine members, and a reservation.
    secretary.press(Key::Escape); // out of the text, in which Ctrl+Z is the text's own
    secretary.press(ctrl(Key::Z));
    secretary.press(ctrl(Key::Z));
    REQUIRE_FALSE(secretary.item("i6").decision);
    typist.say("yrk az avs");
    CHECK(typist.count("a proposal to reject") <= 12);
    typist.say("ställ");
    typist.press(ctrl(Key::Enter));
    typist.say("omr beg az");
    typist.press(ctrl(Key::W));
    typist.press(ctrl(Key::Enter));
    const auto voters = secretary.meeting.state().votes.back().ballots.size();
    REQUIRE(voters == 9);
    CHECK(typist.count("the question put, and a vote demanded and opened") <= 22);
    for (std::size_t i = 0; i < voters; ++i)
        typist.press(i < 6 ? Key::J : i < 8 ? Key::N : Key::A);
    typist.press(Key::Enter);
    REQUIRE(secretary.meeting.state().votes.back().closed);
    // One for each answer, and one to close.
    CHECK(typist.count("nine answers, and the vote closed") <= 10);
    typist.press(Key::F5);
    CHECK(typist.count("the decision") <= 1);
    typist.say("res az");
    REQUIRE(secretary.meeting.state().dissents.size() == 1);
    // To open the line, three letters and two with a space between, and to do it.
    CHECK(typist.count("a reservation") <= 8);
}
