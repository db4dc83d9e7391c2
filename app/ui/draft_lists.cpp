#include "meeting/before_calling.h"
#include "meeting/planning.h"
#include "ui/button.h"
#include "ui/draft_parts.h"
#include "ui/kind_words.h"
#include "ui/row_window.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Slot;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle row_style{Weight::Regular, 18, 0, 1.25F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float row_padding = 7;

/// A line of one of the three lists: what is to its left, and what it says.
struct Line {
    std::string lead;
    std::string text;
    std::string after; ///< What is less.
    std::string mark;  ///< What wants a look.
};

std::string doubt_of(const SecretaryInput& in, const std::string& subject, const Words& words)
{
    return is_doubtful(in, subject) ? std::string(words(Word::UncertainLines)) : std::string{};
}

void add(std::string& list, const std::string& more)
{
    if (!more.empty()) list += " · " + more;
}

Word keys_of(SecretaryPart part)
{
    if (part == SecretaryPart::Items) return Word::KeysOfItems;
    return part == SecretaryPart::Slots ? Word::KeysOfSlots : Word::KeysOfPeople;
}

/// Draws the list and moves in it. Gives the place of the chosen line.
std::size_t draw_list(Canvas& canvas,
                      Box area,
                      SecretaryPart part,
                      std::string_view label,
                      const std::vector<Line>& lines,
                      std::size_t chosen,
                      const Words& words,
                      SecretaryScreen& local)
{
    const Theme& theme = canvas.theme();
    part_label(canvas, area.cut_top(28), label, std::to_string(lines.size()));
    area.cut_top(6);
    const Touch touch = list_area(canvas, area, part, local);
    if (lines.empty()) return 0;
    const bool on = has_keys(canvas, local, part);
    const Box hint = area.cut_bottom(24);
    float lead = 0;
    for (const auto& line : lines)
        lead = std::max(lead, canvas.width(row_style, line.lead) + 14);
    std::vector<Paragraph> texts;
    std::vector<float> heights;
    for (const auto& line : lines) {
        const std::array spans{Span{line.text, theme.ink, Weight::Regular},
                               Span{line.after, theme.muted, Weight::Regular},
                               Span{line.mark, theme.late, Weight::SemiBold}};
        texts.push_back(canvas.wrap(row_style, spans, area.w - lead - 12));
        heights.push_back(std::max(texts.back().height(), row_style.line_height()) +
                          2 * row_padding);
    }
    if (on) {
        canvas.keys_under(keys_of(part));
        const auto last = static_cast<std::ptrdiff_t>(lines.size()) - 1;
        const auto to = static_cast<std::ptrdiff_t>(chosen) + arrow_steps(canvas);
        chosen = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    }
    const RowWindow window = rows_in_sight(heights, area.h, chosen);
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box row = area.cut_top(heights[i]);
        const bool here = on && i == chosen;
        if (here) canvas.fill(row, theme.accent_soft, 6);
        canvas.text({row.x + 6, row.y + row_padding}, row_style, theme.muted, lines[i].lead);
        canvas.paragraph({row.x + 6 + lead, row.y + row_padding}, texts[i]);
        canvas.horizontal_line({row.x, row.bottom() - hairline}, row.w, theme.line);
        if (here) canvas.outline(row, theme.accent, border, 6);
        if (touch.clicked && row.contains(canvas.pointer())) chosen = i;
    }
    const std::size_t hidden = lines.size() - (window.last - window.first);
    if (hidden > 0)
        canvas.text_in(hint, Align::Right, key_style, theme.muted,
                       words(Word::RowsMore, {std::to_string(hidden)}));
    return chosen;
}

template <class Records, class Id, class IdOf>
std::size_t place_of(const Records& records, const Id& id, IdOf id_of)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const auto& record) { return id_of(record) == id; });
    return found == records.end() ? 0 : static_cast<std::size_t>(found - records.begin());
}

