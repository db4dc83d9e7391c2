#include "faulty_proxy.h"
#include "journal/memory_journal.h"
#include "remote/enrolling.h"
#include "remote/room_server.h"
#include "remote/server_link.h"
#include "remote/station_records.h"
#include "server/admin.h"
#include "server/central.h"
#include "server/listener.h"
#include "server/requests.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

using namespace klubba;
using namespace klubba::testing;
using namespace std::chrono_literals;

namespace {

/// Wakes whoever waits when anything happens anywhere.
class Bell {
public:
    void ring()
    {
        const std::lock_guard lock{m_mutex};
        m_rung.notify_all();
    }
    /// Whether `truth` became so within a time that no machine needs.
    bool waits_until(const std::function<bool()>& truth)
    {
        std::unique_lock lock{m_mutex};
        // What is garbled can leave each side waiting for the other until it gives up.
        const auto deadline = std::chrono::steady_clock::now() + 120s;
        while (!truth()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            m_rung.wait_for(lock, 20ms);
        }
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_rung;
};

/// A real server on loopback, whose journal outlives it.
class LoopbackServer {
public:
    LoopbackServer() { start(); }
    ~LoopbackServer() { stop(); }
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    void start()
    {
        auto central = server::Central::open({m_journal, server::ServerKeys{m_root, m_root},
                                              sync::Trust{m_root.public_key()},
                                              [this] { return m_clock.now() + m_ahead.load(); },
                                              sync::Replica::Writers::ThisAlone, m_files});
        REQUIRE(central);
        m_central = std::move(*central);
        m_requests.emplace(
            *m_central,
            server::Outlet{
                [this](std::string_view channel, std::shared_ptr<const std::string> text) {
                    m_listener->publish(channel, std::move(text));
                },
                [this](std::string_view channel) { return m_listener->readers(channel); },
                [] { return std::string{}; }});
        server::Options options;
        options.port = m_port;
        options.log = server::log_nothing();
        options.limits.body_for = [this](const server::Request& head) {
            return m_requests->body_limit(head);
        };
        auto listener =
            server::Listener::open(std::move(options), [this](const server::Request& request) {
                return m_requests->answer(request);
            });
        REQUIRE(listener);
        m_listener = std::move(*listener);
        m_port = m_listener->port();
        m_thread = std::thread{[this] { m_listener->run(); }};
    }
    void stop()
    {
        if (!m_thread.joinable()) return;
        m_listener->stop();
        m_thread.join();
        m_requests.reset();
        m_listener.reset();
        m_central.reset();
    }

