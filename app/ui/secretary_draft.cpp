#include "ui/banner.h"
#include "ui/button.h"
#include "ui/kind_words.h"
#include "ui/row_window.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>
#include <functional>

namespace klubba::ui {

using meeting::Phase;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle row_style{Weight::Regular, 18, 0, 1.25F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.15F};
constexpr TextStyle facts_style{Weight::Regular, 20, 0, 1.4F};
constexpr float row_padding = 7;
constexpr float margin = 24;

/// A line of one of the three lists: what is to its left, and what it says.
struct Line {
    std::string lead;
    std::string text;
};

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
        texts.push_back(canvas.wrap(row_style, theme.ink, line.text, area.w - lead - 12));
        heights.push_back(std::max(texts.back().height(), row_style.line_height()) +
                          2 * row_padding);
    }
    if (on) {
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

std::vector<Line> item_lines(const SecretaryInput& in, const Words& words)
{
    std::vector<Line> lines;
    for (const auto& record : in.state.items) {
        std::string text =
            record.item.title + " · " + std::string(words(kind_word(record.item.kind)));
        if (!record.item.registry_numbers.empty())
            text +=
                " · " + words(Word::RegistryNumber, {joined(record.item.registry_numbers, ", ")});
        if (!record.item.presenters.empty()) text += " · " + joined(record.item.presenters, ", ");
        lines.push_back({record.item.number, std::move(text)});
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
        lines.push_back({std::string(words(seat_word(person.seat))), std::move(name)});
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
        std::string text = slot.title;
        std::vector<std::string> numbers;
        for (const auto& link : slot.items) {
            const auto* item = find(in.state, link.item);
            if (item != nullptr)
                numbers.push_back(item->item.number +
                                  (link.sub_item.empty() ? "" : "/" + link.sub_item));
        }
        if (!numbers.empty())
            text += " → " + desk.words(Word::LinkedItems, {joined(numbers, ", ")});
        lines.push_back({std::move(time), std::move(text)});
    }
    return lines;
}

void items_part(Canvas& canvas,
                const SecretaryInput& in,
                const Desk& desk,
                Box box,
                SecretaryScreen& local,
                Commands& out)
{
    const auto& items = in.state.items;
    auto chosen = place_of(items, local.item, [](const auto& record) { return record.item.id; });
    chosen = draw_list(canvas, box, SecretaryPart::Items, desk.words(Word::Items),
                       item_lines(in, desk.words), chosen, desk.words, local);
    if (items.empty()) return;
    local.item = items[chosen].item.id;
    if (!has_keys(canvas, local, SecretaryPart::Items)) return;
    if (canvas.pressed({.key = Key::Up, .shift = true}) && chosen > 0)
        ask(out, meeting::MoveItem{local.item, items[chosen - 1].item.id});
    if (canvas.pressed({.key = Key::Down, .shift = true}) && chosen + 1 < items.size())
        ask(out, meeting::MoveItem{local.item, chosen + 2 < items.size() ? items[chosen + 2].item.id
                                                                         : meeting::ItemId{}});
    if (canvas.pressed(Key::Delete)) ask(out, meeting::RemoveItem{local.item});
    if (canvas.pressed(Key::Enter)) local.form = item_form(in, desk, local.item);
}

void people_part(Canvas& canvas,
                 const SecretaryInput& in,
                 const Desk& desk,
                 Box box,
                 SecretaryScreen& local,
                 Commands& out)
{
    const auto& people = in.state.people;
    auto chosen =
        place_of(people, local.person, [](const auto& record) { return record.person.id; });
    chosen = draw_list(canvas, box, SecretaryPart::People, desk.words(Word::People),
                       people_lines(in, desk.words), chosen, desk.words, local);
    if (people.empty()) return;
    local.person = people[chosen].person.id;
    if (!has_keys(canvas, local, SecretaryPart::People)) return;
    if (canvas.pressed(Key::Delete)) ask(out, meeting::RemovePerson{local.person});
    if (canvas.pressed(Key::Enter)) local.form = person_form(in, desk, local.person);
}

void slots_part(Canvas& canvas,
                const SecretaryInput& in,
                const Desk& desk,
                Box box,
                SecretaryScreen& local,
                Commands& out)
{
    const auto& slots = in.state.slots;
    auto chosen = place_of(slots, local.slot, [](const auto& record) { return record.slot.id; });
    chosen = draw_list(canvas, box, SecretaryPart::Slots, desk.words(Word::Schedule),
                       slot_lines(in, desk), chosen, desk.words, local);
    if (slots.empty()) return;
    local.slot = slots[chosen].slot.id;
    if (!has_keys(canvas, local, SecretaryPart::Slots)) return;
    if (canvas.pressed(Key::Delete)) ask(out, meeting::RemoveSlot{local.slot});
    if (canvas.pressed(Key::Enter)) local.form = slot_form(in, desk, local.slot);
}

std::string facts_of(const SecretaryInput& in, const Desk& desk)
{
    const auto& info = in.view.info;
    const Words& words = desk.words;
    std::string text = std::string(words.weekday(info.day)) + " " + words.day(info.day) + " · " +
                       clock_text(desk, info.starts);
    if (info.ends) text += "–" + clock_text(desk, *info.ends);
    if (!info.place.empty()) text += " · " + info.place;
    if (!info.proposed_verifier.empty())
        text += "\n" + std::string(words(Word::FieldVerifier)) + ": " + info.proposed_verifier;
    if (!info.proposed_verifier_substitute.empty())
        text += " · " + std::string(words(Word::VerifierSubstituteShort)) + ": " +
                info.proposed_verifier_substitute;
    if (info.proposed_verification_deadline)
        text += " · " + std::string(words(Word::AtTheLatest)) + " " +
                words.day(*info.proposed_verification_deadline);
    return text;
}

/// As many of the notes as there is room for, and how many more there are.
void draw_notes(Canvas& canvas,
                const Words& words,
                std::string_view label,
                const std::vector<meeting::DraftNote>& notes,
                Box area)
{
    if (notes.empty()) return;
    const Theme& theme = canvas.theme();
    part_label(canvas, area.cut_top(28), label, std::to_string(notes.size()));
    const Box foot = area.cut_bottom(24);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto& note = notes[i];
        const std::string lead = words(Word::NoticeLine, {std::to_string(note.line)}) + "  ";
        const std::string sure =
            note.percent_sure
                ? "  " + words(Word::PercentSure, {std::to_string(*note.percent_sure)})
                : "";
        const std::array spans{Span{lead, theme.muted, Weight::SemiBold},
                               Span{note.text, theme.ink, Weight::Regular},
                               Span{sure, theme.late, Weight::SemiBold}};
        const Paragraph text = canvas.wrap(row_style, spans, area.w);
        if (text.height() > area.h) {
            canvas.text_in(foot, Align::Right, key_style, theme.muted,
                           words(Word::RowsMore, {std::to_string(notes.size() - i)}));
            return;
        }
        canvas.paragraph(area.cut_top(text.height() + 4).top_left(), text);
    }
}

