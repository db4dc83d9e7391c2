#include "ui/year_line.h"

#include "ui/row_window.h"
#include "ui/said.h"
#include "ui/year_words.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace klubba::ui {

using words::Word;
using words::Words;
using year::MarkKind;
using year::MeetingOfYear;
using year::MeetingStands;
using year::RowOfYear;
using year::YearView;

namespace {

constexpr TextStyle month_style{Weight::SemiBold, 19};
constexpr TextStyle day_style{Weight::Regular, 17};
constexpr TextStyle row_style{Weight::Regular, 20, 0, 1.22F};
constexpr TextStyle goal_style{Weight::SemiBold, 19};
constexpr TextStyle section_style{Weight::SemiBold, 17};
constexpr TextStyle legend_style{Weight::Regular, 18};
constexpr float month_height = 34;
constexpr float meetings_height = 92;
constexpr float label_share = 0.36F;
constexpr float number_width = 112;
constexpr float row_padding = 9;
constexpr float goal_height = 44;
constexpr float more_height = 26;
constexpr float meeting_radius = 13;
constexpr float mark_radius = 10;
constexpr float column_width = 56; ///< Of what is touched around a mark.

/// Where days lie across the screen.
struct Axis {
    float left;
    float width;

    [[nodiscard]] float at(double part) const { return left + width * static_cast<float>(part); }
};

/// Meetings without a day stand after the year, at its edge.
float place_of(const Axis& axis, const MeetingOfYear& meeting)
{
    return axis.at(meeting.day ? year::part_of_year(*meeting.day) : 1.0);
}

void ring(Canvas& canvas, Point centre, float radius, Colour colour, Colour inside)
{
    canvas.circle(centre, radius, colour);
    canvas.circle(centre, radius - 3, inside);
}

Box square_around(Point centre, float radius)
{
    return {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

/// Held is filled, to come is open, not held is a square, cancelled is crossed by a bar. A site
/// visit has a roof of its own over it, and a joint meeting a second ring beside it.
void draw_meeting_shape(Canvas& canvas, Point at, const MeetingOfYear& meeting)
{
    const Theme& theme = canvas.theme();
    const float radius = meeting_radius;
    if (meeting.joint) ring(canvas, {at.x + 11, at.y}, radius, theme.accent, theme.background);
    switch (meeting.stands) {
    case MeetingStands::Held:
        canvas.circle(at, radius, theme.accent);
        break;
    case MeetingStands::ToCome:
        ring(canvas, at, radius, theme.accent, theme.background);
        break;
    case MeetingStands::NotHeld:
        canvas.fill(square_around(at, radius - 1), theme.background);
        canvas.outline(square_around(at, radius - 1), theme.late, 3);
        break;
    case MeetingStands::Cancelled:
        ring(canvas, at, radius, theme.faint, theme.background);
        canvas.fill({at.x - radius - 5, at.y - 2, 2 * radius + 10, 4}, theme.faint);
        break;
    }
    if (meeting.visit.empty()) return;
    canvas.fill({at.x - radius, at.y - radius - 9, 2 * radius, 4}, theme.ink);
    canvas.fill({at.x - radius / 2, at.y - radius - 15, radius, 4}, theme.ink);
}

void draw_mark_shape(Canvas& canvas, Point at, MarkKind kind, Colour behind)
{
    const Theme& theme = canvas.theme();
    switch (kind) {
    case MarkKind::Planned:
        ring(canvas, at, mark_radius, theme.accent, behind);
        return;
    case MarkKind::NotTakenUp:
        canvas.fill(square_around(at, mark_radius - 1), behind);
        canvas.outline(square_around(at, mark_radius - 1), theme.late, 3);
        return;
    case MarkKind::TakenUp:
        canvas.circle(at, mark_radius, theme.accent);
        return;
    case MarkKind::Decided:
        canvas.fill(square_around(at, mark_radius + 4), theme.adopted_soft, 8);
        canvas.outline(square_around(at, mark_radius + 4), theme.adopted, 2, 8);
        canvas.tick(square_around(at, mark_radius - 2), theme.adopted);
        return;
    }
}

/// The first three letters, which in these languages are of ASCII.
std::string month_name(const Words& words, unsigned month)
{
    const auto name = words(static_cast<Word>(static_cast<int>(Word::January) + month - 1));
    return std::string(name.substr(0, 3));
}

Day first_of(int year, unsigned month)
{
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{1}};
}

void draw_months(
    Canvas& canvas, const Words& words, const YearView& view, const Axis& axis, const Box& area)
{
    const Theme& theme = canvas.theme();
    for (unsigned month = 1; month <= 12; ++month) {
        const float from = axis.at(year::part_of_year(first_of(view.year, month)));
        const float until =
            month == 12 ? axis.at(1) : axis.at(year::part_of_year(first_of(view.year, month + 1)));
        canvas.vertical_line({from, area.y}, area.h, theme.line);
        canvas.fitted_in({from + 8, area.y, until - from - 10, month_height}, Align::Left,
                         month_style, 11, theme.muted, month_name(words, month));
    }
    canvas.vertical_line({axis.at(1), area.y}, area.h, theme.line);
    if (static_cast<int>(view.today.year()) != view.year) return;
    const float today = axis.at(year::part_of_year(view.today));
    // Not over the days of the meetings.
    const float head = month_height + meetings_height;
    canvas.fill({today - 1.5F, area.y + head, 3, area.h - head}, theme.ink);
    const auto text = words(Word::YearIsNow);
    const float width = canvas.width(section_style, text) + 16;
    const float left = std::clamp(today - width / 2, axis.left, axis.at(1) - width);
    const Box label{left, area.y + month_height, width, 26};
    canvas.fill(label, theme.ink, 6);
    canvas.text_in(label, Align::Centre, section_style, theme.background, text);
}

/// The days stand under the shapes as far as there is room beside the one before; the chosen one's
/// always does.
void draw_meetings(
    Canvas& canvas, const YearView& view, const YearDesk& desk, const Axis& axis, Box area)
{
    const Theme& theme = canvas.theme();
    const float middle = area.y + 50;
    canvas.fill({axis.left, middle - 1.5F, axis.width, 3}, theme.line);
    const bool has_keys = desk.row == 0;
    const auto label_of = [&](const MeetingOfYear& meeting) {
        return meeting.day ? std::to_string(static_cast<unsigned>(meeting.day->day())) + "/" +
                                 std::to_string(static_cast<unsigned>(meeting.day->month()))
                           : std::string{"?"};
    };
    const auto label_box = [&](std::size_t i) {
        const auto& meeting = view.meetings[i];
        const float width = canvas.width(section_style, label_of(meeting)) + 8;
        return Box{place_of(axis, meeting) - width / 2, middle + 17, width, 24};
    };
    std::optional<Box> chosen;
    if (desk.meeting < view.meetings.size()) chosen = label_box(desk.meeting);
    std::optional<Box> before;
    for (std::size_t i = 0; i < view.meetings.size(); ++i) {
        const auto& meeting = view.meetings[i];
        const bool is_chosen = i == desk.meeting;
        const Point at{place_of(axis, meeting), middle};
        if (is_chosen && has_keys)
            canvas.outline(square_around(at, meeting_radius + 8), theme.accent, 3, 8);
        draw_meeting_shape(canvas, at, meeting);
        const Box label = label_box(i);
        const bool has_room = (!before || !before->overlaps(label)) &&
                              (is_chosen || !chosen || !chosen->overlaps(label));
        if (!has_room) continue;
        before = label;
        canvas.fill(label, theme.background); // Over the line of the month.
        canvas.text_in(label, Align::Centre, is_chosen ? section_style : day_style,
                       is_chosen ? theme.ink : theme.muted, label_of(meeting));
    }
}

/// One line of what is under the meetings: a heading, or an assignment.
struct Line {
    const RowOfYear* row = nullptr;
    std::string heading;
    bool is_neglected = false;
    std::size_t place = 0; ///< As YearDesk::row counts.
    Paragraph text;
    float height = goal_height;
};

std::vector<Line> lines_of(const Canvas& canvas,
                           const Words& words,
                           const std::vector<const RowOfYear*>& rows,
                           float text_width)
{
    const Theme& theme = canvas.theme();
    std::vector<Line> lines;
    std::string heading;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& assignment = rows[i]->assignment;
        const bool is_neglected = assignment.stands == year::Stands::Neglected;
        const auto own =
            is_neglected ? said(words, Word::YearNeglected) : goal_text(words, assignment.goal);
        if (own != heading) {
            heading = own;
            lines.push_back({nullptr, own, is_neglected, 0, {}, goal_height});
        }
        Line line{rows[i], {}, is_neglected, i + 1, {}, 0};
        line.text = canvas.wrap(row_style, theme.ink, assignment.text, text_width);
        line.height =
            std::max(line.text.height() + 2 * row_padding, 2 * mark_radius + 2 * row_padding + 8);
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The thread from the first mark to the last, and the marks on it.
void draw_marks(Canvas& canvas,
                const Words& words,
                const YearView& view,
                const Line& line,
                const YearDesk& desk,
                const Axis& axis,
                const Box& box)
{
    const Theme& theme = canvas.theme();
    const bool is_chosen = desk.row == line.place;
    const Colour behind = is_chosen ? theme.accent_soft : theme.background;
    const float middle = box.y + box.h / 2;
    const auto& marks = line.row->marks;
    if (marks.size() > 1) {
        const float from = place_of(axis, view.meetings[marks.front().meeting]);
        const float until = place_of(axis, view.meetings[marks.back().meeting]);
        canvas.fill({from, middle - 1.5F, until - from, 3}, theme.accent);
    }
    for (const auto& mark : marks) {
        const Point at{place_of(axis, view.meetings[mark.meeting]), middle};
        draw_mark_shape(canvas, at, mark.kind, behind);
        const auto section = std::find_if(mark.dealings.begin(), mark.dealings.end(),
                                          [](const auto& each) { return each.section; });
        if (section == mark.dealings.end()) continue;
        const auto text = words(Word::SectionNumber, {std::to_string(*section->section)});
        const float width = canvas.width(section_style, text);
        // Where the next mark stands close the § is told by the line under all.
        const auto next = std::find_if(marks.begin(), marks.end(), [&](const auto& each) {
            return each.meeting > mark.meeting;
        });
        const float room = next == marks.end()
                               ? box.right() - at.x
                               : place_of(axis, view.meetings[next->meeting]) - at.x;
        if (room < width + 40) continue;
        const Box label{at.x + 20, middle - 12, width + 4, 24};
        canvas.fill(label, behind);
        canvas.text_in(label, Align::Left, section_style, theme.ink, text);
    }
    if (!is_chosen || desk.meeting >= view.meetings.size()) return;
    const Point at{place_of(axis, view.meetings[desk.meeting]), middle};
    canvas.outline(square_around(at, mark_radius + 9), theme.accent, 3, 8);
}

void draw_line(Canvas& canvas,
               const Words& words,
               const YearView& view,
               const Line& line,
               const YearDesk& desk,
               const Axis& axis,
               Box box)
{
    const Theme& theme = canvas.theme();
    if (line.row == nullptr) {
        const Box text{box.x + 12, box.y + 8, box.w - 24, box.h - 8};
        canvas.fitted_in(text, Align::Left, goal_style, 12,
                         line.is_neglected ? theme.late : theme.accent, line.heading);
        canvas.horizontal_line({box.x, box.bottom() - hairline}, box.w, theme.line);
        return;
    }
    const bool is_chosen = desk.row == line.place;
    if (is_chosen) {
        canvas.fill(box, theme.accent_soft, 8);
        canvas.fill({box.x, box.y + 4, 5, box.h - 8}, theme.accent);
    }
    const auto& assignment = line.row->assignment;
    canvas.fitted_in({box.x + 14, box.y + row_padding, number_width - 22, row_style.line_height()},
                     Align::Left, row_style.with(Weight::SemiBold), 12,
                     line.is_neglected ? theme.late : theme.ink, assignment.number);
    canvas.paragraph({box.x + number_width, box.y + row_padding}, line.text);
    draw_marks(canvas, words, view, line, desk, axis, box);
}

std::optional<std::size_t> meeting_near(const YearView& view, const Axis& axis, float x)
{
    std::optional<std::size_t> nearest;
    float least = column_width / 2;
    for (std::size_t i = 0; i < view.meetings.size(); ++i) {
        const float distance = std::abs(place_of(axis, view.meetings[i]) - x);
        if (distance > least) continue;
        least = distance;
        nearest = i;
    }
    return nearest;
}

std::optional<YearTouch> draw_rows(Canvas& canvas,
                                   const Words& words,
                                   const YearView& view,
                                   const YearDesk& desk,
                                   const Axis& axis,
                                   Box area)
{
    const Theme& theme = canvas.theme();
    const auto rows = rows_in_choice(view, desk);
    const float text_width = axis.left - area.x - number_width - 40;
    const auto lines = lines_of(canvas, words, rows, text_width);
    if (lines.empty()) {
        const auto nothing = canvas.wrap(row_style, theme.muted, words(Word::YearNoRows), area.w);
        canvas.paragraph({area.x + 14, area.y + 14}, nothing);
        return {};
    }
    std::vector<float> heights;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        heights.push_back(lines[i].height);
        if (lines[i].row != nullptr && lines[i].place == desk.row) chosen = i;
    }
    const Box below = area.cut_bottom(more_height);
    const auto window = rows_in_sight(heights, area.h, chosen);
    std::optional<YearTouch> touched;
    std::size_t hidden = rows.size();
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box box = area.cut_top(heights[i]);
        draw_line(canvas, words, view, lines[i], desk, axis, box);
        if (lines[i].row == nullptr) continue;
        --hidden;
        const auto touch = canvas.touch("year row " + std::to_string(lines[i].place), box);
        if (touch.clicked)
            touched = YearTouch{lines[i].place, meeting_near(view, axis, canvas.pointer().x)};
    }
    if (hidden > 0)
        canvas.text_in(below, Align::Right, day_style, theme.muted,
                       words(Word::RowsMore, {std::to_string(hidden)}));
    return touched;
}

} // namespace

