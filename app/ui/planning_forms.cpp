#include "ui/kind_words.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using namespace meeting;
using words::Word;
using words::Words;

namespace {

auto trouble(std::string text)
{
    return unexpected<std::string>(std::move(text));
}

/// One choice for each value of an enum that has names, with the words that `word` gives it.
template <class Enum, class ToWord>
std::vector<Choice> enum_choices(const Words& words, ToWord word)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names_of(Enum{}).size(); ++i)
        choices.push_back({std::to_string(i), said(words, word(static_cast<Enum>(i)))});
    return choices;
}

template <class Enum>
std::string enum_id(Enum value)
{
    return std::to_string(static_cast<int>(value));
}

template <class Enum>
Enum enum_of(const FormField& field, Enum otherwise)
{
    for (std::size_t i = 0; i < names_of(Enum{}).size(); ++i)
        if (field.chosen == std::to_string(i)) return static_cast<Enum>(i);
    return otherwise;
}

FormField yes_or_no(const Words& words, Word label, bool value)
{
    return choice_field(said(words, label),
                        {{"0", said(words, Word::AnswerNo)}, {"1", said(words, Word::AnswerYes)}},
                        value ? "1" : "0");
}

bool says_yes(const FormField& field)
{
    return field.chosen == "1";
}

Word word_of(SeatKind kind)
{
    return seat_word(kind);
}

Word word_of(Role role)
{
    switch (role) {
    case Role::None:
        return Word::Nobody;
    case Role::Chair:
        return Word::RoleChair;
    case Role::ViceChair1:
        return Word::RoleViceChair1;
    case Role::ViceChair2:
        return Word::RoleViceChair2;
    case Role::Secretary:
        return Word::RoleSecretary;
    }
    return Word::Nobody;
}

Word word_of(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Council:
        return Word::BodyCouncil;
    case BodyKind::Executive:
        return Word::BodyExecutive;
    case BodyKind::Committee:
        return Word::BodyCommittee;
    case BodyKind::Subcommittee:
        return Word::BodySubcommittee;
    case BodyKind::PreparatoryCommittee:
        return Word::BodyPreparatory;
    }
    return Word::BodyCommittee;
}

Word word_of(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Business:
        return Word::SlotBusiness;
    case SlotKind::Break:
        return Word::SlotKindBreak;
    case SlotKind::Lunch:
        return Word::SlotKindLunch;
    case SlotKind::GroupMeeting:
        return Word::SlotKindGroupMeeting;
    }
    return Word::SlotBusiness;
}

Word word_of(Confidentiality confidentiality)
{
    switch (confidentiality) {
    case Confidentiality::Open:
        return Word::ConfidentialityOpen;
    case Confidentiality::Closed:
        return Word::ConfidentialityClosed;
    case Confidentiality::Secret:
        return Word::ConfidentialitySecret;
    }
    return Word::ConfidentialityOpen;
}

template <class Enum>
FormField enum_field(const Words& words, Word label, Enum value)
{
    return choice_field(said(words, label),
                        enum_choices<Enum>(words, [](Enum each) { return word_of(each); }),
                        enum_id(value));
}

/// A time of the meeting's day; empty for none.
struct TimeReader {
    Zone zone;
    Day day;
    const Words& words;

    Result<std::optional<Instant>, std::string> operator()(const std::string& text) const
    {
        if (text.empty()) return std::optional<Instant>{};
        const auto time = clock_time_from(text);
        if (!time) return trouble(words(Word::BadTime, {text}));
        return std::optional<Instant>{zone.at(day, *time)};
    }
};

std::string time_text(const Desk& desk, const std::optional<Instant>& at)
{
    return at ? clock_text(desk, *at) : "";
}

std::string links_text(const MeetingState& state, const std::vector<ItemLink>& links)
{
    std::vector<std::string> parts;
    for (const auto& link : links) {
        const auto* record = find(state, link.item);
        const std::string number = record == nullptr ? link.item.text : record->item.number;
        parts.push_back(link.sub_item.empty() ? number : number + "/" + link.sub_item);
    }
    return joined(parts, ", ");
}

/// Numbers as on the agenda: "5", or "6/2" for a sub-item.
Result<std::vector<ItemLink>, std::string>
links_from(const std::vector<ItemRecord>& items, const std::string& text, const Words& words)
{
    std::vector<ItemLink> links;
    for (const auto& part : list_from(text, ',')) {
        const auto stroke = part.find('/');
        const std::string number = part.substr(0, stroke);
        const auto found = std::find_if(items.begin(), items.end(), [&](const ItemRecord& each) {
            return each.item.number == number;
        });
        if (found == items.end()) return trouble(words(Word::BadItemNumber, {number}));
        links.push_back(
            {found->item.id, stroke == std::string::npos ? "" : part.substr(stroke + 1)});
    }
    return links;
}

