#include "ui/year_behind.h"

#include "ui/kind_words.h"
#include "ui/said.h"
#include "ui/text_list.h"
#include "ui/year_words.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;
using year::RowOfYear;
using year::YearView;

namespace {

constexpr TextStyle title_style{Weight::Bold, 30, -0.01F, 1.15F};
constexpr TextStyle heading_style{Weight::SemiBold, 22, 0, 1.25F};
constexpr TextStyle text_style{Weight::Regular, 22, 0, 1.35F};
constexpr TextStyle more_style{Weight::Regular, 17};
constexpr float padding = 30;
constexpr float more_height = 26;

struct Line {
    enum class Kind { Title, Heading, Text, Muted };

    Kind kind = Kind::Text;
    std::string text;
};
using Lines = std::vector<Line>;
using Kind = Line::Kind;

void add_report(Lines& lines, const Words& words, const year::Report& report)
{
    std::string status = report.status_text;
    if (status.empty() && report.status) status = said(words, status_word(*report.status));
    lines.push_back({Kind::Heading, words(Word::YearReported, {status})});
    for (const auto& text : {report.comment, report.quotation})
        if (!text.empty()) lines.push_back({Kind::Text, text});
}

Lines lines_of(const Words& words, const YearView& view, const RowOfYear& row)
{
    const auto& assignment = row.assignment;
    Lines lines{{Kind::Title, words(Word::NumberAndTitle, {assignment.number, assignment.text})}};
    std::vector<std::string> about{said(words, stands_word(assignment.stands)),
                                   goal_text(words, assignment.goal)};
    if (!assignment.giver.empty()) about.push_back(words(Word::YearGiver, {assignment.giver}));
    for (const auto& other : assignment.other_numbers)
        about.push_back(words(Word::YearOtherNumber, {other.number, std::to_string(other.year)}));
    lines.push_back({Kind::Muted, joined(about, " · ")});
    for (const auto& mark : row.marks) {
        lines.push_back({Kind::Heading, meeting_text(words, view.meetings[mark.meeting])});
        for (auto& text : mark_lines(words, mark))
            lines.push_back({Kind::Text, std::move(text)});
    }
    if (assignment.report) add_report(lines, words, *assignment.report);
    return lines;
}

std::string line_text(const Words& words, const year::LineOfPlan& line)
{
    const auto& dealing = line.dealing;
    std::string text = said(words, dealing && dealing->outcome ? decided_word(*dealing->outcome)
                                                               : became_word(line.became));
    if (dealing && dealing->section)
        text += ", " + words(Word::SectionNumber, {std::to_string(*dealing->section)});
    return text + ": " + line.matter.title;
}

Lines lines_of(const Words& words, const YearView& view, std::size_t at)
{
    const auto& meeting = view.meetings[at];
    Lines lines{{Kind::Title, meeting_text(words, meeting)}};
    if (!meeting.lines.empty()) lines.push_back({Kind::Heading, said(words, Word::YearPartPlan)});
    for (const auto& line : meeting.lines)
        lines.push_back({Kind::Text, line_text(words, line)});
    bool has_heading = false;
    for (const auto& row : view.rows)
        for (const auto& mark : row.marks) {
            if (mark.meeting != at) continue;
            if (!std::exchange(has_heading, true))
                lines.push_back({Kind::Heading, said(words, Word::PageAssignments)});
            for (auto& text : mark_lines(words, mark))
                lines.push_back({Kind::Text, row.assignment.number + " · " + text});
        }
    return lines;
}

Paragraph laid(const Canvas& canvas, const Line& line, float width)
{
    const Theme& theme = canvas.theme();
    switch (line.kind) {
    case Kind::Title:
        return canvas.wrap(title_style, theme.ink, line.text, width);
    case Kind::Heading:
        return canvas.wrap(heading_style, theme.accent, line.text, width);
    case Kind::Text:
        return canvas.wrap(text_style, theme.ink, line.text, width);
    case Kind::Muted:
        return canvas.wrap(text_style, theme.muted, line.text, width);
    }
    return canvas.wrap(text_style, theme.ink, line.text, width);
}

float space_above(const Line& line)
{
    return line.kind == Kind::Heading ? 20 : 6;
}

void scroll(const Canvas& canvas, std::size_t count, std::size_t& first)
{
    if (canvas.pressed(Key::Down, Word::KeyGoesInList) && first + 1 < count) ++first;
    if (canvas.pressed(Key::Up, Word::KeyGoesInList) && first > 0) --first;
}

} // namespace

void draw_behind(Canvas& canvas,
                 const Words& words,
                 const YearView& view,
                 const RowOfYear* row,
                 YearDesk& desk,
                 Box area)
{
    const Theme& theme = canvas.theme();
    if (row == nullptr && desk.meeting >= view.meetings.size()) return;
    const auto lines =
        row != nullptr ? lines_of(words, view, *row) : lines_of(words, view, desk.meeting);
    canvas.card(area, theme.surface, theme.line);
    area = area.inset(padding, 20);
    const Box below = area.cut_bottom(more_height);
    std::vector<Paragraph> paragraphs;
    float height = 0;
    std::size_t latest_first = lines.size();
    for (const auto& line : lines)
        paragraphs.push_back(laid(canvas, line, area.w));
    // The end is never scrolled further up than it must.
    while (latest_first > 0) {
        const auto i = latest_first - 1;
        height += paragraphs[i].height() + space_above(lines[i]);
        if (height > area.h) break;
        latest_first = i;
    }
    scroll(canvas, lines.size(), desk.first_line);
    desk.first_line = std::min(desk.first_line, latest_first);
    std::size_t at = desk.first_line;
    for (; at < lines.size(); ++at) {
        const float wanted = paragraphs[at].height() + space_above(lines[at]);
        if (wanted > area.h) break;
        Box place = area.cut_top(wanted);
        place.cut_top(space_above(lines[at]));
        canvas.paragraph(place.top_left(), paragraphs[at]);
    }
    if (const auto hidden = lines.size() - (at - desk.first_line); hidden > 0)
        canvas.text_in(below, Align::Right, more_style, theme.muted,
                       words(Word::RowsMore, {std::to_string(hidden)}));
}

} // namespace klubba::ui
