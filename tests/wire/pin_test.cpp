#include "support/catch.h"
#include "wire/pin.h"

using namespace klubba;
using namespace klubba::wire;

TEST_CASE("a PIN is four to twelve digits", "[wire][pin]")
{
    CHECK(is_pin("1234"));
    CHECK(is_pin("123456789012"));
    for (const char* text : {"", "123", "1234567890123", "12 4", "12a4", "١٢٣٤", "-123"})
        CHECK_FALSE(is_pin(text));
}

TEST_CASE("a PIN is known by its hash, which does not tell it", "[wire][pin]")
{
    const auto hash = hash_of_pin("4711");
    const auto other = hash_of_pin("4711");
    REQUIRE(hash);
    REQUIRE(other);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(*hash != *other); // each has its own salt
    CHECK(is_pin_of(*hash, "4711"));
    CHECK(is_pin_of(*other, "4711"));
    CHECK_FALSE(is_pin_of(*hash, "4712"));
    CHECK_FALSE(is_pin_of(*hash, "47110"));
    CHECK_FALSE(is_pin_of("", "4711"));
    CHECK_FALSE(is_pin_of(std::string(4000, 'x'), "4711"));
}

TEST_CASE("PINs are read as they were written, or not at all", "[wire][pin]")
{
    const std::vector<Pin> pins{{"chair", "", "$argon2id$a"}, {"secretary", "Petra Nyqvist", "b"}};
    const auto read = pins_from_text(to_text(pins));
    REQUIRE(read);
    CHECK(*read == pins);
    for (const char* text : {"", "[]", "{\"pins\": [{\"role\": \"chair\"}]}",
                             "{\"pins\": [{\"role\": \"room\", \"hash\": \"x\"}]}"})
        CHECK_FALSE(pins_from_text(text));
    CHECK(pins_from_text("{\"pins\": [], \"later\": 1}"));
    CHECK(pins_from_text(to_text(std::vector<Pin>{}))->empty());
}
