#include "meeting/locking.h"
#include "meeting/lookup.h"
#include "meeting/naming.h"
#include "meeting/stages.h"
#include "ui/field_kinds.h"
#include "ui/secretary_forms.h"
#include "words/stage_words.h"

#include <algorithm>

namespace klubba::ui {

using meeting::SetStage;
using meeting::Stage;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

/// For the §§ verified in the room, which get their id when something is done with them.
constexpr std::string_view of_the_room = "room";

meeting::VerificationSetId set_in(const FormField& field)
{
    return {field.chosen == of_the_room ? std::string{} : field.chosen};
}

bool is_locked_set(const SetStage& set)
{
    return set.stage >= Stage::Verified && !set.unlocked;
}

/// Who answers for any of the §§, by name.
std::vector<Choice> answering_choices(const SecretaryInput& in)
{
    std::vector<meeting::PersonId> people;
    for (const auto& set : in.view.stages) {
        const meeting::VerificationSetRecord record{{{}, set.items, {}, {}, {}}, {}, {}, {}};
        const auto* known = find_in(in.state.verified, set.set);
        for (auto& id : who_answers_for(in.state, known != nullptr ? *known : record))
            people.push_back(std::move(id));
    }
    auto choices = people_choices(in);
    std::erase_if(choices, [&](const Choice& one) {
        return std::find(people.begin(), people.end(), meeting::PersonId{one.id}) == people.end();
    });
    return choices;
}

std::vector<Choice> remark_choices(const SecretaryInput& in, const Words& words)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.remarks) {
        if (record.settled) continue;
        const auto by = meeting::name_of_person(in.state, record.remark.by);
        const auto* item = find(in.state, record.remark.item);
        choices.push_back(
            {record.remark.id.text,
             item != nullptr && item->section
                 ? words(Word::RemarkOnSection,
                         {by, words(Word::SectionNumber, {std::to_string(*item->section)}),
                          record.remark.text})
                 : words(Word::RemarkOnAll, {by, record.remark.text})});
    }
    return choices;
}

words::Word word_for(meeting::RemarkAnswer answer)
{
    return answer == meeting::RemarkAnswer::Followed ? Word::RemarkFollowed
                                                     : Word::RemarkNotFollowed;
}

std::vector<std::string> verifier_ids(const SecretaryInput& in)
{
    std::vector<std::string> ids;
    if (in.view.verification)
        for (const auto& id : in.view.verification->verifiers)
            ids.push_back(id.text);
    return ids;
}

} // namespace

std::vector<Choice> stage_choices(const SecretaryInput& in,
                                  const Words& words,
                                  const std::function<bool(const SetStage&)>& holds)
{
    std::vector<Choice> choices;
    for (const auto& set : in.view.stages) {
        const bool has_id = set.set || set.in_the_room;
        if (!has_id || !holds(set)) continue;
        const auto days = stage_days(words, set);
        choices.push_back(
            {set.set ? set.set.text : std::string{of_the_room},
             words(Word::SetNamed, {words::sections_text(set.sections),
                                    set.reached.empty() ? std::string(words(words::stage_word(set)))
                                                        : days[set.reached.size() - 1]})});
    }
    return choices;
}

meeting::VerificationSetId chosen_set(const FormField& field)
{
    return set_in(field);
}

Form send_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto waiting = item_choices(in, words, [&](const meeting::ItemRecord& record) {
        const auto all = meeting::unverified(in.state);
        return std::find(all.begin(), all.end(), record.item.id) != all.end();
    });
    auto form = form_of(
        words, said(words, Word::ActSendMinutes),
        {several_field(said(words, Word::FieldSentTo), people_choices(in), verifier_ids(in)),
         several_field(said(words, Word::FieldWhichSections), std::move(waiting), {})});
    form.make = [words](const Fields& fields) -> Made {
        meeting::SendMinutes wish;
        wish.to = people_from(fields[0]);
        if (wish.to.empty()) return missing(words, fields[0]);
        for (auto& id : ids_of(fields[1]))
            wish.items.push_back({std::move(id)});
        return Made{{std::move(wish)}};
    };
    return form;
}

