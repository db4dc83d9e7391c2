#include "ui/secretary_forms.h"

#include "meeting/calendar.h"
#include "meeting/naming.h"
#include "meeting/verifier_turn.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>
#include <charconv>

namespace klubba::ui {

using meeting::ItemId;
using meeting::PersonId;
using words::Word;
using words::Words;

Form form_of(const Words& words, std::string title, std::vector<FormField> fields)
{
    Form form;
    form.title = std::move(title);
    form.accept = words(Word::Accept);
    form.fields = std::move(fields);
    return form;
}

Made missing(const Words& words, const FormField& field)
{
    return unexpected<std::string>(words(Word::FieldMissing, {field.label}));
}

std::string first_of(const std::vector<Choice>& choices)
{
    return choices.empty() ? std::string{} : choices.front().id;
}

namespace {

auto trouble(std::string text)
{
    return unexpected<std::string>(std::move(text));
}

/// The id of the person with this name, with or without party.
std::string id_of_name(const SecretaryInput& in, const std::string& name)
{
    for (const auto& record : in.state.people) {
        const bool same = record.person.name == name || name_with_party(record.person) == name;
        if (!name.empty() && same) return record.person.id.text;
    }
    return {};
}

std::vector<std::string> texts_of(const std::vector<PersonId>& ids)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const auto& id : ids)
        texts.push_back(id.text);
    return texts;
}

std::string title_of(const SecretaryInput& in, const ItemId& id)
{
    const auto* record = find(in.state, id);
    return record == nullptr ? std::string{} : record->item.number + " · " + record->item.title;
}

} // namespace

std::vector<Choice> with_nobody(std::vector<Choice> choices, const Words& words)
{
    choices.insert(choices.begin(), {"", said(words, Word::Nobody)});
    return choices;
}

std::vector<Choice> people_choices(const SecretaryInput& in)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.people)
        if (!record.person.vacant)
            choices.push_back({record.person.id.text, name_with_party(record.person)});
    return choices;
}

std::vector<PersonId> people_from(const FormField& field)
{
    std::vector<PersonId> people;
    for (auto& id : ids_of(field))
        people.push_back({std::move(id)});
    return people;
}

std::vector<Choice> item_choices(const SecretaryInput& in,
                                 const Words& words,
                                 const std::function<bool(const meeting::ItemRecord&)>& holds)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.items) {
        if (!holds(record)) continue;
        const auto place = record.section
                               ? words(Word::SectionNumber, {std::to_string(*record.section)})
                               : record.item.number;
        choices.push_back({record.item.id.text, place + " · " + record.item.title});
    }
    return choices;
}

std::vector<Choice> slot_choices(const SecretaryInput& in, const Desk& desk)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.slots) {
        const std::string time =
            record.slot.starts ? clock_text(desk, *record.slot.starts) + " " : "";
        choices.push_back({record.slot.id.text, time + record.slot.title});
    }
    return choices;
}

Result<std::int64_t, std::string> number_from(const Words& words, const std::string& text)
{
    std::int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end)
        return unexpected<std::string>(words(Word::BadNumber, {text}));
    return number;
}

std::vector<Choice> open_question_choices(const SecretaryInput& in)
{
    std::vector<Choice> choices;
    for (const auto& question : in.state.questions)
        if (!question.answered)
            choices.push_back({question.question.text,
                               name_of_person(in.state, question.by) + ": " + question.text});
    return choices;
}

Form reason_form(const SecretaryInput& in,
                 const Desk& desk,
                 const meeting::RecordDecision& decision)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, outcome_word(decision.outcome)),
                        {line_field(said(words, Word::FieldReason))});
    form.about = title_of(in, decision.item);
    form.make = [decision](const std::vector<FormField>& fields) -> Made {
        auto wish = decision;
        wish.reason = fields[0].text();
        return Made{{std::move(wish)}};
    };
    return form;
}