std::vector<const RowOfYear*> rows_in_choice(const YearView& view, const YearDesk& desk)
{
    std::vector<const RowOfYear*> rows;
    for (const auto& row : view.rows) {
        const bool is_neglected = row.assignment.stands == year::Stands::Neglected;
        if (desk.only_neglected && !is_neglected) continue;
        if (desk.goal &&
            (*desk.goal >= view.goals.size() || view.goals[*desk.goal] != row.assignment.goal))
            continue;
        rows.push_back(&row);
    }
    return rows;
}

std::optional<YearTouch> draw_year_line(
    Canvas& canvas, const Words& words, const YearView& view, const YearDesk& desk, Box area)
{
    const float label_width = area.w * label_share;
    // The last day has room for its shape, and so has a meeting without a day.
    const Axis axis{area.x + label_width, area.w - label_width - 30};
    draw_months(canvas, words, view, axis, area);
    area.cut_top(month_height);
    Box meetings = area.cut_top(meetings_height);
    canvas.text_in({meetings.x + 12, meetings.y + 36, label_width - 24, 28}, Align::Left,
                   goal_style, canvas.theme().accent, words(Word::YearMeetings));
    const auto touch = canvas.touch("year meetings", meetings);
    draw_meetings(canvas, view, desk, axis, meetings);
    auto touched = draw_rows(canvas, words, view, desk, axis, area);
    if (touch.clicked) touched = YearTouch{0, meeting_near(view, axis, canvas.pointer().x)};
    return touched;
}

