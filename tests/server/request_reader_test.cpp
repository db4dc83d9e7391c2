#include "server/request_reader.h"
#include "server/target.h"
#include "support/catch.h"

using namespace klubba::server;

namespace {

/// The status of the refusal, 0 for a whole request, -1 where more is needed.
int status_of(std::string_view bytes, const Limits& limits = {})
{
    RequestReader reader{limits};
    reader.give(bytes);
    for (;;) {
        switch (reader.step()) {
        case RequestReader::Step::Head:
            continue;
        case RequestReader::Step::NeedsMore:
            return -1;
        case RequestReader::Step::Whole:
            return 0;
        case RequestReader::Step::Refused:
            return reader.refusal().status;
        }
    }
}

std::string get(std::string_view target)
{
    return "GET " + std::string{target} + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

std::string post(std::string_view rest)
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string{rest};
}

} // namespace

TEST_CASE("a request is read whatever pieces its bytes come in", "[server][request]")
{
    const std::string bytes = "POST /m%C3%B6te?a=b HTTP/1.1\r\nHost: a\r\nX-One: 1\r\n"
                              "Content-Length: 5\r\n\r\nhello"
                              "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        const Limits limits;
        RequestReader reader{limits};
        std::vector<Request> requests;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.give(std::string_view{bytes}.substr(at, piece));
            for (auto step = reader.step(); step != RequestReader::Step::NeedsMore;
                 step = reader.step()) {
                REQUIRE(step != RequestReader::Step::Refused);
                if (step == RequestReader::Step::Whole) requests.push_back(reader.take());
            }
        }
        REQUIRE(requests.size() == 2);
        CHECK(requests[0].method == "POST");
        CHECK(requests[0].path == "/m\u00f6te");
        CHECK(requests[0].query == "a=b");
        CHECK(requests[0].header("x-one") == "1");
        CHECK(requests[0].body == "hello");
        CHECK(requests[1].path == "/next");
        CHECK(requests[1].body.empty());
    }
}

TEST_CASE("a chunked body is put together", "[server][request]")
{
    const Limits limits;
    RequestReader reader{limits};
    reader.give(post("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n"
                     "Authorization: late\r\n\r\n"));
    CHECK(reader.step() == RequestReader::Step::Head);
    REQUIRE(reader.step() == RequestReader::Step::Whole);
    const auto request = reader.take();
    CHECK(request.body == "abcde");
    CHECK(request.header("authorization").empty()); // What comes after the body is no header.
}

TEST_CASE("an address that could be read in two ways is refused", "[server][request]")
{
    for (const auto* target :
         {"/a/../b",  "/..",  "/.",      "/%2e%2E/x", "/a/./b", "/a%2Fb",      "/a%5cb",
          "/a\\b",    "/%00", "/%0d%0a", "/%",        "/%zz",   "/%C3",        "/%C0%AE",
          "relative", "",     "*",       "//a/..",    "/a#b",   "http:///../x"}) {
        CAPTURE(target);
        CHECK_FALSE(target_from(target).has_value());
        if (*target != '\0') CHECK(status_of(get(target)) == 400);
    }
    CHECK(target_from("/a..b/...")->path == "/a..b/...");
    CHECK(target_from("/?q=/../%00")->query == "q=/../%00");
    CHECK(target_from("http://host:1/a?b")->path == "/a");
    CHECK(target_from("https://host")->path == "/");
}

TEST_CASE("what is no request is refused with the status that says why", "[server][request]")
{
    CHECK(status_of("\x16\x03\x01\x02") == 400); // TLS, spoken to a plain port.
    CHECK(status_of("hello\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.1\nHost: a\n\n") == 400);
    CHECK(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
    CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 0);
    CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n") == 400);
    CHECK(status_of("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
    CHECK(status_of(post("\r\n")) == 411);
    CHECK(status_of(post("Content-Length: 0\r\n\r\n")) == 0);
    CHECK(status_of(post("Content-Length: -1\r\n\r\n")) == 400);
    CHECK(status_of(post("Content-Length: 1\r\nContent-Length: 2\r\n\r\na")) == 400);
    CHECK(status_of(post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")) ==
          400);
    CHECK(status_of(post("Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")) == 501);
    CHECK(status_of(post("Transfer-Encoding: chunked\r\n\r\nx\r\n")) == 400);
    CHECK(status_of(post("Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na")) == 415);
    CHECK(status_of(post("Expect: the best\r\nContent-Length: 1\r\n\r\n")) == 417);
}

TEST_CASE("each part of a request has its limit", "[server][request]")
{
    Limits limits;
    limits.head = 200;
    limits.target = 50;
    limits.body = 10;
    limits.body_for = [](const Request& head) -> std::optional<std::size_t> {
        if (head.path == "/blob") return 20;
        return std::nullopt;
    };
    CHECK(status_of(get("/" + std::string(49, 'a')), limits) == 0);
    CHECK(status_of(get("/" + std::string(50, 'a')), limits) == 414);
    CHECK(status_of("GET /" + std::string(200, 'a'), limits) == 414);
    CHECK(status_of("GET / HTTP/1.1\r\nX: " + std::string(200, 'a'), limits) == 431);
    CHECK(status_of(post("Content-Length: 10\r\n\r\n0123456789"), limits) == 0);
    CHECK(status_of(post("Content-Length: 11\r\n\r\n"), limits) == 413);
    CHECK(status_of(post("Content-Length: 99999999999999999999\r\n\r\n"), limits) == 400);
    CHECK(status_of("PUT /blob HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n", limits) == -1);
    const std::string chunked = "Transfer-Encoding: chunked\r\n\r\n";
    CHECK(status_of(post(chunked + "b\r\n01234567890\r\n"), limits) == 413);
    CHECK(status_of(post(chunked + "8\r\n01234567\r\n8\r\n01234567\r\n"), limits) == 413);
    CHECK(status_of(post(chunked + "1;" + std::string(300, 'x')), limits) == 400);
}
