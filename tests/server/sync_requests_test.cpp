#include "at_central.h"

using namespace klubba;
using namespace klubba::testing;
using namespace std::chrono_literals;

namespace {

meeting::MeetingDrafted drafted(const std::string& body)
{
    meeting::MeetingDrafted event;
    event.info = a_draft().info;
    event.info.body = body;
    return event;
}

std::string text_in(const server::Response& response, std::string_view member)
{
    const auto value = wire::parse_json(response.body);
    REQUIRE(value);
    const auto* found = value->find(member);
    REQUIRE(found != nullptr);
    return *found->get<std::string>();
}

} // namespace

TEST_CASE("a station is enrolled once with a code, while it holds", "[server][sync]")
{
    AtCentral at;
    const auto key = wire::KeyPair::make();
    const auto code = at.issue_code({"secretary"});
    CHECK(at.try_to_enrol("0000-0000-0000-0000", key).status == 403);
    SECTION("however it was typed")
    {
        auto typed = code;
        for (auto& letter : typed)
            letter = letter == '-' ? ' ' : static_cast<char>(std::tolower(letter));
        CHECK(at.try_to_enrol(typed, key).status == 200);
        const auto again = at.try_to_enrol(code, wire::KeyPair::make());
        CHECK(again.status == 403);
        CHECK(text_in(again, "what") == "Not enrolled: unknown-code.");
    }
    SECTION("but not when it has expired")
    {
        at.pass(15min);
        CHECK(text_in(at.try_to_enrol(code, key), "what") == "Not enrolled: expired-code.");
    }
    SECTION("but not with a key that it does not have")
    {
        auto request = sync::ask_to_enrol(code, key);
        request.public_key = wire::to_hex(wire::KeyPair::make().public_key());
        const auto response = at.get("POST", "/v1/enrol", wire::print_json(to_value(request)));
        CHECK(text_in(response, "what") == "Not enrolled: bad-proof.");
        CHECK(at.try_to_enrol(code, key).status == 200);
    }
    SECTION("and the code survives a restart of the server")
    {
        at.start();
        CHECK(at.try_to_enrol(code, key).status == 200);
    }
}

TEST_CASE("records that are pushed are taken, had or refused, each by itself", "[server][sync]")
{
    AtCentral at;
    auto secretary = at.enrol({"secretary"});
    const auto records =
        at.write(secretary, "meeting-1", {drafted("Nämnden"), meeting::MeetingCalled{}});
    auto answers = at.push(secretary, records);
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].answer == wire::Verdict::Accepted);
    CHECK(answers[1].answer == wire::Verdict::Accepted);
    CHECK(at.push(secretary, records)[1].answer == wire::Verdict::Had);

    auto next =
        at.write(secretary, "meeting-1", {meeting::MeetingCalled{}, meeting::MeetingCalled{}});
    next[0].body = "{\"forged\":true}";
    answers = at.push(secretary, next);
    CHECK(answers[0].reason == wire::NotTaken::Changed);
    CHECK(answers[1].reason == wire::NotTaken::Gap);
    CHECK(at.central().meetings().at(StreamId{"meeting-1"}).events().size() == 2);

    SECTION("as chair a secretary's station writes nothing")
    {
        const auto as_chair = at.write(secretary, "meeting-1", {meeting::MeetingCalled{}}, "chair");
        CHECK(at.push(secretary, as_chair)[0].reason == wire::NotTaken::NoRight);
    }
    SECTION("a clock that is far ahead is refused until the time has come")
    {
        at.pass(1h);
        const auto ahead = at.write(secretary, "meeting-1", {meeting::MeetingCalled{}});
        at.pass(-1h);
        CHECK(at.push(secretary, ahead)[0].reason == wire::NotTaken::ClockAhead);
        at.pass(1h);
        CHECK(at.push(secretary, ahead)[0].answer == wire::Verdict::Accepted);
    }
    SECTION("a full disk is told, and nothing was taken")
    {
        at.break_disk();
        const auto more = at.write(secretary, "meeting-1", {meeting::MeetingCalled{}});
        const auto response =
            at.get("POST", "/v1/push", wire::print_records(more), secretary.token);
        CHECK(response.status == 507);
        CHECK(at.central().meetings().at(StreamId{"meeting-1"}).events().size() == 2);
    }
    SECTION("a line that cannot be read is named, and nothing was taken")
    {
        const auto response = at.get("POST", "/v1/push", "\n{}\n", secretary.token);
        CHECK(response.status == 400);
        CHECK(text_in(response, "what").starts_with("line 2: "));
    }
    SECTION("from a revoked station nothing more is taken")
    {
        Value command{Value::Object{}};
        command.set("command", Value{"RevokeStation"});
        command.set("station", Value{secretary.writer.key().author().text});
        REQUIRE(server::administer(at.central(), command, "test"));
        const auto more = at.write(secretary, "meeting-1", {meeting::MeetingCalled{}});
        CHECK(at.get("POST", "/v1/push", wire::print_records(more), secretary.token).status == 401);
        auto other = at.enrol({"secretary"});
        CHECK(at.push(other, more)[0].reason == wire::NotTaken::Revoked);
        CHECK(at.try_to_enrol(at.issue_code({"secretary"}), secretary.writer.key()).status == 403);
    }
}

