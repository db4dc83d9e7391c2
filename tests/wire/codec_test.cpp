#include "support/catch.h"
#include "support/meetings.h"
#include "wire/command_codec.h"
#include "wire/event_codec.h"
#include "wire/json.h"
#include "wire/script.h"

#include <set>

using namespace klubba;
using namespace klubba::wire;
using klubba::testing::Play;

namespace {

std::string command_error(const char* text)
{
    const auto command = command_from(*parse_json(text));
    return command ? "" : command.error().text();
}

std::string script_error(const char* text)
{
    const auto script = read_script(text);
    return script ? "" : script.error().context;
}

} // namespace

TEST_CASE("every event of a meeting is read back as it was written", "[wire][event]")
{
    using namespace meeting;
    auto play = Play::opened();
    play.at("09:05", Advance{})
        .at("09:06",
            AppointVerifiers{{PersonId{"p9"}}, {PersonId{"p7"}}, day_from("2026-03-24"), "x"})
        .at("09:07", OpenItem{ItemId{"i4"}, {}})
        .at("09:08", GiveFloor{PersonId{"p4"}, {}, SpeechKind::Reply, std::chrono::minutes{2}})
        .at("09:09", RecordDecision{ItemId{"i4"}, Outcome::Amended, {"avslå \"allt\"\n"}, {}})
        .at("09:10", Undo{});
    for (const auto& event : play.history().events()) {
        INFO(kind_of(event.body) << " " << body_of(event.body));
        CHECK(event_body_from(kind_of(event.body), body_of(event.body)) == event.body);
    }
}

TEST_CASE("an event of a later version is kept as unknown", "[wire][event]")
{
    using meeting::UnknownEvent;
    CHECK(event_body_from("SeatPainted", "{}") ==
          meeting::EventBody{UnknownEvent{"SeatPainted", {}}});
    const auto unreadable = event_body_from("ItemOpened", R"({"item":3})");
    REQUIRE(holds_alternative<UnknownEvent>(unreadable));
    CHECK(get<UnknownEvent>(unreadable).kind == "ItemOpened");
    CHECK(get<UnknownEvent>(unreadable).reason == "item: expected text, found a whole number");
    CHECK(holds_alternative<UnknownEvent>(event_body_from("ItemOpened", "{")));
}

TEST_CASE("fields that a later version added are passed over", "[wire][event]")
{
    const auto body =
        event_body_from("RollCallCompleted", R"({"at":"2026-03-10T08:00:00.000Z","by":"x"})");
    CHECK(holds_alternative<meeting::RollCallCompleted>(body));
}

TEST_CASE("a command is read by its name and fields", "[wire][command]")
{
    const auto command = command_from(*parse_json(R"({"command":"OpenItem","item":"i4"})"));
    REQUIRE(command);
    CHECK(get<meeting::OpenItem>(*command).item == meeting::ItemId{"i4"});
    CHECK(print_json(wire::to_value(*command)) == R"({"command":"OpenItem","item":"i4"})");
}

TEST_CASE("a wrong command says what and where", "[wire][command]")
{
    CHECK(command_error(R"({"command":"OpenItm","item":"i4"})") ==
          "command: there is no command \"OpenItm\"");
    CHECK(command_error(R"({"command":"OpenItem","itm":"i4"})") == "OpenItem.itm: no such field");
    CHECK(command_error(R"({"command":"OpenItem"})") == "OpenItem.item: is missing");
    CHECK(command_error(R"({"command":"OpenItem","item":4})") ==
          "OpenItem.item: expected text, found a whole number");
    CHECK(command_error(R"({"command":"NotePresence","person":"p1","presence":"here"})") ==
          "NotePresence.presence: \"here\" is not one of: absent, in-room, remote, "
          "connection-lost");
    CHECK(command_error(R"({"item":"i4"})") == "command: is missing");
    CHECK(command_error("[]") == "expected an object, found a list");
}

TEST_CASE("the list of commands names each command once, with its fields", "[wire][command]")
{
    const auto list = command_list();
    std::set<std::string> names;
    for (const auto& command : *list.get<Value::Array>())
        names.insert(*command.find("command")->get<std::string>());
    CHECK(names.size() == meeting::CommandVariant::size);
    CHECK(names.contains("RecordDecision"));
}

TEST_CASE("a script is read line by line, comments passed over", "[wire][script]")
{
    const auto script = read_script("# a day\n"
                                    "{\"at\":\"09:00\",\"command\":\"OpenMeeting\"}\n\n"
                                    "{\"at\":\"09:05\",\"command\":\"Advance\"}");
    REQUIRE(script);
    REQUIRE(script->size() == 2);
    CHECK(script->at(1).line == 4);
}

TEST_CASE("a wrong script says which line and why", "[wire][script]")
{
    CHECK(script_error("{\"at\":\"09:00\",\"command\":\"Advance\"}\nnonsense")
              .starts_with("line 2: "));
    CHECK(script_error(R"({"command":"Advance"})") == "line 1: at: is missing, or is not text");
    CHECK(script_error(R"({"at":"9","command":"Advance"})") ==
          "line 1: at: \"9\" is no time (09:05 or 2020-11-24T09:05:00+01:00)");
    CHECK(script_error("{\"at\":\"09:00\",\"command\":\"Advance\"}\n"
                       "{\"at\":\"08:59\",\"command\":\"Advance\"}") ==
          "line 2: at: the time goes backwards");
    CHECK(script_error(R"({"at":"09:00","command":"Advance","refused":"no"})") ==
          "line 1: refused: there is no refusal \"no\"");
}

TEST_CASE("who did it stands in the body, and who does not know of that reads the rest", "[wire]")
{
    const std::vector<meeting::EventBody> bodies{meeting::MeetingCalled{}};
    const auto unnamed = contents_of(bodies);
    const auto named = contents_of(bodies, "Astrid Falk");
    REQUIRE(named.size() == 1);
    CHECK(unnamed.front().body == body_of(bodies.front()));
    CHECK(event_body_from(named.front().kind, named.front().body) == bodies.front());

    Record record;
    record.kind = named.front().kind;
    record.body = named.front().body;
    record.actor = "secretary";
    CHECK(event_from(record).person == "Astrid Falk");
    CHECK(event_from(record).actor == "secretary");
    record.body = unnamed.front().body;
    CHECK(event_from(record).person.empty());
    record.body = R"({"acted_by":17})";
    CHECK(event_from(record).person.empty());
}
