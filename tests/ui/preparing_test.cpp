#include "support/catch.h"
#include "ui/at_secretary.h"
#include "ui/secretary_forms.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::ctrl;
using testing::ctrl_shift;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;
using words::Language;

namespace {

DraftNotes some_notes()
{
    DraftNotes notes;
    for (int line = 1; line <= 120; ++line)
        notes.lines.push_back({line, "Rad med text i kallelsen " + std::to_string(line)});
    notes.lines[49].text = "Mötet öppnas, uprop";
    notes.lines[87].text = "Siv Ödman (L), ersättare";
    notes.sources = {{"i1", "title", 50, 50, 40},
                     {"i2", "title", 52, 53, 95},
                     {"p3", "name", 20, 20, 30},
                     {"", "place", 10, 10, 35}};
    notes.unread = {{88, "Siv Ödman (L), ersättare", {}}, {90, "Kaffe serveras", {}}};
    return notes;
}

struct SecretaryWithNotes : Secretary {
    SecretaryWithNotes() : Secretary(DeskMeeting::Start::Draft)
    {
        notes = some_notes();
        frame();
    }
};

const FormField& field(const Secretary& secretary, std::size_t place)
{
    return secretary.local.form->fields[place];
}

} // namespace

TEST_CASE("what was read with doubt is walked through: Enter accepts, typing corrects",
          "[ui][preparing]")
{
    SecretaryWithNotes secretary;
    CHECK(secretary.sees("5 att gå igenom"));
    secretary.press(Key::F8);
    REQUIRE(secretary.local.form);
    CHECK(field(secretary, 0).text() == "Almen");
    CHECK(secretary.press(Key::Enter).empty()); // right as it is: nothing happens to the meeting
    REQUIRE(secretary.local.form);
    CHECK(field(secretary, 0).text() == "Ingvar Ekholm");
    secretary.type("Ingvar Ekström");
    const Commands corrected = secretary.press(Key::Enter);
    REQUIRE(is_one<CorrectPerson>(corrected));
    CHECK(find(secretary.meeting.state(), PersonId{"p3"})->person.name == "Ingvar Ekström");
    CHECK(field(secretary, 0).text() == "Mötet öppnas, upprop");
    secretary.press(Key::Enter);
    CHECK_FALSE(secretary.local.form);
    CHECK(secretary.sees("2 att gå igenom"));
}

TEST_CASE("a line that nobody read becomes a person, or is put aside", "[ui][preparing]")
{
    SecretaryWithNotes secretary;
    secretary.press(Key::F8);
    for (int point = 0; point < 3; ++point)
        secretary.press(Key::Enter);
    CHECK(secretary.local.notice_line == 88);
    secretary.press(Key::P);
    REQUIRE(secretary.local.form);
    CHECK(field(secretary, 0).text() == "Siv Ödman (L), ersättare");
    const Commands listed = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<ListPerson>(listed));
    CHECK(get<ListPerson>(listed[0].body).person.seat == SeatKind::Substitute);
    CHECK(secretary.local.notice_line == 90);
    secretary.press(Key::Delete);
    CHECK(to_review(secretary.notes).empty());
    CHECK(secretary.sees("Allt är genomgånget"));
    secretary.press(Key::Delete); // taken up again
    CHECK(to_review(secretary.notes).size() == 1);
}

TEST_CASE("the lines that the row or the field was read from are in sight", "[ui][preparing]")
{
    SecretaryWithNotes secretary;
    CHECK(secretary.sees("Mötet öppnas, uprop")); // of item 1, on which the arrows are
    secretary.press(ctrl(Key::M));
    CHECK(secretary.sees("kallelsen 9"));
    CHECK_FALSE(secretary.sees("Mötet öppnas, uprop"));
}

