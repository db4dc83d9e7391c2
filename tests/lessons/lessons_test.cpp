#include "lessons/lessons.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::lessons;
using klubba::testing::TemporaryFolder;

namespace {

notice::Hints hints_of(const char* body)
{
    notice::Hints hints;
    hints.printed = hints.body = body;
    hints.labels = {{"samlingsrum", notice::Meaning::Place}};
    return hints;
}

notice::AsRead as_printed()
{
    notice::AsRead read;
    read.body = "Kulturnämnden";
    read.lines = {{3, "Samlingsrum: Eken"}};
    return read;
}

meeting::MeetingState state_in(meeting::Phase phase)
{
    meeting::MeetingState state;
    state.phase = phase;
    state.info.body = "Kulturnämnden";
    state.info.place = "Eken";
    return state;
}

} // namespace

TEST_CASE("hints are those of their body, however it is written, and of no other", "[lessons]")
{
    const TemporaryFolder folder;
    REQUIRE(write_hints(folder.path(), hints_of("Kulturnämnden")));
    REQUIRE(write_hints(folder.path(), hints_of("Barnnämnden")));
    CHECK(read_hints(folder.path(), "Kulturnämnden") == hints_of("Kulturnämnden"));
    CHECK(read_hints(folder.path(), "KULTURNÄMND ") == hints_of("Kulturnämnden"));
    CHECK(read_hints(folder.path(), "Miljönämnden") == notice::Hints{});
    CHECK(read_all_hints(folder.path()) ==
          std::vector{hints_of("Barnnämnden"), hints_of("Kulturnämnden")});
}

TEST_CASE("hints that would change nothing have no file", "[lessons]")
{
    const TemporaryFolder folder;
    auto hints = hints_of("Kulturnämnden");
    REQUIRE(write_hints(folder.path(), hints));
    hints.labels.clear();
    REQUIRE(write_hints(folder.path(), hints));
    CHECK(std::filesystem::is_empty(folder.path()));
    REQUIRE(write_hints(folder.path(), hints));
}

TEST_CASE("a damaged file is told of by its name, and left as it is", "[lessons]")
{
    const TemporaryFolder folder;
    REQUIRE(write_hints(folder.path(), hints_of("Kulturnämnden")));
    const auto file = std::filesystem::directory_iterator
    {
        folder.path()
        } -> path();
    std::ofstream{file, std::ios::trunc} << "{\"printed\": ";
    const auto read = read_hints(folder.path(), "Kulturnämnden");
    REQUIRE_FALSE(read);
    CHECK(read.error().context.starts_with(file.string()));
    CHECK_FALSE(read_all_hints(folder.path()));
    REQUIRE(keep_as_read(folder.path(), {"meeting-1"}, as_printed()));
    CHECK_FALSE(learn_when_called(folder.path(), {"meeting-1"}, state_in(meeting::Phase::Called)));
    CHECK(std::filesystem::file_size(file) == 12);
}

TEST_CASE("a meeting is learned from once, when it is called", "[lessons]")
{
    const TemporaryFolder folder;
    const StreamId stream{"meeting-1"};
    const auto learned = [&] { return read_hints(folder.path(), "Kulturnämnden"); };
    REQUIRE(keep_as_read(folder.path(), stream, as_printed()));
    REQUIRE(learn_when_called(folder.path(), stream, state_in(meeting::Phase::Draft)));
    CHECK(learned() == notice::Hints{});
    REQUIRE(learn_when_called(folder.path(), {"meeting-2"}, state_in(meeting::Phase::Called)));
    CHECK(learned() == notice::Hints{});
    REQUIRE(learn_when_called(folder.path(), stream, state_in(meeting::Phase::Called)));
    CHECK(learned() == hints_of("Kulturnämnden"));
    REQUIRE(learn_when_called(folder.path(), stream, state_in(meeting::Phase::Open)));
    CHECK(learned() == hints_of("Kulturnämnden"));
}

TEST_CASE("in memory nothing is kept", "[lessons]")
{
    CHECK(read_hints({}, "Kulturnämnden") == notice::Hints{});
    CHECK(keep_as_read({}, {"meeting-1"}, as_printed()));
    CHECK(learn_when_called({}, {"meeting-1"}, state_in(meeting::Phase::Called)));
}
