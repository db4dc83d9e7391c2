#include "plans/cover.h"

#include "notice/body_name.h"
#include "notice/furniture.h"
#include "notice/swedish.h"
#include "notice/when.h"
#include "plans/headings.h"
#include "plans/marks.h"

#include <algorithm>
#include <array>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

constexpr std::array<std::string_view, 9> title_words{
    "aktivitetsplan",  "återrapportering", "rapportering",    "sammanträdesplan", "årsplan",
    "verksamhetsplan", "mötesplan",        "uppdragsrapport", "årshjul"};
constexpr std::size_t lines_of_cover = 25;
constexpr std::size_t longest_title = 5;
constexpr std::size_t longest_line = 120;
constexpr std::size_t longest_whole_title = 200;

bool begins_as_title(std::string_view text)
{
    const auto folded = fold(text);
    return std::any_of(title_words.begin(), title_words.end(),
                       [&](std::string_view word) { return folded.starts_with(word); });
}

/// The line with those that go on from it.
Passage passage_at(const Reading& reading, std::size_t i)
{
    Passage passage;
    passage.add(reading.lines[i].text, i);
    for (auto k = i + 1; k < std::min(reading.lines.size(), i + longest_title); ++k) {
        const auto& line = reading.lines[k];
        const bool goes_on = begins_small(line.text) || notice::is_digit(line.text.front());
        if (line.gap > 0 || reading.read[k] || !goes_on) break;
        passage.add(line.text, k);
    }
    return passage;
}

/// "Kulturnämnden" of "Aktivitetsplan 2026 för Kulturnämnden".
std::string body_after_title(std::string_view title)
{
    const auto words = notice::words_of(title);
    for (const auto word : words) {
        const auto at = static_cast<std::size_t>(word.data() - title.data());
        auto rest = trim(title.substr(at), ",:–-");
        if (at == 0 || !notice::capital_at(rest, 0)) continue;
        for (const std::string_view tail : {" 20", " år 20"})
            if (const auto end = rest.find(tail); end != std::string_view::npos)
                rest = trim(rest.substr(0, end), ",:–-");
        if (notice::is_body_name(rest)) return std::string{rest};
    }
    return {};
}

void set_year(Reading& reading, std::string_view text, const At& at, double confidence)
{
    const auto year = notice::year_in(text);
    if (!year || reading.draft.year) return;
    reading.year = year;
    reading.draft.year = static_cast<int>(*year);
    reading.note("year", at, confidence);
}

void set_body(Reading& reading, std::string name, const At& at, double confidence)
{
    if (name.empty() || reading.draft.body) return;
    reading.draft.body = std::move(name);
    reading.note("body", at, confidence);
}

/// "Region Storsjö Aktivitetsplan 2026 Beredning för kultur 5 (11)", at the top of pages.
void read_headers(Reading& reading)
{
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
        std::string_view text = reading.lines[i].text;
        const auto mark = notice::trailing_page_mark(reading.lines[i]);
        if (!mark || mark->mark.of == 0) continue;
        text = trim(text.substr(0, mark->position));
        for (const auto word : notice::words_of(text)) {
            const auto at = static_cast<std::size_t>(word.data() - text.data());
            if (!begins_as_title(text.substr(at))) continue;
            set_body(reading, body_after_title(text.substr(at)), {i}, 0.8);
            set_year(reading, text.substr(at), {i}, 0.9);
            break;
        }
    }
}

/// "Miljönämnden      Årsplan      2026" on one line.
void read_cells(Reading& reading, std::size_t i)
{
    for (const auto& cell : reading.lines[i].cells) {
        if (notice::is_body_name(cell.text)) set_body(reading, cell.text, {i}, 0.8);
        if (reading.draft.title || !begins_as_title(cell.text)) continue;
        reading.draft.title = cell.text;
        reading.note("title", i, 0.9);
    }
    if (reading.draft.title) set_year(reading, reading.lines[i].text, {i}, 0.9);
}

/// "Beredning för kultur är en av fyra beredningar …", as introductions begin.
void read_sentences(Reading& reading)
{
    for (std::size_t i = 0; i < std::min(reading.lines.size(), lines_of_cover); ++i) {
        Passage passage;
        for (auto k = i; k < std::min(reading.lines.size(), i + 2); ++k)
            passage.add(reading.lines[k].text, k);
        const auto is = passage.text.find(" är e");
        if (is == std::string::npos || !notice::capital_at(passage.text, 0)) continue;
        const auto name = passage.text.substr(0, is);
        if (reading.draft.body || !notice::is_body_name(name)) continue;
        reading.cite("body", passage.at, 0.7);
        reading.draft.body = name;
    }
}

} // namespace

void read_cover(Reading& reading)
{
    const auto count = std::min(reading.lines.size(), lines_of_cover);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& text = reading.lines[i].text;
        if (reading.read[i] || text.size() > longest_line) continue;
        if (notice::is_digit(text.front()) && notice::letter_at(text, text.find(' ') + 1)) break;
        if (is_head_of_meetings(text) || begins_with_date(text)) break;
        if (text.ends_with('.')) continue;
        if (reading.lines[i].cells.size() > 1) {
            read_cells(reading, i);
            continue;
        }
        auto passage = passage_at(reading, i);
        if (passage.text.size() > longest_whole_title || passage.text.ends_with('.')) continue;
        if (!reading.draft.title && begins_as_title(text)) {
            reading.note("title", passage.at, 0.95);
            set_year(reading, passage.text, passage.at, 0.95);
            set_body(reading, body_after_title(passage.text), passage.at, 0.85);
            reading.draft.title = std::move(passage.text);
        } else if (!passage.text.ends_with(':') && notice::is_body_name(passage.text))
            set_body(reading, passage.text, passage.at, 0.85);
    }
    read_headers(reading);
    read_sentences(reading);
}

} // namespace klubba::plans
