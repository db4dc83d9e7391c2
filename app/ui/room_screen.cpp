#include "ui/room_screen.h"

#include "ui/room_edges.h"
#include "ui/room_item.h"
#include "ui/room_schedule.h"
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
constexpr float schedule_part_below = 0.46F; ///< Of the height, where it lies below the item.
constexpr float pane_top = 56;
constexpr float pane_beside = 56; ///< To the schedule beside it.

std::string subject_of(const meeting::RoomView& view)
{
    std::string subject = std::to_string(static_cast<int>(view.phase));
    if (view.item) subject += "|" + view.item->number + "|" + view.item->title;
    // What the card tells begins anew at its first page when another thing is told in it.
    subject +=
        "|" + std::to_string(view.proposals.size()) + "|" + std::to_string(view.questions.size());
    if (view.question) subject += view.question->confirmed ? "|confirmed" : "|put";
    if (view.vote) subject += "|" + view.vote->yes + (view.vote->result ? "|voted" : "|votes");
    if (view.election) subject += "|" + view.election->post;
    if (view.election && !view.election->elected.empty()) subject += "|elected";
    if (!view.decision) return subject;
    subject += view.decision->outcome ? "|decided" : "|proposed";
    for (const auto& clause : view.decision->clauses)
        subject += "|" + clause;
    return subject;
}

void draw_pane(RoomFrame& frame, const Box& box)
{
    switch (frame.view.phase) {
    case RoomPhase::Before:
        return draw_room_before(frame, box);
    case RoomPhase::Running:
        return draw_room_item(frame, box);
    case RoomPhase::Break:
        return draw_room_break(frame, box);
    case RoomPhase::After:
        return draw_room_after(frame, box);
    case RoomPhase::Nothing:
        return draw_room_nothing(frame, box);
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
    const float width = std::clamp(box.w * schedule_part, schedule_narrowest, schedule_widest);
    Box beside = box.cut_right(width);
    canvas.vertical_line(beside.top_left(), beside.h, frame.theme.line, border);
    beside.cut_left(border);
    draw_room_schedule(frame, beside);
    box.w += wall_margin - pane_beside;
}

} // namespace

Instant draw_room(const meeting::RoomView& view,
                  const words::Words& words,
                  const RoomMoment& moment,
                  RoomScreen& local,
                  Canvas& canvas)
{
    if (auto subject = subject_of(view); subject != local.subject) {
        local.subject = std::move(subject);
        local.since = moment.now;
    }
    RoomFrame frame({canvas, view, words, moment.zone, moment.now, local.since});
    Box rest = canvas.area();
    if (view.phase != RoomPhase::Nothing) {
        draw_room_header(frame, rest.cut_top(header_height));
        draw_room_footer(frame, rest.cut_bottom(footer_height));
        draw_schedule(frame, rest);
    }
    rest.cut_top(pane_top);
    rest.cut_bottom(wall_gap);
    draw_pane(frame, rest.inset(wall_margin, 0));
    return frame.next_change();
}

} // namespace klubba::ui
