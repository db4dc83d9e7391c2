#include "support/catch.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;
using words::Language;
using words::Words;

TEST_CASE("the roll is called by one key for each name", "[ui][secretary]")
{
    Secretary secretary;
    secretary.press(Key::F4);
    secretary.press(ctrl(Key::Digit2));
    for (const Key answer : {Key::N, Key::D, Key::F, Key::Digit1, Key::Digit2, Key::N})
        CHECK(is_one<NotePresence>(secretary.press(answer)));
    const auto& people = secretary.meeting.state().people;
    CHECK(people[0].presence.back().presence == Presence::InRoom);
    CHECK(people[1].presence.back().presence == Presence::Remote);
    CHECK(people[2].presence.back().presence == Presence::Absent);
    CHECK(people[5].presence.empty()); // the vacant seat was passed
    CHECK(people[6].presence.back().presence == Presence::InRoom);
    CHECK(is_one<NotePresence>(secretary.press(Key::D)));
    secretary.press(Key::Up);
    secretary.press(Key::Up);
    secretary.press(Key::Down);
    CHECK(secretary.local.person.text == "p8");
    secretary.press(Key::E);
    const Commands seated = secretary.press(Key::Enter);
    REQUIRE(is_one<SeatSubstitute>(seated));
    CHECK(get<SeatSubstitute>(seated[0].body).seat.text == "p3");
    CHECK(is_one<ReleaseSubstitute>(secretary.press(Key::E)));
    CHECK(is_one<CompleteRollCall>(secretary.press(ctrl(Key::U))));
}

TEST_CASE("verifiers are appointed as the notice proposed by two presses", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i2");
    secretary.press({.key = Key::J, .control = true, .shift = true});
    const Commands made = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<AppointVerifiers>(made));
    const auto& wish = get<AppointVerifiers>(made[0].body);
    CHECK(wish.verifiers == std::vector<PersonId>{{"p5"}});
    CHECK(wish.substitutes == std::vector<PersonId>{{"p7"}});
    CHECK(to_text(*wish.deadline) == "2031-04-01");
}

TEST_CASE("a question is registered and later answered without a mouse", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i3");
    secretary.press(ctrl(Key::F));
    secretary.type("azra");
    secretary.press(Key::Enter);
    secretary.type("När öppnar mottagningen?");
    const Commands asked = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<RegisterQuestion>(asked));
    CHECK(get<RegisterQuestion>(asked[0].body).by.text == "p2");
    CHECK(secretary.sees("obesvarad"));
    secretary.press(ctrl(Key::B));
    secretary.press(Key::Enter);
    secretary.type("Förvaltningen");
    secretary.press(Key::Enter);
    secretary.type("I maj.");
    CHECK(is_one<AnswerQuestion>(secretary.press(ctrl(Key::Enter))));
    CHECK(secretary.meeting.state().questions[0].answer == "I maj.");
}

TEST_CASE("F5 decides as proposed, and the text is the proposal's", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i6");
    CHECK(is_one<RecordDecision>(secretary.press(Key::F5)));
    const auto& decision = *secretary.item("i6").decision;
    CHECK(decision.outcome == Outcome::AsProposed);
    CHECK(decision.clauses == secretary.item("i6").item.proposal);
    CHECK(is_one<VerifyImmediately>(secretary.press(ctrl(Key::O))));
    CHECK(is_one<Undo>(secretary.press(ctrl(Key::Z))));
    CHECK_FALSE(secretary.item("i6").verified_immediately.has_value());
    CHECK(is_one<Redo>(secretary.press(ctrl(Key::Y))));
    CHECK(secretary.item("i6").verified_immediately.has_value());
}

TEST_CASE("text that was edited is recorded as an amendment", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(ctrl(Key::Digit3));
    secretary.press({.key = Key::End, .control = true});
    secretary.type(" med tillägg");
    secretary.press(Key::Enter);
    secretary.type("överlämna den till nämnden");
    CHECK(is_one<RecordDecision>(secretary.press(Key::F5)));
    const auto& decision = *secretary.item("i5").decision;
    CHECK(decision.outcome == Outcome::Amended);
    REQUIRE(decision.clauses.size() == 2);
    CHECK(decision.clauses[0] == secretary.item("i5").item.proposal[0] + " med tillägg");
    CHECK(decision.clauses[1] == "överlämna den till nämnden");
}

TEST_CASE("each outcome has its key", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    const auto outcome = [&] { return secretary.item("i5").decision->outcome; };
    secretary.press(Key::F7);
    CHECK(outcome() == Outcome::Rejected);
    secretary.press(Key::F8);
    secretary.type("mer underlag");
    secretary.press(Key::Enter);
    CHECK(outcome() == Outcome::ReferredBack);
    CHECK(secretary.item("i5").decision->reason == "mer underlag");
    secretary.press(Key::F9);
    secretary.press(Key::Enter);
    CHECK(outcome() == Outcome::Postponed);
    secretary.press(Key::F10);
    CHECK(outcome() == Outcome::Noted);
    secretary.press(Key::F6);
    CHECK(outcome() == Outcome::Amended);
}

TEST_CASE("items are opened out of order, skipped and added from the keyboard", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i1");
    for (int row = 0; row < 3; ++row)
        secretary.press(Key::Down);
    CHECK(is_one<OpenItem>(secretary.press(Key::Enter)));
    CHECK(secretary.meeting.state().open_item.text == "i4");
    secretary.press(Key::Down);
    secretary.press(Key::H);
    secretary.type("utgår");
    CHECK(is_one<SkipItem>(secretary.press(Key::Enter)));
    CHECK(secretary.item("i5").skip_reason == "utgår");
    secretary.press(ctrl(Key::N));
    secretary.type("9");
    secretary.press(Key::Enter);
    secretary.type("val");
    secretary.press(Key::Enter);
    secretary.type("Val av ombud");
    const Commands added = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<AddItem>(added));
    CHECK(secretary.meeting.state().items.back().late);
    CHECK(secretary.meeting.state().items.back().item.kind == ItemKind::Election);
    CHECK(secretary.meeting.state().items.back().item.title == "Val av ombud");
}