TEST_CASE("a slot gets several items by numbers and the space bar", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(ctrl(Key::Digit2));
    secretary.press(Key::Down);
    secretary.press(Key::K);
    REQUIRE(secretary.local.form);
    secretary.type("7");
    secretary.type(" ");
    secretary.type("aktu");
    secretary.type(" "); // the same one, dropped again
    secretary.type("6");
    secretary.type(" ");
    const Commands made = secretary.press(Key::Enter);
    REQUIRE(is_one<LinkSlot>(made));
    const auto& wish = get<LinkSlot>(made[0].body);
    CHECK(wish.slot.text == "s2");
    CHECK(wish.items == std::vector<ItemLink>{{{"i4"}, {}}, {{"i6"}, {}}});
}

TEST_CASE("an item gets its slots, and what has none is pointed out", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    REQUIRE(secretary.meeting.carry_out(LinkSlot{{"s5"}, {}}));
    secretary.frame();
    CHECK(secretary.sees("utan hålltid"));
    CHECK(secretary.sees("utan ärende"));
    for (int row = 0; row < 5; ++row)
        secretary.press(Key::Down);
    secretary.press(Key::K);
    secretary.type("inspel");
    secretary.type(" ");
    const Commands made = secretary.press(Key::Enter);
    REQUIRE(is_one<LinkSlot>(made));
    CHECK(get<LinkSlot>(made[0].body).slot.text == "s5");
    CHECK_FALSE(secretary.sees("utan hålltid"));
}

TEST_CASE("documents of an item are written one a line", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(Key::D);
    secretary.type("Tjänsteskrivelse");
    secretary.press(Key::Enter);
    secretary.type("https://exempel.se/bilaga");
    CHECK(is_one<CorrectItem>(secretary.press(ctrl(Key::Enter))));
    CHECK(secretary.item("i1").item.documents ==
          std::vector<std::string>{"Tjänsteskrivelse", "https://exempel.se/bilaga"});
    CHECK(secretary.sees("2 underlag"));
}

TEST_CASE("many people are written at once, and what is wrong is said where it stands",
          "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    const auto before = secretary.meeting.state().people.size();
    secretary.press(ctrl(Key::P));
    secretary.type("Siv Ödman (L)");
    secretary.press(Key::Enter);
    secretary.type("Ulla Karlberg (S)");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    CHECK(secretary.sees("Rad 2: Ulla Karlberg finns redan"));
    secretary.press(ctrl(Key::A));
    secretary.type("Siv Ödman (L), ersättare");
    secretary.press(Key::Enter);
    secretary.type("Olof Ås, ekonom");
    CHECK(secretary.press(ctrl(Key::Enter)).size() == 2);
    CHECK(secretary.meeting.state().people.size() == before + 2);
}

TEST_CASE("people of the body's previous meeting are taken over", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    auto earlier = testing::draft(secretary.meeting.zone);
    Person person;
    person.name = "Siv Ödman";
    earlier.people.push_back(person);
    secretary.preparing.earlier = {earlier};
    secretary.frame();
    const Commands made = secretary.press(ctrl(Key::R));
    REQUIRE(is_one<ListPerson>(made));
    CHECK(get<ListPerson>(made[0].body).person.name == "Siv Ödman");
    CHECK_FALSE(secretary.sees("Personer från förra gången"));
}

TEST_CASE("the times from a slot on are shifted together", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(ctrl(Key::Digit2));
    secretary.press(Key::Down);
    secretary.press(ctrl(Key::E));
    secretary.type("kvart");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    CHECK(secretary.sees("kvart är ingen tidslängd"));
    secretary.press(ctrl(Key::A));
    secretary.type("15");
    secretary.press(ctrl(Key::Enter));
    const auto& state = secretary.meeting.state();
    const auto clock = [&](std::size_t slot) {
        return to_text(secretary.meeting.zone.clock_of(*state.slots[slot].slot.starts));
    };
    CHECK(clock(0) == "13:00");
    CHECK(clock(1) == "13:30");
    CHECK(clock(6) == "15:30");
    CHECK(to_text(secretary.meeting.zone.clock_of(*state.info.ends)) == "15:45");
    CHECK(to_text(secretary.meeting.zone.clock_of(state.info.starts)) == "13:00");
    // All of it was one thing that was done.
    CHECK(is_one<Undo>(secretary.press(ctrl(Key::Z))));
    CHECK(clock(1) == "13:15");
    CHECK(clock(6) == "15:15");
    CHECK(to_text(secretary.meeting.zone.clock_of(*state.info.ends)) == "15:30");
}

