#include "base/html.h"
#include "support/catch.h"

using namespace klubba;

TEST_CASE("text in HTML is text, whatever it holds", "[base][html]")
{
    CHECK(html_text("Åsa & \"Bo\" <b>'s</b>") ==
          "Åsa &amp; &quot;Bo&quot; &lt;b&gt;&#39;s&lt;/b&gt;");
    CHECK(html_text("en\nrad\ttill") == "en\nrad\ttill");
    CHECK(html_text("a\x01"
                    "b\x1B"
                    "c\x7F"
                    "d\xC2\x85"
                    "e\r") == "abcde");
}

TEST_CASE("a text cannot turn the direction of what comes after it", "[base][html]")
{
    const std::string name = "\xD7\xA9\xD7\x9C"; // Hebrew, which is read from the right by itself
    CHECK(html_text("\xE2\x80\xAE" + name + "\xE2\x80\xAC\xE2\x81\xA7!\xE2\x81\xA9") == name + "!");
    CHECK(html_text("\xE2\x80\x9Dsvar\xE2\x80\x9D \xE2\x80\x93 €") ==
          "\xE2\x80\x9Dsvar\xE2\x80\x9D \xE2\x80\x93 €"); // quotes, dash and euro stay
}
