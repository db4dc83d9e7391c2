#include "meeting/naming.h"
#include "ui/secretary_forms.h"
#include "ui/text_list.h"

namespace klubba::ui {

using meeting::ConflictRecord;
using meeting::ItemId;
using meeting::PersonId;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

/// Conflicts of interest that `holds` is true of, by the number they have in the state.
template <class Holds>
std::vector<Choice> conflict_choices(const SecretaryInput& in, Holds holds)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < in.state.conflicts.size(); ++i) {
        const auto& one = in.state.conflicts[i];
        if (!holds(one)) continue;
        const auto* item = find(in.state, one.item);
        choices.push_back(
            {std::to_string(i), name_of_person(in.state, one.person) +
                                    (item == nullptr ? "" : " · " + item->item.title)});
    }
    return choices;
}

const ConflictRecord& conflict_of(const std::vector<ConflictRecord>& all, const FormField& field)
{
    return all.at(static_cast<std::size_t>(std::stoi(field.chosen)));
}

} // namespace

Form conflict_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const ItemId item = in.view.item->item.id;
    const bool must_leave = rules_of(in.state).conflicted_must_leave();
    auto form = form_of(words, said(words, Word::ActConflict),
                        {choice_field(said(words, Word::FieldWho), people_choices(in)),
                         line_field(said(words, Word::FieldRaisedBy)),
                         line_field(said(words, Word::FieldReason))});
    form.make = [item, must_leave, words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        const PersonId person{fields[0].chosen};
        Made made{{meeting::RaiseConflict{item, person, fields[1].text(), fields[2].text()}}};
        // Who declares it has left the room with that (KL 6:30); one that is raised is settled
        // first.
        if (must_leave && fields[1].text().empty())
            made->push_back(meeting::LeaveForConflict{item, person});
        return made;
    };
    return form;
}

Form settle_conflict_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto open = conflict_choices(
        in, [](const ConflictRecord& one) { return !one.by.empty() && !one.finding; });
    const auto first = first_of(open);
    auto form = form_of(
        words, said(words, Word::ActSettleConflict),
        {choice_field(said(words, Word::FieldWho), std::move(open), first),
         choice_field(said(words, Word::FieldFinding),
                      {{"0", said(words, Word::AnswerYes)}, {"1", said(words, Word::AnswerNo)}})});
    form.make = [all = in.state.conflicts, words](const Fields& fields) -> Made {
        for (const auto& field : fields)
            if (field.chosen.empty()) return missing(words, field);
        const auto& one = conflict_of(all, fields[0]);
        const auto finding = fields[1].chosen == "0" ? meeting::ConflictFinding::Exists
                                                     : meeting::ConflictFinding::DoesNotExist;
        return Made{{meeting::SettleConflict{one.item, one.person, finding}}};
    };
    return form;
}

Form return_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto out =
        conflict_choices(in, [](const ConflictRecord& one) { return one.left && !one.returned; });
    const auto first = first_of(out);
    auto form = form_of(words, said(words, Word::ActReturn),
                        {choice_field(said(words, Word::FieldWho), std::move(out), first)});
    form.make = [all = in.state.conflicts, words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        const auto& one = conflict_of(all, fields[0]);
        return Made{{meeting::ReturnFromConflict{one.item, one.person}}};
    };
    return form;
}

Form doors_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const ItemId item = in.view.item ? in.view.item->item.id : ItemId{};
    auto form = form_of(words, said(words, Word::ActCloseDoors),
                        {line_field(said(words, Word::FieldReason))});
    form.make = [item](const Fields& fields) -> Made {
        return Made{{meeting::CloseDoors{item, fields[0].text()}}};
    };
    return form;
}

Form presentation_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const ItemId item = in.view.item ? in.view.item->item.id : ItemId{};
    auto form = form_of(words, said(words, Word::ActPresentation),
                        {line_field(said(words, Word::FieldTitle)),
                         line_field(said(words, Word::FieldPresenters))});
    form.make = [item, words](const Fields& fields) -> Made {
        if (fields[0].text().empty()) return missing(words, fields[0]);
        return Made{{meeting::ListPresentation{
            {}, item, fields[0].text(), list_from(fields[1].text(), ',')}}};
    };
    return form;
}

Form defer_question_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto open = open_question_choices(in);
    const auto first = first_of(open);
    auto form =
        form_of(words, said(words, Word::ActDeferQuestion),
                {choice_field(said(words, Word::FieldWhichQuestion), std::move(open), first),
                 line_field(said(words, Word::FieldDeferredUntil))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::DeferQuestion{{fields[0].chosen}, fields[1].text()}}};
    };
    return form;
}

Form withdraw_item_form(const SecretaryInput& in, const Desk& desk, const ItemId& item)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActWithdrawItem),
                        {line_field(said(words, Word::FieldReason))});
    if (const auto* record = find(in.state, item)) form.about = record->item.title;
    form.make = [item](const Fields& fields) -> Made {
        return Made{{meeting::WithdrawItem{item, fields[0].text()}}};
    };
    return form;
}

} // namespace klubba::ui
