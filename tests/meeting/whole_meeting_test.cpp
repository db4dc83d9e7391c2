#include "meeting/warnings.h"
#include "support/catch.h"
#include "support/invariants.h"
#include "support/kinds.h"
#include "support/meetings.h"
#include "support/whole_meeting.h"

#include <set>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;

TEST_CASE("one evening can hold every kind of event", "[meeting]")
{
    Play play;
    for (auto& [clock, command] : klubba::testing::whole_meeting())
        play.at(clock, std::move(command));
    auto left_out = klubba::testing::kinds_of<EventVariant>();
    left_out.erase(UnknownEvent::type_name);
    for (const auto& event : play.history().events())
        visit([&](const auto& body) { left_out.erase(body.type_name); }, event.body);
    CHECK(left_out == std::set<std::string_view>{});
    CHECK(play.state().misfits.empty());
    CHECK(play.state().phase == Phase::Closed);
    CHECK(klubba::testing::broken_invariants(play.state()).empty());
}
