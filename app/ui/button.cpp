#include "ui/button.h"

#include <array>

namespace klubba::ui {

using words::Word;

static constexpr TextStyle cap_style{Weight::SemiBold, 16};
static constexpr TextStyle button_style{Weight::SemiBold, 19};
static constexpr TextStyle touch_style{Weight::SemiBold, 28};
static constexpr float cap_height = 28;
static constexpr float cap_padding = 8;
static constexpr float button_padding = 13;
static constexpr float cap_gap = 8;

static std::string bare_key(const words::Words& words, Key key)
{
    if (key <= Key::Z)
        return {static_cast<char>('A' + static_cast<int>(key) - static_cast<int>(Key::A))};
    if (key <= Key::Digit9)
        return std::to_string(static_cast<int>(key) - static_cast<int>(Key::Digit0));
    if (key <= Key::F12)
        return "F" + std::to_string(1 + static_cast<int>(key) - static_cast<int>(Key::F1));
    static constexpr std::array names{
        Word::KeySpace,  Word::KeyEnter,    Word::KeyEscape, Word::KeyTab, Word::KeyBackspace,
        Word::KeyDelete, Word::KeyLeft,     Word::KeyRight,  Word::KeyUp,  Word::KeyDown,
        Word::KeyPageUp, Word::KeyPageDown, Word::KeyHome,   Word::KeyEnd, Word::KeyPlus,
        Word::KeyMinus,  Word::KeyComma,    Word::KeyPeriod};
    const auto place = static_cast<std::size_t>(key) - static_cast<std::size_t>(Key::Space);
    return std::string(words(names.at(place)));
}

std::string key_text(const words::Words& words, KeyPress key)
{
    std::string text;
    if (key.control) text += std::string(words(Word::KeyControl)) + " ";
    if (key.shift) text += std::string(words(Word::KeyShift)) + " ";
    if (key.alt) text += std::string(words(Word::KeyAlt)) + " ";
    return text + bare_key(words, key.key);
}

float key_cap_width(const Canvas& canvas, std::string_view text)
{
    return canvas.width(cap_style, text) + 2 * cap_padding;
}

float key_cap(Canvas& canvas, Point left_middle, std::string_view text, Colour ink, Colour edge)
{
    const Box box{left_middle.x, left_middle.y - cap_height / 2, key_cap_width(canvas, text),
                  cap_height};
    canvas.outline(box, edge, border, 5);
    canvas.horizontal_line({box.x + 2, box.bottom() - 3}, box.w - 4, edge, border);
    canvas.text_in(box, Align::Centre, cap_style, ink, text);
    return box.w;
}

float key_button_width(const Canvas& canvas, const words::Words& words, const Button& button)
{
    return 2 * button_padding + key_cap_width(canvas, key_text(words, button.key)) + cap_gap +
           canvas.width(button_style, button.text);
}

bool key_button(Canvas& canvas, const words::Words& words, const Box& box, const Button& button)
{
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch(button.id, box);
    const bool chosen = button.look == ButtonLook::Chosen;
    const Colour surface = chosen          ? theme.accent
                           : touch.hovered ? theme.accent_soft
                                           : theme.surface;
    canvas.card(box, surface, chosen ? theme.accent : theme.line, radius_button);
    if (touch.focused) canvas.focus_ring(box, radius_button);
    const Colour ink = chosen ? theme.on_accent : theme.ink;
    const float cap =
        key_cap(canvas, {box.x + button_padding, box.y + box.h / 2}, key_text(words, button.key),
                chosen ? theme.on_accent : theme.muted, chosen ? theme.on_accent : theme.line);
    Box rest = box;
    rest.cut_left(button_padding + cap + cap_gap);
    canvas.text_in(rest, Align::Left, button_style, ink, button.text);
    return touch.clicked;
}

bool touch_button(Canvas& canvas, const words::Words& words, const Box& box, const Button& button)
{
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch(button.id, box);
    const Colour surface = touch.held || touch.hovered ? theme.accent_soft : theme.surface;
    canvas.card(box, surface, theme.line, radius_button);
    if (touch.focused) canvas.focus_ring(box, radius_button);
    const std::string key = key_text(words, button.key);
    const float cap = key_cap_width(canvas, key);
    key_cap(canvas, {box.right() - 16 - cap, box.y + box.h / 2}, key, theme.muted, theme.line);
    Box rest = box.inset(16, 0);
    rest.cut_right(cap + 12);
    // In the middle of the whole button where there is room for that.
    const float width = canvas.width(touch_style, button.text);
    if (width <= box.w - 2 * (16 + cap + 12)) rest = box;
    const Fitted words_in = canvas.fit(
        touch_style, 18, std::array{Span{button.text, theme.ink, touch_style.weight}}, rest);
    const float top = rest.y + (rest.h - words_in.paragraph.height()) / 2;
    canvas.paragraph({rest.x, top}, words_in.paragraph, Align::Centre, rest.w);
    return touch.clicked;
}

void part_label(Canvas& canvas, const Box& line, std::string_view left, std::string_view right)
{
    const Colour colour = canvas.theme().muted;
    canvas.text_in(line, Align::Left, desk_label, colour, left);
    if (!right.empty()) canvas.text_in(line, Align::Right, desk_label, colour, right);
}

} // namespace klubba::ui
