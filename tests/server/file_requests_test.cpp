#include "at_central.h"

using namespace klubba;
using namespace klubba::testing;

namespace {

const std::string content = "%PDF-1.4 En bilaga.";
const std::string hash = blobs::hash_of(content);

meeting::AgendaItem item_with_file(const char* id, meeting::Confidentiality confidentiality)
{
    meeting::AgendaItem item;
    item.id = meeting::ItemId{id};
    item.title = "Ärende med bilaga";
    item.confidentiality = confidentiality;
    item.documents = {"Bilaga 1 å.pdf"};
    item.files = {
        {"Bilaga 1 å.pdf", hash, static_cast<std::int64_t>(content.size()), "application/pdf"}};
    return item;
}

/// A called meeting of one body, with an item that has a file; its secretary may write.
Enrolled meeting_with_file(AtCentral& at, meeting::Confidentiality confidentiality = {})
{
    Play play;
    play.at("07:00", a_draft());
    play.at("07:01", meeting::AddItem{item_with_file("i30", confidentiality), {}});
    play.at("07:02", meeting::CallMeeting{});
    return at.secretary_of(play);
}

server::Response with_header(AtCentral& at,
                             std::string path,
                             std::string name,
                             std::string value,
                             const std::string& token = {})
{
    server::Request request;
    request.method = "GET";
    request.path = std::move(path);
    request.headers.emplace_back(std::move(name), std::move(value));
    if (!token.empty()) request.headers.emplace_back("authorization", "Bearer " + token);
    return std::get<server::Response>(at.ask(request));
}

const std::string of_station = "/v1/blobs/" + hash;
const std::string of_page = "/m/meeting-1/documents/" + hash;

} // namespace

TEST_CASE("a server takes the files that events name, from who may write, and no others",
          "[server][files]")
{
    AtCentral at;
    const auto secretary = meeting_with_file(at);
    const auto wall = at.enrol({"room"});
    CHECK(at.get("PUT", of_station, content).status == 401);
    CHECK(at.get("PUT", of_station, content, wall.token).status == 403);
    CHECK(at.get("PUT", of_station, "something else", secretary.token).status == 400);
    CHECK(at.get("PUT", "/v1/blobs/" + blobs::hash_of("x"), "x", secretary.token).status == 404);
    CHECK(at.get("PUT", "/v1/blobs/..", "x", secretary.token).status == 404);
    CHECK(at.get("GET", of_station, {}, secretary.token).status == 404);
    const auto lines_before = at.get("GET", "/v1/blobs", {}, wall.token).body;
    CHECK(*wire::parse_files(lines_before) ==
          std::vector{wire::FileLine{hash, static_cast<std::int64_t>(content.size()), false}});

    CHECK(at.get("PUT", of_station, content, secretary.token).status == 200);
    CHECK(at.get("PUT", of_station, content, secretary.token).status == 200);
    CHECK(wire::parse_files(at.get("GET", "/v1/blobs", {}, wall.token).body)->front().here);
    const auto got = at.get("GET", of_station, {}, wall.token);
    CHECK(got.status == 200);
    CHECK(got.body == content);
    SECTION("and what it has taken it has after it was started again")
    {
        at.start();
        CHECK(at.get("GET", of_station, {}, wall.token).body == content);
    }
}

TEST_CASE("a station gets the files of the meetings that it may see", "[server][files]")
{
    AtCentral at;
    const auto secretary = meeting_with_file(at);
    REQUIRE(at.get("PUT", of_station, content, secretary.token).status == 200);
    const auto stranger = at.enrol({"secretary"}, {"En helt annan nämnd"});
    CHECK(at.get("GET", of_station, {}, stranger.token).status == 404);
    CHECK(at.get("PUT", of_station, content, stranger.token).status == 404);
    CHECK(at.get("GET", "/v1/blobs", {}, stranger.token).body.empty());
}

