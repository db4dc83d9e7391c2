#include "session/draft_notes.h"
#include "session/session.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <fstream>

using namespace klubba;
using namespace klubba::session;
using klubba::testing::TemporaryFolder;
using meeting::DraftNotes;

static const DraftNotes notes{{{3, "Tid: fm", 40}}, {{88, "Kaffe serveras från 12.30", {}}}};

TEST_CASE("notes on a draft are published with their meeting and with no other", "[session]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    const auto publish = [&] {
        auto session = Session::start({folder.path(), [] {}}, clock);
        REQUIRE(session);
        return *(*session)->published().notes;
    };
    const auto draft = [&] {
        clock.set(clock.now() + std::chrono::minutes{1});
        auto station = Station::open(folder.path(), clock);
        REQUIRE(station);
        const auto stream = station->new_stream();
        const auto answer = station->submit(stream, {testing::a_draft(), {}}, "secretary");
        REQUIRE(std::holds_alternative<Receipt>(answer));
        return stream;
    };
    REQUIRE(write_draft_notes(folder.path(), draft(), notes));
    CHECK(publish() == notes);
    draft();
    CHECK(publish() == DraftNotes{});
}

TEST_CASE("notes that are not there or cannot be read are none", "[session]")
{
    const TemporaryFolder folder;
    CHECK(read_draft_notes(folder.path(), {"meeting-1"}) == DraftNotes{});
    REQUIRE(write_draft_notes(folder.path(), {"meeting-1"}, notes));
    CHECK(read_draft_notes(folder.path(), {"meeting-1"}) == notes);
    for (const char* content : {"", "{\"unread\": [", "[]", "{\"unread\": [{\"line\": \"3\"}]}"}) {
        std::ofstream(folder.path() / "meeting-1.notes.json", std::ios::trunc) << content;
        CHECK(read_draft_notes(folder.path(), {"meeting-1"}) == DraftNotes{});
    }
}

TEST_CASE("the name of a stream leads to no file outside the folder", "[session]")
{
    const TemporaryFolder folder;
    const auto inside = folder.path() / "data";
    std::filesystem::create_directory(inside);
    CHECK_FALSE(write_draft_notes(inside, {"../meeting-1"}, notes));
    CHECK(std::filesystem::is_empty(inside));
    REQUIRE(write_draft_notes(folder.path(), {"meeting-1"}, notes));
    CHECK(read_draft_notes(inside, {"../meeting-1"}) == DraftNotes{});
}
