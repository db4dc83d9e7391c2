#include "session/draft_notes.h"
#include "session/session.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <fstream>
#include <thread>

using namespace klubba;
using namespace klubba::session;
using klubba::testing::TemporaryFolder;
using meeting::DraftNotes;

static const DraftNotes notes{{},
                              {{88, "Kaffe serveras från 12.30", {}}},
                              {{3, "Tid: fm"}, {88, "Kaffe serveras från 12.30"}},
                              {{"", "start", 3, 3, 40}},
                              {}};

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

TEST_CASE("notes of an older Klubba are read as lines to look at", "[session]")
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "meeting-1.notes.json")
        << R"({"uncertain": [{"line": 3, "text": "Tid: fm", "percent_sure": 40}],)"
        << R"( "unread": [{"line": 88, "text": "Kaffe"}]})";
    CHECK(meeting::to_review(read_draft_notes(folder.path(), {"meeting-1"})).size() == 2);
}

TEST_CASE("what was looked at in a draft stays so when Klubba is started again", "[session]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    const auto start = [&] {
        auto session = Session::start({folder.path(), [] {}}, clock);
        REQUIRE(session);
        return std::move(*session);
    };
    {
        const auto session = start();
        session->submit_draft(testing::a_draft(), notes, "secretary");
        session->submit({meeting::SetFirstSection{7}, {}}, "secretary");
        while (session->published().pending > 0)
            std::this_thread::yield();
        CHECK(*session->published().notes == notes);
        session->settle({{}, {}, 88, true});
    } // what waits is done before it ends
    CHECK(meeting::to_review(*start()->published().notes).size() == 1);
}

TEST_CASE("a notice that is refused leaves the notes of the meeting as they are", "[session]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    auto session = Session::start({folder.path(), [] {}}, clock);
    REQUIRE(session);
    (*session)->submit_draft(testing::a_draft(), notes, "secretary");
    (*session)->submit_draft(testing::a_draft(), {}, "secretary");
    while ((*session)->published().pending > 0)
        std::this_thread::yield();
    const auto answers = (*session)->take_answers();
    REQUIRE(answers.size() == 2);
    CHECK(std::holds_alternative<meeting::Refusal>(answers[1].answer));
    CHECK(*(*session)->published().notes == notes);
}

TEST_CASE("the other meetings of a journal are published as they were planned", "[session]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    for (int meetings = 0; meetings < 2; ++meetings) {
        auto station = Station::open(folder.path(), clock);
        REQUIRE(station);
        auto answer = station->submit(station->new_stream(), {testing::a_draft(), {}}, "secretary");
        REQUIRE(std::holds_alternative<Receipt>(answer));
        clock.set(clock.now() + std::chrono::minutes{1});
    }
    auto session = Session::start({folder.path(), [] {}}, clock);
    REQUIRE(session);
    const auto published = (*session)->published();
    REQUIRE(published.earlier);
    REQUIRE(published.earlier->size() == 1);
    CHECK(published.earlier->front().items == testing::a_draft().items);
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
