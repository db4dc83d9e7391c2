#include "ui/minutes_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace klubba::ui {

using words::Word;
using words::Words;
using Kind = MinutesLine::Kind;
using Change = MinutesLine::Change;

namespace {

constexpr float marks_width = 150;
constexpr TextStyle heading_style{Weight::SemiBold, 21};
constexpr TextStyle line_style{Weight::Regular, 21, 0, 1.35F};
constexpr TextStyle mark_style{Weight::Regular, 15};

struct Mark {
    Word word{};
    Colour colour{};

    friend bool operator==(const Mark&, const Mark&) = default;
};

std::optional<Mark> mark_of(const MinutesLine& line, MinutesMarks marks, const Theme& theme)
{
    if (marks == MinutesMarks::None) return {};
    if (marks == MinutesMarks::Changes) {
        if (line.change == Change::None) return {};
        return line.change == Change::Struck ? Mark{Word::MinutesStruck, theme.late}
                                             : Mark{Word::MinutesAdded, theme.adopted};
    }
    switch (line.words) {
    case MinutesLine::Words::Generated:
        break;
    case MinutesLine::Words::Notice:
        return Mark{Word::MinutesOfNotice, theme.muted};
    case MinutesLine::Words::Written:
        return Mark{Word::MinutesWritten, theme.accent};
    }
    return Mark{Word::MinutesGenerated, theme.muted};
}

Paragraph laid(const Canvas& canvas, const MinutesLine& line, float width)
{
    const Theme& theme = canvas.theme();
    if (line.kind == Kind::Heading) return canvas.wrap(heading_style, theme.ink, line.text, width);
    const std::string opening = line.opening.empty() ? "" : line.opening + " ";
    const bool is_faint = line.kind == Kind::Remark || line.change == Change::Struck;
    const Colour colour = is_faint ? theme.muted : theme.ink;
    const Span spans[] = {{opening, colour, Weight::Bold}, {line.text, colour, Weight::Regular}};
    return canvas.wrap(line_style, spans, width);
}

float space_above(const MinutesLine& line)
{
    return line.kind == Kind::Heading ? 18 : 6;
}

} // namespace

bool draw_minutes_lines(Canvas& canvas,
                        const Words& words,
                        std::span<const MinutesLine> lines,
                        std::size_t& first,
                        Box area,
                        MinutesMarks marks)
{
    const Theme& theme = canvas.theme();
    const Box foot = area.cut_bottom(26);
    const float width = marks == MinutesMarks::None ? area.w : area.w - marks_width;
    std::vector<Paragraph> paragraphs;
    std::vector<float> heights;
    for (const auto& line : lines) {
        paragraphs.push_back(laid(canvas, line, width));
        heights.push_back(paragraphs.back().height() + space_above(line));
    }
    float below = 0;
    std::size_t latest_first = lines.size();
    while (latest_first > 0 && below + heights[latest_first - 1] <= area.h)
        below += heights[--latest_first];
    first = std::min(first, latest_first);
    std::optional<Mark> marked;
    std::size_t at = first;
    for (; at < lines.size() && heights[at] <= area.h; ++at) {
        Box row = area.cut_top(heights[at]);
        row.cut_top(space_above(lines[at]));
        canvas.paragraph(row.top_left(), paragraphs[at]);
        // A heading begins a stretch, and has no mark of its own.
        const auto mark =
            lines[at].kind == Kind::Heading ? std::nullopt : mark_of(lines[at], marks, theme);
        const bool is_new = mark && mark != marked;
        marked = mark;
        if (!is_new) continue;
        const Box place{row.right() - marks_width + 14, row.y, marks_width - 14, 26};
        canvas.text_in(place, Align::Right, mark_style, mark->colour, words(mark->word));
    }
    const auto hidden = lines.size() - (at - first);
    if (hidden > 0)
        canvas.text_in(foot, Align::Right, mark_style, theme.muted,
                       words(Word::RowsMore, {std::to_string(hidden)}));
    return at == lines.size();
}

} // namespace klubba::ui