std::string sub_items_text(const std::vector<SubItem>& parts)
{
    std::vector<std::string> lines;
    for (const auto& part : parts) {
        std::string line = part.number + " | " + part.title;
        if (!part.presenters.empty()) line += " | " + joined(part.presenters, ", ");
        lines.push_back(std::move(line));
    }
    return joined(lines, "\n");
}

std::vector<SubItem> sub_items_from(const std::string& text)
{
    std::vector<SubItem> parts;
    for (const auto& line : list_from(text, '\n')) {
        auto values = list_from(line, '|');
        if (values.size() == 1) values.insert(values.begin(), std::to_string(parts.size() + 1));
        parts.push_back(
            {values[0], values[1],
             values.size() > 2 ? list_from(values[2], ',') : std::vector<std::string>{}});
    }
    return parts;
}

/// The facts as the fields say them; complaints in words.
Result<MeetingInfo, std::string>
info_from(MeetingInfo info, const std::vector<FormField>& fields, const Words& words)
{
    info.body = fields[0].text();
    if (info.body.empty()) return trouble(words(Word::FieldMissing, {fields[0].label}));
    info.body_kind = enum_of(fields[1], info.body_kind);
    const auto day = day_from(fields[2].text());
    if (!day) return trouble(words(Word::BadDate, {fields[2].text()}));
    info.day = *day;
    info.zone = fields[9].text();
    const auto zone = Zone::named(info.zone);
    if (!zone) return trouble(words(Word::BadZone, {info.zone}));
    const TimeReader read{*zone, *day, words};
    const auto starts = read(fields[3].text());
    const auto ends = read(fields[4].text());
    if (!starts) return trouble(starts.error());
    if (!ends) return trouble(ends.error());
    if (!*starts) return trouble(words(Word::FieldMissing, {fields[3].label}));
    info.starts = **starts;
    info.ends = *ends;
    info.place = fields[5].text();
    info.proposed_verifier = fields[6].text();
    info.proposed_verifier_substitute = fields[7].text();
    info.proposed_verification_deadline = day_from(fields[8].text());
    if (!fields[8].text().empty() && !info.proposed_verification_deadline)
        return trouble(words(Word::BadDate, {fields[8].text()}));
    return info;
}

} // namespace

Form meeting_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const bool is_new = in.view.phase == Phase::Nothing;
    const MeetingInfo info = in.view.info;
    const Day day = is_new ? desk.zone.day_of(desk.now) : info.day;
    const auto deadline = info.proposed_verification_deadline;
    auto form = form_of(
        words, said(words, Word::TheMeeting),
        {half(line_field(said(words, Word::FieldBody), info.body)),
         half(enum_field(words, Word::FieldBodyKind, info.body_kind)),
         half(line_field(said(words, Word::FieldDay), to_text(day))),
         half(line_field(said(words, Word::FieldStarts),
                         is_new ? "" : clock_text(desk, info.starts))),
         half(line_field(said(words, Word::FieldEnds), time_text(desk, info.ends))),
         half(line_field(said(words, Word::FieldPlace), info.place)),
         half(line_field(said(words, Word::FieldVerifier), info.proposed_verifier)),
         half(line_field(said(words, Word::FieldVerifierSubstitute),
                         info.proposed_verifier_substitute)),
         half(line_field(said(words, Word::FieldDeadline), deadline ? to_text(*deadline) : "")),
         half(line_field(said(words, Word::FieldZone), is_new ? desk.zone.name() : info.zone))});
    form.make = [info, is_new, words](const std::vector<FormField>& fields) -> Made {
        auto read = info_from(info, fields, words);
        if (!read) return trouble(read.error());
        if (is_new) return Made{{DraftMeeting{std::move(*read), {}, {}, {}}}};
        return Made{{CorrectMeeting{std::move(*read)}}};
    };
    return form;
}

Form person_form(const SecretaryInput& in, const Desk& desk, const PersonId& id)
{
    const Words& words = desk.words;
    const auto* record = find(in.state, id);
    const Person person = record == nullptr ? Person{} : record->person;
    auto form =
        form_of(words, said(words, record == nullptr ? Word::ActNewPerson : Word::ActCorrectPerson),
                {half(line_field(said(words, Word::FieldName), person.name)),
                 half(line_field(said(words, Word::FieldParty), person.party)),
                 half(enum_field(words, Word::FieldSeatKind, person.seat)),
                 half(enum_field(words, Word::FieldRole, person.role)),
                 half(yes_or_no(words, Word::FieldVacant, person.vacant)),
                 half(line_field(said(words, Word::FieldTitleOfPerson), person.title))});
    const bool is_new = record == nullptr;
    form.make = [person, is_new](const std::vector<FormField>& fields) -> Made {
        Person made = person;
        made.name = fields[0].text();
        made.party = fields[1].text();
        made.seat = enum_of(fields[2], made.seat);
        made.role = enum_of(fields[3], made.role);
        made.vacant = says_yes(fields[4]);
        made.title = fields[5].text();
        if (is_new) return Made{{ListPerson{std::move(made)}}};
        return Made{{CorrectPerson{std::move(made)}}};
    };
    return form;
}

