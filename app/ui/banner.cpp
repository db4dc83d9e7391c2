#include "ui/banner.h"

#include <array>

namespace klubba::ui {

using words::Word;

static Word heading(Answer::Kind kind)
{
    switch (kind) {
    case Answer::Kind::Refused:
        return Word::NotNow;
    case Answer::Kind::Failed:
        return Word::NotSaved;
    case Answer::Kind::TakenBack:
        return Word::TakenBack;
    case Answer::Kind::BroughtBack:
        return Word::BroughtBack;
    case Answer::Kind::Repaired:
        return Word::Repaired;
    case Answer::Kind::Said:
        return Word::ActDocuments;
    case Answer::Kind::Done:
        break;
    }
    return Word::NotNow;
}

void banner(Canvas& canvas, const Desk& desk, Box& area)
{
    if (desk.answer.kind == Answer::Kind::Done) return;
    const Theme& theme = canvas.theme();
    const bool is_trouble =
        desk.answer.kind == Answer::Kind::Refused || desk.answer.kind == Answer::Kind::Failed;
    const Colour strong = is_trouble ? theme.over_time : theme.accent;
    const TextStyle style{Weight::Regular, 24, 0, 1.35F};
    const std::string title = std::string(desk.words(heading(desk.answer.kind))) + " ";
    const std::array spans{Span{title, strong, Weight::Bold},
                           Span{desk.answer.text, theme.ink, Weight::Regular}};
    const Paragraph text = canvas.wrap(style, spans, area.w - 56);
    Box strip = area.cut_top(text.height() + 28);
    area.cut_top(20);
    canvas.card(strip, theme.surface, strong, radius_button);
    canvas.fill({strip.x, strip.y + 12, 6, strip.h - 24}, strong);
    canvas.paragraph({strip.x + 28, strip.y + 14}, text);
}

} // namespace klubba::ui