    /// Carries `work` out where the server lives.
    template <class Work>
    auto with(Work work)
    {
        std::promise<decltype(work(*m_central))> answer;
        m_listener->post([&] { answer.set_value(work(*m_central)); });
        return answer.get_future().get();
    }
    std::string code_for(const std::vector<std::string>& roles)
    {
        return with([&](server::Central& central) {
            Value command{Value::Object{}};
            command.set("command", Value{"IssueCode"});
            command.set("station", Value{"station"});
            command.set("roles", to_value(roles));
            return *server::administer(central, command, "test")->find("code")->get<std::string>();
        });
    }
    std::size_t events_of(const StreamId& stream)
    {
        return with([&](server::Central& central) {
            const auto found = central.meetings().find(stream);
            return found == central.meetings().end() ? 0 : found->second.events().size();
        });
    }
    [[nodiscard]] const blobs::Store& files() const { return m_files; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    void set_ahead(Duration by) { m_ahead = by; }

private:
    journal::MemoryJournal m_journal;
    TemporaryFolder m_folder;
    blobs::Store m_files{m_folder.path()};
    wire::KeyPair m_root = wire::KeyPair::make();
    session::SystemClock m_clock;
    std::atomic<Duration> m_ahead{};
    std::unique_ptr<server::Central> m_central;
    std::unique_ptr<server::Listener> m_listener;
    std::optional<server::Requests> m_requests;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

class LoopbackStation {
public:
    LoopbackStation(LoopbackServer& server, const std::vector<std::string>& roles, Bell& bell)
        : m_bell(&bell)
    {
        const auto enrolled =
            remote::enrol({m_folder.path(), server.url(), server.code_for(roles), {}});
        if (!enrolled) FAIL(enrolled.error().context);
        start();
    }
    ~LoopbackStation() { stop(); }
    LoopbackStation(const LoopbackStation&) = delete;
    LoopbackStation& operator=(const LoopbackStation&) = delete;

    void start()
    {
        auto session = session::Session::start(
            {m_folder.path(), [this] { m_bell->ring(); }, {}, {}, [this] { m_messenger.tell(); }},
            m_clock);
        REQUIRE(session);
        m_session = std::move(*session);
        const auto known = **remote::read_known_server(m_folder.path());
        auto link = remote::ServerLink::start({m_folder.path(), known,
                                               *remote::records_of(*m_session, known), m_clock,
                                               m_messenger, [this] { m_bell->ring(); }});
        REQUIRE(link);
        m_link = std::move(*link);
    }
    void stop()
    {
        m_room_link.reset();
        m_room_server.reset();
        m_link.reset();
        m_session.reset();
    }
    /// Serves the others of its room, when the server is away.
    void serve_room()
    {
        const auto known = **remote::read_known_server(m_folder.path());
        auto served = remote::RoomServer::start({"127.0.0.1", 0, m_folder.path(),
                                                 *wire::from_hex(known.server_key), *m_session,
                                                 m_clock, m_messenger, server::log_nothing()});
        if (!served) FAIL(served.error().context);
        m_room_server = std::move(*served);
    }
    void follow_room(const LoopbackStation& other, const std::string& pin)
    {
        auto room = **remote::read_known_server(m_folder.path());
        room.url = "https://127.0.0.1:" + std::to_string(other.m_room_server->port());
        room.pinned_tls_key = pin;
        room.cursor = "0";
        auto link = remote::ServerLink::start(
            {{}, room, *remote::records_of(*m_session, room), m_clock, m_messenger, [this] {
                 m_bell->ring();
             }});
        REQUIRE(link);
        m_room_link = std::move(*link);
    }
    /// From the next start on by another port.
    void go_by(std::uint16_t port)
    {
        auto known = **remote::read_known_server(m_folder.path());
        known.url = "http://127.0.0.1:" + std::to_string(port);
        REQUIRE(remote::write_known_server(m_folder.path(), known));
    }
    [[nodiscard]] const std::string& room_pin() const { return m_room_server->tls_pin(); }
    [[nodiscard]] remote::ServerNews room_news() const { return m_room_link->news(); }
    void submit(meeting::CommandBody command)
    {
        m_session->submit({std::move(command), {}}, "secretary");
    }
    [[nodiscard]] std::shared_ptr<const meeting::History> history() const
    {
        return m_session->published().history;
    }
    [[nodiscard]] StreamId stream() const { return m_session->published().stream; }
    [[nodiscard]] meeting::Phase phase() const { return history()->state().phase; }
    [[nodiscard]] std::size_t events() const { return history()->events().size(); }
    [[nodiscard]] remote::ServerNews news() const { return m_link->news(); }
    [[nodiscard]] Instant now() { return m_clock.now(); }
    [[nodiscard]] blobs::Store files() const { return blobs::Store{m_folder.path()}; }
    void want(const std::string& hash) { m_link->want_file(hash); }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    Bell* m_bell;
    TemporaryFolder m_folder;
    session::SystemClock m_machine;
    session::CorrectedClock m_clock{m_machine};
    remote::Messenger m_messenger;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<remote::ServerLink> m_link;
    std::unique_ptr<remote::RoomServer> m_room_server;
    std::unique_ptr<remote::ServerLink> m_room_link;
};

} // namespace

TEST_CASE("what one station writes, the others and the server have", "[remote]")
{
    Bell bell;
    LoopbackServer server;
    LoopbackStation desk{server, {"secretary", "chair"}, bell};
    LoopbackStation wall{server, {"room"}, bell};
    desk.submit(a_draft());
    desk.submit(meeting::CallMeeting{});
    REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Called; }));
    CHECK(wall.history()->state() == desk.history()->state());
    CHECK(server.events_of(desk.stream()) == desk.events());
    REQUIRE(bell.waits_until([&] { return desk.news().standing.unsent == 0; }));
    REQUIRE(bell.waits_until([&] { return wall.news().standing.is_listening; }));

