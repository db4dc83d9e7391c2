#include "support/catch.h"
#include "ui/at_chair.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::is_one;

namespace {

std::string line_of(const Chair& chair)
{
    std::string ids;
    for (const auto& request : chair.meeting.state().requests)
        ids += request.person.text + " ";
    return ids;
}

void queue(Chair& chair, std::initializer_list<const char*> people)
{
    for (const char* person : people)
        chair.meeting.carry_out(QueueSpeaker{{}, {person}, {}, {}});
    chair.frame();
}

/// Whether `part` is the first of the lines that the text was broken into.
bool begins_with_words(std::string_view text, std::string_view part)
{
    return part.size() > 3 && text.starts_with(part) && text[part.size()] == ' ';
}

/// The middle of where that was written, or its first line.
Point place_of(const Chair& chair, std::string_view text)
{
    for (const auto& each : chair.drawing.log.texts)
        if (each.text.find(text) != std::string::npos || begins_with_words(text, each.text))
            return {each.ink.x + each.ink.w / 2, each.ink.y + each.ink.h / 2};
    FAIL("not written: " << text);
    return {};
}

Commands click_on(Chair& chair, std::string_view text)
{
    const auto at = place_of(chair, text);
    return chair.click(at.x, at.y);
}

} // namespace

TEST_CASE("a speaker is queued by two letters and Enter, and called by one key", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    CHECK(chair.press(Key::T).empty());
    chair.type("li");
    const Commands queued = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(queued));
    CHECK(get<QueueSpeaker>(queued[0].body).person.text == "p8");
    CHECK_FALSE(chair.local.picker.has_value());
    chair.press(Key::T);
    chair.type("Någon Utifrån");
    const Commands by_name = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(by_name));
    CHECK(get<QueueSpeaker>(by_name[0].body).name == "Någon Utifrån");
    CHECK(is_one<GiveFloor>(chair.press(Key::Digit2)));
    CHECK(chair.meeting.state().floor->name == "Någon Utifrån");
    CHECK(is_one<GiveFloor>(chair.press(Key::O)));
    CHECK(is_one<EndFloor>(chair.press(Key::E)));
    CHECK_FALSE(chair.meeting.state().floor.has_value());
}

TEST_CASE("a reply is to who speaks, or to who spoke before", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    queue(chair, {"p2", "p3"});
    chair.press(Key::O);
    chair.press(Key::O);
    REQUIRE(chair.meeting.state().floor->person.text == "p3");
    chair.press(Key::R);
    CHECK(chair.sees("Replik till Ingvar Ekholm (C)"));
    chair.press({.key = Key::R, .control = true});
    CHECK(chair.sees("Replik till Azra Petrovic (S)"));
    chair.type("ull");
    const auto queued = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(queued));
    CHECK(get<QueueSpeaker>(queued[0].body).kind == SpeechKind::Reply);
    CHECK(get<QueueSpeaker>(queued[0].body).to.text == "p2");
}

TEST_CASE("Escape leaves the picker, and while it is open letters are letters", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.press(Key::T);
    CHECK(chair.local.picker.has_value());
    CHECK(chair.press(Key::P).empty());
    CHECK(chair.press(Key::Space).empty());
    chair.press(Key::Escape);
    CHECK_FALSE(chair.local.picker.has_value());
    CHECK(is_one<StartBreak>(chair.press(Key::P)));
}

TEST_CASE("one touch on a party shows its people, and one on a name queues it", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.press(Key::T);
    chair.press({.key = Key::Digit2, .control = true});
    click_on(chair, "M 1");
    CHECK(chair.sees("Sebastian Cederlöv (M)"));
    CHECK_FALSE(chair.sees("Ulla Karlberg (S)"));
    const auto queued = click_on(chair, "Sebastian Cederlöv (M)");
    REQUIRE(is_one<QueueSpeaker>(queued));
    CHECK(line_of(chair) == "p5 ");
}

TEST_CASE("arrows go among parties and their people, and Enter queues", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.press(Key::T);
    chair.press({.key = Key::Digit2, .control = true});
    CHECK(chair.local.picker->party == "S");
    chair.press(Key::Left); // there is none before the first
    CHECK(chair.local.picker->party == "S");
    chair.press(Key::Down);
    CHECK(chair.local.picker->at == 1);
    chair.press(Key::Right);
    CHECK(chair.local.picker->party == "KD");
    CHECK(chair.local.picker->at == 0);
    chair.press(Key::Left);
    chair.press(Key::Down);
    const auto queued = chair.press(Key::Enter);
    REQUIRE(is_one<QueueSpeaker>(queued));
    const auto& person = get<QueueSpeaker>(queued[0].body).person;
    CHECK(find(chair.meeting.state(), person)->person.party == "S");
    CHECK(person.text != "p2"); // who is the first of them
}