Form slot_form(const SecretaryInput& in, const Desk& desk, const SlotId& id)
{
    const Words& words = desk.words;
    const auto* record = find(in.state, id);
    const Slot slot = record == nullptr ? Slot{} : record->slot;
    auto form =
        form_of(words, said(words, record == nullptr ? Word::ActNewSlot : Word::ActCorrectSlot),
                {half(line_field(said(words, Word::FieldStarts), time_text(desk, slot.starts))),
                 half(line_field(said(words, Word::FieldEnds), time_text(desk, slot.ends))),
                 line_field(said(words, Word::FieldTitle), slot.title),
                 line_field(said(words, Word::FieldPresenters), joined(slot.presenters, ", ")),
                 half(enum_field(words, Word::FieldKind, slot.kind)),
                 half(yes_or_no(words, Word::FieldFixed, slot.fixed)),
                 line_field(said(words, Word::FieldLinks), links_text(in.state, slot.items))});
    const bool is_new = record == nullptr;
    const TimeReader read{desk.zone, in.view.info.day, words};
    const auto items = in.state.items;
    form.make = [slot, is_new, read, items, words](const std::vector<FormField>& fields) -> Made {
        Slot made = slot;
        const auto starts = read(fields[0].text());
        const auto ends = read(fields[1].text());
        const auto links = links_from(items, fields[6].text(), words);
        if (!starts) return trouble(starts.error());
        if (!ends) return trouble(ends.error());
        if (!links) return trouble(links.error());
        made.starts = *starts;
        made.ends = *ends;
        made.title = fields[2].text();
        made.presenters = list_from(fields[3].text(), ',');
        made.kind = enum_of(fields[4], made.kind);
        made.fixed = says_yes(fields[5]);
        made.items = *links;
        if (is_new) return Made{{PlanSlot{std::move(made), {}}}};
        return Made{{CorrectSlot{std::move(made)}}};
    };
    return form;
}

Form item_form(const SecretaryInput& in, const Desk& desk, const ItemId& id)
{
    const Words& words = desk.words;
    const auto* record = find(in.state, id);
    const AgendaItem item = record == nullptr ? AgendaItem{} : record->item;
    auto proposal = prose_field_of(said(words, Word::FieldProposal), joined(item.proposal, "\n"));
    if (item.clause_style == ClauseStyle::AttClauses) proposal.opening = words(Word::ClauseLead);
    auto kind = choice_field(said(words, Word::FieldKind), enum_choices<ItemKind>(words, kind_word),
                             enum_id(item.kind));
    auto form = form_of(
        words, said(words, record == nullptr ? Word::ActLateItem : Word::ActCorrectItem),
        {half(line_field(said(words, Word::FieldNumber), item.number)), half(std::move(kind)),
         line_field(said(words, Word::FieldTitle), item.title),
         half(line_field(said(words, Word::FieldRegistryNumbers),
                         joined(item.registry_numbers, ", "))),
         half(line_field(said(words, Word::FieldPresenters), joined(item.presenters, ", "))),
         std::move(proposal),
         half(yes_or_no(words, Word::FieldImmediate, item.immediate_verification)),
         half(enum_field(words, Word::FieldConfidentiality, item.confidentiality)),
         line_field(said(words, Word::FieldDispatch), joined(item.dispatch, ", ")),
         half(prose_field_of(said(words, Word::FieldDocuments), joined(item.documents, "\n"))),
         half(prose_field_of(said(words, Word::FieldSubItems), sub_items_text(item.sub_items)))});
    const bool is_new = record == nullptr;
    form.make = [item, is_new](const std::vector<FormField>& fields) -> Made {
        AgendaItem made = item;
        made.number = fields[0].text();
        made.kind = enum_of(fields[1], made.kind);
        made.title = fields[2].text();
        made.registry_numbers = list_from(fields[3].text(), ',');
        made.presenters = list_from(fields[4].text(), ',');
        made.proposal = list_from(fields[5].text(), '\n');
        made.immediate_verification = says_yes(fields[6]);
        made.confidentiality = enum_of(fields[7], made.confidentiality);
        made.dispatch = list_from(fields[8].text(), ',');
        made.documents = list_from(fields[9].text(), '\n');
        made.sub_items = sub_items_from(fields[10].text());
        if (is_new) return Made{{AddItem{std::move(made), {}}}};
        return Made{{CorrectItem{std::move(made)}}};
    };
    return form;
}

} // namespace klubba::ui
