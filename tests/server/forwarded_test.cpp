#include "server/forwarded.h"
#include "server/wire_client.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::server;
using namespace klubba::server::test;

namespace {

std::string client_behind(const std::string& peer, const std::string& forwarded)
{
    return client_of(peer, {{"host", "a"}, {"x-forwarded-for", forwarded}},
                     {"10.0.0.1", "10.0.0.2"});
}

std::string get_for(const std::string& client)
{
    return "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + client + "\r\n\r\n";
}

/// That has let everybody ask twice.
Options limited()
{
    Limits limits;
    limits.loopback = LoopbackPeers::Limited;
    limits.requests_at_once = 2;
    limits.requests_per_second = 0.001;
    return quiet(limits);
}

Answer name_asker(const Request& request)
{
    return Response{200, "text/plain", request.peer, {}};
}

} // namespace

TEST_CASE("who is asked for is believed of a trusted proxy alone", "[server][proxy]")
{
    CHECK(client_behind("10.0.0.1", "192.0.2.7") == "192.0.2.7");
    CHECK(client_behind("192.0.2.9", "192.0.2.7") == "192.0.2.9");
    CHECK(client_of("10.0.0.1", {}, {"10.0.0.1"}) == "10.0.0.1");
    // What the client itself has said before is worth nothing.
    CHECK(client_behind("10.0.0.1", "127.0.0.1, 192.0.2.7") == "192.0.2.7");
    CHECK(client_behind("10.0.0.1", "192.0.2.7, 10.0.0.2") == "192.0.2.7");
    CHECK(client_behind("10.0.0.1", "unknown") == "10.0.0.1");
    CHECK(client_behind("10.0.0.1", "192.0.2.7, unknown") == "10.0.0.1");
    CHECK(client_behind("10.0.0.1", "::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(client_behind("10.0.0.1", "2001:db8::7") == "2001:db8::7");
    CHECK(client_of("10.0.0.1",
                    {{"x-forwarded-for", "192.0.2.1"}, {"x-forwarded-for", "192.0.2.7"}},
                    {"10.0.0.1"}) == "192.0.2.7");
}

TEST_CASE("each client behind a trusted proxy has limits of its own", "[server][proxy]")
{
    auto options = limited();
    options.trusted_proxies = {"127.0.0.1"};
    Running server{std::move(options), name_asker};
    Client proxy{server};
    for (const auto* client : {"192.0.2.7", "192.0.2.7", "192.0.2.8"}) {
        proxy.send(get_for(client));
        const auto answer = proxy.read_answer();
        CHECK(answer.starts_with("HTTP/1.1 200 "));
        CHECK(answer.ends_with(client));
    }
    proxy.send(get_for("192.0.2.7"));
    CHECK(proxy.read_answer().starts_with("HTTP/1.1 429 "));
    Client again{server};
    again.send(get_for("192.0.2.8"));
    CHECK(again.read_answer().starts_with("HTTP/1.1 200 "));
}

TEST_CASE("nobody else gets out of the limits by saying that others ask", "[server][proxy]")
{
    Running server{limited(), name_asker};
    Client client{server};
    for (const auto* other : {"192.0.2.1", "192.0.2.2"}) {
        client.send(get_for(other));
        CHECK(client.read_answer().ends_with("127.0.0.1"));
    }
    client.send(get_for("192.0.2.3"));
    CHECK(client.read_answer().starts_with("HTTP/1.1 429 "));
}

TEST_CASE("a proxy that is no address is refused at the start", "[server][proxy]")
{
    auto options = quiet();
    options.trusted_proxies = {"proxy.example"};
    const auto opened = Listener::open(std::move(options), name_asker);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Failure::Kind::BadInput);
}