void draw_front(Canvas& canvas,
                const SecretaryInput& in,
                const Desk& desk,
                Box& area,
                SecretaryScreen& local,
                Commands& out)
{
    const Theme& theme = canvas.theme();
    const bool nothing = in.view.phase == Phase::Nothing;
    const std::string title =
        nothing ? std::string(desk.words(Word::NoMeetingYet)) : in.view.info.body;
    const Span span{title, theme.ink, title_style.weight};
    const Fitted fitted = canvas.fit(title_style, 22, {&span, 1}, {0, 0, area.w, 90});
    canvas.paragraph(area.cut_top(fitted.paragraph.height()).top_left(), fitted.paragraph);
    if (!nothing) {
        const Paragraph facts = canvas.wrap(facts_style, theme.muted, facts_of(in, desk), area.w);
        canvas.paragraph(area.cut_top(facts.height()).top_left(), facts);
    }
    area.cut_top(14);
    draw_action_buttons(canvas, actions_shown(in), {in, desk, local, out}, area);
}

} // namespace

void secretary_draft(Canvas& canvas,
                     const SecretaryInput& in,
                     const Desk& desk,
                     Box area,
                     SecretaryScreen& local,
                     Commands& out)
{
    area = area.inset(margin, 20);
    banner(canvas, desk, area);
    if (local.form) {
        draw_open_form(canvas, in, desk, area.inset(area.w * 0.12F, 0), local, out);
        return;
    }
    draw_front(canvas, in, desk, area, local, out);
    if (in.view.phase == Phase::Nothing) return;
    const Box hint = area.cut_bottom(26);
    canvas.fitted_in(hint, Align::Left, key_style, 11, canvas.theme().muted,
                     desk.words(Word::DraftKeys));
    const bool has_notes =
        in.notes != nullptr && !(in.notes->uncertain.empty() && in.notes->unread.empty());
    if (has_notes) {
        Box notes = area.cut_bottom(area.h * 0.28F);
        const Box left = notes.cut_left((notes.w - margin) / 2);
        notes.cut_left(margin);
        draw_notes(canvas, desk.words, desk.words(Word::UncertainLines), in.notes->uncertain, left);
        draw_notes(canvas, desk.words, desk.words(Word::UnreadLines), in.notes->unread, notes);
    }
    const float width = (area.w - 2 * margin) / 3;
    items_part(canvas, in, desk, area.cut_left(width), local, out);
    area.cut_left(margin);
    slots_part(canvas, in, desk, area.cut_left(width), local, out);
    area.cut_left(margin);
    people_part(canvas, in, desk, area, local, out);
}

} // namespace klubba::ui
