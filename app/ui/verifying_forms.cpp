#include "meeting/lookup.h"
#include "meeting/stages.h"
#include "ui/field_kinds.h"
#include "ui/secretary_forms.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

std::string today(const Desk& desk)
{
    return to_text(desk.zone.day_of(desk.now));
}

Result<Day, std::string> day_in(const Words& words, const FormField& field)
{
    const auto day = day_from(field.text());
    if (!day) return unexpected<std::string>(words(Word::BadDate, {field.text()}));
    return *day;
}

Word word_of(meeting::VerificationMethod method)
{
    switch (method) {
    case meeting::VerificationMethod::Unsaid:
        break;
    case meeting::VerificationMethod::OnPaper:
        return Word::MethodOnPaper;
    case meeting::VerificationMethod::InTheMeeting:
        return Word::MethodInTheMeeting;
    case meeting::VerificationMethod::ElectronicSignature:
        return Word::MethodElectronic;
    }
    return Word::MethodUnsaid;
}

FormField method_field(const Words& words)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names_of(meeting::VerificationMethod{}).size(); ++i) {
        const auto method = static_cast<meeting::VerificationMethod>(i);
        choices.push_back({enum_id(method), said(words, word_of(method))});
    }
    return choice_field(said(words, Word::FieldVerificationMethod), std::move(choices),
                        enum_id(meeting::VerificationMethod::Unsaid));
}

/// The unlocked set that the items are of, or the only thing left when none is named.
meeting::VerificationSetId verified_anew(const meeting::MeetingState& state,
                                         const std::vector<std::string>& items)
{
    const auto left = meeting::unverified(state);
    const bool only_unlocked =
        std::all_of(left.begin(), left.end(), [&](const meeting::ItemId& id) {
            return verification_set_of(state, id) != nullptr;
        });
    auto id = items.empty() ? meeting::ItemId{} : meeting::ItemId{items.front()};
    if (!id && only_unlocked && !left.empty()) id = left.front();
    const auto* set = verification_set_of(state, id);
    return set == nullptr ? meeting::VerificationSetId{} : set->set.id;
}

} // namespace

Form verify_sections_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto waiting = item_choices(in, words, [&](const meeting::ItemRecord& record) {
        const auto all = meeting::unverified(in.state);
        return std::find(all.begin(), all.end(), record.item.id) != all.end();
    });
    std::vector<std::string> verifiers;
    if (in.view.verification)
        for (const auto& id : in.view.verification->verifiers)
            verifiers.push_back(id.text);
    const std::string place = in.view.verification ? in.view.verification->place : "";
    auto form =
        form_of(words, said(words, Word::ActVerifySections),
                {half(line_field(said(words, Word::FieldVerifiedOn), today(desk))),
                 half(line_field(said(words, Word::FieldPlace), place)),
                 several_field(said(words, Word::FieldVerifiers), people_choices(in), verifiers),
                 several_field(said(words, Word::FieldWhichSections), std::move(waiting), {}),
                 half(method_field(words)), half(line_field(said(words, Word::FieldReference)))});
    form.make = [words, state = in.state](const Fields& fields) -> Made {
        const auto day = day_in(words, fields[0]);
        if (!day) return unexpected<std::string>(day.error());
        meeting::VerificationSet set;
        set.verified = *day;
        set.place = fields[1].text();
        set.by = people_from(fields[2]);
        set.method = enum_of(fields[4], meeting::VerificationMethod::Unsaid);
        set.reference = fields[5].text();
        const auto items = ids_of(fields[3]);
        set.id = verified_anew(state, items);
        if (!set.id)
            for (const auto& id : items)
                set.items.push_back({id});
        return Made{{meeting::VerifySections{std::move(set)}}};
    };
    return form;
}

Form disagreement_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActDisagreement),
                        {choice_field(said(words, Word::FieldWho), people_choices(in)),
                         choice_field(said(words, Word::FieldItem),
                                      item_choices(in, words,
                                                   [](const meeting::ItemRecord& record) {
                                                       return record.section.has_value();
                                                   })),
                         prose_field_of(said(words, Word::FieldText))});
    form.make = [words](const Fields& fields) -> Made {
        for (std::size_t i : {0U, 1U})
            if (fields[i].chosen.empty()) return missing(words, fields[i]);
        if (fields[2].text().empty()) return missing(words, fields[2]);
        return Made{
            {meeting::NoteDisagreement{{fields[1].chosen}, {fields[0].chosen}, fields[2].text()}}};
    };
    return form;
}

Form post_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto sets = stage_choices(in, words, [](const meeting::SetStage& set) {
        return set.next == meeting::AfterStep::Post;
    });
    const auto first = first_of(sets);
    auto form = form_of(words, said(words, Word::ActPost),
                        {choice_field(said(words, Word::FieldWhichSet), std::move(sets), first),
                         half(line_field(said(words, Word::FieldPostedOn), today(desk))),
                         half(line_field(said(words, Word::FieldKeptAt)))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        const auto day = day_in(words, fields[1]);
        if (!day) return unexpected<std::string>(day.error());
        return Made{{meeting::PostMinutes{chosen_set(fields[0]), *day, fields[2].text()}}};
    };
    return form;
}

Form remove_posting_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto sets = stage_choices(in, words, [&](const meeting::SetStage& set) {
        const auto* record = find_in(in.state.verified, set.set);
        return record != nullptr && record->posted && !record->removed;
    });
    const auto first = first_of(sets);
    auto form = form_of(words, said(words, Word::ActRemovePosting),
                        {choice_field(said(words, Word::FieldWhichSet), std::move(sets), first),
                         line_field(said(words, Word::FieldRemovedOn), today(desk))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        const auto day = day_in(words, fields[1]);
        if (!day) return unexpected<std::string>(day.error());
        return Made{{meeting::RemovePosting{{fields[0].chosen}, *day}}};
    };
    return form;
}

} // namespace klubba::ui
