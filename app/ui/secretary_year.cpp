#include "ui/button.h"
#include "ui/preparing.h"
#include "ui/said.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/year_behind.h"
#include "ui/year_line.h"
#include "ui/year_tables.h"
#include "ui/year_words.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;
using words::Words;
using year::RowOfYear;
using year::YearView;

namespace {

constexpr TextStyle head_style{Weight::Bold, 30, -0.01F, 1.2F};
constexpr TextStyle part_style{Weight::SemiBold, 20};
constexpr TextStyle count_style{Weight::SemiBold, 22};
constexpr TextStyle said_style{Weight::Regular, 20, 0, 1.25F};
constexpr float head_height = 50;
constexpr float count_height = 44;
constexpr float said_height = 60;

constexpr std::array parts{YearPart::Line, YearPart::Plan, YearPart::Minutes, YearPart::Statistics};

Word word_of(YearPart part)
{
    switch (part) {
    case YearPart::Line:
        return Word::YearPartLine;
    case YearPart::Plan:
        return Word::YearPartPlan;
    case YearPart::Minutes:
        return Word::YearPartMinutes;
    case YearPart::Statistics:
        return Word::YearPartStatistics;
    }
    return Word::YearPartLine;
}

/// Where the arrows begin: at the next meeting, else at the last one.
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

std::size_t next_meeting(const YearView& view)
{
    for (std::size_t i = 0; i < view.meetings.size(); ++i)
        if (view.meetings[i].day && *view.meetings[i].day >= view.today) return i;
    return view.meetings.empty() ? 0 : view.meetings.size() - 1;
}

void go_to_part(SecretaryScreen& local, YearPart part)
{
    local.year.part = part;
    local.year.is_behind = false;
    local.row = 0;
}

void go_to_year(SecretaryScreen& local, const YearView& view, int step)
{
    local.year.year = view.year + step;
    local.year.row = 0;
    local.year.meeting = nowhere;
    local.year.goal.reset();
    local.year.is_behind = false;
    local.row = 0;
}

void go_to_next_body(const SecretaryMoment& now, const YearView& view)
{
    const auto bodies = now.in.bodies;
    const auto at = std::find(bodies.begin(), bodies.end(), view.body);
    const bool is_last = at == bodies.end() || at + 1 == bodies.end();
    const auto year = view.year;
    now.local.year = {};
    now.local.year.body = is_last ? bodies.front() : *(at + 1);
    now.local.year.year = year;
    now.local.year.meeting = nowhere;
    now.local.row = 0;
}

/// The body and the year, and beside them the parts: the one that is shown is filled.
void draw_head(Canvas& canvas, const SecretaryMoment& now, const YearView& view, Box line)
{
    const Theme& theme = canvas.theme();
    const Words& words = now.desk.words;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto text = words(word_of(*part));
        const Box place = line.cut_right(canvas.width(part_style, text) + 32);
        line.cut_right(8);
        const Box button{place.x, place.y + 3, place.w, place.h - 6};
        const bool is_shown = *part == now.local.year.part;
        const auto touch =
            canvas.touch("year part " + std::to_string(static_cast<int>(*part)), button);
        if (is_shown)
            canvas.fill(button, theme.accent, 8);
        else
            canvas.outline(button, theme.line, border, 8);
        if (touch.focused) canvas.focus_ring(button, 8);
        canvas.text_in(button, Align::Centre, part_style, is_shown ? theme.on_accent : theme.ink,
                       text);
        if (touch.clicked) go_to_part(now.local, *part);
    }
    canvas.fitted_in(line, Align::Left, head_style, 16, theme.ink,
                     view.body + " · " + std::to_string(view.year));
}

/// How many are neglected comes before all else; a bar beside it tells it from a distance.
void draw_neglected(Canvas& canvas, const SecretaryMoment& now, const YearView& view, Box line)
{
    const Theme& theme = canvas.theme();
    const bool is_late = view.neglected > 0;
    const Colour colour = is_late ? theme.late : theme.adopted;
    line = {line.x, line.y + 4, line.w, line.h - 8};
    canvas.fill({line.x, line.y, 6, line.h}, colour);
    std::string text = neglected_text(now.desk.words, view.neglected);
    const auto& desk = now.local.year;
    if (!desk.only_neglected && !desk.goal && !view.rows.empty())
        text += " · " + said(now.desk.words, Word::YearAllGoals);
    if (desk.only_neglected) text += " · " + said(now.desk.words, Word::YearNeglected);
    if (desk.goal && *desk.goal < view.goals.size())
        text += " · " + goal_text(now.desk.words, view.goals[*desk.goal]);
    canvas.fitted_in({line.x + 18, line.y, line.w - 18, line.h}, Align::Left, count_style, 14,
                     colour, text);
}

