#include "support/catch.h"
#include "ui/high_contrast.h"

#include <vector>

using namespace klubba;
using namespace klubba::ui;

TEST_CASE("every text colour can be read on every background it is used on", "[ui][theme]")
{
    const std::vector<Theme> themes{light_theme,
                                    dark_theme,
                                    with_accent(light_theme, Rgb{0x6A1B4D}),
                                    with_accent(light_theme, Rgb{0x767000}),
                                    with_accent(light_theme, Rgb{0x000000}),
                                    with_accent(dark_theme, Rgb{0xFFB3DA}),
                                    with_accent(dark_theme, Rgb{0xFF6A3D}),
                                    with_accent(dark_theme, Rgb{0xFFFFFF})};
    for (const Theme& theme : themes) {
        for (const Colour text : {theme.ink, theme.muted, theme.accent, theme.late, theme.over_time,
                                  theme.adopted, theme.faint})
            for (const Colour behind : {theme.background, theme.surface})
                CHECK(contrast(text, behind) >= least_contrast);
        for (const Colour text : {theme.ink, theme.accent, theme.late, theme.muted})
            CHECK(contrast(text, theme.accent_soft) >= least_contrast);
        CHECK(contrast(theme.adopted, theme.adopted_soft) >= least_contrast);
        CHECK(contrast(theme.on_accent, theme.accent) >= least_contrast);
    }
}

TEST_CASE("an accent of one's own changes nothing but what is drawn in it", "[ui][theme]")
{
    auto theme = with_accent(light_theme, Rgb{0x6A1B4D});
    CHECK(theme.accent == rgb(0x6A1B4D));
    CHECK(theme.accent_soft != light_theme.accent_soft);
    theme.accent = light_theme.accent;
    theme.accent_soft = light_theme.accent_soft;
    CHECK(theme == light_theme);
}

TEST_CASE("colours packed for the screen have the contrast they have on paper", "[ui][theme]")
{
    CHECK(contrast(rgb(0x1D4F7A), rgb(0xF6F4EF)) == contrast(Rgb{0x1D4F7A}, Rgb{0xF6F4EF}));
}

TEST_CASE("the theme of high contrast has at least 7 to 1 everywhere", "[ui][theme]")
{
    const Theme& theme = high_contrast_theme;
    for (const Colour text : {theme.ink, theme.muted, theme.accent, theme.late, theme.over_time,
                              theme.adopted, theme.faint, theme.line})
        for (const Colour behind :
             {theme.background, theme.surface, theme.accent_soft, theme.adopted_soft})
            CHECK(contrast(text, behind) >= high_contrast);
    CHECK(contrast(theme.on_accent, theme.accent) >= high_contrast);
    CHECK(has_strong_lines(theme));
    CHECK_FALSE(has_strong_lines(light_theme));
    CHECK_FALSE(has_strong_lines(dark_theme));
}