TEST_CASE("a part of an item is taken up by its title, and is what is shown", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i3");
    auto item = secretary.item("i7").item;
    item.sub_items = {{"1", "Läget i länet", {}}, {"2", "Läget i landet", {"Siv Ödman"}}};
    REQUIRE(secretary.meeting.carry_out(CorrectItem{item}));
    for (int row = 0; row < 4; ++row)
        secretary.press(Key::Down);
    CHECK(secretary.press(Key::Enter).empty());
    secretary.type("landet");
    const Commands made = secretary.press(Key::Enter);
    REQUIRE(is_one<OpenItem>(made));
    CHECK(get<OpenItem>(made[0].body).sub_item == "2");
    CHECK(secretary.sees("Läget i landet"));
    CHECK(secretary.sees("Siv Ödman"));
}

TEST_CASE("a line of the log is taken back by Enter on it", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(Key::F5);
    secretary.press(ctrl(Key::T));
    secretary.type("ulla");
    secretary.press(Key::Enter);
    secretary.press(ctrl(Key::Digit4));
    secretary.press(Key::Down);
    CHECK(is_one<Undo>(secretary.press(Key::Enter)));
    CHECK_FALSE(secretary.item("i5").decision.has_value());
    CHECK(secretary.meeting.state().requests.size() == 1);
    CHECK(secretary.sees("ångrat"));
}

TEST_CASE("all actions are found by a few letters", "[ui][secretary]")
{
    Secretary secretary;
    secretary.advance_to("i5");
    secretary.press(Key::F12);
    secretary.type("första");
    secretary.press(Key::Enter);
    secretary.press(ctrl(Key::A));
    secretary.type("40");
    const Commands made = secretary.press(Key::Enter);
    REQUIRE(is_one<SetFirstSection>(made));
    CHECK(get<SetFirstSection>(made[0].body).number == 40);
}

TEST_CASE("a draft is corrected and called from the keyboard", "[ui][secretary]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(Key::Down);
    secretary.press(Key::Enter);
    secretary.press(Key::Tab);
    secretary.press(Key::Tab);
    secretary.press(ctrl(Key::A));
    secretary.type("Val av justerare");
    CHECK(is_one<CorrectItem>(secretary.press(ctrl(Key::Enter))));
    CHECK(secretary.item("i2").item.title == "Val av justerare");
    secretary.press({.key = Key::Up, .shift = true});
    CHECK(secretary.meeting.state().items[0].item.id.text == "i2");
    secretary.press(ctrl(Key::Digit2));
    secretary.press(Key::Delete);
    CHECK(secretary.meeting.state().slots.size() == 6);
    secretary.press(Key::Enter);
    secretary.press(ctrl(Key::A));
    secretary.type("13.20");
    secretary.press(ctrl(Key::Enter));
    CHECK(to_text(secretary.meeting.zone.clock_of(
              *secretary.meeting.state().slots[0].slot.starts)) == "13:20");
    secretary.press(ctrl(Key::P));
    secretary.type("Maja Nilsdotter");
    CHECK(is_one<ListPerson>(secretary.press(ctrl(Key::Enter))));
    CHECK(is_one<CallMeeting>(secretary.press(Key::F5)));
    CHECK(secretary.meeting.state().phase == Phase::Called);
}

TEST_CASE("a wrong date in a form is said, and the form stays", "[ui][secretary]")
{
    Secretary secretary;
    secretary.press({.key = Key::J, .control = true, .shift = true});
    secretary.press(Key::Tab);
    secretary.press(Key::Tab);
    secretary.press(ctrl(Key::A));
    secretary.type("i morgon");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    CHECK(secretary.local.form.has_value());
    CHECK(secretary.sees("ÅÅÅÅ-MM-DD"));
}

TEST_CASE("what is not on disk is never called saved", "[ui][secretary]")
{
    Secretary secretary;
    secretary.saving.kind = Saving::Kind::Failed;
    secretary.saving.text = "disken är full";
    secretary.frame();
    CHECK(secretary.sees("disken är full"));
    CHECK_FALSE(secretary.sees("Sparat"));
}

TEST_CASE("the secretary's screen can be read at every size, in both themes and languages",
          "[ui][secretary]")
{
    for (const float width : {1280.0F, 1920.0F, 3840.0F}) {
        for (const Theme& theme : {light_theme, dark_theme}) {
            for (const Language language : {Language::Swedish, Language::English}) {
                Secretary secretary{DeskMeeting::Start::Draft, width, language};
                secretary.drawing.theme = theme;
                secretary.notes.unread = {{88, "Kaffe serveras från 12.30", {}}};
                const auto check = [&] {
                    secretary.frame();
                    CHECK(complaints(secretary.drawing.log) == std::vector<std::string>{});
                };
                check();
                secretary.press(Key::Enter);
                check();
                secretary.press(Key::Escape);
                secretary.press(Key::F5);
                check();
                for (const char* id : {"i1", "i3", "i5", "i6"}) {
                    secretary.advance_to(id);
                    check();
                }
                secretary.press(Key::F5);
                check();
                for (const Key key : {Key::J, Key::F, Key::N, Key::A}) {
                    secretary.press(ctrl(key));
                    check();
                    secretary.press(Key::Escape);
                }
            }
        }
    }
}