TEST_CASE("a room's screen reads and writes nothing", "[server][sync]")
{
    AtCentral at;
    auto room = at.enrol({"room"});
    auto secretary = at.enrol({"secretary"});
    const auto by_room = at.write(room, "meeting-1", {drafted("Nämnden")});
    CHECK(at.get("POST", "/v1/push", wire::print_records(by_room), room.token).status == 403);
    CHECK(at.push(secretary, by_room)[0].reason == wire::NotTaken::NoRight);
    at.push(secretary, at.write(secretary, "meeting-1", {drafted("Nämnden")}));
    CHECK(at.pull(room).records.back().stream.text == "meeting-1");
    CHECK(at.get("GET", "/v1/admin", {}, room.token).status == 403);
    CHECK(at.get("GET", "/v1/pull", {}, "not-a-token").status == 401);
    CHECK(at.get("GET", "/v1/pull").status == 401);
}

TEST_CASE("a station sees and writes the meetings of its bodies alone", "[server][sync]")
{
    AtCentral at;
    auto all = at.enrol({"secretary"});
    auto one = at.enrol({"secretary"}, {"Kulturnämnden"});
    at.push(all, at.write(all, "meeting-1", {drafted("Tekniska nämnden")}));
    at.push(one, at.write(one, "meeting-2", {drafted("Kulturnämnden")}));
    CHECK(at.push(one, at.write(one, "meeting-3", {drafted("Tekniska nämnden")}))[0].reason ==
          wire::NotTaken::NoRight);
    CHECK(at.push(one, at.write(one, "meeting-1", {meeting::MeetingCalled{}}))[0].reason ==
          wire::NotTaken::NoRight);
    CHECK(at.push(one, at.write(one, "meeting-4", {meeting::MeetingCalled{}}))[0].reason ==
          wire::NotTaken::NoMeeting);
    for (const auto& record : at.pull(one).records)
        CHECK(record.stream.text != "meeting-1");
    const auto streams = at.get("GET", "/v1/streams", {}, one.token).body;
    CHECK(streams.find("meeting-2") != std::string::npos);
    CHECK(streams.find("meeting-1") == std::string::npos);
    CHECK(at.get("GET", "/v1/heads", {}, one.token).body.find("meeting-1") == std::string::npos);
}

TEST_CASE("pulling goes on after what was pulled before", "[server][sync]")
{
    AtCentral at;
    auto secretary = at.enrol({"secretary"});
    const auto before = at.pull(secretary);
    CHECK_FALSE(before.more);
    CHECK(at.pull(secretary, before.next.text).records.empty());
    const auto records = at.write(secretary, "meeting-1", {drafted("Nämnden")});
    at.push(secretary, records);
    CHECK(at.pull(secretary, before.next.text).records == records);
    const auto path = "/v1/pull?after=" + before.next.text;
    CHECK(at.get("GET", path + "0", {}, secretary.token).status == 409);
    CHECK(at.get("GET", "/v1/pull?after=99999.0123456789abcdef", {}, secretary.token).status ==
          409);
    CHECK(at.get("GET", "/v1/pull?after=-1", {}, secretary.token).status == 409);
}

