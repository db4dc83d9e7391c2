#include "server/wire_client.h"
#include "support/catch.h"
#include "support/has.h"

#include <stdexcept>

using namespace klubba::server;
using namespace klubba::server::test;
using namespace std::chrono_literals;
using klubba::testing::has;

namespace {

Answer echo(const Request& request)
{
    if (request.path == "/throws") throw std::runtime_error{"on purpose"};
    if (request.path == "/throws-int") throw 1;
    if (request.path == "/empty") return Response{204, "", "", {}};
    if (request.path == "/large") return Response{200, "text/plain", std::string(300'000, 'x'), {}};
    if (request.path == "/split") return Response{200, "", "", {{"X-A", "b\r\nSet-Cookie: c"}}};
    if (request.path == "/only-get" && request.method != "GET") {
        auto response = error_response(405, "No.");
        response.headers.emplace_back("Allow", "GET");
        return response;
    }
    return Response{
        200, "text/plain", request.method + " " + request.path + " " + request.body, {}};
}

std::string get(std::string_view path, std::string_view headers = "")
{
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: a\r\n" + std::string{headers} + "\r\n";
}

} // namespace

TEST_CASE("one connection is asked many times, also in one go", "[server][listener]")
{
    Running server{quiet(), echo};
    Client client{server};
    client.send(get("/one"));
    const auto first = client.read_answer();
    CHECK(first.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(has(first, "\r\nDate: "));
    CHECK(has(first, " GMT\r\n"));
    CHECK(has(first, "\r\nX-Content-Type-Options: nosniff\r\n"));
    CHECK(has(first, "GET /one "));

    client.send(get("/two") + "POST /three HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" +
                get("/large") + get("/four", "Connection: close\r\n"));
    CHECK(has(client.read_answer(), "GET /two "));
    CHECK(has(client.read_answer(), "POST /three hi"));
    CHECK(client.read_answer().size() > 300'000);
    const auto last = client.read_all();
    CHECK(has(last, "\r\nConnection: close\r\n"));
    CHECK(has(last, "GET /four "));
    CHECK_FALSE(has(last, "(still open)"));
}

TEST_CASE("HTTP/1.0 gets one answer and the end, or more if it asks", "[server][listener]")
{
    Running server{quiet(), echo};
    Client once{server};
    once.send("GET / HTTP/1.0\r\n\r\n");
    CHECK_FALSE(has(once.read_all(), "(still open)"));

    Client more{server};
    more.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(has(more.read_answer(), "\r\nConnection: keep-alive\r\n"));
    more.send("GET /b HTTP/1.0\r\n\r\n");
    CHECK(has(more.read_all(), "GET /b "));
}

TEST_CASE("HEAD, OPTIONS and answers without a body are what they should be", "[server][listener]")
{
    Running server{quiet(), echo};
    Client client{server};
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(has(client.read_until("\r\n\r\n"), "\r\nContent-Length: 7\r\n"));
    client.send("OPTIONS /only-get HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto options = client.read_until("\r\n\r\n");
    CHECK(options.starts_with("HTTP/1.1 204 "));
    CHECK(has(options, "\r\nAllow: GET\r\n"));
    client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(has(client.read_until("\r\n\r\n"), "\r\nAllow: GET, HEAD, POST"));
    client.send("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.read_answer().starts_with("HTTP/1.1 405 "));
    client.send(get("/empty"));
    CHECK_FALSE(has(client.read_until("\r\n\r\n"), "Content-Length"));
    client.send(get("/split"));
    CHECK_FALSE(has(client.read_answer(), "\r\nSet-Cookie"));
}

TEST_CASE("a client that waits for a word before its body gets it", "[server][listener]")
{
    Running server{quiet(), echo};
    Client client{server};
    client.send("PUT /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ok");
    CHECK(has(client.read_answer(), "PUT /a ok"));

    client.send("PUT /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                "Content-Length: 99999999\r\n\r\n");
    CHECK(client.read_all().starts_with("HTTP/1.1 413 "));
}

TEST_CASE("a handler that throws costs one answer and a line of the log", "[server][listener]")
{
    std::vector<std::string> lines;
    auto options = quiet();
    options.log = [&](Level level, std::string_view event, Fields fields) {
        if (level == Level::Error) lines.push_back(log_line(level, event, fields));
    };
    Running server{options, echo};
    Client client{server};
    client.send(get("/throws"));
    CHECK(client.read_answer().starts_with("HTTP/1.1 500 "));
    client.send(get("/throws-int") + get("/after"));
    CHECK(client.read_answer().starts_with("HTTP/1.1 500 "));
    CHECK(has(client.read_answer(), "GET /after "));
    server->post([] { throw std::runtime_error{"on purpose too"}; });
    client.send(get("/again"));
    CHECK(has(client.read_answer(), "GET /again "));
    server.stop();
    REQUIRE(lines.size() == 3);
    CHECK(has(lines[0], "event=handler-failed method=GET path=/throws what=\"on purpose\""));
}

TEST_CASE("garbage gets a refusal and leaves the others in peace", "[server][listener]")
{
    Running server{quiet(), echo};
    Client other{server};
    for (const auto* garbage :
         {"\x16\x03\x01\x02\x00\x01", "hello\r\n", "GET\r\n\r\n", "\x80\xff"}) {
        Client client{server};
        client.send(garbage);
        const auto answer = client.read_answer();
        CHECK(answer.starts_with("HTTP/1.1 400 "));
        CHECK(has(answer, "{\"error\":\"bad-request\",\"what\":"));
    }
    other.send(get("/alive"));
    CHECK(has(other.read_answer(), "GET /alive "));
}

TEST_CASE("who sends too slowly is told so and cut", "[server][listener]")
{
    Limits limits;
    limits.head_time = 200ms;
    limits.body_time = 200ms;
    limits.idle = 200ms;
    Running server{quiet(limits), echo};
    Client silent{server};
    Client slow_head{server};
    Client slow_body{server};
    Client idle{server};
    slow_head.send("GET / HTTP/1.1\r\nHost: a\r\nX-");
    slow_body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe");
    idle.send(get("/"));
    CHECK(slow_head.read_answer().starts_with("HTTP/1.1 408 "));
    CHECK(slow_body.read_answer().starts_with("HTTP/1.1 408 "));
    CHECK(silent.read_all().empty());
    CHECK(idle.read_answer().starts_with("HTTP/1.1 200 "));
    CHECK(idle.read_all().empty());
}

TEST_CASE("who does not take an answer is cut", "[server][listener]")
{
    Limits limits;
    limits.answer_time = 200ms;
    limits.slowest = 1 << 30;
    Running server{quiet(limits), [](const Request&) {
                       return Response{200, "", std::string(64 << 20, 'x'), {}};
                   }};
    Client client{server, 4096};
    client.send(get("/"));
    CHECK(server.becomes([&] {
        const auto slow = static_cast<std::size_t>(Refused::TooSlow);
        return server->figures().refused[slow] == 1 && server->figures().connections == 0;
    }));
}

TEST_CASE("a peer has only so many connections and requests", "[server][listener]")
{
    Limits limits;
    limits.loopback = LoopbackPeers::Limited;
    limits.connections_per_peer = 2;
    limits.requests_at_once = 3;
    limits.requests_per_second = 0.01;
    Running server{quiet(limits), echo};
    Client first{server};
    Client second{server};
    first.send(get("/1") + get("/2"));
    CHECK(first.read_answer().starts_with("HTTP/1.1 200 "));
    CHECK(first.read_answer().starts_with("HTTP/1.1 200 "));
    second.send(get("/3") + get("/4"));
    CHECK(second.read_answer().starts_with("HTTP/1.1 200 "));
    const auto refused = second.read_answer();
    CHECK(refused.starts_with("HTTP/1.1 429 "));
    CHECK(has(refused, "\r\nRetry-After: "));

    Client third{server};
    Client fourth{server};
    CHECK(has(fourth.read_all(), "HTTP/1.1 503 "));
}

TEST_CASE("no more bodies are taken at once than there is room for", "[server][listener]")
{
    Limits limits;
    limits.bodies = 100;
    Running server{quiet(limits), echo};
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60\r\n\r\n";
    Client first{server};
    Client second{server};
    first.send(head);
    REQUIRE(server.becomes([&] { return server->figures().bytes_in >= head.size(); }));
    second.send(head);
    CHECK(second.read_answer().starts_with("HTTP/1.1 503 "));
    first.send(std::string(60, 'x'));
    CHECK(first.read_answer().starts_with("HTTP/1.1 200 "));
    Client third{server};
    third.send(head + std::string(60, 'x'));
    CHECK(third.read_answer().starts_with("HTTP/1.1 200 "));
}

TEST_CASE("timers and what is posted run on the loop until it stops", "[server][listener]")
{
    Running server{quiet(), echo};
    int calls = 0;
    server.on_loop([&] { server->every(10ms, [&] { ++calls; }); });
    CHECK(server.becomes([&] { return calls >= 3; }));
    server.stop();
    CHECK(calls >= 3);
}

TEST_CASE("plain HTTP beyond loopback must be meant", "[server][listener]")
{
    auto options = quiet();
    options.address = "0.0.0.0";
    const auto refused = Listener::open(options, echo);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == klubba::Failure::Kind::BadInput);
    CHECK(has(refused.error().context, "without TLS only loopback"));
    options.plain = Options::Plain::Anywhere;
    CHECK(Listener::open(options, echo).has_value());

    options = quiet();
    options.address = "example.invalid";
    CHECK(Listener::open(options, echo).error().kind == klubba::Failure::Kind::BadInput);
    const auto first = Listener::open(quiet(), echo);
    options = quiet();
    options.port = (*first)->port();
    CHECK(Listener::open(options, echo).error().kind == klubba::Failure::Kind::Busy);
}

TEST_CASE("stopping finishes the answer under way and lets go of who waits", "[server][listener]")
{
    Running server{quiet(), echo};
    Client waiting{server};
    Client asking{server};
    const std::string page = get("/");
    const std::string half = "POST /late HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nla";
    waiting.send(page);
    waiting.read_answer();
    asking.send(half);
    REQUIRE(
        server.becomes([&] { return server->figures().bytes_in == page.size() + half.size(); }));
    server->stop();
    CHECK(waiting.read_all().empty());
    asking.send("te");
    const auto answer = asking.read_all();
    CHECK(has(answer, "\r\nConnection: close\r\n"));
    CHECK(has(answer, "POST /late late"));
    server.stop();
}

TEST_CASE("stopping waits no longer than its grace", "[server][listener]")
{
    auto options = quiet();
    options.grace = 100ms;
    Running server{options, echo};
    Client asking{server};
    asking.send("GET / HT");
    REQUIRE(server.becomes([&] { return server->figures().bytes_in == 8; }));
    const auto began = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - began < 3s);
}