    SECTION("live, from then on")
    {
        desk.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Open; }));
    }
    SECTION("and what all of them hold can be proved")
    {
        const auto stream = desk.stream();
        wall.stop();
        desk.stop();
        const auto proof = session::verify_folder(wall.folder(), stream);
        INFO((proof ? std::string{} : proof.error().context));
        REQUIRE(proof);
        CHECK(session::verify_folder(desk.folder(), stream)->head == proof->head);
    }
    SECTION("work goes on while the server is away, and is sent when it is back")
    {
        server.stop();
        desk.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return desk.phase() == meeting::Phase::Open; }));
        REQUIRE(bell.waits_until([&] { return desk.news().standing.lost.has_value(); }));
        REQUIRE(bell.waits_until([&] { return wall.news().standing.lost.has_value(); }));
        REQUIRE(bell.waits_until([&] { return desk.news().standing.unsent > 0; }));
        CHECK(wall.phase() == meeting::Phase::Called);
        server.start();
        REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Open; }));
        REQUIRE(bell.waits_until([&] { return desk.news().standing.unsent == 0; }));
    }
    SECTION("a station that was off has what happened meanwhile")
    {
        wall.stop();
        desk.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return desk.phase() == meeting::Phase::Open; }));
        wall.start();
        REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Open; }));
    }
    SECTION("a room's screen that something is written at keeps it to itself")
    {
        wall.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return !wall.news().standing.let_in; }));
        CHECK(server.events_of(desk.stream()) == desk.events());
        CHECK(desk.phase() == meeting::Phase::Called);
    }
    SECTION("a revoked station is told that it is")
    {
        const auto id = desk.history()->events().front().id.author;
        server.with([&](server::Central& central) {
            Value command{Value::Object{}};
            command.set("command", Value{"RevokeStation"});
            command.set("station", Value{id});
            return server::administer(central, command, "test").has_value();
        });
        desk.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return !desk.news().standing.let_in; }));
        CHECK(desk.phase() == meeting::Phase::Open);
        CHECK(wall.phase() == meeting::Phase::Called);
    }
}

TEST_CASE("a station that worked alone brings its meeting along", "[remote]")
{
    Bell bell;
    LoopbackServer server;
    LoopbackStation desk{server, {"secretary"}, bell};
    server.stop();
    desk.submit(a_draft());
    REQUIRE(bell.waits_until([&] { return desk.phase() == meeting::Phase::Draft; }));
    desk.stop();
    desk.start();
    server.start();
    LoopbackStation wall{server, {"room"}, bell};
    REQUIRE(bell.waits_until([&] { return wall.events() == desk.events(); }));
}

TEST_CASE("a station serves its room while the server is away, and passes everything on",
          "[remote]")
{
    Bell bell;
    LoopbackServer server;
    LoopbackStation desk{server, {"secretary", "chair"}, bell};
    LoopbackStation chair{server, {"chair", "secretary"}, bell};
    LoopbackStation wall{server, {"room"}, bell};
    desk.submit(a_draft());
    desk.submit(meeting::CallMeeting{});
    REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Called; }));
    REQUIRE(bell.waits_until([&] { return chair.phase() == meeting::Phase::Called; }));
    desk.serve_room();
    const auto pin = desk.room_pin();

    SECTION("with the key that was told of")
    {
        server.stop();
        wall.follow_room(desk, pin);
        chair.follow_room(desk, pin);
        desk.submit(meeting::OpenMeeting{});
        REQUIRE(bell.waits_until([&] { return wall.phase() == meeting::Phase::Open; }));
        REQUIRE(bell.waits_until([&] { return chair.phase() == meeting::Phase::Open; }));
        chair.submit(meeting::CompleteRollCall{});
        const auto has_roll = [](const LoopbackStation& station) {
            return station.history()->state().roll_called.has_value();
        };
        REQUIRE(bell.waits_until([&] { return has_roll(desk) && has_roll(wall); }));
        // The chair is gone before the server is back: the desk has what it wrote.
        chair.stop();
        server.start();
        REQUIRE(bell.waits_until([&] { return desk.news().standing.unsent == 0; }));
        REQUIRE(bell.waits_until([&] { return server.events_of(desk.stream()) == desk.events(); }));
        chair.start();
    }
    SECTION("but not with another key")
    {
        wall.follow_room(desk, "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        REQUIRE(bell.waits_until([&] { return wall.room_news().standing.trouble.has_value(); }));
        CHECK_FALSE(wall.room_news().standing.reached);
    }
    SECTION("and it keeps its key")
    {
        desk.stop();
        desk.start();
        desk.serve_room();
        CHECK(desk.room_pin() == pin);
    }
}

