#include "meeting/planning.h"
#include "ui/letters.h"
#include "ui/person_line.h"
#include "ui/preparing.h"
#include "ui/secretary_forms.h"
#include "ui/text_list.h"
#include "ui/when_fields.h"
#include "ui/when_typed.h"

#include <algorithm>

namespace klubba::ui {

using namespace meeting;
using words::Word;
using words::Words;

namespace {

// Links: an id for each item or sub-item, with a sign between that no id has.
constexpr char part_sign = '/';

std::string link_id(const ItemLink& link)
{
    return link.item.text + part_sign + link.sub_item;
}

ItemLink link_of(const std::string& id)
{
    const auto sign = id.find(part_sign);
    return {ItemId{id.substr(0, sign)}, id.substr(sign + 1)};
}

std::vector<Choice> link_choices(const MeetingState& state)
{
    std::vector<Choice> choices;
    for (const auto& record : state.items) {
        const auto& item = record.item;
        const std::string number = item.number.empty() ? "" : item.number + " · ";
        choices.push_back({link_id({item.id, {}}), number + item.title});
        for (const auto& part : item.sub_items)
            choices.push_back({link_id({item.id, part.number}),
                               item.number + "/" + part.number + " · " + part.title});
    }
    return choices;
}

std::string slot_text(const Slot& slot, const Desk& desk)
{
    return (slot.starts ? clock_text(desk, *slot.starts) + " " : "") + slot.title;
}

bool is_about(const Slot& slot, const ItemId& item)
{
    return std::any_of(slot.items.begin(), slot.items.end(),
                       [&](const ItemLink& link) { return link.item == item; });
}

std::vector<Person> listed(const MeetingState& state)
{
    std::vector<Person> people;
    for (const auto& record : state.people)
        people.push_back(record.person);
    return people;
}

bool is_there(const std::vector<Person>& people, const Person& person)
{
    return !person.vacant && std::any_of(people.begin(), people.end(), [&](const Person& each) {
        return folded(each.name) == folded(person.name) && each.party == person.party;
    });
}

/// What is wrong with the lines, or how many they list.
Remark people_remark(const std::string& text, const std::vector<Person>& there, const Words& words)
{
    const auto typed = people_typed(text);
    if (!typed.troubles.empty())
        return {words(Word::PersonLineBad,
                      {std::to_string(typed.troubles.front().line), typed.troubles.front().text}),
                true};
    std::size_t members = 0;
    std::size_t substitutes = 0;
    for (std::size_t i = 0; i < typed.people.size(); ++i) {
        const auto& person = typed.people[i];
        if (is_there(there, person))
            return {words(Word::PersonIsListed, {std::to_string(typed.lines[i]), person.name}),
                    true};
        members += person.seat == SeatKind::Member ? 1 : 0;
        substitutes += person.seat == SeatKind::Substitute ? 1 : 0;
    }
    if (typed.people.empty()) return {};
    return {words(Word::PeopleCount, {std::to_string(members), std::to_string(substitutes),
                                      std::to_string(typed.people.size() - members - substitutes)}),
            false};
}

} // namespace

Form link_items_form(const SecretaryInput& in, const Desk& desk, const SlotId& id)
{
    const Words& words = desk.words;
    const Slot& slot = find(in.state, id)->slot;
    std::vector<std::string> picked;
    for (const auto& link : slot.items)
        picked.push_back(link_id(link));
    auto form = form_of(
        words, words(Word::LinkItemsTo, {slot_text(slot, desk)}),
        {many_field(said(words, Word::FieldPick), link_choices(in.state), std::move(picked))});
    form.subject = id.text;
    form.make = [id](const std::vector<FormField>& fields) -> Made {
        LinkSlot wish{id, {}};
        for (const auto& each : fields[0].picked)
            wish.items.push_back(link_of(each));
        return Made{{std::move(wish)}};
    };
    return form;
}

Form link_slots_form(const SecretaryInput& in, const Desk& desk, const ItemId& id)
{
    const Words& words = desk.words;
    const auto& item = find(in.state, id)->item;
    std::vector<Choice> choices;
    std::vector<std::string> picked;
    for (const auto& record : in.state.slots) {
        if (record.slot.is_break()) continue;
        choices.push_back({record.slot.id.text, slot_text(record.slot, desk)});
        if (is_about(record.slot, id)) picked.push_back(record.slot.id.text);
    }
    auto form = form_of(
        words,
        words(Word::LinkSlotsTo, {item.number + (item.number.empty() ? "" : " ") + item.title}),
        {many_field(said(words, Word::FieldPick), std::move(choices), picked)});
    form.subject = id.text;
    form.make = [id, slots = in.state.slots](const std::vector<FormField>& fields) -> Made {
        std::vector<CommandBody> wishes;
        for (const auto& record : slots) {
            const auto& now = fields[0].picked;
            const bool wanted = std::find(now.begin(), now.end(), record.slot.id.text) != now.end();
            if (wanted == is_about(record.slot, id)) continue;
            LinkSlot wish{record.slot.id, record.slot.items};
            if (wanted)
                wish.items.push_back({id, {}});
            else
                std::erase_if(wish.items, [&](const ItemLink& link) { return link.item == id; });
            wishes.push_back(std::move(wish));
        }
        return wishes;
    };
    return form;
}

Form documents_form(const SecretaryInput& in, const Desk& desk, const ItemId& id)
{
    const Words& words = desk.words;
    const AgendaItem item = find(in.state, id)->item;
    auto documents =
        prose_field_of(said(words, Word::FieldDocumentLines), joined(item.documents, "\n"));
    documents.sources = {"documents"};
    documents.prose.move_to(documents.text().size());
    auto form = form_of(words, said(words, Word::ActDocuments), {std::move(documents)});
    form.about = item.number + (item.number.empty() ? "" : " · ") + item.title;
    form.subject = id.text;
    form.make = [item](const std::vector<FormField>& fields) -> Made {
        AgendaItem made = item;
        made.documents = list_from(fields[0].text(), '\n');
        return Made{{CorrectItem{std::move(made)}}};
    };
    return form;
}

Form people_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto lines = prose_field_of(said(words, Word::FieldPeopleLines));
    lines.remark = [words, there = listed(in.state)](const std::string& text) {
        return people_remark(text, there, words);
    };
    auto form = form_of(words, said(words, Word::ActNewPeople), {std::move(lines)});
    form.about = words(Word::PeopleAbout);
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        std::vector<CommandBody> wishes;
        for (auto& person : people_typed(fields[0].text()).people)
            wishes.push_back(ListPerson{std::move(person)});
        if (wishes.empty()) return missing(words, fields[0]);
        return wishes;
    };
    return form;
}

