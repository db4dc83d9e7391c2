#include "paper/outline.h"
#include "support/catch.h"

using namespace klubba::paper;

TEST_CASE("an outline is read with its pages and what stands in what", "[paper][outline]")
{
    const auto outline = outline_of(R"(<?xml version="1.0"?><pdf2xml><page number="1">
<text><b>Trasig &amp; <i>text</b></i></text></page>
<outline>
<item page="1">Kallelse</item>
<item page="3">3  Budget
2028</item>
<outline>
<item page="4">Bilaga 1 &amp; 2</item>
</outline>
<item>Utan sida</item>
<item page="9">4 Övrigt</item>
</outline>
</pdf2xml>)");
    CHECK(outline == std::vector<OutlineEntry>{{"Kallelse", 1, 0},
                                               {"3 Budget 2028", 3, 0},
                                               {"Bilaga 1 & 2", 4, 1},
                                               {"4 Övrigt", 9, 0}});
}

TEST_CASE("what has no outline, or half of one, does no harm", "[paper][outline]")
{
    CHECK(outline_of("").empty());
    CHECK(outline_of("<pdf2xml><page/></pdf2xml>").empty());
    CHECK(outline_of("<outline><item page=\"x\">Sida x</item>").empty());
    CHECK(outline_of("<outline><item page=\"2\">Bilaga").empty());
    CHECK(outline_of("<outline><item page=\"2\">Bilaga</item><item page").size() == 1);
    CHECK(outline_of("<outline><item page=\"1\">&xxe;A</item>").size() == 1);
    CHECK(outline_of("<outline><item page=\"1\">" + std::string(2000, 'a') + "</item>").empty());
}
