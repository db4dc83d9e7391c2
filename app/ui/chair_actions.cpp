#include "ui/button.h"
#include "ui/chair_action_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;

namespace {

constexpr float between = 14;
constexpr float least_width = 224;
constexpr std::size_t usual_rows = 2;

std::size_t columns_in(float width)
{
    return std::max<std::size_t>(
        1, static_cast<std::size_t>((width + between) / (least_width + between)));
}

/// What has a button now: all of it once that is asked for, else as much as two rows hold.
struct Layout {
    std::size_t columns = 1;
    std::size_t shown = 0;
    bool has_toggle = false; ///< One button more, for the rest.
    std::size_t rows = 0;
};

Layout layout_of(const ChairMoment& now, std::size_t count, float width)
{
    Layout layout;
    layout.columns = columns_in(width);
    const std::size_t room = usual_rows * layout.columns;
    layout.has_toggle = count > room;
    layout.shown = count;
    if (layout.has_toggle && !now.local.shows_all_actions) layout.shown = room - 1;
    const auto buttons = layout.shown + (layout.has_toggle ? 1 : 0);
    layout.rows = (buttons + layout.columns - 1) / layout.columns;
    return layout;
}

void toggle(Canvas& canvas, const ChairMoment& now, const Box& box)
{
    const bool is_out = now.local.shows_all_actions;
    const std::string_view text = now.desk.words(is_out ? Word::FewerActions : Word::MoreActions);
    const bool clicked = touch_button(canvas, now.desk.words, box, {"more", text, {Key::F}});
    const Word does = is_out ? Word::FewerActions : Word::MoreActions;
    if (clicked || canvas.pressed(Key::F, does)) now.local.shows_all_actions = !is_out;
}

/// Keys that have no button of their own.
void take_keys(Canvas& canvas, const ChairMoment& now)
{
    const bool again = canvas.pressed({.key = Key::Y, .control = true}, Word::ActRedo);
    const bool again_too =
        canvas.pressed({.key = Key::Z, .control = true, .shift = true}, Word::ActRedo);
    if (canvas.pressed({.key = Key::Z, .control = true}, Word::ActUndo))
        ask(now.out, meeting::Undo{});
    if (again || again_too) ask(now.out, meeting::Redo{});
    const auto& local = now.local;
    const bool is_out = local.shows_all_actions || local.shows_times || !local.opened_row.empty();
    if (is_out && canvas.pressed(Key::Escape, Word::Close)) {
        now.local.shows_all_actions = now.local.shows_times = false;
        now.local.opened_row.clear();
    }
}

} // namespace

float chair_actions_height(const ChairMoment& now, float width)
{
    const auto rows = layout_of(now, chair_action_list(now).size(), width).rows;
    if (rows == 0) return 0;
    return static_cast<float>(rows) * (touch_height + between) - between;
}

void chair_actions(Canvas& canvas, const ChairMoment& now, const Box& area)
{
    canvas.keys_under(Word::KeysOfActions);
    take_keys(canvas, now);
    const auto actions = chair_action_list(now);
    const auto layout = layout_of(now, actions.size(), area.w);
    const auto columns = static_cast<float>(layout.columns);
    const float width = (area.w - (columns - 1) * between) / columns;
    const auto place = [&](std::size_t index) {
        const auto row = static_cast<float>(index / layout.columns);
        const auto column = static_cast<float>(index % layout.columns);
        return Box{area.x + column * (width + between), area.y + row * (touch_height + between),
                   width, touch_height};
    };
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const auto& action = actions[i];
        bool asked = canvas.pressed(action.key, action.does);
        if (i < layout.shown) {
            const std::string id = "chair " + key_text(now.desk.words, action.key);
            const Button button{id, action.text, action.key};
            asked = touch_button(canvas, now.desk.words, place(i), button) || asked;
        }
        if (asked) action.act(now);
    }
    if (layout.has_toggle) toggle(canvas, now, place(layout.shown));
}

} // namespace klubba::ui
