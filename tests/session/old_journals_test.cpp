#include "session/station.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"
#include "support/whole_meeting.h"

#include <algorithm>
#include <fstream>
#include <set>

using namespace klubba;
using namespace klubba::session;
using namespace klubba::testing;

namespace {

std::vector<std::filesystem::path> old_journals()
{
    std::vector<std::filesystem::path> folders;
    const std::filesystem::path all{KLUBBA_SOURCE_DIR "/tests/old-journals"};
    for (const auto& entry : std::filesystem::directory_iterator{all}) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    return folders;
}

/// The kinds of which some journal that is kept has an event.
std::set<std::size_t> kept_kinds()
{
    std::set<std::size_t> kinds;
    for (const auto& old : old_journals()) {
        const TemporaryFolder folder;
        std::filesystem::copy_file(old / "journal.db", folder.path() / "journal.db");
        const auto meetings = read_meetings(folder.path());
        REQUIRE(meetings);
        for (const auto& [stream, history] : *meetings) {
            for (const auto& event : history.events())
                kinds.insert(event.body.index());
        }
    }
    return kinds;
}

void play_whole_meeting(const std::filesystem::path& folder)
{
    SetClock clock{testing::at("08:00")};
    auto station = Station::open(folder, clock);
    REQUIRE(station);
    const auto stream = station->new_stream();
    for (auto& [when, command] : whole_meeting()) {
        clock.set(testing::at(when));
        const auto answer =
            station->submit(stream, {std::move(command), {}}, "secretary", "Astrid Falk");
        REQUIRE(std::holds_alternative<Receipt>(answer));
    }
    REQUIRE(station->tidy());
}

} // namespace

TEST_CASE("every journal ever written can be read, understood and verified", "[session][old]")
{
    const auto folders = old_journals();
    REQUIRE_FALSE(folders.empty());
    for (const auto& old : folders) {
        INFO(old);
        const TemporaryFolder folder;
        std::filesystem::copy_file(old / "journal.db", folder.path() / "journal.db");
        std::string head;
        std::ifstream{old / "head"} >> head;
        const auto verified = verify_folder(folder.path());
        REQUIRE(verified);
        CHECK(verified->head == head);

        const auto meetings = read_meetings(folder.path());
        REQUIRE(meetings);
        for (const auto& [stream, history] : *meetings) {
            INFO(stream.text);
            CHECK(history.state().unknown_events == 0);
            if (stream.text == "one-of-each") continue;
            CHECK(history.state().phase == meeting::Phase::Closed);
            CHECK(history.state().misfits.empty());
        }
    }
}

TEST_CASE("who acted and which files an item has can be read of the journal that has them",
          "[session][old]")
{
    const TemporaryFolder folder;
    std::filesystem::copy_file(
        KLUBBA_SOURCE_DIR "/tests/old-journals/1-whole-meeting-with-files-and-persons/journal.db",
        folder.path() / "journal.db");
    const auto meetings = read_meetings(folder.path());
    REQUIRE(meetings);
    REQUIRE(meetings->size() == 1);
    std::vector<meeting::StoredFile> files;
    for (const auto& event : meetings->begin()->second.events()) {
        CHECK(event.person == "Astrid Falk");
        CHECK(event.actor == "secretary");
        for (auto& file : meeting::files_in(event.body))
            files.push_back(file);
    }
    CHECK(files == std::vector{meeting::StoredFile{"Tjänsteskrivelse", std::string(64, 'a'),
                                                   123'456, "application/pdf"}});
}

TEST_CASE("of every kind of event there is one in a journal that is kept", "[session][old]")
{
    // Of what is not known there is none to keep.
    CHECK(kept_kinds().size() + 1 == meeting::EventVariant::size);
}

// Not a test but a tool, run by its tag: makes the journal that is to be kept when events have been
// added. See tests/old-journals/README.md.
TEST_CASE("a journal to keep is written", "[.][write-journal]")
{
    const TemporaryFolder folder;
    play_whole_meeting(folder.path());
    const auto verified = verify_folder(folder.path());
    REQUIRE(verified);
    const std::filesystem::path kept{KLUBBA_SOURCE_DIR "/tests/old-journals/new"};
    std::filesystem::create_directory(kept);
    std::filesystem::copy_file(folder.path() / "journal.db", kept / "journal.db");
    std::ofstream{kept / "head"} << verified->head << '\n';
}
