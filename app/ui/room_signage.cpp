#include "ui/room_signage.h"

#include "ui/row_pages.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::MeetingBrief;
using words::Word;

namespace {

constexpr float bar_height = 14; ///< Of the accent, along the upper edge.
constexpr float brand_height = 112;
constexpr float brand_gap = 36;
constexpr float logo_part = 0.4F;   ///< Of the width, at most.
constexpr float clock_part = 0.44F; ///< Of the width, where meetings stand beside the clock.
constexpr float card_padding = 42;
constexpr float card_padding_down = 26;
constexpr float row_padding = 18;
constexpr float line_width = 1;
constexpr float highest_line = 0.35F; ///< Of the card, before a text in it turns pages.
constexpr std::size_t most_coming = 8;

constexpr TextStyle brand_style{Weight::SemiBold, 46, -0.01F};
constexpr TextStyle when_style{Weight::SemiBold, 30};
constexpr TextStyle body_style{Weight::SemiBold, 36, 0, 1.2F};
constexpr TextStyle place_style{Weight::Regular, 28};

struct Row {
    std::string when;
    std::string state;
    Fitted body;
    Fitted place;
    bool is_over = false;
    float height = 0;
};

std::vector<MeetingBrief> briefs_of(const RoomFrame& frame)
{
    const auto& known = frame.surroundings.meetings;
    if (!known.empty()) return {known.begin(), known.end()};
    const auto& view = frame.view;
    if (view.phase != meeting::RoomPhase::Before) return {};
    return {{view.body, view.joint_bodies, view.place, view.starts, view.planned_end, {}, {}}};
}

bool is_of_today(const RoomFrame& frame, const MeetingBrief& brief)
{
    const bool goes_on = brief.opened && !brief.closed;
    return goes_on || frame.day_of(brief.starts) == frame.today();
}

/// Without the day for one that is today.
std::string when_of(const RoomFrame& frame, const MeetingBrief& brief)
{
    const bool is_today = frame.day_of(brief.starts) == frame.today();
    std::string text = is_today ? frame.clock(brief.starts) : frame.day_and_clock(brief.starts);
    if (brief.ends && frame.day_of(*brief.ends) == frame.day_of(brief.starts))
        text += "–" + frame.clock(brief.ends);
    return text;
}

Row row_of(const RoomFrame& frame, const MeetingBrief& brief, const Box& card)
{
    const Theme& theme = frame.theme;
    Row row;
    row.when = when_of(frame, brief);
    row.is_over = brief.closed.has_value();
    if (brief.closed)
        row.state = frame.words(Word::MeetingHasEnded);
    else if (brief.opened)
        row.state = frame.words(Word::MeetingGoesOnNow);
    std::string body = brief.body;
    if (!brief.joint_bodies.empty()) body += ", " + joined(brief.joint_bodies);
    const Box room{0, 0, card.w, card.h * highest_line};
    const Span title{body, row.is_over ? theme.muted : theme.ink, body_style.weight};
    const Span place{brief.place, theme.muted};
    row.body = frame.canvas.fit(body_style, wall_floor, {&title, 1}, room);
    row.place = frame.canvas.fit(place_style, wall_floor, {&place, 1}, room);
    row.height = when_style.line_height() + row.body.page_height() + row.place.page_height() +
                 2 * row_padding;
    return row;
}

void draw_row(RoomFrame& frame, const Row& row, const Box& box)
{
    const Theme& theme = frame.theme;
    Box rest = box.inset(0, row_padding);
    Box line = rest.cut_top(when_style.line_height());
    line.cut_right(frame.canvas.text_in(line, Align::Right, when_style,
                                        row.is_over ? theme.muted : theme.adopted, row.state));
    frame.line(line, when_style, wall_floor, row.is_over ? theme.muted : theme.accent, row.when);
    rest.cut_top(frame.page(rest.top_left(), row.body));
    frame.page(rest.top_left(), row.place);
}

struct List {
    Word label;
    std::vector<MeetingBrief> briefs;
};

/// A card of the list's meetings, whole rows, page after page. Gives the height.
float draw_list(RoomFrame& frame, const List& list, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const float edges = 2 * card_padding_down + wall_label.line_height();
    const Box room = box.inset(card_padding, 0);
    std::vector<Row> rows;
    std::vector<float> heights;
    for (const auto& brief : list.briefs) {
        rows.push_back(row_of(frame, brief, {0, 0, room.w, box.h - edges}));
        heights.push_back(rows.back().height);
    }
    const auto pages = row_pages(heights, 0, box.h - edges);
    float highest = 0;
    for (const auto& [first, end] : pages) {
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            height += heights[i];
        highest = std::max(highest, height);
    }
    Box card = box;
    card.h = std::min(box.h, highest + edges);
    canvas.card(card, frame.theme.surface, frame.theme.line);
    Box inside = card.inset(card_padding, card_padding_down);
    Box head = inside.cut_top(wall_label.line_height());
    const std::size_t page = frame.row_page(pages.size());
    if (pages.size() > 1) {
        const auto number = std::to_string(page + 1) + "/" + std::to_string(pages.size());
        head.cut_right(canvas.text_in(head, Align::Right, wall_label, frame.theme.muted, number));
    }
    frame.line(head, wall_label, wall_floor, frame.theme.muted, frame.words(list.label));
    const auto mark = canvas.drawn();
    for (std::size_t i = pages[page].first; i < pages[page].end; ++i) {
        const Box place = inside.cut_top(heights[i]);
        if (i > pages[page].first)
            canvas.horizontal_line(place.top_left(), place.w, frame.theme.line, line_width);
        draw_row(frame, rows[i], place);
    }
    frame.fade_turned_rows(mark);
    return card.h;
}

void draw_lists(RoomFrame& frame, const std::vector<List>& lists, Box box)
{
    for (std::size_t i = 0; i < lists.size(); ++i) {
        Box place = box;
        if (i + 1 < lists.size()) place.h = (box.h - wall_gap) * 0.55F;
        box.cut_top(draw_list(frame, lists[i], place) + wall_gap / 2);
    }
}

/// The lists that have something in them.
std::vector<List> lists_of(const RoomFrame& frame)
{
    List today{Word::MeetingsToday, {}};
    List coming{Word::ComingMeetings, {}};
    for (auto& brief : briefs_of(frame)) {
        const bool is_today = is_of_today(frame, brief);
        const bool is_to_come = brief.starts > frame.clock_now && !brief.opened;
        if (is_today)
            today.briefs.push_back(std::move(brief));
        else if (is_to_come && coming.briefs.size() < most_coming)
            coming.briefs.push_back(std::move(brief));
    }
    std::vector<List> lists;
    for (List* list : {&today, &coming})
        if (!list->briefs.empty()) lists.push_back(std::move(*list));
    return lists;
}

/// The clock and the day: at the top of the box, or where they are alone in the middle of it.
void draw_clock(RoomFrame& frame, const Box& box, Align align)
{
    Canvas& canvas = frame.canvas;
    const float size = std::min({300.0F, box.w / 3.2F, box.h / 2});
    const TextStyle clock{Weight::Bold, size, -0.02F, 1.25F};
    const float line = wall_subtitle.line_height() * 1.1F;
    const float height = std::min(box.h, clock.line_height() + 2 * line);
    const float above = align == Align::Centre ? (box.h - height) / 2 : 0;
    Box middle{box.x, box.y + above, box.w, height};
    canvas.text_in(middle.cut_top(clock.line_height()), align, clock, frame.theme.ink,
                   frame.clock(frame.clock_now));
    frame.line(middle.cut_top(line), wall_subtitle, wall_floor, frame.theme.ink,
               frame.full_day(frame.today()), align);
    frame.line(middle.cut_top(line), wall_subtitle, wall_floor, frame.theme.muted,
               frame.words(Word::NoMeetingNow), align);
}

} // namespace

