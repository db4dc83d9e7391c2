#include "ui/form_choices.h"

#include "ui/button.h"
#include "ui/letters.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;
using Kind = FormField::Kind;

namespace {

constexpr TextStyle match_style{Weight::Regular, 22};
constexpr float match_row = 36;
constexpr float label_height = 27;
constexpr float tick_size = 22;

bool has_word_like(const std::string& name, const std::string& typed)
{
    for (std::size_t at = name.find(typed); at != std::string::npos; at = name.find(typed, at + 1))
        if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '(' || name[at - 1] == '-')
            return true;
    return false;
}

const Choice* find_choice(const FormField& field)
{
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const Choice& each) { return each.id == field.chosen; });
    return found == field.choices.end() ? nullptr : &*found;
}

/// What is typed, unless it is just the name of what is chosen.
std::string_view narrowing(const FormField& field)
{
    const Choice* choice = find_choice(field);
    return choice != nullptr && choice->name == field.text() ? std::string_view{} : field.text();
}

bool is_picked(const FormField& field, const std::string& id)
{
    return std::find(field.picked.begin(), field.picked.end(), id) != field.picked.end();
}

void pick_or_drop(FormField& field, const std::string& id)
{
    if (std::erase(field.picked, id) == 0) field.picked.push_back(id);
    std::vector<std::string> in_order;
    for (const auto& choice : field.choices)
        if (is_picked(field, choice.id)) in_order.push_back(choice.id);
    field.picked = std::move(in_order);
}

void choose(FormField& field, const Choice& choice)
{
    field.chosen = choice.id;
    if (field.kind == Kind::Line) field.prose = Prose(choice.name);
}

void draw_box(Canvas& canvas, Box& row, bool picked)
{
    const Theme& theme = canvas.theme();
    Box place = row.cut_left(tick_size + 14);
    place = {place.x, place.y + (place.h - tick_size) / 2, tick_size, tick_size};
    canvas.outline(place, picked ? theme.accent : theme.muted, border, 4);
    if (picked) canvas.tick(place.inset(3), theme.accent);
}

} // namespace

bool has_entries(const FormField& field)
{
    const bool suggests = field.completes || !field.choices.empty();
    return field.kind == Kind::Choice || field.kind == Kind::Many ||
           (field.kind == Kind::Line && suggests);
}

std::vector<Choice> entries_of(const FormField& field)
{
    if (field.completes) return field.choices;
    return matching(field.choices, narrowing(field));
}

void settle(FormField& field)
{
    if (field.kind != Kind::Choice) return;
    if (const Choice* choice = find_choice(field)) field.prose = Prose(choice->name);
}

void follow_typing(FormField& field)
{
    if (field.kind == Kind::Many && field.text().ends_with(' ')) {
        if (!field.chosen.empty()) pick_or_drop(field, field.chosen);
        field.prose = Prose{};
        return;
    }
    if (field.kind == Kind::Line) {
        // Text of its own, unless it says just what is in the list.
        const auto same =
            std::find_if(field.choices.begin(), field.choices.end(), [&](const Choice& each) {
                return folded(each.name) == folded(field.text());
            });
        field.chosen = same == field.choices.end() || field.completes ? "" : same->id;
        return;
    }
    const auto matches = matching(field.choices, field.text());
    field.chosen = matches.empty() ? "" : matches.front().id;
}

bool take_arrows(Canvas& canvas, FormField& field)
{
    // Arrows up and down are nothing to a text of one line: they are taken while it is written in.
    canvas.keys_under(Word::KeysOfForm);
    const bool up = canvas.pressed_while_writing({Key::Up}, Word::KeyGoesInList);
    const bool down = canvas.pressed_while_writing({Key::Down}, Word::KeyGoesInList);
    if (field.kind == FormField::Kind::Many) canvas.tell_of_key({Key::Space}, Word::KeyPicks);
    const std::ptrdiff_t step = (down ? 1 : 0) - (up ? 1 : 0);
    if (step == 0) return false;
    const auto entries = entries_of(field);
    if (entries.empty()) return false;
    const auto here = std::find_if(entries.begin(), entries.end(),
                                   [&](const Choice& each) { return each.id == field.chosen; });
    const auto last = static_cast<std::ptrdiff_t>(entries.size()) - 1;
    const std::ptrdiff_t place = here == entries.end() ? 0 : here - entries.begin() + step;
    const bool narrows = !narrowing(field).empty();
    choose(field, entries[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, last))]);
    if (!narrows) settle(field);
    return true;
}

void complete(FormField& field)
{
    if (field.choices.empty()) return;
    std::string_view common = field.choices.front().name;
    for (const auto& choice : field.choices) {
        const auto end =
            std::mismatch(common.begin(), common.end(), choice.name.begin(), choice.name.end());
        common = common.substr(0, static_cast<std::size_t>(end.first - common.begin()));
    }
    // Two names may part inside a letter of several bytes.
    while (!common.empty() && common.size() < field.choices.front().name.size() &&
           (static_cast<unsigned char>(field.choices.front().name[common.size()]) & 0xC0U) == 0x80U)
        common.remove_suffix(1);
    if (common.size() <= field.text().size()) return;
    field.prose = Prose(std::string(common));
    field.chosen.clear();
}

bool draw_entries(Canvas& canvas, const Words& words, Box box, FormField& field)
{
    const Theme& theme = canvas.theme();
    const std::string before = field.chosen;
    part_label(canvas, box.cut_top(label_height), words(Word::Matches), {});
    const auto entries = entries_of(field);
    if (entries.empty())
        canvas.text_in(box.cut_top(match_row), Align::Left, match_style, theme.muted,
                       words(Word::NoMatches));
    const auto room = static_cast<std::size_t>(std::max(1.0F, box.h / match_row));
    const auto here = std::find_if(entries.begin(), entries.end(),
                                   [&](const Choice& each) { return each.id == field.chosen; });
    const auto at = static_cast<std::size_t>(here == entries.end() ? 0 : here - entries.begin());
    const std::size_t first = at < room ? 0 : at - room + 1;
    for (std::size_t i = first; i < std::min(entries.size(), first + room); ++i) {
        Box row = box.cut_top(match_row);
        const bool chosen = entries[i].id == field.chosen;
        if (chosen) canvas.fill(row, theme.accent_soft, 6);
        const Touch touch = canvas.touch("match " + std::to_string(i), row);
        if (touch.focused) canvas.focus_ring(row.inset(focus_ring_gap + focus_ring_width), 6);
        if (touch.clicked) {
            choose(field, entries[i]);
            settle(field);
            if (field.kind == Kind::Many) pick_or_drop(field, entries[i].id);
        }
        row = row.inset(12, 0);
        if (field.kind == Kind::Many) draw_box(canvas, row, is_picked(field, entries[i].id));
        canvas.fitted_in(row, Align::Left,
                         chosen ? match_style.with(Weight::SemiBold) : match_style, 15, theme.ink,
                         entries[i].name);
    }
    return field.chosen != before;
}

std::vector<Choice> matching(const std::vector<Choice>& choices, std::string_view typed)
{
    const std::string wanted = folded(typed);
    std::vector<Choice> out;
    for (const auto& choice : choices)
        if (wanted.empty() || has_word_like(folded(choice.name), wanted)) out.push_back(choice);
    return out;
}

} // namespace klubba::ui