TEST_CASE("slots change places with their times", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(ctrl(Key::Digit2));
    for (int row = 0; row < 2; ++row)
        secretary.press(Key::Down);
    secretary.press({.key = Key::Up, .shift = true}); // the break, before what it came after
    const auto& slots = secretary.meeting.state().slots;
    const auto clock = [&](const std::optional<Instant>& at) {
        return to_text(secretary.meeting.zone.clock_of(*at));
    };
    CHECK(slots[1].slot.id.text == "s3");
    CHECK(clock(slots[1].slot.starts) == "13:15");
    CHECK(clock(slots[1].slot.ends) == "13:30");
    CHECK(clock(slots[2].slot.starts) == "13:30");
    CHECK(clock(slots[2].slot.ends) == "14:00");
}

TEST_CASE("a meeting is made with no notice, from an empty screen to its call", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.preparing.bodies = {{"Nämnd för provning", BodyKind::Committee, {}}};
    secretary.frame();
    secretary.press(Key::F5);
    REQUIRE(secretary.local.form);
    secretary.press(Key::Down); // the only body there is
    secretary.press(Key::Enter);
    secretary.press(Key::Enter);
    secretary.type("igår");
    secretary.press(Key::Enter);
    CHECK(secretary.sees("igår är inget datum"));
    secretary.type("Almen");
    secretary.press(Key::Enter);
    secretary.type("930");
    secretary.press(Key::Enter);
    secretary.type("2 tim");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    CHECK(secretary.local.form->place == 2); // back where it is wrong, and nothing is lost
    CHECK(field(secretary, 4).text() == "930");
    secretary.press(ctrl(Key::A));
    secretary.type("8/4");
    const Commands made = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<DraftMeeting>(made));
    const auto& state = secretary.meeting.state();
    CHECK(state.info.body == "Nämnd för provning");
    CHECK(to_text(state.info.day) == "2031-04-08");
    CHECK(to_text(secretary.meeting.zone.clock_of(state.info.starts)) == "09:30");
    CHECK(to_text(secretary.meeting.zone.clock_of(*state.info.ends)) == "11:30");
    CHECK(state.info.place == "Almen");
    CHECK(state.items.size() == 9);
    CHECK(state.slots.size() == 4);
    CHECK(secretary.sees("Ledamöter saknas"));
    CHECK(is_one<CallMeeting>(secretary.press(Key::F5)));
}

TEST_CASE("a new meeting goes on from the latest one of its body", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.preparing.earlier = {testing::draft(secretary.meeting.zone)};
    secretary.frame();
    secretary.press(Key::F5);
    secretary.press(Key::Down);
    CHECK(field(secretary, 3).text() == "Almen");
    CHECK(field(secretary, 4).text() == "13:00");
    CHECK(field(secretary, 7).chosen == "0");
    secretary.press(Key::Tab);
    secretary.press(Key::Tab);
    secretary.type("tisdag");
    for (int tab = 0; tab < 4; ++tab)
        secretary.press(Key::Tab);
    secretary.press(Key::Down); // from the template to the standing items
    secretary.press(ctrl(Key::Enter));
    const auto& state = secretary.meeting.state();
    CHECK(to_text(state.info.day) == "2031-03-25");
    CHECK(state.people.size() == 11);
    CHECK(state.items.size() == 6); // no decisions
    CHECK(secretary.meeting.zone.day_of(*state.slots[0].slot.starts) == state.info.day);
}