/// Null where the arrows are on the meetings.
const RowOfYear* chosen_row(const YearView& view, const YearDesk& desk)
{
    const auto rows = rows_in_choice(view, desk);
    return desk.row == 0 || desk.row > rows.size() ? nullptr : rows[desk.row - 1];
}

/// What the arrows are on, in words.
std::string chosen_text(const Words& words, const YearView& view, const YearDesk& desk)
{
    if (desk.meeting >= view.meetings.size()) return {};
    auto meeting = meeting_text(words, view.meetings[desk.meeting]);
    const auto* row = chosen_row(view, desk);
    if (row == nullptr) return meeting;
    std::string text =
        row->assignment.number + " · " + day_text(words, view.meetings[desk.meeting].day);
    for (const auto& mark : row->marks)
        if (mark.meeting == desk.meeting)
            for (const auto& line : mark_lines(words, mark))
                text += " · " + line;
    return text;
}

void move_in_line(Canvas& canvas, const YearView& view, YearDesk& desk)
{
    const auto last = rows_in_choice(view, desk).size();
    const int steps = arrow_steps(canvas);
    const auto to = static_cast<std::ptrdiff_t>(desk.row) + steps;
    desk.row = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(last)));
    const auto meetings = view.meetings.size();
    if (desk.meeting >= meetings) desk.meeting = next_meeting(view);
    if (canvas.pressed(Key::Right, Word::KeyYearMarks) && desk.meeting + 1 < meetings)
        ++desk.meeting;
    if (canvas.pressed(Key::Left, Word::KeyYearMarks) && desk.meeting > 0) --desk.meeting;
    if (view.rows.empty()) return;
    if (canvas.pressed(Key::F, Word::KeyYearNeglected)) {
        desk.only_neglected = !desk.only_neglected;
        desk.row = 0;
    }
    if (canvas.pressed(Key::M, Word::KeyYearGoal)) {
        const auto next = desk.goal ? *desk.goal + 1 : 0;
        desk.goal = next < view.goals.size() ? std::optional{next} : std::nullopt;
        desk.row = 0;
    }
}

void line_part(Canvas& canvas, const SecretaryMoment& now, const YearView& view, Box area)
{
    const Words& words = now.desk.words;
    auto& desk = now.local.year;
    if (desk.is_behind) return draw_behind(canvas, words, view, chosen_row(view, desk), desk, area);
    move_in_line(canvas, view, desk);
    draw_neglected(canvas, now, view, area.cut_top(count_height));
    const Box legend_at{area.x, area.bottom() - 64, area.w, 64};
    area.cut_bottom(draw_year_legend(canvas, words, legend_at));
    Box told = area.cut_bottom(said_height);
    canvas.horizontal_line(told.top_left(), told.w, canvas.theme().line, border);
    told.cut_top(6);
    const std::string chosen = chosen_text(words, view, desk);
    const Span span{chosen, canvas.theme().ink, said_style.weight};
    canvas.page(told.top_left(), canvas.fit(said_style, 13, {&span, 1}, told));
    const bool has_something = desk.row > 0 || !view.meetings.empty();
    const bool enters = has_something && canvas.pressed(Key::Enter, Word::KeyYearBehind);
    const auto touched = draw_year_line(canvas, words, view, desk, area);
    // Enter is of what the arrows are on, wherever the pointer was left.
    if (touched && !enters) {
        desk.row = touched->row;
        if (touched->meeting) desk.meeting = *touched->meeting;
    }
    if (enters) {
        desk.is_behind = true;
        desk.first_line = 0;
    }
}

