#include "notice/furniture.h"

#include "notice/labels.h"
#include "notice/numbers.h"
#include "notice/registry.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 20> address_starts{
    "www.",     "http:",    "https:",  "postadress", "besöksadress", "leveransadress",
    "e-post",   "epost",    "telefon", "telefax",    "tel:",         "tel.",
    "tfn",      "fax",      "org.nr",  "org nr",     "orgnr",        "organisationsnummer",
    "bankgiro", "webbplats"};
constexpr std::array<std::string_view, 4> signature_marks{"justerandes sign", "utdragsbestyrkande",
                                                          "justerandens sign", "ordförandes sign"};
/// What headers of pages hold; a repeated line without page breaks must hold one.
constexpr std::array<std::string_view, 14> header_words{"kallelse",
                                                        "föredragningslista",
                                                        "sammanträdesdatum",
                                                        "dagordning",
                                                        "protokoll",
                                                        "kommun",
                                                        "region",
                                                        "nämnd",
                                                        "styrelse",
                                                        "utskott",
                                                        "beredning",
                                                        "fullmäktige",
                                                        "sida",
                                                        "ärendelista"};
constexpr std::size_t rows_of_header = 6;
constexpr std::size_t fewest_repetitions = 3;

int number_at(std::string_view text, std::size_t& at)
{
    int value = 0;
    const auto* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    if (error != std::errc{} || value < 0) return 0;
    at += static_cast<std::size_t>(end - begin);
    return value;
}

std::size_t past_spaces(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(' ', at), text.size());
}

template <class Words>
bool holds_any(std::string_view folded, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.find(word) != std::string_view::npos;
    });
}

bool is_content(const Line& line)
{
    const auto folded = fold(line.text);
    if (label_of(line) || folded.starts_with("att ")) return true;
    if (folded.ends_with("beslutar") || folded.ends_with("besluta") || folded.ends_with("att"))
        return true;
    return time_at_start(line.text).has_value();
}

/// For every line how far it is from the top or the bottom of its page.
std::vector<std::size_t> distance_to_edge(const Lines& lines, std::size_t end)
{
    std::vector<std::size_t> distance(end);
    for (std::size_t i = 0; i < end; ++i)
        distance[i] = i > 0 && lines[i].page == lines[i - 1].page ? distance[i - 1] + 1 : 0;
    std::size_t below = 0;
    for (auto i = end; i-- > 0;) {
        below = i + 1 < end && lines[i].page == lines[i + 1].page ? below + 1 : 0;
        distance[i] = std::min(distance[i], below);
    }
    return distance;
}

void mark_repeated(Lines& lines, std::size_t end)
{
    const bool pages = end > 0 && lines[end - 1].page >= static_cast<int>(fewest_repetitions);
    const auto distance = distance_to_edge(lines, end);
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < end; ++i) {
        const bool header =
            pages ? distance[i] < rows_of_header : holds_any(fold(lines[i].text), header_words);
        if (header && lines[i].text.size() < 160 && !is_content(lines[i]))
            places[masked(lines[i].text)].push_back(i);
    }
    for (const auto& [text, at] : places) {
        std::unordered_set<int> on_pages;
        for (const auto i : at)
            on_pages.insert(lines[i].page);
        if ((pages ? on_pages.size() : at.size()) < fewest_repetitions) continue;
        for (const auto i : at) {
            lines[i].repeated = true;
            if (i != at.front()) lines[i].use = Use::Furniture;
        }
    }
}

/// "Postadress" is followed by a name and a box.
void mark_address_block(Lines& lines, std::size_t from, std::size_t end)
{
    for (auto i = from; i < std::min(end, from + 6); ++i) {
        const bool name = i == from + 1 && words_of(lines[i].text).size() <= 4 &&
                          !label_of(lines[i]) && capital_at(lines[i].text, 0);
        if (i == from || name || is_address(lines[i].text))
            lines[i].use = Use::Furniture;
        else
            return;
    }
}

} // namespace

std::string masked(std::string_view text)
{
    std::string mask;
    for (const char c : fold(text)) {
        if (!is_digit(c))
            mask += c;
        else if (mask.empty() || mask.back() != '#')
            mask += '#';
    }
    return mask;
}

std::optional<PageMark> page_mark_in(std::string_view text)
{
    text = trim(text, "-–");
    auto folded = fold(text);
    std::size_t at = 0;
    bool word = false;
    for (const std::string_view start : {"sidan", "sida", "sid"})
        if (!word && folded.starts_with(start)) {
            at = start.size();
            word = true;
        }
    at = past_spaces(text, at);
    PageMark mark;
    mark.page = number_at(text, at);
    if (mark.page <= 0) return {};
    at = past_spaces(text, at);
    const bool open = at < text.size() && text[at] == '(';
    if (open)
        ++at;
    else if (folded.compare(at, 3, "av ") == 0)
        at += 3;
    else if (at < text.size() || !word)
        return {};
    at = past_spaces(text, at);
    mark.of = number_at(text, at);
    if (open && (mark.of <= 0 || at >= text.size() || text[at++] != ')')) return {};
    if (past_spaces(text, at) != text.size()) return {};
    return mark;
}

