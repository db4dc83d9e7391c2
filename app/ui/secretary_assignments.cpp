#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ItemRecord;
using words::Word;
using year::LinkableAssignment;
using Tone = TableCell::Tone;

namespace {

constexpr TextStyle item_style{Weight::SemiBold, 24, 0, 1.2F};

/// As they stand beside the rows; rows beyond them are reached by number and arrows.
constexpr std::array<std::string_view, 26> letters{"a", "b", "c", "d", "e", "f", "g", "h", "i",
                                                   "j", "k", "l", "m", "n", "o", "p", "q", "r",
                                                   "s", "t", "u", "v", "w", "x", "y", "z"};

/// The one that the arrows are on in the list, else the open one, else the first.
const ItemRecord* item_of(const SecretaryMoment& now)
{
    const auto& state = now.in.state;
    if (const auto* chosen = find(state, now.local.item)) return chosen;
    if (const auto* open = meeting::open_item(state)) return open;
    return state.items.empty() ? nullptr : &state.items.front();
}

/// Links, or takes the link away where there is one.
void toggle(const SecretaryMoment& now,
            const ItemRecord& item,
            const LinkableAssignment& assignment)
{
    const auto& all = *now.in.assignments;
    const auto& id = item.item.id.text;
    if (is_linked(all, id, assignment))
        now.local.year_wishes.push_back(
            {assignment.body, {year::UnlinkItem{all.meeting, id, assignment.id}}});
    else
        now.local.year_wishes.push_back(
            {assignment.body, {year::LinkItem{all.meeting, id, assignment.id}}});
}

std::string digits_of(std::string_view number)
{
    std::string digits;
    for (const char c : number)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// The one with that number, else the first whose number begins so.
std::optional<std::size_t> found_by(const std::vector<LinkableAssignment>& all,
                                    const std::string& digits)
{
    std::optional<std::size_t> begins;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto own = digits_of(all[i].number);
        if (own == digits) return i;
        if (!begins && own.starts_with(digits)) begins = i;
    }
    return begins;
}

void go_to_item(const SecretaryMoment& now, const ItemRecord& item, std::ptrdiff_t step)
{
    const auto& items = now.in.state.items;
    const auto last = static_cast<std::ptrdiff_t>(items.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(&item - items.data() + step, 0, last);
    now.local.item = items[static_cast<std::size_t>(to)].item.id;
}

void take_typed(const Canvas& canvas, const SecretaryMoment& now, const ItemRecord& item)
{
    const auto& all = now.in.assignments->all;
    auto& digits = now.local.year.digits;
    canvas.tell_of_key({Key::A}, Word::KeyLinksAssignment);
    canvas.tell_of_key({Key::Digit1}, Word::KeyFindsAssignment);
    const std::string typed = canvas.typed();
    if (typed.empty()) return;
    if (typed.find_first_not_of("0123456789") == std::string::npos) {
        digits += typed;
        // A number that none has begins anew with the last digit.
        if (!found_by(all, digits)) digits = typed.substr(typed.size() - 1);
        if (const auto found = found_by(all, digits)) now.local.row = *found;
        return;
    }
    const auto letter = std::find(letters.begin(), letters.end(), typed);
    const auto at = static_cast<std::size_t>(letter - letters.begin());
    if (letter == letters.end() || at >= all.size()) return;
    digits.clear();
    now.local.row = at;
    toggle(now, item, all[at]);
}

Table table_of(const SecretaryMoment& now, const ItemRecord& item)
{
    const auto& words = now.desk.words;
    const auto& all = *now.in.assignments;
    Table table{{{{}, 0.3F}, {words(Word::ActAssignment), 1}, {{}, 7}, {{}, 2}, {{}, 1}},
                {},
                words(Word::NoAssignments, {now.in.state.info.body, std::to_string(all.year)})};
    for (std::size_t i = 0; i < all.all.size(); ++i) {
        const auto& each = all.all[i];
        const bool linked = is_linked(all, item.item.id.text, each);
        const std::string key(i < letters.size() ? letters[i] : std::string_view{});
        const std::string mark = linked ? "✓ " + std::string(words(Word::AssignmentIsLinked)) : "";
        table.rows.push_back({{{key, Tone::Strong},
                               {each.number, linked ? Tone::Strong : Tone::Plain},
                               {each.text, linked ? Tone::Strong : Tone::Plain},
                               {each.giver, Tone::Muted},
                               {mark, Tone::Strong}}});
    }
    return table;
}

} // namespace

std::string assignment_numbers(const SecretaryInput& in, const meeting::ItemId& item)
{
    if (in.assignments == nullptr) return {};
    std::vector<std::string> numbers;
    for (auto& each : linked_with(*in.assignments, item.text))
        numbers.push_back(unbroken(each.number));
    return numbers.empty() ? std::string{} : " · " + joined(numbers);
}

bool can_link_assignments(const SecretaryInput& in)
{
    return in.assignments != nullptr && !in.assignments->all.empty() && !in.state.items.empty();
}

void open_assignments(const SecretaryMoment& now)
{
    now.local.year.digits.clear();
    show_sheet(now.local, SecretarySheet::Assignments);
}

void link_assignment(const SecretaryMoment& now)
{
    const auto* item = item_of(now);
    if (item == nullptr) return;
    const auto& words = now.desk.words;
    const auto& all = *now.in.assignments;
    std::vector<Choice> choices;
    for (const auto& each : all.all) {
        const bool linked = is_linked(all, item->item.id.text, each);
        const std::string mark =
            linked ? " (" + std::string(words(Word::AssignmentIsLinked)) + ")" : "";
        choices.push_back({each.id.text, each.number + " · " + each.text + mark});
    }
    now.local.form = form_of(words, said(words, Word::ActAssignment),
                             {choice_field(said(words, Word::ActAssignment), choices)});
    now.local.form->about = words(Word::AssignmentsOfItem, {item->item.title});
    now.local.form->make = [words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{};
    };
    now.local.after = [id = item->item.id](const SecretaryMoment& later,
                                           const std::vector<FormField>& fields) {
        const auto* record = find(later.in.state, id);
        if (record == nullptr || later.in.assignments == nullptr) return;
        for (const auto& each : later.in.assignments->all)
            if (each.id.text == fields.front().chosen) return toggle(later, *record, each);
    };
}

void assignments_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const auto& words = now.desk.words;
    const auto* item = item_of(now);
    if (item == nullptr || now.in.assignments == nullptr) return;
    const auto& all = now.in.assignments->all;
    const auto title =
        canvas.wrap(item_style, canvas.theme().ink,
                    words(Word::AssignmentsOfItem,
                          {words(Word::NumberAndTitle, {item->item.number, item->item.title})}),
                    area.w);
    canvas.paragraph(area.cut_top(title.height() + 12).top_left(), title);
    const auto& digits = now.local.year.digits;
    keys_line(canvas, area,
              std::string(words(Word::AssignmentKeys)) + (digits.empty() ? "" : " · " + digits));
    take_typed(canvas, now, *item);
    const auto row = moved_by_keys(canvas, now.local.row, all.size());
    if (row != now.local.row) now.local.year.digits.clear();
    now.local.row = row;
    if (canvas.pressed(Key::Left, Word::KeyOtherItem)) go_to_item(now, *item, -1);
    if (canvas.pressed(Key::Right, Word::KeyOtherItem)) go_to_item(now, *item, 1);
    const bool enters = canvas.pressed(Key::Enter, Word::KeyLinksAssignment);
    auto clicked = draw_table(canvas, words, table_of(now, *item), area, now.local.row);
    // Enter is of the row that the arrows are on, wherever the pointer was left.
    if (enters) clicked.reset();
    if (clicked) now.local.row = *clicked;
    if ((clicked || enters) && now.local.row < all.size()) toggle(now, *item, all[now.local.row]);
}

} // namespace klubba::ui
