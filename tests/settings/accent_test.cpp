#include "settings/accent.h"
#include "support/catch.h"

using namespace klubba::settings;

TEST_CASE("contrast is that of WCAG", "[settings][accent]")
{
    CHECK(contrast(0x000000, 0xFFFFFF) == Approx(21));
    CHECK(contrast(0xFFFFFF, 0x000000) == Approx(21));
    CHECK(contrast(0x808080, 0x808080) == Approx(1));
    CHECK(contrast(0x767676, 0xFFFFFF) == Approx(4.54).margin(0.005));
}

TEST_CASE("an accent is held against the worst of a theme's backgrounds", "[settings][accent]")
{
    CHECK(contrast_on(Theme::Light, 0x1D4F7A) == contrast(0x1D4F7A, 0xF6F4EF));
    CHECK(contrast_on(Theme::Dark, 0x7FC3FF) == contrast(0x7FC3FF, 0x151E28));
}