TEST_CASE("a meeting of the plan is chosen and asked of the program", "[ui][preparing]")
{
    using std::chrono::March;
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.frame();
    CHECK_FALSE(secretary.sees("Sammanträde ur planen"));
    const std::chrono::year year{2031};
    secretary.preparing.from_plan.meetings = {
        {"Nämnd för provning", {"m1"}, year / March / 2, "Almen", 2},
        {"Nämnd för provning", {"m2"}, year / March / 25, "Almen", 3},
        {"Nämnd för mätning", {"m3"}, year / March / 28, "Boken", 4}};
    secretary.frame();
    CHECK(secretary.sees("Sammanträde ur planen"));
    secretary.press(Key::F6);
    REQUIRE(secretary.local.form);
    // The next that is to come is chosen already.
    CHECK(field(secretary, 0).text() == "tisdag 25 mars 2031, Nämnd för provning (ärenden: 3)");
    secretary.press(Key::Down);
    secretary.press(ctrl(Key::Enter));
    CHECK(secretary.requests.back() == Request{DraftPlanned{"Nämnd för mätning", {"m3"}}});
    CHECK_FALSE(secretary.local.form);

    secretary.preparing.plan_trouble = {"Det är inställt.", 1};
    secretary.frame();
    secretary.frame();
    REQUIRE(secretary.local.form);
    CHECK(secretary.sees("Det är inställt."));
}

TEST_CASE("a slot that is corrected says how long such has taken", "[ui][preparing]")
{
    using std::chrono::minutes;
    Secretary secretary{DeskMeeting::Start::Draft};
    const auto slot = secretary.meeting.state().slots.front().slot.id;
    auto& lengths = secretary.preparing.from_plan.lengths;
    const auto about = [&] {
        return slot_form(
                   {meeting::secretary_view(secretary.meeting.history, secretary.meeting.now, 1),
                    secretary.meeting.state(),
                    room_view(secretary.meeting.state(), secretary.meeting.now), nullptr,
                    &secretary.preparing},
                   secretary.meeting.desk(secretary.words), slot)
            .about;
    };
    CHECK(about().empty());
    lengths = {{slot, year::length_from(year::Basis::SameKind,
                                        {minutes{10}, minutes{14}, minutes{30}}, {})}};
    CHECK(about() == "Sådant har tagit 14 min i median, hälften av gångerna 12 min till 22 min "
                     "(3 gånger).");
    lengths = {{slot, year::length_from(year::Basis::SameKind, {minutes{10}}, {})}};
    CHECK(about() == "Sådant har tagit 10 min den enda gången.");
    lengths = {{slot, {}}};
    CHECK(about() == "Ingen tidigare sådan punkt att gå efter.");
}

TEST_CASE("the path of a notice is completed, and asked of the program", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.frame();
    secretary.press(ctrl(Key::O));
    secretary.type("/ka");
    secretary.frame();
    REQUIRE_FALSE(secretary.requests.empty());
    CHECK(secretary.requests.back() == Request{FindPaths{"/ka"}});
    secretary.preparing.paths = {"/ka", {"/kallelser/"}};
    secretary.frame();
    CHECK(secretary.sees("/kallelser/"));
    secretary.press(Key::Tab);
    CHECK(field(secretary, 0).text() == "/kallelser/");
    CHECK(secretary.press(Key::Enter).empty()); // a folder is no notice
    REQUIRE(secretary.local.form);
    secretary.preparing.paths = {"/kallelser/", {"/kallelser/april.txt", "/kallelser/maj.txt"}};
    secretary.frame();
    secretary.press(Key::Down);
    secretary.press(Key::Down);
    secretary.press(Key::Enter);
    CHECK(secretary.requests.back() == Request{OpenNotice{"/kallelser/maj.txt", {}, {}}});
    CHECK_FALSE(secretary.local.form);
}

