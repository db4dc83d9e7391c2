#include "support/catch.h"
#include "ui/drawing.h"

#include <cmath>

using namespace klubba;
using namespace klubba::ui;
using testing::Drawing;

TEST_CASE("every digit is as wide as every other, in every weight", "[ui][typeface]")
{
    const auto typeface = testing::make_typeface();
    for (std::size_t weight = 0; weight < weight_count; ++weight) {
        const FaceStyle style{static_cast<Weight>(weight), 40};
        const float zero = typeface->width(style, "0");
        for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
            CHECK(typeface->width(style, digit) == Approx(zero));
        CHECK(typeface->width(style, "11:11") == Approx(typeface->width(style, "08:58")));
    }
}

TEST_CASE("tracking moves letters together but not the first or the last", "[ui][typeface]")
{
    const auto typeface = testing::make_typeface();
    const float loose = typeface->width({Weight::Bold, 50}, "mötet");
    const float tight = typeface->width({Weight::Bold, 50, -0.02F}, "mötet");
    CHECK(tight == Approx(loose - 4 * 0.02F * 50));
    CHECK(typeface->width({Weight::Bold, 50, -0.02F}, "") == 0);
}

TEST_CASE("glyphs are rasterised when first drawn, and once", "[ui][typeface]")
{
    Drawing drawing;
    drawing.typeface->atlas().take_changes();
    const TextStyle style{Weight::Regular, 30};
    drawing.frame([&](Canvas& canvas) { CHECK(canvas.width(style, "Ärende") > 0); });
    CHECK(drawing.typeface->atlas().take_changes().empty());
    const auto draw = [&](Canvas& canvas) { canvas.text({10, 10}, style, rgb(0), "Ärende"); };
    drawing.frame(draw);
    CHECK_FALSE(drawing.typeface->atlas().take_changes().empty());
    drawing.frame(draw);
    CHECK(drawing.typeface->atlas().take_changes().empty());
}

TEST_CASE("a character that no font has is drawn as a box", "[ui][typeface]")
{
    Drawing drawing;
    drawing.typeface->atlas().take_changes();
    drawing.frame([](Canvas& canvas) { canvas.text({0, 0}, {Weight::Regular, 30}, rgb(0), "ᚠ"); });
    CHECK_FALSE(drawing.typeface->atlas().take_changes().empty());
}

TEST_CASE("an atlas that is full is emptied before the next frame, and the text drawn then",
          "[ui][typeface]")
{
    Drawing drawing;
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö";
    const auto generation = drawing.typeface->generation();
    float size = 300;
    for (int frame = 0; frame < 40 && !drawing.typeface->wants_another_frame(); ++frame, size -= 1)
        drawing.frame([&](Canvas& canvas) {
            canvas.text({0, 0}, {Weight::Bold, size}, rgb(0), letters);
        });
    REQUIRE(drawing.typeface->wants_another_frame());
    drawing.frame([&](Canvas& canvas) {
        canvas.text({0, 0}, {Weight::Bold, size}, rgb(0), letters);
    });
    CHECK_FALSE(drawing.typeface->wants_another_frame());
    CHECK(drawing.typeface->generation() != generation);
}

TEST_CASE("bytes that are no font are refused", "[ui][typeface]")
{
    static constexpr std::byte nonsense[64]{};
    FontBytes bytes;
    for (auto& weight : bytes.weights)
        weight = nonsense;
    const auto made = Typeface::from(bytes);
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().kind == Failure::Kind::Damaged);
}

TEST_CASE("a text field's face holds what is asked of it, with digits of equal width",
          "[ui][typeface]")
{
    const auto typeface = testing::make_typeface();
    ImFont* font = typeface->field_font({Weight::Regular, 20}, "§ 31 Åsa");
    CHECK(font->FindGlyphNoFallback(0xC5) != nullptr);
    CHECK(font->FindGlyphNoFallback(0xA7) != nullptr);
    CHECK(font->GetCharAdvance('1') == Approx(font->GetCharAdvance('3')));
    CHECK(font == typeface->field_font({Weight::Regular, 20}, "Q"));
    CHECK(font->FindGlyphNoFallback('Q') != nullptr);
}
