#include "meeting/naming.h"
#include "ui/secretary_forms.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::VerificationSetRecord;
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

/// "§ 31, 32 justerade 1 april 2031", where `holds` is true of the set.
template <class Holds>
std::vector<Choice> set_choices(const SecretaryInput& in, const Words& words, Holds holds)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.verified) {
        if (!holds(record)) continue;
        std::vector<std::string> sections;
        for (const auto& id : record.set.items)
            if (const auto* item = find(in.state, id); item != nullptr && item->section)
                sections.push_back(std::to_string(*item->section));
        choices.push_back(
            {record.set.id.text,
             words(Word::VerifiedSetNamed, {joined(sections), words.day(record.set.verified)})});
    }
    return choices;
}

} // namespace

Form verify_sections_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto waiting = item_choices(in, words, [&](const meeting::ItemRecord& record) {
        return record.section && !record.verified_immediately &&
               verification_set_of(in.state, record.item.id) == nullptr;
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
                 several_field(said(words, Word::FieldWhichSections), std::move(waiting), {})});
    form.make = [words](const Fields& fields) -> Made {
        const auto day = day_in(words, fields[0]);
        if (!day) return unexpected<std::string>(day.error());
        meeting::VerificationSet set;
        set.verified = *day;
        set.place = fields[1].text();
        set.by = people_from(fields[2]);
        for (auto& id : ids_of(fields[3]))
            set.items.push_back({std::move(id)});
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
    auto sets =
        set_choices(in, words, [](const VerificationSetRecord& one) { return !one.posted; });
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
        return Made{{meeting::PostMinutes{{fields[0].chosen}, *day, fields[2].text()}}};
    };
    return form;
}

Form remove_posting_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto sets = set_choices(
        in, words, [](const VerificationSetRecord& one) { return one.posted && !one.removed; });
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
