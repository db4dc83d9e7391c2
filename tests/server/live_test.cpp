#include "server/wire_client.h"
#include "support/catch.h"
#include "support/has.h"

#include <memory>
#include <vector>

using namespace klubba::server;
using namespace klubba::server::test;
using namespace std::chrono_literals;
using klubba::testing::has;

namespace {

constexpr auto ask = "GET /live/a HTTP/1.1\r\nHost: a\r\n\r\n";

Answer live(const Request& request)
{
    if (request.path == "/live/a") return Live{"a", "data: first\n\n", {{"X-Own", "1"}}};
    if (request.path == "/live/b") return Live{"b", "", {}};
    return Response{200, "text/plain", "page", {}};
}

void publish(Running& server, std::string_view channel, std::string text)
{
    server.on_loop(
        [&] { server->publish(channel, std::make_shared<const std::string>(std::move(text))); });
}

} // namespace

TEST_CASE("every reader of a channel gets its own beginning and then the same", "[server][live]")
{
    Running server{quiet(), live};
    std::vector<std::unique_ptr<Client>> readers;
    for (int i = 0; i < 20; ++i) {
        readers.push_back(std::make_unique<Client>(server));
        readers.back()->send(ask);
        const auto beginning = readers.back()->read_until("first\n\n");
        CHECK(beginning.starts_with("HTTP/1.1 200 OK\r\n"));
        CHECK(has(beginning, "\r\nContent-Type: text/event-stream\r\n"));
        CHECK(has(beginning, "\r\nX-Own: 1\r\n"));
        CHECK_FALSE(has(beginning, "Content-Length"));
    }
    Client other{server};
    other.send("GET /live/b HTTP/1.1\r\nHost: a\r\n\r\n");
    other.read_until("\r\n\r\n");

    publish(server, "a", "data: 1\n\n");
    publish(server, "b", "data: b\n\n");
    publish(server, "a", "data: 2\n\n");
    publish(server, "nobody", "data: 3\n\n");
    for (const auto& reader : readers)
        CHECK(reader->read_until("2\n\n") == "data: 1\n\ndata: 2\n\n");
    CHECK(other.read_until("\n\n") == "data: b\n\n");
    server.on_loop([&] {
        CHECK(server->readers("a") == 20);
        CHECK(server->readers("b") == 1);
        CHECK(server->readers("nobody") == 0);
        CHECK(server->figures().delivered == 41);
    });
    readers.resize(3);
    CHECK(server.becomes([&] { return server->readers("a") == 3; }));
    publish(server, "a", "data: 4\n\n");
    for (const auto& reader : readers)
        CHECK(reader->read_until("4\n\n") == "data: 4\n\n");
}

TEST_CASE("with a helper, too, every reader gets the same in the same order", "[server][live]")
{
    Helper helper;
    Limits limits;
    limits.waiting = 4 << 20;
    auto options = quiet(limits);
    options.helper = &helper;
    Running server{std::move(options), live};
    constexpr std::size_t count = 150; // So many that they are sent to by two.
    std::vector<std::unique_ptr<Client>> readers;
    for (std::size_t i = 0; i < count; ++i) {
        // Some take so little at a time that they have to wait for the rest.
        readers.push_back(std::make_unique<Client>(server, i % 10 == 0 ? 4096 : 0));
        readers.back()->send(ask);
        readers.back()->read_until("first\n\n");
    }
    std::string all;
    for (int i = 0; i < 20; ++i) {
        const auto event = "data: " + std::to_string(i) + std::string(30'000, 'x') + "\n\n";
        publish(server, "a", event);
        all += event;
    }
    publish(server, "a", "data: last\n\n");
    all += "data: last\n\n";
    for (const auto& reader : readers)
        CHECK(reader->read_until("last\n\n") == all);
    server.on_loop([&] { CHECK(server->figures().delivered == 21 * count); });

    // Who left is found out by either of the two, and missed by nobody.
    readers.resize(100);
    publish(server, "a", "data: 4\n\n");
    for (const auto& reader : readers)
        CHECK(reader->read_until("4\n\n") == "data: 4\n\n");
    CHECK(server.becomes([&] { return server->readers("a") == 100; }));
}

TEST_CASE("HEAD of a stream ends after its headers", "[server][live]")
{
    Running server{quiet(), live};
    Client client{server};
    client.send("HEAD /live/a HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = client.read_all();
    CHECK(has(answer, "text/event-stream"));
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a reader that takes nothing is cut and keeps nobody waiting", "[server][live]")
{
    Limits limits;
    limits.waiting = 1 << 20;
    Running server{quiet(limits), live};
    Client stuck{server, 4096};
    Client lively{server};
    stuck.send(ask);
    lively.send(ask);
    lively.read_until("first\n\n");
    REQUIRE(server.becomes([&] { return server->readers("a") == 2; }));

    const std::string event = "data: " + std::string(100'000, 'x') + "\n\n";
    for (int i = 0; i < 30; ++i) {
        publish(server, "a", event);
        CHECK(lively.read_until("\n\n").size() == event.size());
    }
    server.on_loop([&] {
        CHECK(server->readers("a") == 1);
        CHECK(server->figures().refused[static_cast<std::size_t>(Refused::StuckReader)] == 1);
    });
}

TEST_CASE("a slow reader gets everything in order", "[server][live]")
{
    Limits limits;
    limits.waiting = 1 << 20;
    Running server{quiet(limits), live};
    Client slow{server, 4096};
    slow.send(ask);
    REQUIRE(server.becomes([&] { return server->readers("a") == 1; }));
    std::string sent;
    for (int i = 0; i < 20; ++i) {
        const std::string event = "data: " + std::to_string(i) + std::string(20'000, 'x') + "\n\n";
        sent += event;
        publish(server, "a", event);
    }
    publish(server, "a", "data: end\n\n");
    slow.read_until("first\n\n");
    CHECK((slow.read_until("data: end\n\n") == sent + "data: end\n\n")); // Too long to print.
}

TEST_CASE("a reader whose queue does not move for long is cut", "[server][live]")
{
    Limits limits;
    limits.stuck = 200ms;
    limits.waiting = 64 << 20;
    Running server{quiet(limits), live};
    Client stuck{server, 4096};
    stuck.send(ask);
    REQUIRE(server.becomes([&] { return server->readers("a") == 1; }));
    publish(server, "a", std::string(8 << 20, 'x'));
    CHECK(server.becomes([&] { return server->readers("a") == 0; }));
}

TEST_CASE("a quiet stream says that it is alive", "[server][live]")
{
    Limits limits;
    limits.ping = 300ms;
    Running server{quiet(limits), live};
    Client client{server};
    client.send(ask);
    client.read_until("first\n\n");
    CHECK(client.read_until(": ping\n\n") == ": ping\n\n");
    CHECK(client.read_until(": ping\n\n") == ": ping\n\n");
}

TEST_CASE("readers are told before the server goes", "[server][live]")
{
    Running server{quiet(), live};
    Client client{server};
    client.send(ask);
    client.read_until("first\n\n");
    server.stop();
    CHECK(client.read_all() == "event: closing\ndata:\n\n");
}

TEST_CASE("what a reader says is passed over", "[server][live]")
{
    Running server{quiet(), live};
    Client client{server};
    client.send(ask);
    client.read_until("first\n\n");
    client.send(std::string(200'000, 'x'));
    publish(server, "a", "data: 1\n\n");
    CHECK(client.read_until("1\n\n") == "data: 1\n\n");
}