TEST_CASE("who listens is told what is new, and what came since the cursor", "[server][sync]")
{
    AtCentral at;
    auto secretary = at.enrol({"secretary"});
    const auto cursor = at.pull(secretary).next.text;
    const auto first = at.write(secretary, "meeting-1", {drafted("Nämnden")});
    at.push(secretary, first);
    const auto answer = at.ask("GET", "/v1/live?after=" + cursor, {}, secretary.token);
    const auto* live = std::get_if<server::Live>(&answer);
    REQUIRE(live != nullptr);
    CHECK(live->first.find("event: records\n") != std::string::npos);
    CHECK(live->first.find("MeetingDrafted") != std::string::npos);
    CHECK(live->first.find("StationEnrolled") == std::string::npos);

    at.set_readers(live->channel, 1);
    at.push(secretary, at.write(secretary, "meeting-1", {meeting::MeetingCalled{}}));
    const auto published = at.take_published();
    REQUIRE(published.size() == 1);
    CHECK(published[0].first == live->channel);
    CHECK(published[0].second.find("MeetingCalled") != std::string::npos);
    SECTION("but nothing that nobody hears")
    {
        at.set_readers(live->channel, 0);
        at.push(secretary, at.write(secretary, "meeting-1", {meeting::MeetingCalled{}}));
        CHECK(at.take_published().empty());
    }
    SECTION("and a revoked station hears nothing more")
    {
        auto other = at.enrol({"secretary"});
        at.take_published();
        Value command{Value::Object{}};
        command.set("command", Value{"RevokeStation"});
        command.set("station", Value{secretary.writer.key().author().text});
        REQUIRE(server::administer(at.central(), command, "test"));
        at.push(other, at.write(other, "meeting-1", {meeting::MeetingCalled{}}));
        CHECK(at.take_published().empty());
    }
}

TEST_CASE("the server writes for who has no station", "[server][sync]")
{
    AtCentral at;
    auto secretary = at.enrol({"secretary"});
    auto room = at.enrol({"room"});
    at.push(secretary, at.write(secretary, "meeting-1", {drafted("Nämnden")}));
    const std::string path = "/v1/meetings/meeting-1/commands";
    CHECK(at.get("POST", path, "{\"command\":\"CallMeeting\"}", room.token).status == 403);
    CHECK(at.get("POST", path, "{\"command\":\"CallMeting\"}", secretary.token).status == 400);
    CHECK(at.get("POST", "/v1/meetings/meeting-2/commands", "{\"command\":\"CallMeeting\"}",
                 secretary.token)
              .status == 404);
    const auto refused = at.get("POST", path, "{\"command\":\"CloseMeeting\"}", secretary.token);
    CHECK(refused.status == 422);
    CHECK(text_in(refused, "answer") == "refused");
    const auto message = "{\"command\":\"AddItem\",\"item\":{\"id\":\"i1\",\"title\":\"Budget\","
                         "\"kind\":\"decision\"}}";
    const auto done = at.get("POST", path, message, secretary.token);
    INFO(done.body);
    CHECK(done.status == 200);
    CHECK(at.central().meetings().at(StreamId{"meeting-1"}).state().items.size() == 1);
    at.start();
    CHECK(at.central().meetings().at(StreamId{"meeting-1"}).state().items.size() == 1);
}

TEST_CASE("a server that was set back takes again what stations have, and writes on",
          "[server][sync]")
{
    AtCentral before;
    auto secretary = before.enrol({"secretary"});
    const auto records = before.write(secretary, "meeting-1", {drafted("Nämnden")});
    before.push(secretary, records);
    const auto all = before.pull(secretary);

    // The copy had nothing but the founding; its writer is a new one.
    before.take_new_writer();
    before.start();
    const auto answers = before.push(secretary, all.records);
    for (const auto& answer : answers)
        CHECK(answer.answer != wire::Verdict::Refused);
    auto chair = before.enrol({"chair"});
    CHECK(before.central().trust().find(chair.writer.key().author()) != nullptr);
}
