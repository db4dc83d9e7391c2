#include "session/session.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <atomic>
#include <semaphore>

using namespace klubba;
using namespace klubba::session;
using namespace klubba::testing;
using namespace klubba::meeting;

namespace {

/// A session whose answers the test waits for.
class Desk {
public:
    explicit Desk(const std::filesystem::path& folder)
    {
        auto started = Session::start({folder, [this] { m_woken.release(); }}, m_clock);
        REQUIRE(started);
        m_session = std::move(*started);
    }

    Session& session() { return *m_session; }
    void await_news() { m_woken.acquire(); }
    SetClock& clock() { return m_clock; }

    Answer answer_to(CommandBody body)
    {
        const auto ticket = m_session->submit(Command{std::move(body), {}}, "secretary");
        m_woken.acquire();
        const auto answers = m_session->take_answers();
        REQUIRE(answers.size() == 1);
        CHECK(answers.front().ticket == ticket);
        return answers.front().answer;
    }

private:
    SetClock m_clock{testing::at("09:00")};
    std::counting_semaphore<> m_woken{0};
    std::unique_ptr<Session> m_session;
};

} // namespace

TEST_CASE("a command is answered, and what came of it published", "[session]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    CHECK(desk.session().published().history->state().phase == Phase::Nothing);
    CHECK(std::holds_alternative<Receipt>(desk.answer_to(a_draft())));
    const auto published = desk.session().published();
    CHECK(published.history->state().phase == Phase::Draft);
    CHECK(published.stream.text.starts_with("meeting-"));
    CHECK(published.pending == 0);
    CHECK_FALSE(published.trouble);
}

TEST_CASE("a refusal is answered and changes nothing that is shown", "[session]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    desk.answer_to(a_draft());
    const auto before = desk.session().published().history;
    CHECK(std::holds_alternative<Refusal>(desk.answer_to(OpenMeeting{})));
    CHECK(desk.session().published().history == before);
}

TEST_CASE("what was published stays as it was while new things happen", "[session]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    desk.answer_to(a_draft());
    const auto before = desk.session().published().history;
    desk.answer_to(CallMeeting{});
    CHECK(before->state().phase == Phase::Draft);
    CHECK(desk.session().published().history->state().phase == Phase::Called);
}

TEST_CASE("commands that wait when the session is let go are carried out", "[session]")
{
    const TemporaryFolder folder;
    {
        Desk desk{folder.path()};
        desk.session().submit(Command{a_draft(), {}}, "secretary");
        desk.session().submit(Command{CallMeeting{}, {}}, "secretary");
    }
    const auto meetings = read_meetings(folder.path());
    REQUIRE(meetings);
    CHECK(meetings->at(*current_meeting(*meetings)).state().phase == Phase::Called);
}

TEST_CASE("a new draft begins a new meeting when the old one is closed", "[session]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    desk.answer_to(a_draft());
    CHECK(std::holds_alternative<Refusal>(desk.answer_to(a_draft())));
    desk.answer_to(CallMeeting{});
    desk.answer_to(OpenMeeting{});
    desk.answer_to(AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}});
    for (const auto* item : {"i4", "i5"})
        desk.answer_to(SkipItem{ItemId{item}, "tid"});
    REQUIRE(std::holds_alternative<Receipt>(desk.answer_to(CloseMeeting{})));
    const auto closed = desk.session().published().stream;
    CHECK(std::holds_alternative<Receipt>(desk.answer_to(a_draft())));
    CHECK(desk.session().published().stream != closed);
}

TEST_CASE("beside another Klubba the meeting is shown, and commands fail until it is gone",
          "[session]")
{
    const TemporaryFolder folder;
    auto first = std::make_unique<Desk>(folder.path());
    first->answer_to(a_draft());

    Desk second{folder.path()};
    auto published = second.session().published();
    CHECK(published.history->state().phase == Phase::Draft);
    REQUIRE(published.trouble);
    CHECK(published.trouble->kind == Failure::Kind::Busy);
    CHECK(std::get<Failure>(second.answer_to(CallMeeting{})).kind == Failure::Kind::Busy);
    CHECK(second.session().published().pending == 0);

    first.reset();
    CHECK(std::holds_alternative<Receipt>(second.answer_to(CallMeeting{})));
    published = second.session().published();
    CHECK_FALSE(published.trouble);
    CHECK(published.history->state().phase == Phase::Called);
}

TEST_CASE("what another Klubba writes is read again, and known until it cannot be", "[session]")
{
    const TemporaryFolder folder;
    Desk first{folder.path()};
    first.answer_to(a_draft());
    Desk second{folder.path()};
    CHECK_FALSE(second.session().published().known_until);
    first.answer_to(CallMeeting{});
    second.await_news();
    const auto published = second.session().published();
    CHECK(published.history->state().phase == Phase::Called);
    CHECK(published.trouble);
    CHECK_FALSE(published.known_until);
}

TEST_CASE("the meetings that have been called are listed, drafts are not", "[session]")
{
    const TemporaryFolder folder;
    Desk desk{folder.path()};
    CHECK(desk.session().published().meetings->empty());
    desk.answer_to(a_draft());
    CHECK(desk.session().published().meetings->empty());
    desk.answer_to(CallMeeting{});
    const auto meetings = desk.session().published().meetings;
    REQUIRE(meetings->size() == 1);
    CHECK(meetings->front().body == a_draft().info.body);
    CHECK(meetings->front().starts == a_draft().info.starts);
    CHECK_FALSE(meetings->front().opened);
    desk.answer_to(OpenMeeting{});
    CHECK(desk.session().published().meetings->front().opened);
}

TEST_CASE("meetings are listed by when they start, without those long over", "[session]")
{
    Meetings meetings;
    const auto called = [&](const char* stream, Instant starts) {
        auto draft = a_draft();
        draft.info.starts = starts;
        Play play;
        play.at("08:00", draft).at("08:10", CallMeeting{});
        meetings[StreamId{stream}] = play.history();
    };
    const auto day = std::chrono::hours{24};
    called("a", at("09:00") + 7 * day);
    called("b", at("09:00"));
    called("c", at("09:00") - 7 * day);
    const auto listed = called_meetings(meetings, at("09:00") - day);
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].starts == at("09:00"));
    CHECK(listed[1].starts == at("09:00") + 7 * day);
}

TEST_CASE("a folder that is another program's is a failure to start", "[session]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "journal.db");
    SetClock clock{Instant{}};
    CHECK_FALSE(Session::start({folder.path(), {}}, clock));
}
