#include "ui/message_panel.h"

#include "ui/button.h"
#include "ui/prose_field.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;

static constexpr TextStyle title_style{Weight::Bold, 40, -0.01F, 1.2F};
static constexpr TextStyle field_style{Weight::Regular, 32};
static constexpr TextStyle shown_style{Weight::SemiBold, 28};
static constexpr float field_height = 70;
static constexpr float gap = 14;
static constexpr std::string_view field_id = "message";

/// One of the phrases that was pressed, if any.
static std::optional<std::string>
draw_phrases(Canvas& canvas, const words::Words& words, const Box& area)
{
    static constexpr std::array phrases{Word::PhraseSoon,   Word::PhraseMicrophone,
                                        Word::PhrasePhones, Word::PhraseCoffee,
                                        Word::PhraseGroups, Word::PhraseTechnical};
    std::optional<std::string> pressed;
    const float width = (area.w - gap) / 2;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const Box box{area.x + static_cast<float>(i % 2) * (width + gap),
                      area.y + static_cast<float>(i / 2) * (touch_height + gap), width,
                      touch_height};
        const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + i);
        const KeyPress key{.key = digit, .control = true};
        const std::string id = "phrase " + std::to_string(i);
        const bool clicked = touch_button(canvas, words, box, {id, words(phrases[i]), key});
        if (clicked || canvas.pressed(key, phrases[i])) pressed = words(phrases[i]);
    }
    return pressed;
}

static void draw_shown(
    Canvas& canvas, const meeting::ChairView& view, const Desk& desk, Box& box, Commands& out)
{
    if (view.message.empty()) return;
    const auto& words = desk.words;
    Box row = box.cut_top(touch_height);
    box.cut_top(gap);
    const Button clear{
        "clear message", words(Word::ClearMessage), {.key = Key::Backspace, .control = true}};
    if (touch_button(canvas, words, row.cut_right(std::min(420.0F, row.w * 0.4F)), clear) ||
        canvas.pressed(clear.key, Word::ClearMessage))
        ask(out, meeting::ClearMessage{});
    row.cut_right(gap);
    canvas.fill(row, canvas.theme().accent_soft, radius_button);
    const auto text = words(Word::MessageShown, {view.message});
    const Span span{text, canvas.theme().ink, shown_style.weight};
    const Fitted fitted = canvas.fit(shown_style, 14, {&span, 1}, row.inset(20, 6));
    canvas.page({row.x + 20, row.y + (row.h - fitted.paragraph.height()) / 2}, fitted);
}

MessageEnd draw_message(Canvas& canvas,
                        const meeting::ChairView& view,
                        const Desk& desk,
                        Box box,
                        MessageDraft& draft,
                        Commands& out)
{
    const auto& words = desk.words;
    canvas.fitted_in(box.cut_top(64), Align::Left, title_style, 20, canvas.theme().ink,
                     words(Word::MessageToRoom));
    draw_shown(canvas, view, desk, box, out);
    canvas.keys_under(Word::MessageToRoom);
    if (draft.is_new) canvas.focus_on(field_id);
    draft.is_new = false;
    ProseLook look{.style = field_style};
    look.hint = words(Word::MessageText);
    const auto touch =
        prose_field(canvas, field_id, box.cut_top(field_height), look, draft.text, ProseLines::One);
    const bool accepts =
        touch.focused && canvas.pressed_while_writing({Key::Enter}, Word::ShowMessage);
    box.cut_top(gap);
    std::optional<std::string> text =
        draw_phrases(canvas, words, box.cut_top(3 * (touch_height + gap)));
    box.cut_top(gap);
    Box row = box.cut_top(touch_height);
    const Button show{"show message", words(Word::ShowMessage), {Key::Enter}};
    const Button close{"close message", words(Word::Close), {Key::Escape}};
    const bool shows = touch_button(canvas, words, row.cut_left(420), show) || accepts;
    row.cut_left(gap);
    const bool closes = touch_button(canvas, words, row.cut_left(260), close);
    if (shows && !draft.text.text().empty()) text = draft.text.text();
    if (text) ask(out, meeting::ShowMessage{*text});
    if (!text && !closes && !canvas.pressed(Key::Escape, Word::Close)) return MessageEnd::Open;
    canvas.stop_writing();
    return MessageEnd::Done;
}

} // namespace klubba::ui
