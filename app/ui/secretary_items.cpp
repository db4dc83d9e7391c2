#include "ui/button.h"
#include "ui/row_window.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

#include <algorithm>

namespace klubba::ui {

using meeting::SecretaryItem;
using words::Word;

namespace {

constexpr TextStyle row_style{Weight::Regular, 20, 0, 1.2F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float number_left = 14;
constexpr float number_narrowest = 50; ///< With the air after it.
constexpr float row_padding = 12;

struct Row {
    const SecretaryItem* item;
    Paragraph title;
    float height;
};

std::vector<Row> rows_of(const Canvas& canvas, const SecretaryInput& in, float width)
{
    const Theme& theme = canvas.theme();
    std::vector<Row> rows;
    for (const auto& item : in.view.items) {
        const Colour colour = item.is_done || item.is_skipped ? theme.faint : theme.ink;
        const TextStyle style = item.is_open ? row_style.with(Weight::Bold) : row_style;
        std::vector<Span> spans{{item.title, colour, style.weight}};
        const std::string numbers = assignment_numbers(in, item.item);
        if (!numbers.empty()) spans.push_back({numbers, theme.muted, Weight::Regular});
        Row row{&item, canvas.wrap(style, spans, width), 0};
        row.height = row.title.height() + 2 * row_padding;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string section_text(const SecretaryItem& item, const words::Words& words)
{
    if (item.section) return words(Word::SectionNumber, {std::to_string(*item.section)});
    return item.number;
}

/// The column of the numbers, so wide that the longest § has room.
float number_width(const Canvas& canvas, const SecretaryInput& in, const words::Words& words)
{
    float width = number_narrowest;
    for (const auto& item : in.view.items) {
        const auto text = section_text(item, words);
        width = std::max(width, canvas.width(row_style.with(Weight::Bold), text) + 10);
    }
    return number_left + width;
}

void draw_row(Canvas& canvas, const Row& row, const Desk& desk, const Box& box, float title_left)
{
    const Theme& theme = canvas.theme();
    const auto& item = *row.item;
    if (item.is_open) {
        canvas.fill(box, theme.accent_soft, 10);
        canvas.fill({box.x, box.y + 5, 6, box.h - 10}, theme.accent);
    }
    const Colour colour = item.is_done || item.is_skipped ? theme.faint : theme.ink;
    const TextStyle style = item.is_open ? row_style.with(Weight::Bold) : row_style;
    canvas.text({box.x + number_left, box.y + row_padding}, style, colour,
                section_text(item, desk.words));
    canvas.paragraph({box.x + title_left, box.y + row_padding}, row.title);
    const Box mark{box.right() - 34, box.y + box.h / 2 - 9, 18, 18};
    if (item.is_done) canvas.tick(mark, theme.faint);
    if (item.is_skipped)
        canvas.text_in({box.right() - 60, box.y, 52, box.h}, Align::Right, key_style, theme.faint,
                       desk.words(Word::SlotIsDropped));
}

std::size_t chosen_of(const SecretaryInput& in, const SecretaryScreen& local)
{
    const auto& items = in.view.items;
    const auto by_id = std::find_if(items.begin(), items.end(), [&](const SecretaryItem& each) {
        return local.item ? each.item == local.item : each.is_open;
    });
    return by_id == items.end() ? 0 : static_cast<std::size_t>(by_id - items.begin());
}

void take_keys(Canvas& canvas, const SecretaryMoment& now, std::size_t chosen)
{
    const auto& items = now.in.view.items;
    canvas.keys_under(Word::KeysOfItems);
    const int steps = arrow_steps(canvas);
    if (steps != 0) {
        const auto to = static_cast<std::ptrdiff_t>(chosen) + steps;
        const auto last = static_cast<std::ptrdiff_t>(items.size()) - 1;
        now.local.item =
            items[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))].item;
    }
    const auto& id = items[chosen].item;
    if (canvas.pressed(Key::Enter, Word::KeyTakesUp)) {
        if (find(now.in.state, id)->item.sub_items.empty())
            ask(now.out, meeting::OpenItem{id, {}});
        else
            now.local.form = sub_item_form(now.in, now.desk, id);
    }
    if (canvas.pressed(Key::H, Word::ActSkipItem)) now.local.form = skip_form(now.in, now.desk, id);
    if (canvas.pressed(Key::R, Word::ActCorrectItem))
        now.local.form = item_form(now.in, now.desk, id);
    if (canvas.pressed(Key::Delete, Word::KeyRemoves)) ask(now.out, meeting::RemoveItem{id});
    if (const auto before =
            row_moved_before(canvas, chosen, items.size(), Word::KeyMovesUp, Word::KeyMovesDown))
        ask(now.out, meeting::MoveItem{id, *before < items.size() ? items[*before].item
                                                                  : meeting::ItemId{}});
}

std::size_t done_count(const SecretaryInput& in)
{
    return static_cast<std::size_t>(
        std::count_if(in.view.items.begin(), in.view.items.end(),
                      [](const SecretaryItem& item) { return item.is_done || item.is_skipped; }));
}

} // namespace

void secretary_items(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const std::string count =
        now.desk.words(Word::CountOf, {std::to_string(done_count(now.in)),
                                       std::to_string(now.in.view.items.size())});
    part_label(canvas, area.cut_top(28), now.desk.words(Word::Items), count);
    area.cut_top(8);
    const Touch touch = list_area(canvas, area, SecretaryPart::Items, now.local);
    if (now.in.view.items.empty()) return;
    const bool on = has_keys(canvas, now.local, SecretaryPart::Items);
    const Box hint = area.cut_bottom(24);
    if (on)
        canvas.fitted_in(hint, Align::Left, key_style, 11, canvas.theme().muted,
                         now.desk.words(Word::ItemKeys));
    const float title_left = number_width(canvas, now.in, now.desk.words);
    const auto rows = rows_of(canvas, now.in, area.w - title_left - 44);
    const std::size_t chosen = chosen_of(now.in, now.local);
    std::vector<float> heights;
    heights.reserve(rows.size());
    for (const auto& row : rows)
        heights.push_back(row.height);
    const RowWindow window = rows_in_sight(heights, area.h, chosen);
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box box = area.cut_top(rows[i].height);
        draw_row(canvas, rows[i], now.desk, box, title_left);
        if (on && i == chosen) canvas.outline(box.inset(1), canvas.theme().accent, border, 10);
        if (touch.clicked && box.contains(canvas.pointer())) now.local.item = rows[i].item->item;
    }
    const std::size_t hidden = rows.size() - (window.last - window.first);
    if (hidden > 0)
        canvas.text_in(hint, Align::Right, key_style, canvas.theme().muted,
                       now.desk.words(Word::RowsMore, {std::to_string(hidden)}));
    if (on) take_keys(canvas, now, chosen);
}

Touch list_area(Canvas& canvas, const Box& box, SecretaryPart part, SecretaryScreen& local)
{
    if (is_asking(local)) return {};
    const std::string id = "list " + std::to_string(static_cast<int>(part));
    if (local.part_wanted && local.part == part) {
        canvas.focus_on(id);
        local.part_wanted = false;
    }
    const Touch touch = canvas.touch(id, box);
    if (touch.clicked || touch.focused) local.part = part;
    return touch;
}

bool has_keys(const Canvas& canvas, const SecretaryScreen& local, SecretaryPart part)
{
    return !is_asking(local) && !canvas.is_writing() && local.part == part;
}

int arrow_steps(const Canvas& canvas)
{
    int steps = 0;
    if (canvas.pressed(Key::Up, Word::KeyGoesInList)) --steps;
    if (canvas.pressed(Key::Down, Word::KeyGoesInList)) ++steps;
    if (canvas.pressed(Key::PageUp, Word::KeyGoesFar)) steps -= 8;
    if (canvas.pressed(Key::PageDown, Word::KeyGoesFar)) steps += 8;
    return steps;
}

std::optional<std::size_t>
row_moved_before(const Canvas& canvas, std::size_t chosen, std::size_t count, Word up, Word down)
{
    const bool goes_up = canvas.pressed({.key = Key::Up, .shift = true}, up);
    const bool goes_down = canvas.pressed({.key = Key::Down, .shift = true}, down);
    if (goes_up && chosen > 0) return chosen - 1;
    if (goes_down && chosen + 1 < count) return chosen + 2;
    return {};
}

} // namespace klubba::ui
