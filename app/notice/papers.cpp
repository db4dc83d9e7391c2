#include "notice/papers.h"

#include "notice/furniture.h"
#include "notice/numbers.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace klubba::notice {

namespace {

constexpr std::size_t rows_of_edge = 4;
constexpr std::size_t longest = 120;
constexpr double weight_of_long_run = 2.5;
constexpr double weight_of_short_run = 1.5;
constexpr double weight_of_new_run = 1.0;
constexpr double weight_of_large_heading = 1.0;
constexpr double larger = 1.2;

struct Sheet {
    std::size_t begin{};
    std::size_t end{};
};

std::vector<Sheet> sheets_of(const Lines& lines)
{
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page != lines[i - 1].page) sheets.push_back({i, i});
        sheets.back().end = i + 1;
    }
    return sheets;
}

/// Of each text at the edges of pages: on which of them, in order.
std::map<std::string, std::vector<std::size_t>> texts_at_edges(const Lines& lines,
                                                               const std::vector<Sheet>& sheets)
{
    std::map<std::string, std::vector<std::size_t>> texts;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        for (auto i = sheets[sheet].begin; i < sheets[sheet].end; ++i) {
            const bool is_near =
                i < sheets[sheet].begin + rows_of_edge || i + rows_of_edge >= sheets[sheet].end;
            if (!is_near || lines[i].text.size() > longest) continue;
            auto& at = texts[masked(lines[i].text)];
            if (at.empty() || at.back() != sheet) at.push_back(sheet);
        }
    return texts;
}

/// Whether the items that are numbered before the sheet go on somewhere from it on.
bool goes_on(const Lines& lines, std::size_t from, const Sheet& sheet)
{
    int last = 0;
    for (auto i = from > 0 ? from - 1 : 0; i < sheet.begin; ++i)
        for (const auto& number : numbers_at(lines[i], i))
            if (number.ordinal == last + 1 || last == 0) last = number.ordinal;
    for (auto i = sheet.begin; i < lines.size(); ++i)
        for (const auto& number : numbers_at(lines[i], i))
            if (last > 0 && number.ordinal == last + 1) return true;
    return false;
}

/// Of runs over pages without a gap: what ends before the sheet, and what begins with it.
double weight_of_runs(const std::map<std::string, std::vector<std::size_t>>& texts,
                      std::size_t sheet)
{
    double ends = 0;
    double begins = 0;
    for (const auto& [text, at] : texts) {
        const auto span = at.back() - at.front() + 1;
        if (at.size() < 2 || span != at.size()) continue;
        if (at.back() + 1 == sheet)
            ends = std::max(ends, at.size() > 2 ? weight_of_long_run : weight_of_short_run);
        if (at.front() == sheet) begins = weight_of_new_run;
    }
    return ends > 0 ? ends + begins : 0;
}

double height_of(const Line& line)
{
    return line.box ? line.box->height() : 0;
}

/// A heading larger than any since the cover.
bool has_large_heading(const Lines& lines, std::size_t from, const Sheet& sheet)
{
    double largest = 0;
    for (auto i = from; i < sheet.begin; ++i)
        largest = std::max(largest, height_of(lines[i]));
    const auto end = std::min(sheet.end, sheet.begin + rows_of_edge);
    return largest > 0 &&
           std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(sheet.begin),
                       lines.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Line& line) { return height_of(line) > larger * largest; });
}

} // namespace

std::vector<PaperChange> changes_of_paper(const Lines& lines, std::size_t from)
{
    std::vector<PaperChange> changes;
    const auto sheets = sheets_of(lines);
    if (sheets.size() < 2) return changes;
    const auto texts = texts_at_edges(lines, sheets);
    for (std::size_t sheet = 1; sheet < sheets.size(); ++sheet) {
        if (sheets[sheet].begin <= from) continue;
        auto weight = weight_of_runs(texts, sheet);
        if (weight == 0) continue;
        if (has_large_heading(lines, from, sheets[sheet])) weight += weight_of_large_heading;
        if (!goes_on(lines, from, sheets[sheet])) changes.push_back({sheets[sheet].begin, weight});
    }
    return changes;
}

} // namespace klubba::notice