TEST_CASE("arrows go among the seats as they stand, and the ring is on one", "[ui][chair]")
{
    Chair chair;
    chair.seats = {{"Eva Sundberg"}, {"Ulla Karlberg", "", "Birgit Holmstedt"}};
    chair.lead_to("i4");
    chair.press(Key::T);
    chair.press({.key = Key::Digit3, .control = true});
    const auto seat = [&] { return chair.local.picker->seat.text; };
    CHECK(seat() == "p1");
    chair.press(Key::Down);
    CHECK(seat() == "p4");
    chair.press(Key::Left); // there is none
    CHECK(seat() == "p4");
    chair.press(Key::Right); // over the gap
    CHECK(seat() == "p7");
    CHECK(is_one<QueueSpeaker>(chair.press(Key::Enter)));
    CHECK(line_of(chair) == "p7 ");
    chair.press(Key::Up);
    CHECK(seat() == "p1");
    chair.press(Key::Down);
    CHECK(is_one<QueueSpeaker>(chair.press(Key::Enter)));
    CHECK(line_of(chair) == "p7 p4 ");
    CHECK(chair.local.picker.has_value());
    chair.press(Key::Escape);
    CHECK_FALSE(chair.local.picker.has_value());
}

TEST_CASE("a debate round calls one of each party, the largest first", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.press(Key::T);
    chair.press({.key = Key::Digit2, .control = true});
    CHECK(chair.press({.key = Key::D, .control = true}).size() == 5);
    CHECK(line_of(chair) == "p2 p1 p3 p5 p7 ");
}

TEST_CASE("a seat that is touched asks for the floor, and once more takes that back", "[ui][chair]")
{
    Chair chair;
    chair.seats = {{"Eva Sundberg"}, {"Ulla Karlberg", "", "Birgit Holmstedt"}};
    chair.lead_to("i4");
    chair.press(Key::T);
    chair.press({.key = Key::Digit3, .control = true});
    CHECK(is_one<QueueSpeaker>(click_on(chair, "Birgit")));
    CHECK(line_of(chair) == "p7 ");
    CHECK(chair.sees("väntar, nr 1"));
    CHECK(place_of(chair, "Eva").y < place_of(chair, "Birgit").y);
    CHECK(place_of(chair, "Ulla").x < place_of(chair, "Birgit").x);
    CHECK(is_one<WithdrawSpeaker>(click_on(chair, "Birgit")));
    CHECK(chair.local.picker.has_value());
}

TEST_CASE("where no seats are settled a party sits together", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    const auto view = chair.view();
    const auto rows = seated(view, {});
    REQUIRE(rows.size() >= 2);
    CHECK(rows[0][1].person->party == "S");
    CHECK(rows[0][2].person->party == "S");
}

TEST_CASE("who waits is moved and taken off by keys, and by dragging", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    queue(chair, {"p2", "p3", "p4"});
    chair.press(Key::Down);
    chair.press(Key::Down);
    CHECK(is_one<MoveSpeaker>(chair.press({.key = Key::Up, .alt = true})));
    CHECK(line_of(chair) == "p3 p2 p4 ");
    CHECK(is_one<MoveSpeaker>(chair.press({.key = Key::Down, .alt = true})));
    CHECK(line_of(chair) == "p2 p3 p4 ");
    CHECK(is_one<WithdrawSpeaker>(chair.press(Key::Delete)));
    CHECK(line_of(chair) == "p2 p4 ");
    queue(chair, {"p5"});
    const auto from = place_of(chair, "Sebastian");
    const auto to = place_of(chair, "Azra");
    chair.drawing.mouse(from.x, from.y, false);
    chair.frame();
    chair.drawing.mouse(from.x, from.y, true);
    chair.frame();
    chair.drawing.mouse(from.x, to.y - 30, true);
    chair.frame();
    chair.frame();
    chair.drawing.mouse(from.x, to.y - 30, false);
    chair.frame();
    CHECK(is_one<MoveSpeaker>(chair.last));
    CHECK(line_of(chair) == "p5 p2 p4 ");
}

