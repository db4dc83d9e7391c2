#include "support/catch.h"
#include "support/whole_year.h"
#include "wire/event_codec.h"
#include "wire/json.h"
#include "wire/year_codec.h"
#include "year/decide.h"
#include "year/fold.h"

#include <set>

using namespace klubba;
using namespace klubba::wire;
using namespace klubba::testing;

namespace {

std::vector<year::EventBody> events_of_a_whole_year()
{
    year::BodyState state;
    std::vector<year::EventBody> all;
    for (const auto& command : whole_year()) {
        const auto events = year::decide(state, command, "n" + std::to_string(all.size()));
        REQUIRE(events);
        for (const auto& event : *events)
            year::apply(state, event);
        all.insert(all.end(), events->begin(), events->end());
    }
    return all;
}

Record record_of(const Content& content)
{
    Record record;
    record.stream = body_stream(year_body);
    record.kind = content.kind;
    record.body = content.body;
    return record;
}

} // namespace

TEST_CASE("every event of a body's year is read as it was written", "[wire][year]")
{
    const auto events = events_of_a_whole_year();
    const auto contents = contents_of(events, "Astrid Falk");
    REQUIRE(contents.size() == events.size());
    std::set<std::size_t> kinds;
    for (std::size_t i = 0; i < events.size(); ++i) {
        INFO(contents[i].kind << " " << contents[i].body);
        const auto read = year_event_from(record_of(contents[i]));
        CHECK(read.body == events[i]);
        CHECK(read.person == "Astrid Falk");
        kinds.insert(events[i].index());
    }
    CHECK(kinds.size() == std::variant_size_v<year::EventBody> - 1); // All but unknown ones.
}

TEST_CASE("an event of a later version, or a broken one, is kept as unknown", "[wire][year]")
{
    const auto later = year_event_from(record_of({"BodyDissolved", "{}"}));
    CHECK(later.body == year::EventBody{year::UnknownEvent{"BodyDissolved", {}}});
    const auto broken = year_event_from(record_of({"GoalSet", R"({"goal":7})"}));
    REQUIRE(std::holds_alternative<year::UnknownEvent>(broken.body));
    CHECK_FALSE(std::get<year::UnknownEvent>(broken.body).reason.empty());
}

TEST_CASE("a body's stream is the body's that it is named after", "[wire][year]")
{
    CHECK(is_body_stream(body_stream("Kulturnämnden")));
    CHECK_FALSE(is_body_stream(StreamId{"meeting-1"}));
    CHECK(body_stream("Kulturnämnden") != body_stream("Skolnämnden"));
    auto record = record_of(contents_of({year::BodyNamed{year_body}}).front());
    CHECK(drafted_body(record) == year_body);
    record.stream = body_stream("Skolnämnden");
    CHECK_FALSE(drafted_body(record));
    record = record_of({"MeetingDrafted", "{}"});
    CHECK_FALSE(drafted_body(record));
}

TEST_CASE("a command of the year says what is wrong with it and where", "[wire][year]")
{
    const auto wrong = [](const char* text) {
        const auto command = year_command_from(*parse_json(text));
        REQUIRE_FALSE(command);
        return command.error().text();
    };
    CHECK(wrong("[]") == "expected an object, found a list");
    CHECK(wrong("{}") == "command: is missing");
    CHECK(wrong(R"({"command": "Dance"})") == "command: the year has no command \"Dance\"");
    CHECK(wrong(R"({"command": "EndAssignment", "assignment": "a"})") ==
          "EndAssignment.year: is missing");
    CHECK(wrong(R"({"command": "StartSections", "year": 2027, "first": 1, "last": 2})") ==
          "StartSections.last: no such field");
    CHECK(year_command_from(
        *parse_json(R"({"command": "StartSections", "year": 2027, "first": 14})")));
}
