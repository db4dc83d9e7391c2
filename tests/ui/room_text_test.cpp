#include "ui/font_stack.h"
#include "ui/longest_lines.h"
#include "ui/wall.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::ui::testing;
using namespace std::chrono_literals;

namespace {

std::vector<char> bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Inter alone, or with DejaVu for other scripts.
struct Fonts {
    explicit Fonts(const char* fallback = nullptr)
    {
        for (const char* name : {"Regular", "Medium", "SemiBold", "Bold", "Italic"})
            files.push_back(
                bytes_of(std::string("/usr/share/fonts/opentype/inter/Inter-") + name + ".otf"));
        FontBytes bytes;
        for (std::size_t i = 0; i < weight_count; ++i)
            bytes.weights[i] = std::as_bytes(std::span(files[i]));
        if (fallback != nullptr) {
            files.push_back(bytes_of(fallback));
            bytes.fallbacks.push_back(std::as_bytes(std::span(files.back())));
        }
        auto made = FontStack::from(bytes);
        REQUIRE(made.has_value());
        stack = std::move(*made);
    }
    ShapedText shape(std::string_view text, Weight weight = Weight::Regular)
    {
        ShapedText shaped;
        stack->shape({weight, 40}, text, shaped);
        return shaped;
    }
    std::vector<std::vector<char>> files;
    std::unique_ptr<FontStack> stack;
};

constexpr const char* dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

struct Alphabet {
    const char* language;
    const char* letters; ///< Beside a to z.
};

constexpr Alphabet alphabets[] = {
    {"Swedish and Finnish", "ÅåÄäÖöÉéÀàÜüŠšŽž"},
    {"Northern Sami", "ÁáČčĐđŊŋŠšŦŧŽž"},
    {"Lule and Southern Sami", "ÁáÅåŃńÑñÄäÆæÖöØøÏï"},
    {"Skolt and Inari Sami", "ÂâČčƷʒǮǯĐđǦǧǤǥǨǩŊŋÕõŠšŽžÅåÄäÁáŹź"},
    {"Danish, Norwegian, Faroese, Icelandic", "ÆæØøÅåÐðÞþÁáÍíÓóÚúÝýÉéǾǿ"},
    {"Meänkieli, Estonian, Latvian", "ŠšŽžÕõÄäÖöÜüĀāČčĒēĢģĪīĶķĻļŅņŌōŖŗŪū"},
    {"Lithuanian", "ĄąČčĘęĖėĮįŠšŲųŪūŽž"},
    {"Polish, Sorbian", "ĄąĆćĘęŁłŃńÓóŚśŹźŻżĚěŘřŔŕ"},
    {"Czech and Slovak", "ÁáČčĎďÉéĚěÍíŇňÓóŘřŠšŤťÚúŮůÝýŽžĹĺĽľŔŕÔôÄä"},
    {"Hungarian", "ÁáÉéÍíÓóÖöŐőÚúÜüŰű"},
    {"Romanian, Moldovan", "ĂăÂâÎîȘșȚțŞşŢţ"},
    {"Bosnian, Croatian, Serbian, Slovene", "ČčĆćĐđŠšŽžǄǅǆǇǈǉǊǋǌ"},
    {"Albanian, Turkish, Azeri", "ÇçËëĞğIıİiÖöŞşÜüƏəÂâÎîÛû"},
    {"German, Dutch, Luxembourgish", "ÄäÖöÜüßẞĲĳËëÏïÉé"},
    {"French, Breton, Walloon", "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿÑñ"},
    {"Spanish, Catalan, Basque, Galician", "ÁáÉéÍíÑñÓóÚúÜüÇçÀàÈèÒòÏïĿŀ"},
    {"Portuguese, Italian, Rhaeto-Romance", "ÀàÁáÂâÃãÇçÉéÊêÍíÓóÔôÕõÚúÈèÌìÒòÙùÎî"},
    {"Maltese", "ĊċĠġĦħŻż"},
    {"Irish, Scottish Gaelic, Welsh, Manx",
     "ÁáÉéÍíÓóÚúÀàÈèÌìÒòÙùÂâÊêÎîÔôÛûŴŵŶŷẀẁẂẃẄẅỲỳḂḃĊċḊḋḞḟĠġṀṁṠṡṪṫ"},
    {"Esperanto", "ĈĉĜĝĤĥĴĵŜŝŬŭ"},
    {"Kurdish, Romani, Somali", "ÇçÊêÎîŞşÛûČčŠšŽž"},
    {"Greek", "ΑαΆάΒβΓγΔδΕεΈέΖζΗηΉήΘθΙιΊίΪϊΐΚκΛλΜμΝνΞξΟοΌόΠπΡρΣσςΤτΥυΎύΫϋΰΦφΧχΨψΩωΏώ"},
    {"Russian, Bulgarian", "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"},
    {"Ukrainian, Belarusian, Rusyn", "ҐґЄєІіЇїЎў"},
    {"Serbian, Macedonian", "ЂђЃѓЅѕЈјЉљЊњЋћЌќЏџ"},
    {"what is written between letters", "0123456789.,:;!?–—…§©·•«»“”‘’„‚()[]/&%+−=×÷€£$@#*'\"✓"},
};

} // namespace