float draw_year_legend(Canvas& canvas, const Words& words, Box area)
{
    constexpr float line_height = 32;
    const Theme& theme = canvas.theme();
    const float top = area.y;
    Point at{area.x, area.y + line_height / 2};
    const auto entry = [&](Word word, const auto& draw) {
        const float width = 52 + canvas.width(legend_style, words(word)) + 26;
        if (at.x + width > area.right() && at.x > area.x) at = {area.x, at.y + line_height};
        draw(Point{at.x + 22, at.y});
        canvas.text_in({at.x + 52, at.y - line_height / 2, width, line_height}, Align::Left,
                       legend_style, theme.muted, words(word));
        at.x += width;
    };
    const auto meeting = [&](MeetingStands stands) {
        return [&canvas, stands](Point where) {
            MeetingOfYear one;
            one.stands = stands;
            draw_meeting_shape(canvas, where, one);
        };
    };
    const auto mark = [&](MarkKind kind) {
        return [&canvas, &theme, kind](Point where) {
            draw_mark_shape(canvas, where, kind, theme.background);
        };
    };
    for (const auto stands : {MeetingStands::Held, MeetingStands::ToCome, MeetingStands::Cancelled,
                              MeetingStands::NotHeld})
        entry(stands_word(stands), meeting(stands));
    entry(Word::YearVisit, [&](Point where) {
        MeetingOfYear one;
        one.visit = " ";
        draw_meeting_shape(canvas, {where.x, where.y + 4}, one);
    });
    entry(Word::YearJoint, [&](Point where) {
        MeetingOfYear one;
        one.joint = true;
        draw_meeting_shape(canvas, {where.x - 5, where.y}, one);
    });
    at = {area.x, at.y + line_height};
    for (const auto kind :
         {MarkKind::Decided, MarkKind::TakenUp, MarkKind::Planned, MarkKind::NotTakenUp})
        entry(mark_word(kind), mark(kind));
    return at.y + line_height / 2 - top;
}

} // namespace klubba::ui
