#include "ui/room_frame.h"

#include <algorithm>

namespace klubba::ui {

using namespace std::chrono_literals;

/// Long enough to read a page from ten metres.
static constexpr Duration page_time = 8s;
static constexpr float chip_height = 43;
static constexpr float chip_padding = 20;

RoomFrame::RoomFrame(const Given& given)
    : canvas(given.canvas),
      view(given.view),
      words(given.words),
      now(given.now),
      theme(given.canvas.theme()),
      m_zone(given.zone),
      m_shown_since(std::min(given.shown_since, given.now)),
      m_next_change(std::chrono::floor<std::chrono::minutes>(given.now) + 1min)
{
}

void RoomFrame::change_at(Instant instant)
{
    if (instant > now) m_next_change = std::min(m_next_change, instant);
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

std::size_t RoomFrame::turn() const
{
    return static_cast<std::size_t>((now - m_shown_since) / page_time);
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
    if (fitted.page_count() > 1)
        change_at(m_shown_since + page_time * static_cast<Duration::rep>(turn() + 1));
    return canvas.page(top_left, fitted, turn());
}

float RoomFrame::page_number(const Box& box, const Fitted& fitted)
{
    const std::size_t pages = fitted.page_count();
    if (pages < 2) return 0;
    const std::string text = std::to_string(turn() % pages + 1) + "/" + std::to_string(pages);
    return canvas.text_in(box, Align::Right, wall_label, theme.muted, text);
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
