#include "support/catch.h"
#include "ui/drawing.h"
#include "ui/prose_field.h"

#include <algorithm>

using namespace klubba::ui;
using klubba::ui::testing::Drawing;

TEST_CASE("what joins two clauses stands on a line with the last word before it", "[ui][prose]")
{
    Drawing drawing;
    const ProseLook look{
        .opening = "att", .between = ",", .before_last = ", samt", .at_end = ".", .hint = {}};
    Prose prose("godkänna förslaget till verksamhetsplan med budget 2027\n"
                "paragrafen förklaras omedelbart justerad");
    for (float width = 300; width < 900; width += 10) {
        INFO("width " << width);
        drawing.frame([&](Canvas& canvas) {
            prose_field(canvas, "text", {0, 0, width, 500}, look, prose, ProseLines::Many);
        });
        const auto& texts = drawing.log.texts;
        const auto joiner = std::find_if(texts.begin(), texts.end(),
                                         [](const auto& each) { return each.text == ", samt"; });
        REQUIRE(joiner != texts.end());
        CHECK(std::any_of(texts.begin(), texts.end(), [&](const auto& each) {
            return each.ink.y == joiner->ink.y && each.text.ends_with("2027");
        }));
        CHECK(joiner->ink.right() <= width);
    }
}
