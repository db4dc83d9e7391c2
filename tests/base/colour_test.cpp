#include "base/colour.h"
#include "support/catch.h"

using namespace klubba;

TEST_CASE("contrast is that of WCAG", "[base][colour]")
{
    CHECK(contrast(Rgb{0x000000}, Rgb{0xFFFFFF}) == Approx(21));
    CHECK(contrast(Rgb{0xFFFFFF}, Rgb{0x000000}) == Approx(21));
    CHECK(contrast(Rgb{0x808080}, Rgb{0x808080}) == Approx(1));
    CHECK(contrast(Rgb{0x767676}, Rgb{0xFFFFFF}) == Approx(4.54).margin(0.005));
}

TEST_CASE("a colour is read as it is written on the web, with six digits", "[base][colour]")
{
    CHECK(rgb_from("#1d4F7a") == Rgb{0x1D4F7A});
    for (const auto* text : {"1D4F7A", "#1D4F7", "#1D4F7AA", "#1D4F7G", "#-D4F7A", "#+D4F7A",
                             "#0x4F7A", "# D4F7A", "blue", "#", ""}) {
        INFO(text);
        CHECK_FALSE(rgb_from(text));
    }
}