std::optional<TrailingMark> trailing_page_mark(const Line& line)
{
    const std::string_view text = line.text;
    std::optional<TrailingMark> found;
    constexpr std::size_t longest = 14;
    for (auto at = text.rfind(' '); at != std::string_view::npos && at > 0;
         at = text.rfind(' ', at - 1)) {
        if (text.size() - at > longest) break;
        const auto mark = page_mark_in(text.substr(at + 1));
        const bool whole = mark && (mark->of > 0 || !is_digit(text[at + 1]));
        if (whole) found = TrailingMark{*mark, at};
    }
    return found;
}

bool is_table_head(const Line& line)
{
    constexpr std::array<std::string_view, 14> heads{
        "nr",           "ärende", "ärenden",     "dnr",          "sida", "diarienummer", "diarienr",
        "föredragande", "bilaga", "handläggare", "anteckningar", "tid",  "ärendenr",     "kl"};
    const auto folded = fold(line.text);
    const auto words = words_of(folded);
    return words.size() >= 2 && std::all_of(words.begin(), words.end(), [&](std::string_view word) {
               return std::find(heads.begin(), heads.end(), trim(word, ".:")) != heads.end();
           });
}

bool is_address(std::string_view text)
{
    const auto folded = fold(text);
    for (const auto& start : address_starts)
        if (folded.starts_with(start)) return true;
    for (const std::string_view word : {"org.nr", "org nr", "orgnr", "www.", "bankgiro "})
        if (folded.find(word) != std::string::npos) return true;
    if (folded.starts_with("box ") || text.size() < 6) return folded.starts_with("box ");
    for (std::size_t at = 0; at + 7 < text.size() && text.size() < 120; ++at) {
        const auto digits = [&](std::size_t from, std::size_t count) {
            return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                               text.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
        };
        const bool fresh = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '-');
        if (fresh && digits(at, 3) && text[at + 3] == ' ' && digits(at + 4, 2) &&
            text[at + 6] == ' ' && capital_at(text, at + 7))
            return true;
    }
    return false;
}

/// Takes the mark of the page off what else stands on the line.
void cut_page_mark(Line& line)
{
    const auto trailing = trailing_page_mark(line);
    if (!trailing || page_mark_in(line.text)) return;
    auto left = line.text.size() - trailing->position;
    line.text.resize(trailing->position);
    while (!line.cells.empty() && left > 0) {
        auto& text = line.cells.back().text;
        if (text.size() + 1 > left) {
            text.resize(text.size() + 1 - left - 1);
            break;
        }
        left -= text.size() + 1;
        line.cells.pop_back();
    }
}

/// In two pages, what stands alike at the top or the bottom of both is their header or footer.
void mark_repeated_on_two(Lines& lines, std::size_t end)
{
    constexpr std::size_t rows_of_top = 5;
    struct Top {
        std::size_t line;
        bool content;
        std::string mask;
    };
    std::vector<Top> tops;
    for (std::size_t i = 0, row = 0; i < end; ++i) {
        row = i > 0 && lines[i].page == lines[i - 1].page ? row + 1 : 0;
        if (row < rows_of_top && numbers_at(lines[i], i).empty())
            tops.push_back({i,
                            is_content(lines[i]) || !registry_numbers_alone(lines[i].text).empty(),
                            masked(lines[i].text)});
    }
    for (const auto& first : tops)
        for (const auto& next : tops) {
            auto& one = lines[first.line];
            auto& other = lines[next.line];
            if (other.page <= one.page) continue;
            if (first.content ? one.text != other.text : first.mask != next.mask) continue;
            one.repeated = other.repeated = true;
            other.use = Use::Furniture;
        }
}

void mark_furniture(Lines& lines, std::size_t end)
{
    for (std::size_t i = 0; i < end; ++i)
        cut_page_mark(lines[i]);
    mark_repeated(lines, end);
    mark_repeated_on_two(lines, end);
    bool headed = false;
    for (std::size_t i = 0; i < end; ++i)
        if (is_table_head(lines[i]) && std::exchange(headed, true)) lines[i].use = Use::Furniture;
    for (std::size_t i = 0; i < end; ++i) {
        const auto folded = fold(lines[i].text);
        if (folded == "postadress")
            mark_address_block(lines, i, end);
        else if (page_mark_in(lines[i].text) || is_address(lines[i].text) ||
                 holds_any(folded, signature_marks))
            lines[i].use = Use::Furniture;
    }
}

} // namespace klubba::notice
