#include "page/meeting_page.h"
#include "page/shown.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/random_meeting.h"
#include "support/whole_meeting.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::page;

namespace {

/// What must never be seen.
const std::string mark = "HEMLIGT";

bool is_closed(const MeetingState& state, const ItemId& item)
{
    const auto* record = find(state, item);
    return record != nullptr && record->item.confidentiality != Confidentiality::Open;
}

void taint(AgendaItem& item)
{
    item.title = mark;
    item.registry_numbers = {mark};
    item.presenters = {mark};
    item.proposal = {mark};
    item.documents = {mark};
    item.sub_items = {{"1", mark, {mark}}};
}

void taint_deciding(MeetingState& state)
{
    for (auto& record : state.proposals) {
        if (!is_closed(state, record.proposal.item)) continue;
        record.proposal.clauses = {mark};
        record.proposal.reason = mark;
    }
    for (auto& record : state.votes) {
        if (!is_closed(state, record.vote.item)) continue;
        record.vote.yes = mark;
        record.vote.no = mark;
        record.drawn = mark;
    }
    for (auto& record : state.elections) {
        if (!is_closed(state, record.election.item)) continue;
        record.election.post = mark;
        record.elected = {mark};
        for (auto& nominee : record.nominees)
            nominee.name = mark;
    }
}

/// Whoever speaks or waits to speak on a closed item is as secret as the item.
void taint_floor(MeetingState& state)
{
    if (state.floor) {
        state.floor->person = {};
        state.floor->name = mark;
    }
    for (auto& request : state.requests) {
        request.person = {};
        request.name = mark;
    }
}

/// The same meeting with other words wherever a closed item has some.
MeetingState tainted(MeetingState state)
{
    for (auto& record : state.items) {
        if (!is_closed(state, record.item.id)) continue;
        taint(record.item);
        record.note = mark;
        if (record.decision) {
            record.decision->clauses = {mark};
            record.decision->reason = mark;
        }
    }
    for (auto& record : state.slots) {
        const auto& links = record.slot.items;
        if (!std::any_of(links.begin(), links.end(),
                         [&](const ItemLink& link) { return is_closed(state, link.item); }))
            continue;
        record.slot.title = mark;
        record.slot.presenters = {mark};
    }
    taint_deciding(state);
    if (is_closed(state, state.open_item) || doors_are_closed(state)) taint_floor(state);
    return state;
}

bool tells(const std::string& text)
{
    return text.find(mark) != std::string::npos;
}

/// Gives whether there was anything to hide.
bool look_at(const MeetingState& state, Instant now)
{
    const auto changed = tainted(state);
    const auto view = seen(changed, now);
    CHECK_FALSE(tells(meeting_json(view, "m", now)));
    CHECK_FALSE(tells(meeting_page(view, {"m"}, reader_at(now))));
    return !(changed == state);
}

} // namespace

TEST_CASE("nothing of a closed item is on the page or in its JSON, through any meeting",
          "[page][secrecy]")
{
    std::size_t hidden = 0;
    for (unsigned seed = 1; seed <= 18; ++seed) {
        INFO("seed " << seed);
        klubba::testing::RandomMeeting meeting{seed, BodyKind::Council,
                                               klubba::testing::Plan::Scheduled};
        for (int step = 0; step < 250; ++step) {
            meeting.step();
            if (step % 5 == 0 && look_at(meeting.state(), meeting.now())) ++hidden;
        }
    }
    CHECK(hidden > 150);
}

TEST_CASE("nothing of closed items is on the page through a whole meeting", "[page][secrecy]")
{
    klubba::testing::Play play;
    std::size_t hidden = 0;
    for (const auto& [clock, command] : klubba::testing::whole_meeting()) {
        play.at(clock, command);
        auto state = play.state();
        for (auto& record : state.items)
            record.item.confidentiality = Confidentiality::Secret;
        INFO("at " << clock);
        if (look_at(state, klubba::testing::at(clock))) ++hidden;
    }
    CHECK(hidden > 50);
}

TEST_CASE("what the marks stand for is seen where the items are open", "[page][secrecy]")
{
    auto play = klubba::testing::Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    auto state = play.state();
    for (auto& record : state.items)
        taint(record.item);
    const auto now = klubba::testing::at("09:11");
    CHECK(tells(meeting_page(seen(state, now), {"m"}, reader_at(now))));
    CHECK(tells(meeting_json(seen(state, now), "m", now)));
}