Form note_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const ItemId item = in.view.item->item.id;
    auto form = form_of(words, said(words, Word::ActNote),
                        {prose_field_of(said(words, Word::FieldNote), in.view.item->note)});
    form.about = title_of(in, item);
    form.make = [item](const std::vector<FormField>& fields) -> Made {
        return Made{{meeting::WriteNote{item, fields[0].text()}}};
    };
    return form;
}

Form verifiers_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto& now = in.view.verification;
    const auto& info = in.view.info;
    // Whoever is appointed; else whom the notice proposes; else whose turn it is.
    const auto turn = meeting::verifiers_in_turn(in.state, desk.now);
    const auto proposed = [&](const std::string& name, const std::vector<PersonId>& in_turn) {
        const auto id = id_of_name(in, name);
        return id.empty() ? texts_of(in_turn) : std::vector<std::string>{id};
    };
    const auto verifiers =
        now ? texts_of(now->verifiers) : proposed(info.proposed_verifier, turn.verifiers);
    const auto substitutes = now ? texts_of(now->substitutes)
                                 : proposed(info.proposed_verifier_substitute, turn.substitutes);
    const Day deadline = now && now->deadline ? *now->deadline
                                              : info.proposed_verification_deadline.value_or(
                                                    meeting::verification_deadline(info.day));
    auto form = form_of(
        words, said(words, Word::VerificationLabel),
        {several_field(said(words, Word::FieldVerifiers), people_choices(in), verifiers),
         several_field(said(words, Word::FieldVerifierSubstitute), people_choices(in), substitutes),
         half(line_field(said(words, Word::FieldDeadline), to_text(deadline))),
         half(line_field(said(words, Word::FieldPlace), now ? now->place : ""))});
    if (!in.view.verifiers_in_turn.empty())
        form.about = words(Word::InTurnToVerify, {joined(in.view.verifiers_in_turn)});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        const auto day = day_from(fields[2].text());
        if (!fields[2].text().empty() && !day)
            return trouble(words(Word::BadDate, {fields[2].text()}));
        if (people_from(fields[0]).empty()) return missing(words, fields[0]);
        return Made{{meeting::AppointVerifiers{people_from(fields[0]), people_from(fields[1]), day,
                                               fields[3].text()}}};
    };
    return form;
}

Form question_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActQuestion),
                        {choice_field(said(words, Word::FieldAsker), people_choices(in)),
                         prose_field_of(said(words, Word::FieldQuestion))});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        if (fields[1].text().empty()) return missing(words, fields[1]);
        return Made{{meeting::RegisterQuestion{{}, {fields[0].chosen}, fields[1].text()}}};
    };
    return form;
}

Form answer_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto open = open_question_choices(in);
    const std::string first = first_of(open);
    auto form =
        form_of(words, said(words, Word::ActAnswer),
                {choice_field(said(words, Word::FieldWhichQuestion), std::move(open), first),
                 line_field(said(words, Word::FieldAnsweredBy)),
                 prose_field_of(said(words, Word::FieldAnswer))});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{
            {meeting::AnswerQuestion{{fields[0].chosen}, fields[1].text(), fields[2].text()}}};
    };
    return form;
}

Form break_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, Word::ActBreak), {line_field(said(words, Word::FieldUntil))});
    const Zone zone = desk.zone;
    const Day day = in.view.info.day;
    form.make = [words, zone, day](const std::vector<FormField>& fields) -> Made {
        if (fields[0].text().empty()) return Made{{meeting::StartBreak{}}};
        const auto time = clock_time_from(fields[0].text());
        if (!time) return trouble(words(Word::BadTime, {fields[0].text()}));
        return Made{{meeting::StartBreak{{}, zone.at(day, *time)}}};
    };
    return form;
}

Form skip_form(const SecretaryInput& in, const Desk& desk, const ItemId& item)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActSkipItem),
                        {line_field(said(words, Word::FieldReason))});
    form.about = title_of(in, item);
    form.make = [item](const std::vector<FormField>& fields) -> Made {
        return Made{{meeting::SkipItem{item, fields[0].text()}}};
    };
    return form;
}