Form remark_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto verifiers = verifier_ids(in);
    auto items = item_choices(in, words, [](const auto& record) { return bool{record.section}; });
    items.insert(items.begin(), {"", said(words, Word::AllOfTheMinutes)});
    auto form = form_of(words, said(words, Word::ActRemark),
                        {choice_field(said(words, Word::FieldWho), people_choices(in),
                                      verifiers.empty() ? std::string{} : verifiers.front()),
                         choice_field(said(words, Word::FieldItem), std::move(items)),
                         prose_field_of(said(words, Word::FieldRemark))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        if (fields[2].text().empty()) return missing(words, fields[2]);
        return Made{
            {meeting::MakeRemark{{{}, {fields[1].chosen}, {fields[0].chosen}, fields[2].text()}}}};
    };
    return form;
}

Form settle_remark_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto remarks = remark_choices(in, words);
    const auto first = first_of(remarks);
    std::vector<Choice> answers;
    for (const auto answer : {meeting::RemarkAnswer::Followed, meeting::RemarkAnswer::NotFollowed})
        answers.push_back({enum_id(answer), said(words, word_for(answer))});
    auto form =
        form_of(words, said(words, Word::ActSettleRemark),
                {choice_field(said(words, Word::FieldWhichRemark), std::move(remarks), first),
                 choice_field(said(words, Word::FieldRemarkAnswer), std::move(answers),
                              enum_id(meeting::RemarkAnswer::Followed)),
                 prose_field_of(said(words, Word::FieldReply))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::SettleRemark{{fields[0].chosen},
                                           enum_of(fields[1], meeting::RemarkAnswer::Followed),
                                           fields[2].text()}}};
    };
    return form;
}

Form mask_words_form(const SecretaryInput&, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActMaskWords),
                        {line_field(said(words, Word::FieldWordsToMask)),
                         line_field(said(words, Word::FieldMaskReason))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].text().empty()) return missing(words, fields[0]);
        return Made{{meeting::MaskWords{fields[0].text(), fields[1].text()}}};
    };
    return form;
}

Form keep_words_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    std::vector<Choice> masked;
    for (const auto& ruling : in.state.ruled_words)
        if (ruling.rule == meeting::WordsRule::Masked)
            masked.push_back({ruling.words, ruling.words});
    const auto first = first_of(masked);
    auto form =
        form_of(words, said(words, Word::ActKeepWords),
                {choice_field(said(words, Word::FieldMaskedWords), std::move(masked), first),
                 line_field(said(words, Word::FieldMaskReason))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::KeepWords{fields[0].chosen, fields[1].text()}}};
    };
    return form;
}

Form attach_signed_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto sets = stage_choices(in, words, is_locked_set);
    const auto first = first_of(sets);
    auto path = line_field(said(words, Word::FieldPath));
    path.completes = true;
    auto form = form_of(
        words, said(words, Word::ActAttachSigned),
        {std::move(path), choice_field(said(words, Word::FieldWhichSet), std::move(sets), first)});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].text().empty()) return missing(words, fields[0]);
        if (fields[1].chosen.empty()) return missing(words, fields[1]);
        return Made{};
    };
    form.requests = [](const Fields& fields) -> Requests {
        return {AttachSigned{fields[0].text(), set_in(fields[1])}};
    };
    return form;
}

Form consent_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto sets = stage_choices(in, words, is_locked_set);
    const auto first = first_of(sets);
    auto form = form_of(words, said(words, Word::ActConsent),
                        {choice_field(said(words, Word::FieldWhichSet), std::move(sets), first),
                         choice_field(said(words, Word::FieldWhoConsents), answering_choices(in)),
                         prose_field_of(said(words, Word::FieldConsentReason))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        for (std::size_t i : {0U, 1U})
            if (fields[i].chosen.empty()) return missing(words, fields[i]);
        if (fields[2].text().empty()) return missing(words, fields[2]);
        return Made{
            {meeting::ConsentToUnlock{set_in(fields[0]), {fields[1].chosen}, fields[2].text()}}};
    };
    return form;
}

} // namespace klubba::ui
