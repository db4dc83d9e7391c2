#include "meeting/fold.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/random_meeting.h"
#include "support/whole_meeting.h"
#include "wire/command_codec.h"
#include "wire/event_codec.h"
#include "wire/json.h"

using namespace klubba;
using namespace klubba::wire;
using klubba::testing::Plan;
using klubba::testing::RandomMeeting;

namespace {

meeting::Event written_and_read(const meeting::Event& event)
{
    auto again = event;
    again.body = event_body_from(kind_of(event.body), body_of(event.body));
    return again;
}

} // namespace

TEST_CASE("every event of random meetings is read back as it was written",
          "[wire][event][property]")
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        INFO("seed " << seed);
        RandomMeeting play{seed, meeting::BodyKind::Council, Plan::Scheduled};
        for (int step = 0; step < 250; ++step)
            play.step();
        std::vector<meeting::Event> read;
        for (const auto& event : play.history().events()) {
            read.push_back(written_and_read(event));
            INFO(kind_of(event.body) << " " << body_of(event.body));
            REQUIRE(read.back() == event);
        }
        meeting::History again;
        again.add(read);
        REQUIRE(again.state() == play.state());
    }
}

TEST_CASE("every kind of event and command is read back as it was written", "[wire][event]")
{
    klubba::testing::Play play;
    for (auto& [clock, body] : klubba::testing::whole_meeting()) {
        INFO(print_json(to_value(body)));
        const auto read = command_from(to_value(body));
        REQUIRE(read);
        CHECK(*read == body);
        play.at(clock, std::move(body));
    }
    for (const auto& event : play.history().events())
        CHECK(written_and_read(event) == event);
}
