#include "meeting/chair_view.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;

TEST_CASE("room and chair show the sub-item on the table, and its presenters if it has any",
          "[meeting][room]")
{
    auto draft = klubba::testing::a_draft();
    auto& item = draft.items[3];
    item.presenters = {"Gun Ek"};
    item.sub_items = {{"1", "Läget i länet", {}}, {"2", "Läget i landet", {"Siv Ödman"}}};
    Play play;
    play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
    const auto shows = [&](const char* title, const char* presenter) {
        const auto room = room_view(play.state(), at("09:30")).item.value();
        const auto chair = chair_view(play.state(), at("09:30")).item.value();
        CHECK(room.title == title);
        CHECK(chair.title == title);
        CHECK(room.presenters == std::vector<std::string>{presenter});
        CHECK(chair.presenters == room.presenters);
    };
    play.at("09:02", OpenItem{item.id, "1"});
    shows("Läget i länet", "Gun Ek");
    play.at("09:10", OpenItem{item.id, "2"});
    shows("Läget i landet", "Siv Ödman");
    play.at("09:20", OpenItem{item.id, {}});
    shows(item.title.c_str(), "Gun Ek");
}

TEST_CASE("the room view names the kind of the item on the table, also when it is the first kind",
          "[meeting][room]")
{
    const auto kind_of = [](const Play& play) {
        const Value room = to_value(room_view(play.state(), at("09:30")));
        const Value* kind = room.find("item")->find("kind");
        return kind == nullptr ? "none" : *kind->get<std::string>();
    };
    auto draft = klubba::testing::a_draft();
    draft.items[3].kind = ItemKind::Decision;
    draft.items[4].kind = ItemKind::Information;
    Play play;
    play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:02", OpenItem{draft.items[3].id, {}});
    CHECK(kind_of(play) == "decision");
    play.at("09:03", OpenItem{draft.items[4].id, {}});
    CHECK(kind_of(play) == "information");
}

TEST_CASE("a message is in the room until it is cleared, replaced, or the meeting closed",
          "[meeting][room]")
{
    auto play = Play::opened();
    const auto message = [&] { return room_view(play.state(), at("11:00")).message; };
    CHECK(message().empty());
    play.at("09:10", ShowMessage{"Kaffe finns i foajén"});
    CHECK(message() == "Kaffe finns i foajén");
    play.at("09:11", ShowMessage{"Vi väntar på ljudet"});
    CHECK(message() == "Vi väntar på ljudet");
    CHECK(chair_view(play.state(), at("09:11")).message == message());
    play.at("09:12", ClearMessage{});
    CHECK(message().empty());
    play.at("09:13", ShowMessage{"Åter 09:30"}).at("09:13", StartBreak{{}, at("09:30")});
    CHECK(message() == "Åter 09:30");
    play.at("09:30", EndBreak{});
    for (const auto* item : {"i2", "i4", "i5"})
        play.at("09:31", SkipItem{ItemId{item}, "Tas nästa gång"});
    play.at("09:32", CloseMeeting{});
    CHECK(message().empty());
}
