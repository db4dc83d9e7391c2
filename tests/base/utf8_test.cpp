#include "base/utf8.h"
#include "support/catch.h"

using namespace klubba;

TEST_CASE("of bytes that are UTF-8 each character is read, and of others none", "[base]")
{
    const auto code_of = [](std::string_view bytes) {
        const auto character = utf8_at(bytes, 0);
        return character && character->size == bytes.size() ? character->code : 0;
    };
    CHECK(code_of("a") == 'a');
    CHECK(code_of("\xC3\xA5") == 0xE5);
    CHECK(code_of("\xE2\x82\xAC") == 0x20AC);
    CHECK(code_of("\xF0\x9F\x94\xA8") == 0x1F528);
    for (const std::string_view broken :
         {"\x80", "\xC0\xAF", "\xC3", "\xC3(", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
          "\xF4\x90\x80\x80", "\xFF"})
        CHECK_FALSE(utf8_at(broken, 0));
}

TEST_CASE("characters are counted, not bytes", "[base]")
{
    CHECK(utf8_length("") == 0);
    CHECK(utf8_length("a\xC3\xA5\xE2\x82\xAC\xF0\x9F\x94\xA8") == 4);
}
