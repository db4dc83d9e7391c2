#include "meeting/locking.h"
#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::ctrl;
using testing::DeskMeeting;
using testing::is_one;
using testing::Secretary;

namespace {

const VerificationSetId set{"w1"};

void verify(DeskMeeting& meeting)
{
    REQUIRE(meeting.carry_out(
        VerifySections{{set, {}, meeting.zone.day_of(meeting.now), {{"p2"}}, {}}}));
}

} // namespace

TEST_CASE("after the meeting each step of the minutes is one key away", "[ui][secretary][after]")
{
    Secretary secretary;
    hold(secretary.meeting);
    secretary.frame();
    CHECK(secretary.sees("Utkast"));
    CHECK(secretary.sees("Skicka till justerarna"));
    secretary.press(Key::F3);
    const Commands sent = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<SendMinutes>(sent));
    CHECK(get<SendMinutes>(sent[0].body).to == std::vector<PersonId>{{"p2"}});
    CHECK(secretary.meeting.state().sendings.size() == 1);
    secretary.frame();
    CHECK(secretary.sees("Skickat till justerarna"));

    secretary.press(Key::F9);
    secretary.press(Key::Tab);
    secretary.press(Key::Tab);
    secretary.type("Beloppet är fel.");
    REQUIRE(is_one<MakeRemark>(secretary.press(ctrl(Key::Enter))));
    secretary.frame();
    CHECK(secretary.sees("Synpunkter lämnade"));
    CHECK(secretary.sees("Beloppet är fel."));
    secretary.press(Key::F10);
    REQUIRE(is_one<SettleRemark>(secretary.press(ctrl(Key::Enter))));
    secretary.frame();
    CHECK(secretary.sees("Besvarad"));

    secretary.press(Key::F6);
    REQUIRE(is_one<VerifySections>(secretary.press(ctrl(Key::Enter))));
    secretary.frame();
    CHECK(secretary.sees("Justerat"));
    CHECK(secretary.sees("Anslå justeringen"));
    secretary.press(Key::F7);
    REQUIRE(is_one<PostMinutes>(secretary.press(ctrl(Key::Enter))));
    secretary.frame();
    CHECK(secretary.sees("Överklagandetiden löper"));
}

TEST_CASE("a signed file is asked for by its path, for the set it is of", "[ui][secretary][after]")
{
    Secretary secretary;
    hold(secretary.meeting);
    verify(secretary.meeting);
    secretary.press(ctrl(Key::D));
    secretary.type("/tmp/protokoll.pdf");
    CHECK(secretary.press(ctrl(Key::Enter)).empty());
    const Request wanted = AttachSigned{"/tmp/protokoll.pdf", set};
    CHECK(std::find(secretary.requests.begin(), secretary.requests.end(), wanted) !=
          secretary.requests.end());
    secretary.preparing.attach_trouble = {"/tmp/protokoll.pdf", false, 1};
    secretary.frame();
    CHECK(secretary.sees("går inte att öppna"));
}

TEST_CASE("consents unlock what is verified, and the secretary sees who is awaited",
          "[ui][secretary][after]")
{
    Secretary secretary;
    hold(secretary.meeting);
    verify(secretary.meeting);
    REQUIRE(secretary.meeting.carry_out(ConsentToUnlock{set, {"p2"}, "Fel belopp"}));
    secretary.frame();
    CHECK(secretary.sees("Väntar på samtycke från"));
    for (const auto& one :
         awaited_consents(secretary.meeting.state(), secretary.meeting.state().verified.front()))
        REQUIRE(secretary.meeting.carry_out(ConsentToUnlock{set, one, "Fel belopp"}));
    secretary.frame();
    CHECK(secretary.sees("Upplåst för ändring"));
    secretary.press(Key::F6);
    const Commands again = secretary.press(ctrl(Key::Enter));
    REQUIRE(is_one<VerifySections>(again));
    CHECK(secretary.meeting.state().verified.front().earlier.size() == 1);
}

TEST_CASE("the chair remarks on the draft, and consents for the chair", "[ui][chair][after]")
{
    Chair chair;
    hold(chair.meeting);
    chair.meeting.actor = "chair";
    chair.press(Key::S);
    chair.type("Skriv ut namnet.");
    REQUIRE(is_one<MakeRemark>(chair.press(ctrl(Key::Enter))));
    CHECK(chair.meeting.state().remarks.front().remark.by == PersonId{"p1"});
    chair.frame();
    CHECK(chair.sees("Skriv ut namnet."));
    chair.meeting.actor = "secretary";
    verify(chair.meeting);
    chair.meeting.actor = "chair";
    chair.frame();
    chair.press(Key::J);
    chair.type("Fel belopp");
    REQUIRE(is_one<ConsentToUnlock>(chair.press(ctrl(Key::Enter))));
    CHECK(chair.meeting.state().verified.front().consents.front().by == PersonId{"p1"});
}

TEST_CASE("what is late is said on every screen from the day after", "[ui][after]")
{
    Secretary secretary;
    Chair chair;
    for (auto* desk :
         {static_cast<testing::AtDesk*>(&secretary), static_cast<testing::AtDesk*>(&chair)}) {
        hold(desk->meeting);
        desk->meeting.now += std::chrono::hours{24 * 13};
        desk->frame();
        CHECK_FALSE(desk->sees("Försenat"));
        desk->meeting.now += std::chrono::hours{48};
        desk->frame();
    }
    CHECK(secretary.sees("Försenat: protokollet skulle ha justerats"));
    CHECK_FALSE(chair.sees("Försenat"));
    const std::vector<MeetingBrief> known{*meeting_brief(chair.meeting.state())};
    chair.meetings = known;
    chair.frame();
    CHECK(chair.sees("Försenat: protokollet skulle ha justerats"));
}