/// When the item is in the schedule: "09.15, 13.00".
std::string times_of(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item)
{
    std::vector<std::string> times;
    for (const auto& record : in.state.slots) {
        const auto& links = record.slot.items;
        const bool linked = std::any_of(links.begin(), links.end(),
                                        [&](const auto& link) { return link.item == item; });
        if (linked && record.slot.starts) times.push_back(clock_text(desk, *record.slot.starts));
    }
    return joined(times, ", ");
}

/// How many there are, and of the item with the arrows which.
std::string documents_of(const meeting::AgendaItem& item, bool chosen, const Words& words)
{
    if (item.documents.empty()) return {};
    const auto size = std::to_string(item.documents.size());
    const auto count = item.files.empty() ? words(Word::DocumentCount, {size})
                                          : words(Word::DocumentCountOfFiles,
                                                  {size, std::to_string(item.files.size())});
    return chosen ? count + ": " + joined(item.documents, ", ") : count;
}

std::vector<Line>
item_lines(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& chosen)
{
    const Words& words = desk.words;
    std::vector<Line> lines;
    for (const auto& record : in.state.items) {
        const auto& item = record.item;
        Line line{item.number, item.title, {}, {}};
        add(line.after, std::string(words(kind_word(item.kind))));
        if (!item.registry_numbers.empty())
            add(line.after, words(Word::RegistryNumber, {joined(item.registry_numbers, ", ")}));
        add(line.after, joined(item.presenters, ", "));
        add(line.after, documents_of(item, item.id == chosen, words));
        add(line.after, times_of(in, desk, item.id));
        const bool unplanned = !in.state.slots.empty() && meeting::wants_slot(item.kind) &&
                               !meeting::has_slot(in.state, item.id);
        if (unplanned) add(line.mark, std::string(words(Word::HasNoSlot)));
        add(line.mark, doubt_of(in, item.id.text, words));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Line> people_lines(const SecretaryInput& in, const Words& words)
{
    std::vector<Line> lines;
    for (const auto& record : in.state.people) {
        const auto& person = record.person;
        std::string name = name_with_party(person);
        if (person.vacant) {
            name = words(Word::VacantSeat);
            if (!person.party.empty()) name += " (" + person.party + ")";
        }
        const auto role = role_text(words, person.role);
        if (!role.empty()) name += ", " + std::string(role);
        Line line{std::string(words(seat_word(person.seat))), std::move(name), {}, {}};
        if (!person.title.empty()) line.after = ", " + person.title;
        add(line.mark, doubt_of(in, person.id.text, words));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Line> slot_lines(const SecretaryInput& in, const Desk& desk)
{
    std::vector<Line> lines;
    for (const auto& record : in.state.slots) {
        const auto& slot = record.slot;
        std::string time = slot.starts ? clock_text(desk, *slot.starts) : "";
        if (slot.ends) time += "–" + clock_text(desk, *slot.ends);
        std::vector<std::string> numbers;
        for (const auto& link : slot.items) {
            const auto* item = find(in.state, link.item);
            if (item != nullptr)
                numbers.push_back(item->item.number +
                                  (link.sub_item.empty() ? "" : "/" + link.sub_item));
        }
        Line line{std::move(time), slot.title, {}, {}};
        if (!numbers.empty())
            line.after = " → " + desk.words(Word::LinkedItems, {joined(numbers, ", ")});
        if (slot.items.empty() && !slot.is_break())
            add(line.mark, std::string(desk.words(Word::HasNoItem)));
        add(line.mark, doubt_of(in, slot.id.text, desk.words));
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

void draft_items(Canvas& canvas, const SecretaryMoment& now, Box box)
{
    const auto& items = now.in.state.items;
    auto chosen =
        place_of(items, now.local.item, [](const auto& record) { return record.item.id; });
    chosen =
        draw_list(canvas, box, SecretaryPart::Items, now.desk.words(Word::Items),
                  item_lines(now.in, now.desk, now.local.item), chosen, now.desk.words, now.local);
    if (items.empty()) return;
    now.local.item = items[chosen].item.id;
    if (!has_keys(canvas, now.local, SecretaryPart::Items)) return;
    if (const auto before =
            row_moved_before(canvas, chosen, items.size(), Word::KeyMovesUp, Word::KeyMovesDown))
        ask(now.out,
            meeting::MoveItem{now.local.item,
                              *before < items.size() ? items[*before].item.id : meeting::ItemId{}});
    if (canvas.pressed(Key::Delete, Word::KeyRemoves))
        ask(now.out, meeting::RemoveItem{now.local.item});
    if (canvas.pressed(Key::Enter, Word::ActCorrectItem))
        now.local.form = item_form(now.in, now.desk, now.local.item);
    if (canvas.pressed(Key::D, Word::ActDocuments))
        now.local.form = documents_form(now.in, now.desk, now.local.item);
    if (!now.in.state.slots.empty() && canvas.pressed(Key::K, Word::ActLink))
        now.local.form = link_slots_form(now.in, now.desk, now.local.item);
}

void draft_people(Canvas& canvas, const SecretaryMoment& now, Box box)
{
    const auto& people = now.in.state.people;
    auto chosen =
        place_of(people, now.local.person, [](const auto& record) { return record.person.id; });
    chosen = draw_list(canvas, box, SecretaryPart::People, now.desk.words(Word::People),
                       people_lines(now.in, now.desk.words), chosen, now.desk.words, now.local);
    if (people.empty()) return;
    now.local.person = people[chosen].person.id;
    if (!has_keys(canvas, now.local, SecretaryPart::People)) return;
    if (const auto before = row_moved_before(canvas, chosen, people.size(), Word::KeyMovesPersonUp,
                                             Word::KeyMovesPersonDown))
        ask(now.out, meeting::MovePerson{now.local.person, *before < people.size()
                                                               ? people[*before].person.id
                                                               : meeting::PersonId{}});
    if (canvas.pressed(Key::Delete, Word::KeyRemoves))
        ask(now.out, meeting::RemovePerson{now.local.person});
    if (canvas.pressed(Key::Enter, Word::ActCorrectPerson))
        now.local.form = person_form(now.in, now.desk, now.local.person);
}

/// The slot at `place` and the one after it change places, with their times.
static void exchange(const SecretaryInput& in, std::size_t place, Commands& out)
{
    const Slot& first = in.state.slots[place].slot;
    const Slot& second = in.state.slots[place + 1].slot;
    auto now = meeting::exchanged(first, second);
    ask(out, meeting::MoveSlot{second.id, first.id});
    if (now.first != second) ask(out, meeting::CorrectSlot{std::move(now.first)});
    if (now.second != first) ask(out, meeting::CorrectSlot{std::move(now.second)});
}

void draft_slots(Canvas& canvas, const SecretaryMoment& now, Box box)
{
    const auto& slots = now.in.state.slots;
    auto chosen =
        place_of(slots, now.local.slot, [](const auto& record) { return record.slot.id; });
    chosen = draw_list(canvas, box, SecretaryPart::Slots, now.desk.words(Word::Schedule),
                       slot_lines(now.in, now.desk), chosen, now.desk.words, now.local);
    if (slots.empty()) return;
    now.local.slot = slots[chosen].slot.id;
    if (!has_keys(canvas, now.local, SecretaryPart::Slots)) return;
    if (canvas.pressed({.key = Key::Up, .shift = true}, Word::KeyMovesSlotUp) && chosen > 0)
        exchange(now.in, chosen - 1, now.out);
    if (canvas.pressed({.key = Key::Down, .shift = true}, Word::KeyMovesSlotDown) &&
        chosen + 1 < slots.size())
        exchange(now.in, chosen, now.out);
    if (canvas.pressed(Key::Delete, Word::KeyRemoves))
        ask(now.out, meeting::RemoveSlot{now.local.slot});
    if (canvas.pressed(Key::Enter, Word::ActCorrectSlot))
        now.local.form = slot_form(now.in, now.desk, now.local.slot);
    if (!now.in.state.items.empty() && canvas.pressed(Key::K, Word::ActLink))
        now.local.form = link_items_form(now.in, now.desk, now.local.slot);
}

} // namespace klubba::ui
