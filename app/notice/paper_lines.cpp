#include "notice/paper_lines.h"

#include "notice/furniture.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/text.h"
#include "paper/html.h"
#include "paper/layout.h"

#include <algorithm>
#include <utility>

namespace klubba::notice {

namespace {

/// A person with a party, or the empty seat of one.
bool is_entry(std::string_view text)
{
    const auto person = listed_person(std::string{text});
    return person && (person->party || person->vacant);
}

/// "Ledamöter", "Ersättare underrättas", with no names of its own.
bool is_heading(std::string_view text)
{
    Line line;
    line.text = text;
    line.cells = {{0, line.text}};
    const auto labels = labels_of(line);
    if (labels.empty()) return false;
    const auto label = labels.front().label;
    return label == Label::Members || label == Label::Substitutes || label == Label::Others;
}

paper::Meaning meaning()
{
    return {is_entry, is_heading,
            [](std::string_view text) { return page_mark_in(text).has_value(); }};
}

Lines lines_from(std::vector<paper::Line> from)
{
    Lines lines;
    lines.reserve(std::min(from.size(), most_lines));
    for (auto& each : from) {
        if (lines.size() == most_lines) break;
        Line line;
        for (auto& cell : each.cells) {
            auto text = plain(cell.text);
            if (text.empty() || line.text.size() + text.size() > longest_line) continue;
            line.text += (line.text.empty() ? "" : " ") + text;
            line.cells.push_back({cell.column, std::move(text)});
        }
        if (line.cells.empty()) continue;
        line.number = static_cast<int>(lines.size()) + 1;
        line.indent = line.cells.front().column;
        line.gap = each.gap;
        line.page = each.page;
        line.box = each.box;
        line.repeated = each.repeated;
        if (each.repeated && !each.first_of_these) line.use = Use::Furniture;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

Result<Lines, Failure> lines_of_pages(std::vector<paper::Page> pages)
{
    auto lines = lines_from(paper::lines_of(std::move(pages), meaning()));
    if (lines.empty())
        return failure(Failure::Kind::BadInput,
                       "the file has pages but no text: it is a picture, as a scanner makes it");
    return lines;
}

Result<Lines, Failure> lines_of_html(std::string_view bytes)
{
    if (bytes.size() > largest_text)
        return failure(Failure::Kind::BadInput,
                       "the file is larger than 16 MiB, which no such document is");
    auto lines = lines_from(paper::lines_of_html(bytes));
    if (lines.empty()) return failure(Failure::Kind::BadInput, "the web page has no text in it");
    return lines;
}

} // namespace klubba::notice
