#include "support/catch.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::ui;
using testing::ctrl;
using testing::ctrl_shift;
using testing::is_one;
using testing::Secretary;

namespace {

using Fate = PublicWords::Fate;
using Why = PublicWords::Why;

/// Somebody who decides what everybody may read, once the meeting is over.
struct Publisher : Secretary {
    explicit Publisher(std::size_t lines = 3)
    {
        gather(*this, "i6");
        while (meeting.state().phase == Phase::Open) {
            const auto left = undecided(meeting.state());
            if (left.empty())
                REQUIRE(meeting.carry_out(CloseMeeting{}));
            else if (left.front() == meeting.state().open_item)
                REQUIRE(meeting.carry_out(
                    RecordDecision{left.front(), Outcome::AsProposed, {"bifalla."}, {}}));
            else
                REQUIRE(meeting.carry_out(SkipItem{left.front(), "Senare"}));
        }
        public_minutes.words = {
            {"Vera Lund", "§ 6", Why::NamedInClosed, Fate::Undecided, {}},
            {"vera@example.se", "§ 6", Why::MailAddress, Fate::Masked, "Privat"},
            {"Klagomål", "§ 7", Why::OfClosed, Fate::LeftOut, {}}};
        for (std::size_t i = 0; i < lines; ++i)
            public_minutes.lines.push_back(
                {MinutesLine::Kind::Text, {}, "Stycke " + std::to_string(i), {}});
        public_minutes.content = "c1";
        press(ctrl_shift(Key::O));
        frame();
    }
};

} // namespace

TEST_CASE("words that are perhaps not for everybody are shown with where they stand and why",
          "[ui][secretary][public]")
{
    Publisher publisher;
    for (const auto* text :
         {"Vera Lund", "§ 6", "namn i en § som utelämnas", "avgör", "e-postadress: Privat",
          "maskeras", "utelämnas", "Texten är inte granskad", "Att avgöra före granskningen: 1",
          "Stycke 0"}) {
        CAPTURE(text);
        CHECK(publisher.sees(text));
    }
}

TEST_CASE("one key masks words, one lets them stand, and what is left out stays so",
          "[ui][secretary][public]")
{
    Publisher publisher;
    const auto masked = publisher.press(Key::M);
    REQUIRE(is_one<MaskWords>(masked));
    CHECK(get<MaskWords>(masked[0].body) == MaskWords{"Vera Lund", {}});
    publisher.press(Key::Down);
    CHECK(publisher.press(Key::M).empty()); // It is so already.
    const auto kept = publisher.press(Key::L);
    REQUIRE(is_one<KeepWords>(kept));
    CHECK(get<KeepWords>(kept[0].body).words == "vera@example.se");
    publisher.press(Key::Down);
    CHECK(publisher.press(Key::L).empty());
    CHECK(publisher.press(Key::M).empty());
}

TEST_CASE("any words are masked by writing them, with a reason", "[ui][secretary][public]")
{
    Publisher publisher;
    publisher.press(Key::A);
    publisher.frame();
    publisher.type("Örjan Ek");
    publisher.press(Key::Tab);
    publisher.type("Privatperson");
    const auto masked = publisher.press(ctrl(Key::Enter));
    REQUIRE(is_one<MaskWords>(masked));
    CHECK(get<MaskWords>(masked[0].body) == MaskWords{"Örjan Ek", "Privatperson"});
}

TEST_CASE("the text is reviewed once all is decided and it was read to its end",
          "[ui][secretary][public]")
{
    Publisher publisher{200};
    CHECK(publisher.press(Key::G).empty());
    publisher.public_minutes.words[0].fate = Fate::Masked;
    publisher.frame();
    CHECK(publisher.sees("Läs texten till slut före granskningen"));
    CHECK(publisher.press(Key::G).empty());
    CHECK_FALSE(publisher.sees("Stycke 199"));
    for (int i = 0; i < 40; ++i)
        publisher.press(Key::PageDown);
    publisher.frame();
    CHECK(publisher.sees("Stycke 199"));
    // What was read is not what is there now.
    publisher.press(Key::PageUp);
    publisher.press(Key::PageUp);
    publisher.public_minutes.content = "c2";
    CHECK(publisher.press(Key::G).empty());
    for (int i = 0; i < 3; ++i)
        publisher.press(Key::PageDown);
    publisher.frame();
    const auto reviewed = publisher.press(Key::G);
    REQUIRE(is_one<ReviewPublicText>(reviewed));
    CHECK(get<ReviewPublicText>(reviewed[0].body).content == "c2");
    REQUIRE(publisher.meeting.state().public_review);
    publisher.public_minutes.is_reviewed = true;
    publisher.frame();
    CHECK(publisher.sees("Granskad av sekreteraren"));
    CHECK(publisher.sees("Kan läsas när alla paragrafer är justerade och anslagna"));
    CHECK(publisher.press(Key::G).empty());
    publisher.public_minutes.is_ready = true;
    publisher.frame();
    CHECK(publisher.sees("Allmänheten kan läsa texten"));
    publisher.public_minutes.is_reviewed = false;
    publisher.frame();
    CHECK(publisher.sees("men ändrad sedan dess"));
}

TEST_CASE("words are masked and let stand from the line of what happens too",
          "[ui][secretary][public]")
{
    Publisher publisher;
    publisher.press(Key::Escape);
    publisher.press(ctrl(Key::Space));
    publisher.frame();
    publisher.type("maskera ord");
    publisher.press(Key::Enter);
    publisher.frame();
    publisher.type("Örjan Ek");
    REQUIRE(is_one<MaskWords>(publisher.press(ctrl(Key::Enter))));
    CHECK(find_ruling(publisher.meeting.state(), "Örjan Ek") != nullptr);
}