TEST_CASE("the clock of a speech is stopped, started and given time", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.meeting.carry_out(GiveFloor{{"p4"}, {}, {}, std::chrono::minutes{3}});
    CHECK(is_one<PauseFloor>(chair.press(Key::S)));
    CHECK(is_one<ResumeFloor>(chair.press(Key::S)));
    CHECK(is_one<AddSpeakingTime>(chair.press(Key::Plus)));
    CHECK(chair.meeting.state().floor->limit == std::chrono::minutes{4});
    chair.meeting.now += std::chrono::minutes{6};
    chair.frame();
    CHECK(chair.sees("över tiden"));
}

TEST_CASE("overtime is told by stripes along the whole edge, and not by colour alone",
          "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.meeting.carry_out(GiveFloor{{"p4"}, {}, {}, std::chrono::minutes{3}});
    const auto stripes = [&] {
        chair.frame();
        return std::count_if(chair.drawing.log.fills.begin(), chair.drawing.log.fills.end(),
                             [](const TextLog::Fill& fill) {
                                 return fill.where.w > 20 && fill.where.w < 24 && fill.where.h < 17;
                             });
    };
    CHECK(stripes() == 0);
    chair.meeting.now += std::chrono::minutes{4};
    CHECK(stripes() > 20);
}

TEST_CASE("a slot that is coming is started or dropped from its row", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    CHECK(click_on(chair, "Aktuellt nationellt").empty());
    const auto started = click_on(chair, "Börja nu");
    REQUIRE(is_one<StartSlot>(started));
    CHECK(chair.meeting.state().open_item.text == "i7");
    chair.press(Key::Down);
    CHECK(is_one<SkipSlot>(chair.press(Key::Delete)));
}

TEST_CASE("how long parties have spoken is shown on demand", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.meeting.carry_out(GiveFloor{{"p4"}, {}, {}, {}});
    chair.meeting.now += std::chrono::minutes{4};
    chair.press(Key::K);
    CHECK(chair.sees("Talartid per parti"));
    CHECK(chair.sees("4 min · 1 inlägg"));
    chair.press(Key::K);
    CHECK_FALSE(chair.sees("Talartid per parti"));
}

TEST_CASE("what is coming is taken in another order by keys and by dragging", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    const auto coming = [&] {
        std::string ids;
        for (const auto& slot : chair.view().coming)
            ids += slot.slot.text + " ";
        return ids;
    };
    REQUIRE(coming() == "s3 s4 s5 s6 s7 ");
    chair.press(Key::Down);
    chair.press(Key::Down);
    CHECK(is_one<MoveSlot>(chair.press({.key = Key::Up, .alt = true})));
    CHECK(coming() == "s4 s3 s5 s6 s7 ");
    CHECK(is_one<MoveSlot>(chair.press({.key = Key::Down, .alt = true})));
    CHECK(coming() == "s3 s4 s5 s6 s7 ");
    const auto from = place_of(chair, "Inspel till");
    const auto to = place_of(chair, "Återrapportering");
    chair.drawing.mouse(from.x, from.y, false);
    chair.frame();
    for (const float y : {from.y, to.y - 25, to.y - 25}) {
        chair.drawing.mouse(from.x, y, true);
        chair.frame();
    }
    chair.drawing.mouse(from.x, to.y - 25, false);
    chair.frame();
    CHECK(is_one<MoveSlot>(chair.last));
    CHECK(coming() == "s3 s5 s4 s6 s7 ");
}

TEST_CASE("the room is told something by one touch or in one's own words", "[ui][chair]")
{
    Chair chair;
    chair.lead_to("i4");
    chair.press(Key::M);
    CHECK(is_one<ShowMessage>(click_on(chair, "Vi börjar strax.")));
    chair.press(Key::M);
    CHECK(chair.sees("Visas i rummet: Vi börjar strax."));
    chair.type("Kaffe");
    CHECK(is_one<ShowMessage>(chair.press(Key::Enter)));
    CHECK(chair.view().message == "Kaffe");
    chair.press(Key::M);
    CHECK(is_one<ClearMessage>(click_on(chair, "Ta ned meddelandet")));
    CHECK(chair.press(Key::Space).empty());
    chair.press(Key::Escape);
    CHECK(chair.view().message.empty());
    CHECK(chair.press(Key::Space).size() == 1);
}