TEST_CASE("what was cut off goes on where it was", "[server][files]")
{
    AtCentral at;
    const auto secretary = meeting_with_file(at);
    REQUIRE(at.get("PUT", of_station, content, secretary.token).status == 200);
    const auto get = [&](const std::string& range) {
        return with_header(at, of_station, "range", range, secretary.token);
    };
    const auto rest = get("bytes=5-");
    CHECK(rest.status == 206);
    CHECK(rest.body == content.substr(5));
    CHECK(header(rest, "Content-Range") ==
          "bytes 5-" + std::to_string(content.size() - 1) + "/" + std::to_string(content.size()));
    CHECK(get("bytes=1-3").body == content.substr(1, 3));
    CHECK(get("bytes=3-999").body == content.substr(3));
    CHECK(get("bytes=999-").status == 416);
    for (const char* other : {"bytes=3-1", "bytes=-3", "bytes=a-", "lines=1-", "bytes=1-2,4-5"})
        CHECK(get(other).status == 200);
    CHECK(with_header(at, of_station, "if-none-match", '"' + hash + '"', secretary.token).status ==
          304);
}

TEST_CASE("the document of a public item is a link on its page once it is here", "[server][files]")
{
    AtCentral at;
    const auto secretary = meeting_with_file(at);
    CHECK(at.get("GET", "/m/meeting-1").body.find(of_page) == std::string::npos);
    CHECK(at.get("GET", of_page).status == 404);
    const auto answer = at.ask("GET", "/m/meeting-1/live?lang=sv");
    at.set_readers(std::get<server::Live>(answer).channel, 1);
    REQUIRE(at.get("PUT", of_station, content, secretary.token).status == 200);
    const auto published = at.take_published();
    REQUIRE(published.size() == 1);
    CHECK(published.front().second.find(of_page) != std::string::npos);

    CHECK(at.get("GET", "/m/meeting-1").body.find(of_page) != std::string::npos);
    const auto got = at.get("GET", of_page);
    CHECK(got.status == 200);
    CHECK(got.body == content);
    CHECK(got.content_type == "application/pdf");
    CHECK(header(got, "Content-Disposition") ==
          "attachment; filename*=UTF-8''Bilaga%201%20%C3%A5.pdf");
    CHECK(header(got, "Content-Security-Policy").starts_with("sandbox"));
    CHECK(at.get("GET", "/m/meeting-2/documents/" + hash).status == 404);
    CHECK(at.get("GET", "/m/meeting-1/documents/").status == 404);
    CHECK(at.get("GET", "/m/meeting-1/documents/" + blobs::hash_of("x")).status == 404);
}

TEST_CASE("a document of what is not public is nowhere on the page", "[server][files]")
{
    AtCentral at;
    SECTION("of an item that is confidential")
    {
        const auto secretary = meeting_with_file(at, meeting::Confidentiality::Secret);
        REQUIRE(at.get("PUT", of_station, content, secretary.token).status == 200);
    }
    SECTION("of an item for which the doors were closed, though it was public before")
    {
        const auto secretary = meeting_with_file(at);
        REQUIRE(at.get("PUT", of_station, content, secretary.token).status == 200);
        REQUIRE(at.get("GET", of_page).status == 200);
        constexpr const char* commands = "/v1/meetings/meeting-1/commands";
        for (const char* command :
             {R"({"command":"OpenMeeting"})", R"({"command":"CloseDoors","item":"i30"})"})
            REQUIRE(at.get("POST", commands, command, secretary.token).status == 200);
    }
    CHECK(at.get("GET", of_page).status == 404);
    CHECK(at.get("GET", "/m/meeting-1").body.find(hash) == std::string::npos);
    CHECK(at.get("GET", "/m/meeting-1.json").body.find(hash) == std::string::npos);
}

TEST_CASE("a large file is taken from who may write alone", "[server][files]")
{
    AtCentral at;
    const auto secretary = meeting_with_file(at);
    const auto wall = at.enrol({"room"});
    const auto limit_for = [&](const std::string& method, const std::string& token) {
        server::Request head;
        head.method = method;
        head.path = of_station;
        head.headers.emplace_back("authorization", "Bearer " + token);
        return at.requests().body_limit(head);
    };
    CHECK(limit_for("PUT", secretary.token) == blobs::largest);
    CHECK_FALSE(limit_for("PUT", wall.token));
    CHECK_FALSE(limit_for("PUT", "nobody's"));
    CHECK_FALSE(limit_for("POST", secretary.token));
}
