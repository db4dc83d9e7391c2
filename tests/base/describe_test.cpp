#include "base/describe.h"
#include "support/catch.h"

using namespace klubba;

namespace {

enum class Colour { Red, Green };
constexpr auto names_of(Colour)
{
    return std::array<std::string_view, 2>{"red", "green"};
}

struct Part {
    std::string title;
    Colour colour{};
    std::optional<Day> day;
    std::vector<std::string> notes;
    bool spare = false;

    static constexpr auto fields()
    {
        return list_fields(field("title", &Part::title), field("colour", &Part::colour),
                           field("day", &Part::day), field("notes", &Part::notes),
                           field_or_default("spare", &Part::spare));
    }
    friend bool operator==(const Part&, const Part&) = default;
};

struct Whole {
    std::vector<Part> parts;
    static constexpr auto fields() { return list_fields(field("parts", &Whole::parts)); }
};

struct Printed {
    std::optional<Day> day;
    std::vector<std::string> notes;

    static constexpr auto fields()
    {
        return list_fields(field_always("day", &Printed::day),
                           field_always("notes", &Printed::notes));
    }
};

std::string error_of(const Value& value, UnknownMembers unknown = UnknownMembers::Refused)
{
    const auto read = from_value<Whole>(value, unknown);
    return read ? "" : read.error().text();
}

Value whole_with(Value part)
{
    Value whole;
    whole.set("parts", Value{Value::Array{std::move(part)}});
    return whole;
}

} // namespace

TEST_CASE("a described struct becomes values and comes back the same", "[base][describe]")
{
    const Part part{"Hjul", Colour::Green, day_from("2020-11-24"), {"a", "b"}, true};
    const auto back = from_value<Part>(to_value(part), UnknownMembers::Refused);
    REQUIRE(back);
    CHECK(*back == part);
}

TEST_CASE("empty fields that may be absent are not written", "[base][describe]")
{
    const auto value = to_value(Part{"Hjul", Colour::Red, {}, {}, false});
    CHECK(value.get<Value::Object>()->size() == 2);
}

TEST_CASE("fields that are always written are there while empty, and may be absent when read",
          "[base][describe]")
{
    const auto value = to_value(Printed{});
    REQUIRE(value.find("day") != nullptr);
    CHECK(value.find("day")->is_null());
    REQUIRE(value.find("notes") != nullptr);
    CHECK(value.find("notes")->get<Value::Array>()->empty());
    CHECK(from_value<Printed>(Value{Value::Object{}}, UnknownMembers::Refused));
}

TEST_CASE("what is wrong is told with its place", "[base][describe]")
{
    auto part = to_value(Part{"Hjul", Colour::Red, {}, {}, false});
    part.set("colour", Value{"blue"});
    CHECK(error_of(whole_with(part)) == "parts[0].colour: \"blue\" is not one of: red, green");
    part.set("colour", Value{std::int64_t{3}});
    CHECK(error_of(whole_with(part)) == "parts[0].colour: expected text, found a whole number");
    CHECK(error_of(whole_with(Value{"x"})) == "parts[0]: expected an object, found text");
    CHECK(error_of(whole_with(Value{Value::Object{}})) == "parts[0].title: is missing");
}

TEST_CASE("an unknown member is refused or passed over as asked", "[base][describe]")
{
    auto part = to_value(Part{"Hjul", Colour::Red, {}, {}, false});
    part.set("size", Value{"big"});
    CHECK(error_of(whole_with(part)) == "parts[0].size: no such field");
    CHECK(error_of(whole_with(part), UnknownMembers::PassedOver).empty());
}
