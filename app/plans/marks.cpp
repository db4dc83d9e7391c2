#include "plans/marks.h"

#include "notice/furniture.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

constexpr std::array<std::string_view, 13> bullets{"•", "·", "▪", "■", "◦", "●", "○",
                                                   "‣", "*", "–", "—", "-", "→"};
constexpr std::array<std::string_view, 14> nones{"inga",
                                                 "inga ärenden",
                                                 "inget",
                                                 "ingen",
                                                 "ej planerat",
                                                 "inga beslut",
                                                 "saknas",
                                                 "n/a",
                                                 "ingen information",
                                                 "tomt",
                                                 "inget planerat",
                                                 "inga planerade",
                                                 "platsen är inte beslutad",
                                                 "ärendena är inte beslutade"};
/// After which a title goes on, even with a capital letter.
constexpr std::array<std::string_view, 24> small_words{
    "och", "av", "för", "till", "i",   "på",   "med",   "från",   "den",   "det", "en",   "ett",
    "som", "om", "att", "samt", "vid", "inom", "inför", "mellan", "eller", "hos", "över", "per"};
/// Genitives, after which comes what is owned: "nämndens", "förvaltningens".
constexpr std::array<std::string_view, 9> genitives{"nämndens", "styrelsens", "ningens",
                                                    "hetens",   "utskottets", "rådets",
                                                    "ionens",   "munens",     "ernas"};
constexpr std::size_t longest_contents = 60;
constexpr std::size_t fewest_pages = 3;
constexpr std::size_t longest_header = 160;

bool has_leader(std::string_view text)
{
    return text.find("....") != std::string_view::npos ||
           text.find("…….") != std::string_view::npos;
}

/// The lines after "Innehåll" up to the last that ends with dots and the number of a page.
void set_contents_aside(const Lines& lines, std::vector<bool>& aside)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (has_leader(lines[i].text)) aside[i] = true;
        const auto folded = fold(trim(lines[i].text, ":"));
        if (folded != "innehåll" && folded != "innehållsförteckning") continue;
        std::size_t last = i;
        for (auto k = i; k < std::min(lines.size(), i + longest_contents); ++k)
            if (has_leader(lines[k].text)) last = k;
        std::fill(aside.begin() + static_cast<std::ptrdiff_t>(i),
                  aside.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
    }
}

/// What stands first or last on several pages.
void set_headers_aside(const Lines& lines, std::vector<bool>& aside)
{
    std::map<std::string, std::set<int>> pages;
    const auto at_edge = [&](std::size_t i) {
        return i == 0 || i + 1 == lines.size() || lines[i - 1].page != lines[i].page ||
               lines[i + 1].page != lines[i].page;
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (at_edge(i) && lines[i].text.size() < longest_header)
            pages[fold(lines[i].text)].insert(lines[i].page);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = pages.find(fold(lines[i].text));
        if (at_edge(i) && found != pages.end() && found->second.size() >= fewest_pages &&
            lines[i].text.back() != ':')
            aside[i] = true;
    }
}

bool is_page_mark(const Line& line)
{
    if (notice::page_mark_in(line.text)) return true;
    const auto trailing = notice::trailing_page_mark(line);
    return trailing && trailing->mark.of > 0;
}

} // namespace

std::optional<std::string_view> after_bullet(std::string_view text)
{
    for (const auto bullet : bullets) {
        if (!text.starts_with(bullet)) continue;
        const auto rest = text.substr(bullet.size());
        if (rest.empty() || rest.front() == ' ') return trim(rest);
    }
    return {};
}

bool says_none(std::string_view text)
{
    const auto left = trim(text, "-–—−_.…•·");
    if (left.empty()) return true;
    const auto folded = fold(trim(left, "()"));
    return std::find(nones.begin(), nones.end(), folded) != nones.end();
}

bool is_rule(std::string_view text)
{
    return text.size() >= 12 && trim(text, "_=").empty();
}

bool begins_small(std::string_view text)
{
    return notice::letter_at(text, 0) && !notice::capital_at(text, 0);
}

bool is_unfinished(std::string_view text)
{
    text = trim(text);
    if (text.empty()) return false;
    for (const std::string_view mark : {",", "-", "–", "—", "/", "(", "&"})
        if (text.ends_with(mark)) return true;
    const auto opened = std::count(text.begin(), text.end(), '(');
    if (opened > std::count(text.begin(), text.end(), ')')) return true;
    const auto last = fold(notice::words_of(text).back());
    return std::find(small_words.begin(), small_words.end(), last) != small_words.end() ||
           std::any_of(genitives.begin(), genitives.end(),
                       [&](std::string_view ending) { return last.ends_with(ending); });
}

bool begins_page(const Lines& lines, std::size_t index)
{
    if (index == 0) return true;
    const auto& line = lines[index];
    const auto& before = lines[index - 1];
    if (line.page != before.page) return true;
    return !line.box && line.indent == 1 && before.indent == 0;
}

void set_furniture_aside(Reading& reading)
{
    const auto& lines = reading.lines;
    std::vector<bool> aside(lines.size());
    set_contents_aside(lines, aside);
    set_headers_aside(lines, aside);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].use == notice::Use::Furniture || is_page_mark(lines[i]) ||
            is_rule(lines[i].text) || notice::is_address(lines[i].text))
            aside[i] = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!aside[i]) continue;
        reading.note(element("furniture", reading.draft.furniture.size()), i, 1);
        reading.draft.furniture.push_back(lines[i].text);
    }
}

} // namespace klubba::plans
