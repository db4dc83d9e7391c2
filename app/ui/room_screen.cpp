#include "ui/room_screen.h"

#include "ui/after_meeting.h"
#include "ui/room_edges.h"
#include "ui/room_item.h"
#include "ui/room_message.h"
#include "ui/room_schedule.h"
#include "ui/room_signage.h"
#include "ui/room_states.h"

#include <algorithm>

namespace klubba::ui {

using meeting::RoomPhase;

namespace {

constexpr float header_height = 96;
constexpr float footer_height = 88;
constexpr float schedule_part = 0.3854F; ///< Of the width.
constexpr float schedule_narrowest = 620;
constexpr float schedule_widest = 740;
constexpr float schedule_most = 0.45F;       ///< Of the width, where letters are large.
constexpr float schedule_part_below = 0.46F; ///< Of the height, where it lies below the item.
constexpr float pane_top = 56;
constexpr float pane_beside = 56; ///< To the schedule beside it.

std::string subject_of(const meeting::RoomView& view, RoomPhase phase)
{
    std::string subject = std::to_string(static_cast<int>(phase)) + view.message;
    if (view.item) subject += "|" + view.item->number + "|" + view.item->title;
    // What the card tells begins anew at its first page when another thing is told in it.
    subject +=
        "|" + std::to_string(view.proposals.size()) + "|" + std::to_string(view.questions.size());
    if (view.question) subject += view.question->confirmed ? "|confirmed" : "|put";
    if (view.vote) subject += "|" + view.vote->yes + (view.vote->result ? "|voted" : "|votes");
    if (view.election) subject += "|" + view.election->post;
    if (view.election && !view.election->elected.empty()) subject += "|elected";
    if (!view.decision) return subject;
    subject += "|";
    if (view.decision->outcome) subject += name_of(*view.decision->outcome);
    for (const auto& clause : view.decision->clauses)
        subject += "|" + clause;
    return subject;
}

std::string row_of(const meeting::RoomView& view)
{
    for (const auto& slot : view.schedule)
        if (slot.stage == meeting::SlotStage::Current) return slot.slot.text;
    return {};
}

/// What has changed since the last frame begins now.
void note_changes(const meeting::RoomView& view,
                  RoomPhase phase,
                  const RoomMoment& moment,
                  RoomScreen& local)
{
    if (auto subject = subject_of(view, phase); subject != local.subject) {
        local.fades = !local.subject.empty();
        local.subject = std::move(subject);
        local.since = moment.now;
    }
    if (auto row = row_of(view); row != local.row || local.row_since == Instant{}) {
        local.row = std::move(row);
        local.row_since = moment.now;
    }
}

/// What is late with the minutes, where no meeting is held: of the body, or of every one where the
/// room is nobody's.
void draw_overdue_strip(RoomFrame& frame, RoomPhase phase, Box& box)
{
    if (phase == RoomPhase::Running || phase == RoomPhase::Break) return;
    const bool is_idle = phase == RoomPhase::Nothing;
    const auto lines =
        overdue_lines(frame.surroundings.meetings, is_idle ? std::string_view{} : frame.view.body,
                      frame.today(), frame.words);
    draw_overdue(frame.canvas, lines, box, wall_label.size);
}

void draw_pane(RoomFrame& frame, RoomPhase phase, Box box)
{
    if (!frame.view.message.empty()) draw_room_message(frame, box);
    draw_overdue_strip(frame, phase, box);
    switch (phase) {
    case RoomPhase::Before:
        return draw_room_before(frame, box);
    case RoomPhase::Running:
        return draw_room_item(frame, box);
    case RoomPhase::Break:
        return draw_room_break(frame, box);
    case RoomPhase::After:
        return draw_room_after(frame, box);
    case RoomPhase::Nothing:
        return draw_room_signage(frame, box);
    }
}

/// Beside the pane, or below it on a screen that stands. Takes its room off the box.
void draw_schedule(RoomFrame& frame, Box& box)
{
    if (frame.view.schedule.empty()) return;
    Canvas& canvas = frame.canvas;
    if (canvas.is_portrait()) {
        Box below = box.cut_bottom(box.h * schedule_part_below);
        canvas.horizontal_line({below.x, below.y}, below.w, frame.theme.line, border);
        below.cut_top(border);
        draw_room_schedule(frame, below);
        return;
    }
    const float narrowest = std::min(schedule_narrowest, box.w * schedule_most);
    const float width = std::clamp(box.w * schedule_part, narrowest, schedule_widest);
    Box beside = box.cut_right(width);
    canvas.vertical_line(beside.top_left(), beside.h, frame.theme.line, border);
    beside.cut_left(border);
    draw_room_schedule(frame, beside);
    box.w += wall_margin - pane_beside;
}

} // namespace

RoomPhase phase_today(const meeting::RoomView& view, const RoomMoment& moment)
{
    const Day today = moment.zone.day_of(moment.now);
    const auto is_today = [&](Instant instant) { return moment.zone.day_of(instant) == today; };
    if (view.phase == RoomPhase::Before && !is_today(view.starts)) return RoomPhase::Nothing;
    const bool is_over = view.phase == RoomPhase::After;
    if (is_over && view.closed && !is_today(*view.closed)) return RoomPhase::Nothing;
    return view.phase;
}

Instant draw_room(const meeting::RoomView& view,
                  const words::Words& words,
                  const RoomMoment& moment,
                  RoomScreen& local,
                  Canvas& canvas)
{
    static const RoomSurroundings nothing_known;
    const RoomPhase phase = phase_today(view, moment);
    note_changes(view, phase, moment, local);
    RoomFrame frame({canvas, view, words, moment.zone,
                     moment.surroundings != nullptr ? *moment.surroundings : nothing_known,
                     moment.now, local.since, local.row_since, moment.transition});
    Box rest = canvas.area();
    const bool has_edges = phase != RoomPhase::Nothing;
    if (has_edges) draw_room_header(frame, rest.cut_top(header_height));
    if (has_edges || frame.is_stale()) draw_room_footer(frame, rest.cut_bottom(footer_height));
    if (has_edges) draw_schedule(frame, rest);
    rest.cut_top(pane_top);
    rest.cut_bottom(wall_gap);
    const auto mark = canvas.drawn();
    draw_pane(frame, phase, rest.inset(wall_margin, 0));
    if (local.fades) frame.fade(mark, moment.now - local.since);
    return frame.next_change();
}

} // namespace klubba::ui
