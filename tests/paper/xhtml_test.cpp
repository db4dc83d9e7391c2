#include "paper/xhtml.h"
#include "support/catch.h"

using namespace klubba::paper;

namespace {

const std::string head =
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
    "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">"
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></head><body><doc>\n";
const std::string page =
    "<page width=\"595.2\" height=\"841.9\"><flow><block><line>"
    "<word xMin=\"70.5\" yMin=\"29.5\" xMax=\"122.8\" yMax=\"50.7\">Sk&amp;olnämnden</word>"
    "</line></block></flow></page>\n";
const std::string tail = "</doc></body></html>\n";

} // namespace

TEST_CASE("each word has its box and each page its number and size", "[paper][xhtml]")
{
    const auto pages = pages_of(head + page + page + tail);
    REQUIRE(pages);
    REQUIRE(pages->size() == 2);
    CHECK(pages->at(1).number == 2);
    CHECK(pages->at(0).width == 595.2);
    REQUIRE(pages->at(0).words.size() == 1);
    CHECK(pages->at(0).words[0].text == "Sk&olnämnden");
    CHECK(pages->at(0).words[0].box == Box{70.5, 29.5, 122.8, 50.7});
}

TEST_CASE("pages come one by one while bytes are fed a few at a time", "[paper][xhtml]")
{
    std::size_t count = 0;
    XhtmlReader reader{[&](Page&& each) {
                           ++count;
                           CHECK(each.number == static_cast<int>(count) + 6);
                           return count < 2;
                       },
                       7};
    const auto bytes = head + page + page + page + tail;
    bool wanted = true;
    for (std::size_t at = 0; at < bytes.size() && wanted; at += 10)
        wanted = reader.feed(std::string_view{bytes}.substr(at, 10));
    CHECK_FALSE(wanted);
    CHECK(count == 2);
    CHECK(reader.finish());
}

TEST_CASE("bytes that break off inside a page are told, and what came whole is kept",
          "[paper][xhtml]")
{
    std::size_t count = 0;
    XhtmlReader reader{[&](Page&&) {
        ++count;
        return true;
    }};
    reader.feed(head + page + page.substr(0, 40));
    const auto done = reader.finish();
    REQUIRE_FALSE(done);
    CHECK(done.error().context == "the pages broke off after page 2");
    CHECK(count == 1);
    CHECK_FALSE(pages_of("no XML at all"));
    CHECK_FALSE(pages_of(""));
}

TEST_CASE("a word without a place, or with an impossible one, is left out", "[paper][xhtml]")
{
    const auto pages =
        pages_of(head +
                 "<page width=\"x\" height=\"1e999\"><word>a</word>"
                 "<word xMin=\"5\" yMin=\"1\" xMax=\"2\" yMax=\"3\">b</word>"
                 "<word xMin=\"nan\" yMin=\"1\" xMax=\"2\" yMax=\"3\">c</word>"
                 "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"3\"> \t </word>"
                 "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"3\">\x01kept\x02</word></page>" +
                 tail);
    REQUIRE(pages);
    REQUIRE(pages->at(0).words.size() == 1);
    CHECK(pages->at(0).words[0].text == "kept");
    CHECK(pages->at(0).width == 0);
}

TEST_CASE("no entity of the bytes' own is followed", "[paper][xhtml]")
{
    const auto pages = pages_of("<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><doc>"
                                "<page width=\"1\" height=\"1\"><word xMin=\"1\" yMin=\"1\" "
                                "xMax=\"2\" yMax=\"3\">a&f;b</word></page></doc>");
    REQUIRE(pages);
    REQUIRE(pages->at(0).words.size() == 1);
    CHECK(pages->at(0).words[0].text == "ab");
}
