#include "support/catch.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::ui;
using testing::ctrl;
using testing::ctrl_shift;
using testing::is_one;
using testing::Secretary;
using namespace std::chrono_literals;

namespace {

/// Somebody who looks at the minutes of an open meeting.
struct Writer : Secretary {
    Writer()
    {
        gather(*this, "i6");
        minutes = {
            {ItemId{"i1"},
             "§ 1",
             "Mötet öppnas",
             {{MinutesLine::Kind::Text, "", "Ordföranden öppnar.", MinutesLine::Words::Generated}}},
            {ItemId{"i6"},
             "§ 6",
             "Bidrag",
             {{MinutesLine::Kind::Heading, "", "Sammanfattning", {}},
              {MinutesLine::Kind::Text, "", "Om bidraget.", MinutesLine::Words::Notice},
              {MinutesLine::Kind::Clause, "att", "bifalla.", MinutesLine::Words::Written}}}};
        press(ctrl_shift(Key::M));
        frame();
    }
    /// What was wished for in the frame after that time.
    Commands after(Duration time)
    {
        meeting.now += time;
        frame();
        return last;
    }
    [[nodiscard]] const ItemRecord& here() const { return item("i6"); }
};

} // namespace

TEST_CASE("the minutes are shown section by section, with whose words they are",
          "[ui][secretary][minutes]")
{
    Writer writer;
    CHECK(writer.sees("§ 6 Bidrag"));
    CHECK(writer.sees("ur kallelsen"));
    CHECK(writer.sees("skrivet för hand"));
    CHECK_FALSE(writer.sees("Ordföranden öppnar."));
    writer.press(ctrl(Key::PageUp));
    writer.frame();
    CHECK(writer.sees("Ordföranden öppnar."));
    CHECK(writer.sees("ur händelserna"));
}

TEST_CASE("prose is stored when the writer rests, and now and then while there is no rest",
          "[ui][secretary][minutes]")
{
    Writer writer;
    writer.type("Bidraget söks");
    CHECK(writer.last.empty());
    CHECK(writer.sees("sparas när du gör en paus"));
    CHECK(writer.after(900ms).empty());
    const Commands made = writer.after(200ms);
    REQUIRE(is_one<WriteProse>(made));
    const auto& written = get<WriteProse>(made[0].body);
    CHECK(written.item == ItemId{"i6"});
    CHECK(written.part == ProsePart::Summary);
    CHECK(written.text.ends_with("Bidraget söks"));
    writer.frame();
    CHECK(prose_of(writer.here(), ProsePart::Summary) == written.text);
    CHECK(writer.after(10s).empty()); // Nothing more is written.

    std::size_t stored = 0;
    for (int i = 0; i < 60; ++i) { // Six seconds of typing.
        writer.meeting.now += 100ms;
        writer.type("x");
        stored += writer.last.size();
    }
    CHECK(stored == 1);
}

TEST_CASE("what was written is stored when the sheet or the section is left",
          "[ui][secretary][minutes]")
{
    Writer writer;
    writer.press(Key::Tab);
    writer.type("Det är billigast.");
    const auto left = GENERATE(KeyPress{Key::Escape}, ctrl(Key::PageUp));
    REQUIRE(is_one<WriteProse>(writer.press(left)));
    CHECK(writer.here().reasons == "Det är billigast.");
    CHECK(writer.after(10s).empty());
}

TEST_CASE("what is written elsewhere comes in, and is never written over unseen",
          "[ui][secretary][minutes]")
{
    Writer writer;
    const auto elsewhere = [&](const char* text) {
        REQUIRE(writer.meeting.carry_out(WriteProse{ItemId{"i6"}, ProsePart::Reasons, text}));
        writer.frame();
    };
    writer.press(Key::Tab);
    elsewhere("Först.");
    CHECK(writer.local.minutes.proses[1].text.text() == "Först.");
    writer.type(" Sedan");
    elsewhere("Annat.");
    CHECK(writer.sees("också skrivet på annat håll"));
    CHECK(writer.sees("Annat."));
    writer.after(2s);
    CHECK(writer.here().reasons == "Först. Sedan");
}

TEST_CASE("what changed since it was sent to the verifiers is shown by a key",
          "[ui][secretary][minutes]")
{
    Writer writer;
    writer.press(ctrl_shift(Key::C));
    writer.frame();
    CHECK(writer.sees("Protokollet är inte skickat till justerarna än"));
    auto& section = writer.minutes.back();
    section.sent = writer.meeting.now;
    writer.frame();
    CHECK(writer.sees("Inget i paragrafen är ändrat sedan utskicket"));
    section.since_sent = section.lines;
    section.since_sent[1].change = MinutesLine::Change::Struck;
    section.since_sent[1].text = "Om föreningen.";
    section.since_sent[2].change = MinutesLine::Change::Added;
    writer.frame();
    CHECK(writer.sees("Ändrat sedan utskicket till justerarna"));
    CHECK(writer.sees("Om föreningen."));
    CHECK(writer.sees("struket"));
    CHECK(writer.sees("nytt"));
    CHECK_FALSE(writer.sees("ur kallelsen"));
    writer.press(ctrl_shift(Key::C));
    writer.frame();
    CHECK_FALSE(writer.sees("Om föreningen."));
    CHECK(writer.sees("ur kallelsen"));
}

TEST_CASE("of a section that late events changed after its verification this is told",
          "[ui][secretary][minutes]")
{
    Writer writer;
    CHECK_FALSE(writer.sees("Händelser som kom in efter justeringen"));
    writer.minutes.back().came_late = 2;
    writer.frame();
    CHECK(writer.sees("Händelser som kom in efter justeringen har ändrat paragrafen: 2"));
}
