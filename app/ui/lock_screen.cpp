#include "ui/lock_screen.h"

#include "ui/button.h"
#include "ui/desk_head.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr float header_height = 80;
constexpr float margin = 40;
constexpr float width = 460;
constexpr float key_gap = 14;
constexpr float dot = 9;
constexpr float dot_step = 34;
constexpr std::size_t most_digits = 12;
constexpr TextStyle name_style{Weight::SemiBold, 30};
constexpr TextStyle body_style{Weight::Regular, 26};
constexpr TextStyle title_style{Weight::Bold, 51, -0.02F, 1.2F};
constexpr TextStyle says_style{Weight::Regular, 28, 0, 1.3F};
constexpr TextStyle digit_style{Weight::SemiBold, 36};

bool is_heard(const LockView& view)
{
    return view.state != LockView::State::Checking && view.wait <= Duration{0};
}

std::string what_it_says(const LockView& view, const Words& words)
{
    using std::chrono::ceil;
    using std::chrono::seconds;
    if (!view.trouble.empty()) return words(Word::LockUnreadable, {view.trouble});
    if (view.state == LockView::State::Checking) return std::string(words(Word::LockChecking));
    std::string text;
    if (view.state == LockView::State::Wrong) text = std::string(words(Word::LockWrong)) + " ";
    if (view.wait <= Duration{0}) return text + std::string(words(Word::LockTypePin));
    const auto left = std::to_string(ceil<seconds>(view.wait).count());
    return text + words(Word::LockWait, {words(Word::LockSeconds, {left})});
}

/// One for each digit typed, so that nobody beside reads the PIN.
void draw_dots(Canvas& canvas, std::size_t count, const Box& box)
{
    const Theme& theme = canvas.theme();
    canvas.card(box, theme.surface, theme.muted, radius_button);
    const float all = static_cast<float>(count) * dot_step;
    float x = box.x + (box.w - all + dot_step) / 2;
    for (std::size_t i = 0; i < count; ++i, x += dot_step)
        canvas.circle({x, box.y + box.h / 2}, dot, theme.ink);
}

bool pad_key(
    Canvas& canvas, const Box& box, std::string_view id, std::string_view text, bool is_goal)
{
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch(id, box);
    canvas.card(box, is_goal ? theme.accent : theme.surface, is_goal ? theme.accent : theme.line,
                radius_button);
    if (touch.focused) canvas.focus_ring(box, radius_button);
    canvas.fitted_in(box.inset(8, 0), Align::Centre, digit_style, 18,
                     is_goal ? theme.on_accent : theme.ink, text);
    return touch.clicked;
}

enum class Pressed { Nothing, Digit, Erase, Unlock };

/// As on a telephone: 1 to 9 in three rows, 0 between what erases and what unlocks.
Pressed draw_pad(Canvas& canvas, const Words& words, Box area, std::string& typed)
{
    Pressed pressed = Pressed::Nothing;
    const float row_height = touch_height;
    const float key_width = (area.w - 2 * key_gap) / 3;
    for (int row = 0; row < 4; ++row) {
        Box line = area.cut_top(row_height);
        area.cut_top(key_gap);
        for (int column = 0; column < 3; ++column) {
            const Box box = line.cut_left(key_width);
            line.cut_left(key_gap);
            if (row == 3 && column == 0) {
                if (pad_key(canvas, box, "pin erase", words(Word::LockErase), false))
                    pressed = Pressed::Erase;
                continue;
            }
            if (row == 3 && column == 2) {
                if (pad_key(canvas, box, "pin unlock", words(Word::LockUnlock), true))
                    pressed = Pressed::Unlock;
                continue;
            }
            const std::string digit = row == 3 ? "0" : std::to_string(row * 3 + column + 1);
            if (!pad_key(canvas, box, "pin " + digit, digit, false)) continue;
            typed += digit;
            pressed = Pressed::Digit;
        }
    }
    return pressed;
}

} // namespace

std::optional<std::string> draw_lock(Canvas& canvas,
                                     const Desk& desk,
                                     std::string_view name_of_desk,
                                     const LockView& view,
                                     LockScreen& local)
{
    const Theme& theme = canvas.theme();
    const Words& words = desk.words;
    Box area = canvas.area();
    const Box line = draw_desk_head(canvas, desk, area.cut_top(header_height),
                                    {name_style, desk_clock, margin}, name_of_desk);
    canvas.fitted_in(line, Align::Left, body_style, 14, theme.muted, view.body);
    Box middle{area.x + (area.w - width) / 2, area.y, width, area.h};
    middle.cut_top(std::max(0.0F, (area.h - 720) / 2));
    canvas.text_in(middle.cut_top(title_style.line_height()), Align::Centre, title_style, theme.ink,
                   words(Word::LockedTitle));
    const bool is_trouble = view.state == LockView::State::Wrong || !view.trouble.empty();
    const Paragraph says = canvas.wrap(says_style, is_trouble ? theme.over_time : theme.muted,
                                       what_it_says(view, words), width);
    canvas.paragraph(
        middle.cut_top(std::max(says.height(), 2 * says_style.line_height())).top_left(), says,
        Align::Centre, width);
    middle.cut_top(10);
    const Box dots = middle.cut_top(72);
    middle.cut_top(20);
    const Pressed pressed = draw_pad(canvas, words, middle, local.typed);

    for (const char sign : canvas.typed())
        if (sign >= '0' && sign <= '9') local.typed += sign;
    local.typed.resize(std::min(local.typed.size(), most_digits));
    const bool erases = canvas.pressed(Key::Backspace, Word::LockErase);
    const bool enters = canvas.pressed(Key::Enter, Word::LockUnlock);
    if ((erases || pressed == Pressed::Erase) && !local.typed.empty()) local.typed.pop_back();
    draw_dots(canvas, local.typed.size(), dots);
    // Enter is also how the key of the pad that has the ring is pressed.
    const bool tried = pressed == Pressed::Unlock || (enters && pressed == Pressed::Nothing);
    if (!tried || !is_heard(view) || local.typed.empty()) return {};
    return std::exchange(local.typed, {});
}

} // namespace klubba::ui
