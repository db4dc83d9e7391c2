#include "base/hybrid_clock.h"
#include "session/station.h"
#include "session/station_key.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <sys/stat.h>

#include <fstream>

using namespace klubba;
using namespace klubba::session;
using namespace klubba::testing;
using namespace klubba::meeting;

namespace {

/// A station at a folder of the test's, with a clock that the test sets.
struct Desk {
    explicit Desk(const std::filesystem::path& folder)
        : clock(testing::at("08:00")), station(Station::open(folder, clock))
    {
        REQUIRE(station);
    }

    Receipt done(const StreamId& stream, CommandBody body)
    {
        const auto answer = station->submit(stream, Command{std::move(body), {}}, "secretary");
        const auto* receipt = std::get_if<Receipt>(&answer);
        REQUIRE(receipt != nullptr);
        return *receipt;
    }

    SetClock clock;
    Result<Station, Failure> station;
};

StreamId open_a_meeting(Desk& desk)
{
    const auto stream = desk.station->new_stream();
    desk.done(stream, a_draft());
    desk.done(stream, CallMeeting{});
    desk.clock.set(testing::at("09:00"));
    desk.done(stream, OpenMeeting{});
    return stream;
}

} // namespace

TEST_CASE("what a station answered for is there when it is opened again", "[session][station]")
{
    const TemporaryFolder folder;
    StreamId stream;
    MeetingState before;
    AuthorId author;
    {
        Desk desk{folder.path()};
        stream = open_a_meeting(desk);
        before = desk.station->meetings().at(stream).state();
        author = desk.station->author();
    }
    Desk desk{folder.path()};
    CHECK(desk.station->meetings().at(stream).state() == before);
    CHECK(desk.station->author() == author);
    CHECK(desk.station->repairs().empty());
    const auto receipt = desk.done(stream, Undo{});
    CHECK(receipt.events.front().author == author.text);
    CHECK(desk.station->meetings().at(stream).state().phase == Phase::Called);
}

TEST_CASE("all events of one command have one time, later than all before", "[session][station]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    const auto stream = open_a_meeting(desk);
    desk.clock.set(testing::at("07:00"));
    desk.done(stream, Advance{});
    const auto events = desk.station->meetings().at(stream).events();
    for (std::size_t index = 1; index < events.size(); ++index)
        CHECK(events[index - 1].stamp <= events[index].stamp);
    const auto stamp_of = [&](std::size_t index) { return events[index].stamp; };
    CHECK(stamp_of(0) == stamp_of(1));
    CHECK(events.back().stamp.wall == testing::at("09:00"));
}

TEST_CASE("a meeting played afterwards has its own times, whatever was written when",
          "[session][clock]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    const auto stream = desk.station->new_stream();
    desk.done(stream, a_draft());
    desk.done(stream, CallMeeting{});
    desk.clock.set(testing::at("07:00"));
    desk.done(stream, OpenMeeting{});
    CHECK(desk.station->meetings().at(stream).state().opened == testing::at("07:00"));
}

TEST_CASE("a clock that is set back in a meeting does not take its events with it",
          "[session][clock]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    const auto stream = open_a_meeting(desk);
    desk.clock.set(testing::at("08:30"));
    desk.done(stream, OpenItem{ItemId{"i4"}, {}});
    const auto& state = desk.station->meetings().at(stream).state();
    CHECK(find(state, ItemId{"i4"})->sittings.front().opened == testing::at("09:00"));
}

TEST_CASE("a refused command leaves nothing behind", "[session][station]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    const auto stream = open_a_meeting(desk);
    const auto before = desk.station->meetings().at(stream).events().size();
    const auto answer = desk.station->submit(stream, Command{OpenMeeting{}, {}}, "chair");
    CHECK(std::holds_alternative<Refusal>(answer));
    CHECK(desk.station->meetings().at(stream).events().size() == before);
}

TEST_CASE("meetings of one folder are kept apart", "[session][station]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    const auto first = open_a_meeting(desk);
    const auto second = desk.station->new_stream();
    CHECK(first != second);
    desk.done(second, a_draft());
    CHECK(desk.station->meetings().at(second).state().phase == Phase::Draft);
    CHECK(desk.station->meetings().at(first).state().phase == Phase::Open);
    // A meeting that is held is not left for one that is being prepared.
    CHECK(current_meeting(desk.station->meetings()) == first);
    CHECK(read_meetings(folder.path())->size() == 2);
}

TEST_CASE("a station writes alone in its folder", "[session][station]")
{
    const TemporaryFolder folder;
    const Desk desk{folder.path()};
    SetClock clock{Instant{}};
    const auto second = Station::open(folder.path(), clock);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Failure::Kind::Busy);
}

TEST_CASE("the station's key is its owner's alone, and written once", "[session][key]")
{
    const TemporaryFolder folder;
    const auto key = make_key(folder.path());
    REQUIRE(key);
    CHECK((*read_key(folder.path()))->public_key() == key->public_key());
    struct stat found {};
    REQUIRE(::stat((folder.path() / "station.key").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600U);
    CHECK_FALSE(make_key(folder.path()));
    CHECK((*read_key(folder.path()))->public_key() == key->public_key());
}

TEST_CASE("a station does not go on without the key it began with", "[session][key]")
{
    const TemporaryFolder folder;
    {
        Desk desk{folder.path()};
        open_a_meeting(desk);
    }
    SetClock clock{testing::at("09:00")};
    const auto path = folder.path() / "station.key";
    SECTION("when it is gone")
    {
        std::filesystem::remove(path);
        CHECK(Station::open(folder.path(), clock).error().kind == Failure::Kind::CannotOpen);
        CHECK_FALSE(std::filesystem::exists(path));
    }
    SECTION("when it is another's")
    {
        std::filesystem::remove(path);
        REQUIRE(make_key(folder.path()));
        CHECK(Station::open(folder.path(), clock).error().kind == Failure::Kind::CannotOpen);
        CHECK(verify_folder(folder.path()).error().kind == Failure::Kind::Damaged);
    }
    SECTION("when it is damaged")
    {
        std::ofstream{path} << "klubba station key 1\n00";
        CHECK(Station::open(folder.path(), clock).error().kind == Failure::Kind::Damaged);
        CHECK(std::filesystem::file_size(path) == 23);
    }
    CHECK(read_meetings(folder.path()));
}

TEST_CASE("the hybrid clock never goes back and never stands still", "[session][clock]")
{
    HybridClock clock;
    const auto nine = testing::at("09:00");
    const auto first = clock.next(nine);
    const auto second = clock.next(nine);
    const auto third = clock.next(nine - std::chrono::hours{1});
    CHECK(first == HybridTime{nine, 0});
    CHECK(second == HybridTime{nine, 1});
    CHECK(third == HybridTime{nine, 2});
    clock.see({nine + std::chrono::hours{1}, 5});
    CHECK(clock.next(nine) == HybridTime{nine + std::chrono::hours{1}, 6});
    CHECK(clock.next(nine + std::chrono::hours{2}) == HybridTime{nine + std::chrono::hours{2}, 0});
}
