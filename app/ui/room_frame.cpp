#include "ui/room_frame.h"

#include "ui/said.h"

#include <algorithm>

namespace klubba::ui {

using namespace std::chrono_literals;

/// Long enough to read a page from ten metres.
static constexpr Duration page_time = 8s;
static constexpr Duration row_page_time = 12s;
/// Between two frames of a transition.
static constexpr Duration frame_time = 16ms;
static constexpr float chip_height = 43;
static constexpr float chip_padding = 20;

RoomFrame::RoomFrame(const Given& given)
    : canvas(given.canvas),
      view(given.view),
      words(given.words),
      surroundings(given.surroundings),
      clock_now(given.now),
      now(std::min(given.now, given.surroundings.picture_from.value_or(given.now))),
      theme(given.canvas.theme()),
      m_zone(given.zone),
      m_shown_since(std::min(given.shown_since, given.now)),
      m_rows_since(std::min(given.rows_since, given.now)),
      m_transition(given.transition),
      m_next_change(std::chrono::floor<std::chrono::minutes>(given.now) + 1min)
{
}

void RoomFrame::change_at(Instant instant)
{
    if (instant > clock_now) m_next_change = std::min(m_next_change, instant);
}

std::string RoomFrame::clock(std::optional<Instant> instant) const
{
    return instant ? to_text(m_zone.clock_of(*instant)) : std::string{};
}

std::string RoomFrame::planned_time() const
{
    for (const auto& slot : view.schedule) {
        if (slot.stage != meeting::SlotStage::Current || !slot.planned_start) continue;
        return clock(slot.planned_start) + (slot.planned_end ? "–" + clock(slot.planned_end) : "");
    }
    return {};
}

std::string RoomFrame::full_day(Day day) const
{
    return full_day_text(words, day);
}

std::string RoomFrame::day_and_clock(Instant instant) const
{
    const Day day = day_of(instant);
    return capitalised(words.weekday(day)) + " " + words.day_of_month(day) + " " + clock(instant);
}

std::size_t RoomFrame::turn() const
{
    return static_cast<std::size_t>((clock_now - m_shown_since) / page_time);
}

std::size_t RoomFrame::row_page(std::size_t pages)
{
    if (pages < 2) return 0;
    const auto turn = (clock_now - m_rows_since) / row_page_time;
    change_at(m_rows_since + row_page_time * (turn + 1));
    return static_cast<std::size_t>(turn) % pages;
}

void RoomFrame::fade_turned_rows(std::size_t since)
{
    const Duration age = clock_now - m_rows_since;
    if (age >= row_page_time) fade(since, age % row_page_time);
}

void RoomFrame::fade(std::size_t since, Duration age)
{
    if (age >= m_transition) return;
    constexpr float first = 0.25F; // so that the very first frame shows that something is new
    const float part = static_cast<float>(age.count()) / static_cast<float>(m_transition.count());
    canvas.fade(since, first + (1 - first) * part);
    change_at(clock_now + frame_time);
}

void RoomFrame::line(
    const Box& box, const TextStyle& style, float floor, std::span<const Span> spans, Align align)
{
    const Fitted fitted = canvas.fit(style, floor, spans, box);
    if (fitted.page_count() > 1) {
        page({box.x, box.y}, fitted);
        return;
    }
    const float height = fitted.paragraph.height();
    canvas.paragraph({box.x, box.y + (box.h - height) / 2}, fitted.paragraph, align, box.w);
}

void RoomFrame::line(const Box& box,
                     const TextStyle& style,
                     float floor,
                     Colour colour,
                     std::string_view text,
                     Align align)
{
    const Span span{text, colour, style.weight};
    line(box, style, floor, {&span, 1}, align);
}

float RoomFrame::page(Point top_left, const Fitted& fitted)
{
    if (fitted.page_count() < 2) return canvas.page(top_left, fitted);
    change_at(m_shown_since + page_time * static_cast<Duration::rep>(turn() + 1));
    const auto mark = canvas.drawn();
    const float height = canvas.page(top_left, fitted, turn());
    if (turn() > 0) fade(mark, (clock_now - m_shown_since) % page_time);
    return height;
}

float RoomFrame::page_number(const Box& box, const Fitted& fitted)
{
    return page_number(box, fitted, theme.muted);
}

float RoomFrame::page_number(const Box& box, const Fitted& fitted, Colour colour)
{
    const std::size_t pages = fitted.page_count();
    if (pages < 2) return 0;
    const std::string text = std::to_string(turn() % pages + 1) + "/" + std::to_string(pages);
    return canvas.text_in(box, Align::Right, wall_label, colour, text);
}

float RoomFrame::chip_width(std::string_view text) const
{
    return canvas.width(wall_chip, text) + 2 * chip_padding;
}

float RoomFrame::chip(const Box& box, Colour colour, Colour surface, std::string_view text)
{
    const Box place{box.x, box.y + (box.h - chip_height) / 2, chip_width(text), chip_height};
    canvas.fill(place, surface, chip_height / 2);
    canvas.text_in(place, Align::Centre, wall_chip, colour, text);
    return place.w;
}

} // namespace klubba::ui
