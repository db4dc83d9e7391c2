#include "support/catch.h"
#include "ui/drawing.h"

using namespace klubba;
using namespace klubba::ui;

namespace {

std::string without_spaces(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n') out += c;
    return out;
}

std::string shown(const Paragraph& paragraph)
{
    std::string out;
    for (const auto& piece : paragraph.pieces)
        out += paragraph.text_of(piece);
    return without_spaces(out);
}

std::string line_text(const Paragraph& paragraph, std::size_t line)
{
    std::string out;
    for (std::size_t i = 0; i < paragraph.lines[line].piece_count; ++i)
        out += paragraph.text_of(paragraph.pieces[paragraph.lines[line].first_piece + i]);
    return out;
}

Paragraph wrapped(Typeface& typeface, std::string_view text, float width)
{
    const Span span{text, rgb(0)};
    return wrap({typeface, 1}, {Weight::Regular, 30}, {&span, 1}, width);
}

const std::string_view long_text =
    "Inspel till hälso- och sjukvårdsnämndens verksamhetsplan med budget 2021, samt att "
    "uppföljningen-av-patientsäkerhetsberättelsen redovisas för beredningen i Storuman/Sorsele.";

} // namespace

TEST_CASE("a wrapped text loses nothing but the spaces at line ends", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    for (const float width : {20.0F, 90.0F, 300.0F, 700.0F, 5000.0F}) {
        const Paragraph paragraph = wrapped(*typeface, long_text, width);
        CHECK(shown(paragraph) == without_spaces(long_text));
        for (const auto& line : paragraph.lines)
            if (width > 40) CHECK(line.width <= width + 0.5F);
    }
}

TEST_CASE("lines end at spaces and after hyphens inside words", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Measure measure{*typeface, 1};
    const TextStyle style{Weight::Regular, 30};
    const Paragraph spaced = wrapped(*typeface, "möte idag", measure.width(style, "möte id"));
    CHECK(line_text(spaced, 0) == "möte");
    CHECK(line_text(spaced, 1) == "idag");
    const Paragraph hyphened = wrapped(*typeface, "öron-näsa", measure.width(style, "öron-nä"));
    CHECK(line_text(hyphened, 0) == "öron-");
    CHECK(line_text(hyphened, 1) == "näsa");
    CHECK_FALSE(hyphened.broke_a_word);
}

TEST_CASE("a date is never broken at its hyphens while it fits a line", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const float room = Measure{*typeface, 1}.width({Weight::Regular, 30}, "senast 2020-12");
    const Paragraph paragraph = wrapped(*typeface, "senast 2020-12-08", room);
    CHECK(line_text(paragraph, 1) == "2020-12-08");
}

TEST_CASE("a written line break ends the line, and an empty line stays", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Paragraph paragraph = wrapped(*typeface, "att ett\n\natt två", 1000);
    REQUIRE(paragraph.lines.size() == 3);
    CHECK(line_text(paragraph, 0) == "att ett");
    CHECK(line_text(paragraph, 1).empty());
    CHECK(line_text(paragraph, 2) == "att två");
}

TEST_CASE("spans keep their weight across line breaks", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Span spans[] = {{"att", rgb(0), Weight::Bold}, {" godkänna förslaget till plan", rgb(0)}};
    const Paragraph paragraph = wrap({*typeface, 1}, {Weight::Regular, 30}, spans, 200);
    CHECK(paragraph.lines.size() > 1);
    CHECK(paragraph.pieces.front().weight == Weight::Bold);
    CHECK(paragraph.text_of(paragraph.pieces.front()) == "att");
    CHECK(paragraph.pieces[1].weight == Weight::Regular);
    CHECK(paragraph.pieces[1].x == Approx(paragraph.pieces[0].width));
}

TEST_CASE("a text that fits keeps its size, and a longer one steps down to stay on one page",
          "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Span brief{"Paus", rgb(0)};
    CHECK(fit({*typeface, 1}, wall_title, 40, {&brief, 1}, 800, 300).paragraph.style.size == 72);
    const Span full{long_text, rgb(0)};
    const Fitted fitted = fit({*typeface, 1}, wall_title, 30, {&full, 1}, 1100, 330);
    CHECK(fitted.paragraph.style.size < 72);
    CHECK(fitted.page_count() == 1);
    CHECK(fitted.paragraph.height() <= 330);
    CHECK(shown(fitted.paragraph) == without_spaces(long_text));
}

TEST_CASE("what does not fit at the floor turns pages, and no line is left out", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Span full{long_text, rgb(0)};
    const Fitted fitted = fit({*typeface, 1}, wall_title, 54, {&full, 1}, 500, 130);
    CHECK(fitted.paragraph.style.size == 54);
    REQUIRE(fitted.page_count() > 1);
    std::size_t lines = 0;
    for (std::size_t page = 0; page < fitted.page_count(); ++page) {
        CHECK(static_cast<float>(fitted.page(page).size()) * fitted.paragraph.style.line_height() <=
              130);
        lines += fitted.page(page).size();
    }
    CHECK(lines == fitted.paragraph.lines.size());
}

TEST_CASE("bytes that are not UTF-8 are set without losing the rest", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Paragraph paragraph = wrapped(*typeface, "sk\xE4rm och \xC3 slut\xF0\x9F", 120);
    CHECK(shown(paragraph) == without_spaces("sk\xE4rm och \xC3 slut\xF0\x9F"));
}

TEST_CASE("each line holds as many words as it has room for", "[ui][paragraph]")
{
    const auto typeface = testing::make_typeface();
    const Measure measure{*typeface, 1};
    for (const float tracking : {0.0F, 0.08F}) {
        const TextStyle style{Weight::Regular, 30, tracking};
        for (float width = 750; width < 1400; width += 3) {
            const Span span{long_text, rgb(0)};
            const Paragraph paragraph = wrap(measure, style, {&span, 1}, width);
            REQUIRE_FALSE(paragraph.broke_a_word);
            for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
                const auto& line = paragraph.lines[i];
                CHECK(line.width <= width);
                if (i + 1 == paragraph.lines.size()) break;
                const std::size_t begin = paragraph.pieces[line.first_piece].begin;
                const std::size_t next = paragraph.pieces[line.first_piece + 1].begin;
                std::size_t end = std::min(long_text.find_first_of(" -/", next), long_text.size());
                if (end < long_text.size() && long_text[end] != ' ') ++end;
                INFO(width << ": " << long_text.substr(begin, end - begin));
                CHECK(measure.width(style, long_text.substr(begin, end - begin)) > width);
            }
        }
    }
}
