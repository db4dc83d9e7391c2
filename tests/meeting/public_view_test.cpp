#include "meeting/public_view.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/random_meeting.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;

namespace {

PublicView seen(const MeetingState& state, const char* clock)
{
    return public_view(room_view(state, at(clock)), state, at(clock));
}

/// Of a closed item the id and the number may be known.
PublicItem bare(const AgendaItem& item)
{
    PublicItem known;
    known.id = item.id;
    known.number = item.number;
    known.closed_doors = true;
    return known;
}

bool is_closed(const ItemRecord& record)
{
    return record.item.confidentiality != Confidentiality::Open;
}

} // namespace

TEST_CASE("of a draft nothing is public", "[meeting][public]")
{
    Play play;
    play.at("08:00", klubba::testing::a_draft());
    CHECK(seen(play.state(), "08:01") == PublicView{});
    play.at("08:02", CallMeeting{});
    CHECK(seen(play.state(), "08:03").agenda.size() == play.state().items.size());
}

TEST_CASE("an item shows its decision once that is recorded", "[meeting][public]")
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}}).at("09:11", ShowProposal{ItemId{"i4"}});
    auto item = seen(play.state(), "09:12").agenda[3];
    CHECK(item.stage == ItemStage::Current);
    CHECK(item.section);
    CHECK_FALSE(item.decision);
    play.at("09:13", RecordDecision{ItemId{"i4"}, Outcome::Amended, {"bygga"}, "Det behövs."})
        .at("09:14", VerifyImmediately{ItemId{"i4"}})
        .at("09:15", CloseItem{});
    item = seen(play.state(), "09:16").agenda[3];
    CHECK(item.stage == ItemStage::Decided);
    REQUIRE(item.decision);
    CHECK(item.decision->outcome == Outcome::Amended);
    CHECK(item.decision->clauses == std::vector<std::string>{"bygga"});
    CHECK(item.verified_immediately);
}

TEST_CASE("an item has the times of the slots in which it is treated", "[meeting][public]")
{
    const auto play = Play::opened();
    const auto view = seen(play.state(), "09:01");
    std::size_t compared = 0;
    for (const auto& item : view.agenda) {
        std::vector<RoomSlot> rows;
        for (std::size_t index = 0; index < view.room.schedule.size(); ++index) {
            const auto& links = play.state().slots[index].slot.items;
            if (std::any_of(links.begin(), links.end(),
                            [&](const ItemLink& link) { return link.item == item.id; }))
                rows.push_back(view.room.schedule[index]);
        }
        if (rows.empty()) continue;
        CHECK(item.planned_start == rows.front().planned_start);
        CHECK(item.forecast_start == rows.front().forecast_start);
        CHECK(item.forecast_end == rows.back().forecast_end);
        ++compared;
    }
    CHECK(compared > 2);
}

TEST_CASE("of a closed item the agenda holds its number and nothing more, in any meeting",
          "[meeting][public]")
{
    std::size_t closed = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        klubba::testing::RandomMeeting meeting{seed, BodyKind::Council,
                                               klubba::testing::Plan::Scheduled};
        for (int step = 0; step < 200; ++step) {
            meeting.step();
            const auto& state = meeting.state();
            const auto view = public_view(room_view(state, meeting.now()), state, meeting.now());
            if (view.agenda.empty()) continue;
            REQUIRE(view.agenda.size() == state.items.size());
            for (std::size_t index = 0; index < state.items.size(); ++index) {
                if (!is_closed(state.items[index])) continue;
                ++closed;
                REQUIRE(view.agenda[index] == bare(state.items[index].item));
            }
        }
    }
    CHECK(closed > 500);
}
