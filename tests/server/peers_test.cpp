#include "server/peers.h"
#include "support/catch.h"

using namespace klubba::server;
using namespace std::chrono_literals;

TEST_CASE("a peer that waited may ask again, and is forgotten when it owes nothing",
          "[server][peers]")
{
    Limits limits;
    limits.requests_at_once = 2;
    limits.requests_per_second = 10;
    limits.connections_per_peer = 1;
    Peers peers{limits};
    const Tick start;
    Peer* peer = peers.arrive("a", Whence::Beyond, start);
    REQUIRE(peer != nullptr);
    CHECK(peers.arrive("a", Whence::Beyond, start) == nullptr);
    CHECK(peers.arrive("b", Whence::Beyond, start) != nullptr);

    CHECK(peers.ask(*peer, start) == 0ms);
    CHECK(peers.ask(*peer, start) == 0ms);
    CHECK(peers.ask(*peer, start) == 100ms);
    CHECK(peers.ask(*peer, start + 50ms) == 50ms);
    CHECK(peers.ask(*peer, start + 100ms) == 0ms);
    CHECK(peers.ask(*peer, start + 100ms) == 100ms);

    peers.depart(*peer);
    peers.forget_idle(start + 200ms);
    CHECK(peers.known() == 2);
    peers.forget_idle(start + 400ms);
    CHECK(peers.known() == 1); // "b" is still here.
}

TEST_CASE("programs of the same machine are not held to a peer's share", "[server][peers]")
{
    Limits limits;
    limits.requests_at_once = 1;
    limits.connections_per_peer = 1;
    Peers peers{limits};
    const Tick start;
    Peer* proxy = peers.arrive("127.0.0.1", Whence::Loopback, start);
    CHECK(peers.arrive("127.0.0.1", Whence::Loopback, start) == proxy);
    for (int i = 0; i < 100; ++i)
        CHECK(peers.ask(*proxy, start) == 0ms);
}
