#include "ui/guide.h"

#include "ui/button.h"

#include <algorithm>

namespace klubba::ui {

static constexpr TextStyle title_style{Weight::SemiBold, 26};
static constexpr TextStyle text_style{Weight::Regular, 22, 0, 1.35F};
static constexpr float widest = 1080;
static constexpr float padding = 22;
static constexpr float gap = 14;
static constexpr float cap_gap = 14;

void draw_guide(Canvas& canvas,
                const words::Words& words,
                Box& area,
                std::span<const GuideRow> rows)
{
    const Theme& theme = canvas.theme();
    for (const GuideRow& row : rows) {
        const float width = std::min(widest, area.w);
        const Paragraph text =
            canvas.wrap(text_style, theme.muted, words(row.text), width - 2 * padding);
        const float head = title_style.line_height() + 6;
        const float height = head + text.height() + 2 * padding;
        if (height > area.h) return;
        Box card = area.cut_top(height);
        area.cut_top(gap);
        card.w = width;
        canvas.card(card, theme.surface, theme.line, radius_button);
        Box inside = card.inset(padding);
        Box line = inside.cut_top(head);
        line.h = title_style.line_height();
        const float cap = key_cap(canvas, {line.x, line.y + line.h / 2}, key_text(words, row.key),
                                  theme.ink, theme.muted);
        line.cut_left(cap + cap_gap);
        canvas.fitted_in(line, Align::Left, title_style, 14, theme.ink, words(row.title));
        canvas.paragraph(inside.top_left(), text);
    }
}

} // namespace klubba::ui