TEST_CASE("over a network that drops, stalls, cuts and garbles, everything arrives as it was",
          "[remote]")
{
    Bell bell;
    LoopbackServer server;
    LoopbackStation desk{server, {"secretary", "chair"}, bell};
    LoopbackStation wall{server, {"room"}, bell};
    const auto seed = GENERATE(1U, 2U, 3U);
    FaultyProxy network{server.port(), seed};
    for (auto* station : {&desk, &wall}) {
        station->stop();
        station->go_by(network.port());
        station->start();
    }
    desk.submit(a_draft());
    desk.submit(meeting::CallMeeting{});
    desk.submit(meeting::OpenMeeting{});
    for (int number = 0; number < 60; ++number) {
        desk.submit(meeting::ShowMessage{"Meddelande " + std::to_string(number)});
        std::this_thread::sleep_for(5ms);
    }
    REQUIRE(bell.waits_until([&] { return desk.events() >= 60; }));
    REQUIRE(bell.waits_until([&] { return network.faults() >= 5; }));
    network.heal();
    REQUIRE(bell.waits_until([&] { return wall.events() == desk.events(); }));
    CHECK(wall.history()->state() == desk.history()->state());
    CHECK(server.events_of(desk.stream()) == desk.events());
}

TEST_CASE("stations go by the server's clock", "[remote]")
{
    Bell bell;
    LoopbackServer server;
    server.set_ahead(1h);
    LoopbackStation desk{server, {"secretary"}, bell};
    REQUIRE(bell.waits_until([&] { return desk.news().clock_offset.has_value(); }));
    session::SystemClock machine;
    const auto ahead = desk.now() - machine.now();
    CHECK(ahead > 1h - 100ms);
    CHECK(ahead < 1h + 100ms);
}

TEST_CASE("a code that is wrong, or a server that is not there, is told", "[remote]")
{
    Bell bell;
    LoopbackServer server;
    TemporaryFolder folder;
    const auto refused = remote::enrol({folder.path(), server.url(), "0000-0000-0000-0000", {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().context.find("unknown-code") != std::string::npos);
    CHECK_FALSE(*remote::read_known_server(folder.path()));
    const auto url = server.url();
    server.stop();
    CHECK(remote::enrol({folder.path(), url, "0000-0000-0000-0000", {}}).error().kind ==
          Failure::Kind::Unavailable);
    server.start();
}

TEST_CASE("the file of a document goes to the server, and to whoever asks for it",
          "[remote][files]")
{
    Bell bell;
    LoopbackServer server;
    LoopbackStation desk{server, {"secretary", "chair"}, bell};
    LoopbackStation wall{server, {"room"}, bell};
    const std::string content(100'000, 'x');
    desk.submit(a_draft());
    REQUIRE(bell.waits_until([&] { return desk.phase() == meeting::Phase::Draft; }));
    SECTION("when it is put before the event that names it is there") {}
    SECTION("when the server was away meanwhile")
    {
        server.stop();
    }
    const auto hash = desk.files().put(content);
    REQUIRE(hash);
    wall.want(*hash);
    auto item = desk.history()->state().items.front().item;
    item.documents.push_back("Bilaga");
    item.files.push_back(
        {"Bilaga", *hash, static_cast<std::int64_t>(content.size()), "text/plain"});
    desk.submit(meeting::CorrectItem{item});
    server.stop();
    server.start();
    REQUIRE(bell.waits_until([&] { return server.files().has(*hash); }));
    REQUIRE(bell.waits_until([&] { return wall.files().has(*hash); }));
    CHECK(wall.files().get(*hash) == content);
    CHECK(wall.files().all() == desk.files().all());
}
