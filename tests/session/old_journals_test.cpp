#include "session/station.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <fstream>

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
