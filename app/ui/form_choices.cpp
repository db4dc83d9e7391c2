#include "ui/form_choices.h"

#include "ui/button.h"
#include "ui/letters.h"
#include "ui/text_match.h"

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

/// A part of a field with several entries: an entry's whole name, or letters of one.
struct Part {
    std::string text;
    const Choice* entry; ///< Null when nothing begins like that.
    bool is_whole;
};

const Choice* entry_at(const FormField& field, std::string_view rest)
{
    const Choice* longest = nullptr;
    for (const auto& choice : field.choices) {
        const auto& name = choice.name;
        const bool is_here = !choice.id.empty() && rest.substr(0, name.size()) == name &&
                             (rest.size() == name.size() || rest[name.size()] == ',');
        if (is_here && (longest == nullptr || name.size() > longest->name.size()))
            longest = &choice;
    }
    return longest;
}

const Choice* entry_of(const FormField& field, const std::string& id)
{
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const Choice& each) { return each.id == id; });
    return found == field.choices.end() ? nullptr : &*found;
}

/// Names may have commas in them, so whole names are looked for first.
std::vector<Part> parts_of(const FormField& field)
{
    std::vector<Part> parts;
    std::string_view rest = field.text();
    while (true) {
        const auto begin = rest.find_first_not_of(", ");
        if (begin == std::string_view::npos) return parts;
        rest.remove_prefix(begin);
        if (const Choice* entry = entry_at(field, rest)) {
            parts.push_back({entry->name, entry, true});
            rest.remove_prefix(entry->name.size());
            continue;
        }
        const auto end = std::min(rest.find(','), rest.size());
        const std::string text(rest.substr(0, rest.find_last_not_of(' ', end - 1) + 1));
        const auto matches = matching(field.choices, text);
        const Choice* entry = matches.empty() ? nullptr : entry_of(field, matches.front().id);
        parts.push_back({text, entry, false});
        rest.remove_prefix(end);
    }
}

void settle_several(FormField& field)
{
    auto parts = parts_of(field);
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_last = i + 1 == parts.size();
        // Arrows have chosen another of those that begin like what was typed last.
        if (is_last && !parts[i].is_whole)
            if (const Choice* chosen = entry_of(field, field.chosen)) parts[i].entry = chosen;
        const auto& part = parts[i].entry == nullptr ? parts[i].text : parts[i].entry->name;
        text += (text.empty() ? "" : ", ") + part;
    }
    field.chosen.clear();
    if (text != field.text()) field.prose = Prose(text);
}

const Choice* find_choice(const FormField& field)
{
    return entry_of(field, field.chosen);
}

/// What is typed, unless it is just the name of what is chosen.
std::string_view narrowing(const FormField& field)
{
    if (field.is_several) {
        const std::string_view text = field.text();
        const auto parts = parts_of(field);
        if (parts.empty() || parts.back().is_whole) return {};
        return text.substr(text.rfind(parts.back().text));
    }
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
    if (field.is_several) return settle_several(field);
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
    const auto typed = field.is_several ? narrowing(field) : std::string_view{field.text()};
    const bool is_between = field.is_several && typed.empty();
    const auto matches = is_between ? std::vector<Choice>{} : matching(field.choices, typed);
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
    if (!narrows && !field.is_several) settle(field);
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
            if (field.is_several && narrowing(field).empty())
                field.prose =
                    Prose(field.text() + (field.text().empty() ? "" : ", ") + entries[i].name);
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
    const auto wanted = folded_words(typed);
    std::vector<Choice> out;
    for (const auto& choice : choices)
        if (wanted.empty() || match_strength(folded_words(choice.name), wanted) > 0)
            out.push_back(choice);
    return out;
}

FormField
several_field(std::string label, std::vector<Choice> choices, const std::vector<std::string>& ids)
{
    FormField field{std::move(label), FormField::Kind::Choice, {}, std::move(choices), {}};
    field.is_several = true;
    std::string text;
    for (const auto& id : ids)
        if (const Choice* entry = entry_of(field, id))
            text += (text.empty() ? "" : ", ") + entry->name;
    field.prose = Prose(text);
    field.prose.select_all();
    return field;
}

std::vector<std::string> ids_of(const FormField& field)
{
    std::vector<std::string> ids;
    for (const auto& part : parts_of(field))
        if (part.entry != nullptr) ids.push_back(part.entry->id);
    return ids;
}

std::string unknown_part(const FormField& field)
{
    for (const auto& part : parts_of(field))
        if (part.entry == nullptr) return part.text;
    return {};
}

} // namespace klubba::ui