TEST_CASE("every letter of Europe's alphabets is in the typeface, in every weight",
          "[ui][typeface]")
{
    Fonts fonts(std::filesystem::exists(dejavu) ? dejavu : nullptr);
    for (const auto& [language, letters] : alphabets)
        for (std::size_t weight = 0; weight < weight_count; ++weight) {
            INFO(language);
            for (const auto& glyph : fonts.shape(letters, static_cast<Weight>(weight)).glyphs)
                CHECK(glyph.glyph != 0);
        }
}

TEST_CASE("the letters of the Nordic countries need no other font than Inter", "[ui][typeface]")
{
    Fonts fonts;
    for (std::size_t i = 0; i < 7; ++i) {
        INFO(alphabets[i].language);
        for (const auto& glyph : fonts.shape(alphabets[i].letters).glyphs)
            CHECK(glyph.glyph != 0);
    }
}

TEST_CASE("letters written with marks of their own are as those that have them", "[ui][typeface]")
{
    Fonts fonts;
    CHECK(fonts.shape("A\u030A").width == Approx(fonts.shape("Å").width));
    CHECK(fonts.shape("C\u030C").glyphs.size() == 1);
}

TEST_CASE("text from right to left is seen in that order, within a line from left to right",
          "[ui][typeface]")
{
    if (!std::filesystem::exists(dejavu)) {
        WARN("skipped: DejaVu Sans is not installed");
        return;
    }
    Fonts fonts(dejavu);
    const auto glyph_of = [&](std::string_view letter) {
        return fonts.shape(letter).glyphs.at(0).glyph;
    };
    const auto order = [&](std::string_view text) {
        std::vector<std::uint32_t> glyphs;
        for (const auto& glyph : fonts.shape(text).glyphs)
            glyphs.push_back(glyph.glyph);
        return glyphs;
    };
    // Two Hebrew words: the first one stands to the right of the second.
    const auto alef = glyph_of("א");
    const auto bet = glyph_of("ב");
    const auto gimel = glyph_of("ג");
    const auto dalet = glyph_of("ד");
    const auto space = glyph_of(" ");
    CHECK(order("אב גד") == std::vector{dalet, gimel, space, bet, alef});
    // Between Swedish words they stay where they are, and so does a number in them.
    const auto a = glyph_of("a");
    const auto z = glyph_of("z");
    const auto one = glyph_of("1");
    const auto two = glyph_of("2");
    CHECK(order("a אב z") == std::vector{a, space, bet, alef, space, z});
    CHECK(order("a אב 12 ג z") ==
          std::vector{a, space, gimel, space, one, two, space, bet, alef, space, z});
    // Letters of Arabic join.
    CHECK(fonts.shape("محمد").width < fonts.shape("م").width + fonts.shape("ح").width +
                                          fonts.shape("م").width + fonts.shape("د").width);
    // Glyphs come from left to right without gaps, in whatever order the runs were found.
    const auto shaped = fonts.shape("Föredragande: محمد علي (S)");
    for (std::size_t i = 1; i < shaped.glyphs.size(); ++i)
        CHECK(shaped.glyphs[i].x >= shaped.glyphs[i - 1].x - 20);
    CHECK(shaped.width > 0);
}

TEST_CASE("names in other scripts fit where Swedish ones do", "[ui][room]")
{
    Wall wall;
    auto view = speaking();
    view.item->presenters = {"محمد علي", "Ἀλέξανδρος Παπαδόπουλος", "Наталія Ґонта", "דוד לוי"};
    view.speaker->name = "فاطمة الزهراء (S)";
    wall.draw(view, at("10:52"));
    check_legible(wall);
    CHECK(wall.shows("فاطمة الزهراء (S)"));
}

TEST_CASE("the longest lines of real notices fit wherever the wall puts a text", "[ui][room]")
{
    const std::filesystem::path seeds{KLUBBA_SOURCE_DIR "/../shared/seeds"};
    if (!std::filesystem::exists(seeds)) {
        WARN("skipped: no ../shared/seeds here");
        return;
    }
    const auto lines = longest_lines(seeds, 60, 4);
    REQUIRE_FALSE(lines.empty());
    for (const Size size : sizes)
        for (const auto& line : lines) {
            Wall wall(size);
            for (auto state : every_state()) {
                auto& view = state.view;
                if (!view.body.empty()) view.body = line;
                view.place = view.place.empty() ? "" : line;
                if (view.item && !view.item->closed_doors) view.item->title = line;
                if (view.item && !view.item->closed_doors) view.item->presenters = {line, line};
                if (view.speaker) view.speaker->name = line;
                if (view.speaker) view.speaker->next = {line, line};
                if (view.decision) view.decision->clauses.assign(2, line);
                for (auto& proposal : view.proposals)
                    proposal.by = {line};
                for (auto& decided : view.decisions)
                    decided.title = line;
                for (auto& brief : state.meetings)
                    brief.body = brief.place = line;
                if (!view.message.empty()) view.message = line;
                INFO(state.name << " at " << size.width << " x " << size.height);
                wall.draw(state);
                check_legible(wall);
            }
        }
}