TEST_CASE("a notice that cannot be read is said in words, and what was typed is there",
          "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Nothing};
    secretary.preparing.trouble = {NoticeTrouble::Kind::Scan, "/k/april.pdf", 1};
    secretary.frame();
    secretary.frame();
    CHECK(secretary.sees("/k/april.pdf är inskannad"));
    REQUIRE(secretary.local.form);
    CHECK(field(secretary, 0).text() == "/k/april.pdf");
    secretary.press(Key::Escape);
    CHECK_FALSE(secretary.local.form);

    secretary.preparing.trouble = {NoticeTrouble::Kind::LacksWhen, "/k/maj.txt", 2};
    secretary.frame();
    secretary.frame();
    secretary.type("8/4");
    secretary.press(Key::Enter);
    secretary.type("9");
    secretary.press(Key::Enter);
    const auto opened = std::get<OpenNotice>(secretary.requests.back());
    CHECK(opened.path == "/k/maj.txt");
    CHECK(to_text(*opened.day) == "2031-04-08");
    CHECK(to_text(*opened.start) == "09:00");
}

TEST_CASE("a meeting moved to another day takes its schedule with it", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.frame();
    secretary.press(ctrl(Key::M));
    secretary.press(Key::Tab);
    secretary.press(Key::Tab);
    secretary.type("20/3");
    secretary.press(ctrl(Key::Enter));
    const auto& state = secretary.meeting.state();
    CHECK(to_text(state.info.day) == "2031-03-20");
    for (const auto& record : state.slots)
        CHECK(secretary.meeting.zone.day_of(*record.slot.starts) == state.info.day);
}

TEST_CASE("preparing can be read at every size, in both themes and languages", "[ui][preparing]")
{
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, std::pair{1024.0F, 768.0F},
                                        std::pair{1080.0F, 1920.0F}, std::pair{3840.0F, 2160.0F}}) {
        for (const Language language : {Language::Swedish, Language::English}) {
            Secretary secretary{DeskMeeting::Start::Draft, width, language};
            ImGui::GetIO().DisplaySize = {width, height};
            secretary.drawing.theme = language == Language::Swedish ? light_theme : dark_theme;
            secretary.notes = some_notes();
            const auto check = [&](const char* what) {
                INFO(what << " at " << width << " by " << height);
                secretary.frame();
                CHECK(complaints(secretary.drawing.log) == std::vector<std::string>{});
            };
            check("draft");
            secretary.press(ctrl(Key::Digit4));
            check("notice");
            for (const Key key : {Key::M, Key::N, Key::T, Key::P, Key::K, Key::D, Key::E}) {
                secretary.press(ctrl(key));
                check("form");
                secretary.press(Key::Escape);
            }
            secretary.press(Key::F8);
            check("review");
            secretary.press(Key::Escape);
            Secretary empty{DeskMeeting::Start::Nothing, width, language};
            ImGui::GetIO().DisplaySize = {width, height};
            for (const KeyPress key : {KeyPress{Key::F5}, ctrl(Key::O)}) {
                empty.press(key);
                INFO("empty at " << width);
                empty.frame();
                CHECK(complaints(empty.drawing.log) == std::vector<std::string>{});
                empty.press(Key::Escape);
            }
        }
    }
}

TEST_CASE("Shift and an arrow move a person in the list", "[ui][preparing]")
{
    Secretary secretary{DeskMeeting::Start::Draft};
    secretary.press(ctrl(Key::Digit3));
    const auto first = secretary.meeting.state().people[0].person.id;
    const auto second = secretary.meeting.state().people[1].person.id;
    const Commands down = secretary.press({.key = Key::Down, .shift = true});
    REQUIRE(is_one<MovePerson>(down));
    CHECK(secretary.meeting.state().people[0].person.id == second);
    CHECK(secretary.meeting.state().people[1].person.id == first);
    secretary.press({.key = Key::Up, .shift = true});
    CHECK(secretary.meeting.state().people[0].person.id == first);
}