Form sub_item_form(const SecretaryInput& in, const Desk& desk, const ItemId& item)
{
    const Words& words = desk.words;
    std::vector<Choice> parts{{"", said(words, Word::WholeItem)}};
    for (const auto& part : find(in.state, item)->item.sub_items)
        parts.push_back({part.number, part.number + " · " + part.title});
    auto form = form_of(words, title_of(in, item),
                        {choice_field(said(words, Word::FieldSubItem), std::move(parts))});
    form.make = [item](const std::vector<FormField>& fields) -> Made {
        return Made{{meeting::OpenItem{item, fields[0].chosen}}};
    };
    return form;
}

Form seat_form(const SecretaryInput& in, const Desk& desk, const PersonId& substitute)
{
    const Words& words = desk.words;
    std::vector<Choice> seats;
    for (const auto& person : in.view.people) {
        const bool is_taken =
            std::any_of(in.view.people.begin(), in.view.people.end(),
                        [&](const auto& other) { return other.seat_served == person.person; });
        const bool is_away =
            person.vacant || !person.noted || person.presence == meeting::Presence::Absent;
        if (person.seat != meeting::SeatKind::Member || is_taken || !is_away) continue;
        seats.push_back({person.person.text,
                         person.vacant ? said(words, Word::VacantSeat) + " (" + person.party + ")"
                                       : person.name});
    }
    const std::string first = first_of(seats);
    auto form = form_of(words, name_of_person(in.state, substitute),
                        {choice_field(said(words, Word::FieldSeat), std::move(seats), first)});
    form.make = [substitute, words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return trouble(said(words, Word::ChooseOne));
        return Made{{meeting::SeatSubstitute{substitute, {fields[0].chosen}}}};
    };
    return form;
}

Form first_section_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(
        words, said(words, Word::ActFirstSection),
        {line_field(said(words, Word::FieldFirstSection), std::to_string(in.state.first_section))});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        const auto number = number_from(words, fields[0].text());
        if (!number) return trouble(number.error());
        return Made{{meeting::SetFirstSection{*number}}};
    };
    return form;
}

Form withdraw_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    std::vector<Choice> waiting;
    for (const auto& request : in.state.requests)
        waiting.push_back(
            {request.request.text, name_of_speaker(in.state, request.person, request.name)});
    const std::string first = first_of(waiting);
    auto form = form_of(words, said(words, Word::ActWithdraw),
                        {choice_field(said(words, Word::FieldSpeaker), std::move(waiting), first)});
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return trouble(said(words, Word::ChooseOne));
        return Made{{meeting::WithdrawSpeaker{{fields[0].chosen}}}};
    };
    return form;
}

Form which_slot_form(const SecretaryInput& in, const Desk& desk, SlotWish wish)
{
    const Words& words = desk.words;
    std::vector<Choice> slots;
    for (const auto& record : in.state.slots) {
        if (record.started || record.skipped) continue;
        const std::string time =
            record.slot.starts ? clock_text(desk, *record.slot.starts) + " " : "";
        slots.push_back({record.slot.id.text, time + record.slot.title});
    }
    const std::string first = first_of(slots);
    const Word title = wish == SlotWish::Start ? Word::ActStartSlot : Word::ActSkipSlot;
    auto form = form_of(words, said(words, title),
                        {choice_field(said(words, Word::FieldSlot), std::move(slots), first)});
    form.make = [wish, words](const std::vector<FormField>& fields) -> Made {
        const meeting::SlotId slot{fields[0].chosen};
        if (!slot) return trouble(said(words, Word::ChooseOne));
        if (wish == SlotWish::Start) return Made{{meeting::StartSlot{slot}}};
        return Made{{meeting::SkipSlot{slot}}};
    };
    return form;
}

} // namespace klubba::ui