const DraftMeeting* previous_meeting(const SecretaryInput& in)
{
    if (in.preparing == nullptr) return nullptr;
    for (const auto& plan : in.preparing->earlier)
        if (folded(plan.info.body) == folded(in.view.info.body) && !plan.people.empty())
            return &plan;
    return nullptr;
}

Form shift_form(const SecretaryInput& in, const Desk& desk, const SlotId& from)
{
    const Words& words = desk.words;
    auto by = line_field(said(words, Word::FieldShiftBy));
    by.remark = [words](const std::string& text) -> Remark {
        if (text.empty()) return {};
        const auto length = length_typed(text);
        if (!length) return {words(Word::BadDuration, {text}), true};
        return {(*length < Duration{0} ? "\u2212" : "+") + words.minutes(*length), false};
    };
    std::vector<Choice> choices{{"", said(words, Word::WholeDay)}};
    for (const auto& record : in.state.slots)
        if (record.slot.starts)
            choices.push_back({record.slot.id.text, slot_text(record.slot, desk)});
    auto form = form_of(words, said(words, Word::ActShiftTimes),
                        {std::move(by), choice_field(said(words, Word::FieldShiftFrom),
                                                     std::move(choices), from.text)});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        const auto length = length_typed(fields[0].text());
        if (!length) return missing(words, fields[0]);
        return Made{{ShiftTimes{SlotId{fields[1].chosen}, *length}}};
    };
    return form;
}

} // namespace klubba::ui