namespace {

/// Of a notice on three pages, forty lines on each.
struct SecretaryWithPages : Secretary {
    SecretaryWithPages() : Secretary(DeskMeeting::Start::Draft)
    {
        auto info = meeting.state().info;
        info.notice = StoredFile{"kallelse.pdf", std::string(64, 'a'), 9, "application/pdf"};
        REQUIRE(meeting.carry_out(CorrectMeeting{info}));
        notes = some_notes();
        for (auto& line : notes.lines) {
            const int top = 600 + 180 * ((line.line - 1) % 40);
            line.place = NoticePlace{1 + (line.line - 1) / 40, 700, top, 5200, top + 120};
        }
        frame();
    }
    [[nodiscard]] std::vector<ShowPage> pages_asked() const
    {
        std::vector<ShowPage> pages;
        for (const auto& request : requests)
            if (const auto* page = std::get_if<ShowPage>(&request)) pages.push_back(*page);
        return pages;
    }
    /// Which were asked to be opened.
    [[nodiscard]] std::vector<StoredFile> opened() const
    {
        std::vector<StoredFile> files;
        for (const auto& request : requests)
            if (const auto* open = std::get_if<OpenDocument>(&request)) files.push_back(open->file);
        return files;
    }
    void give(int number, std::optional<Picture> picture = Picture{7, 800, 1100})
    {
        preparing.pages.push_back({number, 96, picture});
        frame();
    }
};

} // namespace

TEST_CASE("the page that a value was read from is asked for, and shown once it is there",
          "[ui][preparing]")
{
    SecretaryWithPages secretary; // the arrows are on item 1, which stands on page 2
    REQUIRE(secretary.pages_asked().size() == 1);
    CHECK(secretary.pages_asked().back().page == 2);
    CHECK(secretary.pages_asked().back().dots_per_inch > 60);
    CHECK(secretary.sees("Mötet öppnas, uprop"));
    secretary.give(2);
    CHECK(secretary.sees("Kallelsen, sida 2"));
    CHECK_FALSE(secretary.sees("Mötet öppnas, uprop"));
    secretary.press(Key::F8); // the place of the meeting, on page 1
    CHECK(secretary.pages_asked().back().page == 1);
    CHECK(secretary.sees("Kallelsen, sida 1"));
    CHECK(secretary.sees("osäkert läst, 35 %"));
    const auto asked = secretary.pages_asked().size();
    secretary.frame();
    CHECK(secretary.pages_asked().size() == asked);
}

TEST_CASE("lines are shown for a page that cannot be shown, and where they are wanted",
          "[ui][preparing]")
{
    SecretaryWithPages secretary;
    secretary.give(2, std::nullopt);
    CHECK(secretary.sees("Mötet öppnas, uprop"));
    secretary.preparing.pages.clear();
    secretary.give(2);
    secretary.press(ctrl(Key::Digit4));
    CHECK(secretary.sees("V visa raderna"));
    secretary.press(Key::V);
    CHECK(secretary.sees("V visa sidan"));
    CHECK(secretary.sees("Rad med text i kallelsen 1"));
    secretary.press(Key::V);
    CHECK_FALSE(secretary.sees("Rad med text i kallelsen 1"));
}

TEST_CASE("the page follows the arrows from line to line", "[ui][preparing]")
{
    SecretaryWithPages secretary;
    secretary.give(1);
    secretary.give(2);
    secretary.press(ctrl(Key::Digit4));
    CHECK(secretary.sees("Kallelsen, sida 1"));
    secretary.local.notice_line = 40;
    secretary.press(Key::Down);
    CHECK(secretary.local.notice_line == 41);
    CHECK(secretary.sees("Kallelsen, sida 2"));
}

TEST_CASE("a document is chosen and asked to be opened", "[ui][preparing]")
{
    SecretaryWithPages secretary;
    secretary.press(ctrl_shift(Key::D));
    REQUIRE_FALSE(secretary.local.form); // there is but one
    REQUIRE(secretary.opened().size() == 1);
    CHECK(secretary.opened().front().document == "kallelse.pdf");

    auto item = secretary.item("i2").item;
    item.documents = {"Bilaga 1"};
    item.files = {{"Bilaga 1", std::string(64, 'b'), 9, "application/pdf"}};
    REQUIRE(secretary.meeting.carry_out(CorrectItem{item}));
    secretary.press(ctrl_shift(Key::D));
    REQUIRE(secretary.local.form);
    secretary.press(Key::Enter);
    REQUIRE(secretary.opened().size() == 2);
    CHECK(secretary.opened().back() == item.files[0]);
}
