#include "server/http.h"
#include "server/log.h"
#include "support/catch.h"

using namespace klubba::server;

namespace {

Request with_query(std::string query)
{
    Request request;
    request.query = std::move(query);
    return request;
}

} // namespace

TEST_CASE("a parameter is found by its name and decoded", "[server][http]")
{
    const auto request = with_query("a=1&after=%C3%A5+b%2B&empty=&bare&a=2");
    CHECK(request.parameter("a") == "1");
    CHECK(request.parameter("after") == "\u00e5 b+");
    CHECK(request.parameter("empty") == "");
    CHECK(request.parameter("bare") == "");
    CHECK_FALSE(request.parameter("b").has_value());
    CHECK_FALSE(with_query("").parameter("").has_value());
}

TEST_CASE("what is no text when it is decoded is refused", "[server][http]")
{
    CHECK(percent_decoded("m%C3%B6te") == "m\u00f6te");
    CHECK(percent_decoded("%F0%9F%94%A8") == "\U0001F528");
    for (const auto* wrong : {"%", "%4", "%4x", "a%", "%00", "%0a", "%7F", "%C3", "%C0%AF", "%FF",
                              "%E0%80%AF", "%ED%A0%80", "%F0%80%80%AF", "%F4%90%80%80", "\x80"}) {
        CAPTURE(wrong);
        CHECK_FALSE(percent_decoded(wrong).has_value());
    }
}

TEST_CASE("every refusal has the same form", "[server][http]")
{
    const auto response = error_response(404, "No \"such\" page.");
    CHECK(response.status == 404);
    CHECK(response.content_type == "application/json");
    CHECK(response.body == "{\"error\":\"not-found\",\"what\":\"No \\\"such\\\" page.\"}\n");
}

TEST_CASE("a line of the log holds what a peer sent in one piece", "[server][log]")
{
    CHECK(log_line(Level::Info, "listening", {{"address", "127.0.0.1"}, {"port", "8400"}}) ==
          "level=info event=listening address=127.0.0.1 port=8400");
    CHECK(log_line(Level::Warning, "answered", {{"path", "/a\nlevel=error \"x\\"}, {"who", ""}}) ==
          "level=warning event=answered path=\"/a\\x0alevel=error \\\"x\\\\\" who=\"\"");
}
