#include "meeting/naming.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ItemId;
using meeting::ItemRecord;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

bool any_item(const ItemRecord&)
{
    return true;
}

bool is_on_agenda(const ItemRecord& record)
{
    return !record.withdrawn && record.split_into.empty();
}

bool is_ahead(const ItemRecord& record)
{
    return is_on_agenda(record) && record.sittings.empty();
}

std::vector<ItemId> items_from(const FormField& field)
{
    std::vector<ItemId> items;
    for (auto& id : ids_of(field))
        items.push_back({std::move(id)});
    return items;
}

/// A form of one field: an item of which `holds` is true, and what is wished of it.
template <class Wish>
Form one_item_form(const SecretaryInput& in,
                   const Desk& desk,
                   Word title,
                   bool (*holds)(const ItemRecord&))
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, title),
                {choice_field(said(words, Word::FieldItem), item_choices(in, words, holds))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        Wish wish;
        wish.item = {fields[0].chosen};
        return Made{{std::move(wish)}};
    };
    return form;
}

/// The same for several items.
template <class Wish>
Form several_items_form(const SecretaryInput& in,
                        const Desk& desk,
                        Word title,
                        bool (*holds)(const ItemRecord&))
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, title),
                {several_field(said(words, Word::FieldItems), item_choices(in, words, holds), {})});
    form.make = [words](const Fields& fields) -> Made {
        Wish wish;
        wish.items = items_from(fields[0]);
        if (wish.items.empty()) return missing(words, fields[0]);
        return Made{{std::move(wish)}};
    };
    return form;
}

} // namespace

Form open_item_form(const SecretaryInput& in, const Desk& desk)
{
    return one_item_form<meeting::OpenItem>(in, desk, Word::ActOpenItem, is_on_agenda);
}

Form remove_item_form(const SecretaryInput& in, const Desk& desk)
{
    return one_item_form<meeting::RemoveItem>(in, desk, Word::ActRemoveItem, is_ahead);
}

Form separate_debate_form(const SecretaryInput& in, const Desk& desk)
{
    return one_item_form<meeting::SeparateDebate>(
        in, desk, Word::ActSeparateDebate,
        [](const ItemRecord& record) { return static_cast<bool>(record.debated_under); });
}

Form together_form(const SecretaryInput& in, const Desk& desk)
{
    return several_items_form<meeting::TakeTogether>(in, desk, Word::ActTakeTogether, is_ahead);
}

Form join_debates_form(const SecretaryInput& in, const Desk& desk)
{
    return several_items_form<meeting::JoinDebates>(in, desk, Word::ActJoinDebates, is_on_agenda);
}

Form move_item_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto before = item_choices(in, words, is_on_agenda);
    before.insert(before.begin(), {"", said(words, Word::LastInList)});
    auto form =
        form_of(words, said(words, Word::ActMoveItem),
                {choice_field(said(words, Word::FieldItem), item_choices(in, words, is_on_agenda)),
                 choice_field(said(words, Word::FieldBefore), std::move(before))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::MoveItem{{fields[0].chosen}, {fields[1].chosen}}}};
    };
    return form;
}

Form remove_slot_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActRemoveSlot),
                        {choice_field(said(words, Word::FieldSlot), slot_choices(in, desk))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::RemoveSlot{{fields[0].chosen}}}};
    };
    return form;
}

Form link_slot_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(
        words, said(words, Word::ActLinkSlot),
        {choice_field(said(words, Word::FieldSlot), slot_choices(in, desk)),
         several_field(said(words, Word::FieldItems), item_choices(in, words, any_item), {})});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        meeting::LinkSlot wish;
        wish.slot = {fields[0].chosen};
        for (auto& item : items_from(fields[1]))
            wish.items.push_back({std::move(item), {}});
        return Made{{std::move(wish)}};
    };
    return form;
}

Form split_form(const SecretaryInput& in, const Desk& desk, const ItemId& item)
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, Word::ActSplit), {prose_field_of(said(words, Word::FieldInto))});
    // The parts are of the same kind, and written in the same way.
    meeting::AgendaItem whole;
    if (const auto* record = find(in.state, item)) whole = record->item;
    form.about = whole.title;
    form.make = [item, words, kind = whole.kind,
                 style = whole.clause_style](const Fields& fields) -> Made {
        meeting::SplitItem wish{item, {}};
        for (auto& title : list_from(fields[0].text(), '\n')) {
            meeting::AgendaItem part;
            part.title = std::move(title);
            part.kind = kind;
            part.clause_style = style;
            wish.into.push_back(std::move(part));
        }
        if (wish.into.size() < 2) return missing(words, fields[0]);
        return Made{{std::move(wish)}};
    };
    return form;
}

Form late_reason_form(const SecretaryInput& in, const Desk& desk, const ItemId& item)
{
    const auto& record = *find(in.state, item);
    const auto& decision = *record.decision;
    return reason_form(in, desk,
                       {item, decision.outcome, decision.clauses, decision.reason, decision.lead_in,
                        decision.addressee, decision.further, decision.manner});
}

} // namespace klubba::ui
