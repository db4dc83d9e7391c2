#include "support/catch.h"
#include "wire/json.h"

using namespace klubba;
using namespace klubba::wire;

namespace {

std::string error_of(std::string_view text)
{
    const auto read = parse_json(text);
    return read ? "" : read.error().context;
}

} // namespace

TEST_CASE("every kind of value comes back from its text the same", "[wire][json]")
{
    const std::string text =
        R"({"z":[1,-2,0.5,true,false,null],"a":{"åäö":"tab\t\"quote\" \\ \u0001"},"m":[],"e":{}})";
    const auto value = parse_json(text);
    REQUIRE(value);
    CHECK(print_json(*value) == text);
    CHECK(*parse_json(print_json(*value, Layout::Indented)) == *value);
}

TEST_CASE("the canonical text does not depend on the order of members", "[wire][json]")
{
    const auto one = parse_json(R"({"b": 1, "a": {"d": [1.0, 2], "c": null}})");
    const auto other = parse_json(R"({"a":{"c":null,"d":[1.0,2]},"b":1})");
    CHECK(print_canonical(*one) == R"({"a":{"c":null,"d":[1.0,2]},"b":1})");
    CHECK(print_canonical(*one) == print_canonical(*other));
}

TEST_CASE("a syntax error is told with its line and column", "[wire][json]")
{
    CHECK(error_of("{\"a\": 1,\n \"b\" 2}").find("line 2, column 6") != std::string::npos);
    CHECK(error_of("").find("line 1, column 1") != std::string::npos);
    CHECK(error_of("\"" + std::string(100000, 'x')).size() < 300);
}

TEST_CASE("JSON that could be read in two ways is refused", "[wire][json]")
{
    CHECK(error_of(R"({"a":1,"b":2,"a":3})") == "\"a\" is there twice");
    CHECK(error_of("9223372036854775808") == "9223372036854775808 is too large a number");
    CHECK(error_of("-9223372036854775809") == "-9223372036854775809 is too large a number");
    CHECK(parse_json("-9223372036854775808"));
    CHECK_FALSE(error_of("1e999").empty());
    CHECK_FALSE(error_of("NaN").empty());
    CHECK_FALSE(error_of("{} {}").empty());
    CHECK_FALSE(error_of("{/* */}").empty());
    CHECK_FALSE(error_of("[1,]").empty());
    CHECK_FALSE(error_of("\"\xe5\"").empty());
}

TEST_CASE("nesting has a limit, so that no text can exhaust the stack", "[wire][json]")
{
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(parse_json(nested(deepest_json)));
    CHECK(error_of(nested(deepest_json + 1)) == "nested deeper than 64 levels");
    CHECK_FALSE(error_of(std::string(1000000, '[')).empty());
}

TEST_CASE("text that is no UTF-8 is printed so that it can be read", "[wire][json]")
{
    const auto read = parse_json(print_canonical(Value{std::string{"a\xff z"}}));
    REQUIRE(read);
    CHECK(*read->get<std::string>() == "a\uFFFD z");
}
