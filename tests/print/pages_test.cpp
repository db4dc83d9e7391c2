#include "print/flow.h"
#include "print/hyphenation.h"
#include "print/looks.h"
#include "print/pages.h"
#include "print/sample.h"
#include "support/catch.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::print;

namespace {

constexpr double room = page_height - top_margin - bottom_margin;

Strip strip(double height, bool keeps_next = false)
{
    Strip one;
    one.height = height;
    one.keeps_next = keeps_next;
    return one;
}

std::vector<std::size_t> lengths(const Pages& pages)
{
    std::vector<std::size_t> all;
    for (const auto& page : pages.pages)
        all.push_back(page.strips.size());
    return all;
}

Typesetter typesetter()
{
    auto opened = Typesetter::open();
    REQUIRE(opened.has_value());
    return std::move(*opened);
}

} // namespace

TEST_CASE("what keeps together goes to the next page together", "[print][pages]")
{
    const std::vector strips{strip(room - 30), strip(20, true), strip(20, true), strip(20),
                             strip(10)};
    CHECK(lengths(pages_of(strips)) == std::vector<std::size_t>{1, 4});
}

TEST_CASE("what is longer than a page is cut all the same, and nothing is lost", "[print][pages]")
{
    std::vector<Strip> strips(10, strip(room / 4, true));
    CHECK(lengths(pages_of(strips)) == std::vector<std::size_t>{4, 4, 2});
}

TEST_CASE("the head of a table is repeated where a page begins in it", "[print][pages]")
{
    const auto head = std::make_shared<const std::vector<Strip>>(1, strip(10));
    std::vector<Strip> strips(5, strip(room / 2 - 10));
    for (auto& one : strips)
        one.head = head;
    const auto pages = pages_of(strips);
    CHECK(lengths(pages) == std::vector<std::size_t>{2, 3, 2});
    CHECK(pages.pages[1].strips.front().repeats);
    CHECK_FALSE(pages.pages[0].strips.front().repeats);
}

TEST_CASE("space before a strip is left out at the top of a page", "[print][pages]")
{
    auto first = strip(room);
    auto second = strip(10);
    second.above = 50;
    const std::vector strips{first, second};
    CHECK(pages_of(strips).pages[1].strips.front().top == Approx(top_margin));
}

TEST_CASE("no page of a document ends with a heading or a single line of a paragraph",
          "[print][pages]")
{
    auto setter = typesetter();
    Flow flow{setter};
    auto document = sample();
    // Many paragraphs, so that a page ends at every place of one.
    for (int i = 0; i < 60; ++i)
        document.parts.push_back(document.parts[3]);
    flow.add(document);
    const auto pages = pages_of(flow.strips());
    CHECK(pages.pages.size() > 20);
    for (const auto& page : pages.pages) {
        REQUIRE_FALSE(page.strips.empty());
        CHECK_FALSE(page.strips.back().strip->keeps_next);
        const auto& last = page.strips.back();
        CHECK(last.top + last.strip->height <= page_height - bottom_margin + 0.1);
    }
}

TEST_CASE("a paragraph that leads to a list is on its page", "[print][pages]")
{
    auto setter = typesetter();
    minutes::Part part;
    // A line more each time, so that a page ends at every place.
    for (int i = 0; i < 120; ++i) {
        part.blocks.emplace_back(minutes::Paragraph{{{"Information:", {}}}, {}, {}});
        part.blocks.emplace_back(minutes::List{{}, {{{{"En punkt", {}}}, {}}}});
        for (int line = 0; line < i % 5; ++line)
            part.blocks.emplace_back(minutes::Paragraph{{{"En rad", {}}}, {}, {}});
    }
    minutes::Document document;
    document.parts.push_back(part);
    Flow flow{setter};
    flow.add(document);
    const auto pages = pages_of(flow.strips());
    REQUIRE(pages.pages.size() > 5);
    for (const auto& page : pages.pages)
        CHECK_FALSE(page.strips.back().strip->keeps_next);
    const auto leads = std::count_if(flow.strips().begin(), flow.strips().end(),
                                     [](const Strip& one) { return one.keeps_next; });
    CHECK(leads == 120);
}

TEST_CASE("lines are within the margins", "[print][pages]")
{
    auto setter = typesetter();
    Flow flow{setter};
    flow.add(sample());
    for (const auto& one : flow.strips()) {
        for (const auto& placed : one.lines) {
            PangoRectangle extent;
            pango_layout_line_get_extents(placed.line.line, nullptr, &extent);
            const double width = static_cast<double>(extent.width) / PANGO_SCALE;
            CHECK(placed.left >= left_margin - 0.1);
            CHECK(placed.left + width <= page_width - right_margin + 3); // a blank at its end
        }
    }
}

TEST_CASE("Swedish words are divided where they may be", "[print][hyphenation]")
{
    auto hyphenation = Hyphenation::swedish();
    REQUIRE(hyphenation.has_value());
    const auto divided = [&](const char* text) {
        auto result = hyphenation->divided(text);
        for (auto at = result.find("\xC2\xAD"); at != std::string::npos;
             at = result.find("\xC2\xAD"))
            result.replace(at, 2, "|");
        return result;
    };
    CHECK(divided("kommunfullmäktige") == "kom|mun|full|mäk|tige");
    CHECK(divided("Överklagande") == "Över|kla|gande");
    CHECK(divided("kort, 26NF0143 och m.m.") == "kort, 26NF0143 och m.m.");
    CHECK(divided("Νικόλαος Ковалевский") == "Νικόλαος Ковалевский");
    CHECK(divided("\xC3") == "\xC3");
}