void draw_room_brand(Canvas& canvas, const RoomSurroundings& surroundings, const Box& box)
{
    Box rest = box;
    if (const auto& logo = surroundings.logo; logo && logo->width > 0 && logo->height > 0) {
        const float scale = std::min(rest.h / logo->height, rest.w * logo_part / logo->width);
        const float height = logo->height * scale;
        canvas.picture({rest.x, rest.y + (rest.h - height) / 2, logo->width * scale, height},
                       *logo);
        rest.cut_left(logo->width * scale + brand_gap);
    }
    const Span name{surroundings.organisation, canvas.theme().ink, brand_style.weight};
    const Fitted fitted = canvas.fit(brand_style, wall_floor, {&name, 1}, rest);
    canvas.page({rest.x, rest.y + (rest.h - fitted.page_height()) / 2}, fitted);
}

void draw_room_signage(RoomFrame& frame, const Box& box)
{
    Canvas& canvas = frame.canvas;
    const Box area = canvas.area();
    canvas.fill({area.x, area.y, area.w, bar_height}, frame.theme.accent);
    Box rest = box;
    if (frame.surroundings.logo || !frame.surroundings.organisation.empty()) {
        draw_room_brand(canvas, frame.surroundings, rest.cut_top(brand_height));
        rest.cut_top(wall_gap);
    }
    const auto lists = lists_of(frame);
    if (lists.empty()) return draw_clock(frame, rest, Align::Centre);
    if (canvas.is_portrait()) {
        draw_clock(frame, rest.cut_top(rest.h * 0.38F), Align::Left);
        rest.cut_top(wall_gap);
        return draw_lists(frame, lists, rest);
    }
    const Box left = rest.cut_left(rest.w * clock_part);
    rest.cut_left(wall_gap);
    draw_lists(frame, lists, rest);
    draw_clock(frame, left, Align::Left);
}

} // namespace klubba::ui