void table_part(Canvas& canvas, const SecretaryMoment& now, const YearView& view, Box area)
{
    const Words& words = now.desk.words;
    auto& desk = now.local.year;
    if (desk.is_behind) return draw_behind(canvas, words, view, nullptr, desk, area);
    const Table table = desk.part == YearPart::Plan      ? plan_table(words, view)
                        : desk.part == YearPart::Minutes ? minutes_table(words, view)
                                                         : people_table(words, view);
    now.local.row = moved_by_keys(canvas, now.local.row, table.rows.size());
    if (const auto clicked = draw_table(canvas, words, table, area, now.local.row))
        now.local.row = *clicked;
    if (table.rows.empty() || desk.part == YearPart::Statistics) return;
    if (!canvas.pressed(Key::Enter, Word::KeyYearBehind)) return;
    desk.meeting = desk.part == YearPart::Plan ? meeting_of_plan_row(view, now.local.row)
                                               : view.minutes[now.local.row].meeting;
    desk.is_behind = true;
    desk.first_line = 0;
}

/// The meeting of the plan that the arrows are on, where it can be made a draft now: nothing else
/// is on the screens, or what was is over.
const PlannedOne* meeting_to_draft(const SecretaryMoment& now, const YearView& view)
{
    const auto phase = now.in.view.phase;
    const bool is_free = phase == meeting::Phase::Nothing || phase == meeting::Phase::Closed;
    const auto& desk = now.local.year;
    const bool is_on_meeting =
        desk.part == YearPart::Line ? chosen_row(view, desk) == nullptr : desk.is_behind;
    if (!is_free || !is_on_meeting || now.in.preparing == nullptr) return nullptr;
    if (desk.meeting >= view.meetings.size()) return nullptr;
    const auto& planned = now.in.preparing->from_plan.meetings;
    const auto found = std::find_if(planned.begin(), planned.end(), [&](const PlannedOne& each) {
        return each.body == view.body && each.id == view.meetings[desk.meeting].planned;
    });
    return found == planned.end() ? nullptr : &*found;
}

void draft_meeting(Canvas& canvas, const SecretaryMoment& now, const PlannedOne& planned)
{
    if (!canvas.pressed(Key::D, Word::ActDraftPlanned)) return;
    now.local.requests.push_back(DraftPlanned{planned.body, planned.id});
    now.local.sheet.reset();
}

void take_keys(Canvas& canvas, const SecretaryMoment& now, const YearView& view)
{
    auto& local = now.local;
    constexpr std::array digits{Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4};
    const auto control = [](Key key) { return KeyPress{.key = key, .control = true}; };
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (canvas.pressed(digits[i], Word::KeyYearPart)) go_to_part(local, parts[i]);
    if (canvas.pressed(control(Key::PageUp), Word::KeyYearBack)) go_to_year(local, view, -1);
    if (canvas.pressed(control(Key::PageDown), Word::KeyYearOn)) go_to_year(local, view, 1);
    if (now.in.bodies.size() > 1 && canvas.pressed(Key::B, Word::KeyYearBody))
        go_to_next_body(now, view);
}

} // namespace

bool leave_behind(SecretaryScreen& local)
{
    return std::exchange(local.year.is_behind, false);
}

void open_year(const SecretaryMoment& now)
{
    now.local.year = {};
    now.local.year.meeting = nowhere;
    show_sheet(now.local, SecretarySheet::Year);
}

void year_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const auto* view = now.in.year;
    // Nothing in the first frame, which opened it.
    if (view == nullptr) return;
    if (view->body.empty()) {
        const auto nothing =
            canvas.wrap(said_style, canvas.theme().muted, words(Word::YearNoBody), area.w);
        canvas.paragraph(area.top_left(), nothing);
        return;
    }
    const bool is_line = now.local.year.part == YearPart::Line;
    std::string keys = said(words, is_line ? Word::YearKeys : Word::YearPartKeys);
    if (now.in.bodies.size() > 1) keys += " · " + said(words, Word::YearBodyKeys);
    const auto* planned = meeting_to_draft(now, *view);
    if (planned != nullptr) keys += " · D " + said(words, Word::ActDraftPlanned);
    keys_line(canvas, area, keys);
    take_keys(canvas, now, *view);
    if (planned != nullptr) draft_meeting(canvas, now, *planned);
    draw_head(canvas, now, *view, area.cut_top(head_height));
    area.cut_top(8);
    if (now.local.year.part == YearPart::Line)
        line_part(canvas, now, *view, area);
    else
        table_part(canvas, now, *view, area);
}

} // namespace klubba::ui
