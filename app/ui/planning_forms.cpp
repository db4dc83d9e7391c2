#include "ui/field_kinds.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"
#include "ui/when_fields.h"
#include "ui/when_typed.h"

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

std::optional<ClockTime> clock_of(const Zone& zone, const std::optional<Instant>& at)
{
    if (!at) return {};
    return zone.clock_of(*at);
}

/// The facts as the fields say them; complaints in words.
Result<MeetingInfo, std::string>
info_from(MeetingInfo info, const std::vector<FormField>& fields, const Words& words, Day today)
{
    info.body = fields[0].text();
    if (info.body.empty()) return trouble(words(Word::FieldMissing, {fields[0].label}));
    info.body_kind = enum_of(fields[1], info.body_kind);
    const auto day = day_typed(fields[2].text(), today);
    if (!day) return trouble(words(Word::FieldMissing, {fields[2].label}));
    info.day = *day;
    info.zone = fields[9].text();
    const auto zone = Zone::named(info.zone);
    if (!zone) return trouble(words(Word::BadZone, {info.zone}));
    const auto times = times_of(fields[3], fields[4], words);
    if (!times) return trouble(times.error());
    if (!times->starts) return trouble(words(Word::FieldMissing, {fields[3].label}));
    info.starts = zone->at(*day, *times->starts);
    info.ends.reset();
    if (times->ends) info.ends = zone->at(*day, *times->ends);
    info.place = fields[5].text();
    info.proposed_verifier = fields[6].text();
    info.proposed_verifier_substitute = fields[7].text();
    info.proposed_verification_deadline = day_typed(fields[8].text(), *day);
    return info;
}

/// A schedule goes with its meeting to another day, at the same hours.
void move_slots(std::vector<CommandBody>& wishes,
                const std::vector<SlotRecord>& slots,
                const Zone& zone,
                std::chrono::days later)
{
    if (later == std::chrono::days{0}) return;
    const auto moved = [&](std::optional<Instant>& at) {
        if (at)
            at = zone.at(Day{std::chrono::sys_days{zone.day_of(*at)} + later}, zone.clock_of(*at));
    };
    for (const auto& record : slots) {
        Slot slot = record.slot;
        moved(slot.starts);
        moved(slot.ends);
        if (slot != record.slot) wishes.push_back(CorrectSlot{std::move(slot)});
    }
}

} // namespace

Form meeting_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const MeetingInfo info = in.view.info;
    const Day today = desk.zone.day_of(desk.now);
    auto form = form_of(
        words, said(words, Word::TheMeeting),
        {half(read_from(line_field(said(words, Word::FieldBody), info.body), {"body"})),
         half(enum_field(words, Word::FieldBodyKind, info.body_kind)),
         half(read_from(day_field(words, Word::FieldDay, info.day, today), {"date"})),
         half(read_from(start_field(words, Word::FieldStarts, clock_of(desk.zone, info.starts)),
                        {"start"})),
         half(read_from(end_field(words, Word::FieldEnds, clock_of(desk.zone, info.ends)),
                        {"end", "end_marker"})),
         half(read_from(line_field(said(words, Word::FieldPlace), info.place), {"place"})),
         half(read_from(line_field(said(words, Word::FieldVerifier), info.proposed_verifier),
                        {"verification.verifier", "verification.further_verifiers"})),
         half(read_from(line_field(said(words, Word::FieldVerifierSubstitute),
                                   info.proposed_verifier_substitute),
                        {"verification.substitute"})),
         half(read_from(
             day_field(words, Word::FieldDeadline, info.proposed_verification_deadline, info.day),
             {"verification.deadline"})),
         half(line_field(said(words, Word::FieldZone), info.zone))});
    const bool is_planned = in.view.phase < Phase::Open;
    form.make = [info, words, today, zone = desk.zone,
                 slots = is_planned ? in.state.slots : std::vector<SlotRecord>{}](
                    const std::vector<FormField>& fields) -> Made {
        auto read = info_from(info, fields, words, today);
        if (!read) return trouble(read.error());
        const auto later = std::chrono::sys_days{read->day} - std::chrono::sys_days{info.day};
        std::vector<CommandBody> wishes{CorrectMeeting{std::move(*read)}};
        move_slots(wishes, slots, zone, later);
        return wishes;
    };
    return form;
}

Form person_form(const SecretaryInput& in, const Desk& desk, const PersonId& id)
{
    const Words& words = desk.words;
    const auto* record = find(in.state, id);
    const Person person = record == nullptr ? Person{} : record->person;
    auto form = form_of(
        words, said(words, record == nullptr ? Word::ActNewPerson : Word::ActCorrectPerson),
        {half(read_from(line_field(said(words, Word::FieldName), person.name), {"name"})),
         half(read_from(line_field(said(words, Word::FieldParty), person.party), {"party"})),
         half(read_from(enum_field(words, Word::FieldSeatKind, person.seat), {"seat"})),
         half(read_from(enum_field(words, Word::FieldRole, person.role), {"role"})),
         half(read_from(yes_or_no(words, Word::FieldVacant, person.vacant), {"vacant"})),
         half(line_field(said(words, Word::FieldTitleOfPerson), person.title))});
    const bool is_new = record == nullptr;
    form.subject = id.text;
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

/// The slot before which one that starts then has its place.
static SlotId following(const std::vector<SlotRecord>& slots, const std::optional<Instant>& starts)
{
    if (!starts) return {};
    for (const auto& record : slots)
        if (record.slot.starts && *record.slot.starts > *starts) return record.slot.id;
    return {};
}

Form slot_form(const SecretaryInput& in, const Desk& desk, const SlotId& id)
{
    const Words& words = desk.words;
    const auto* record = find(in.state, id);
    const Slot slot = record == nullptr ? Slot{} : record->slot;
    auto form = form_of(
        words, said(words, record == nullptr ? Word::ActNewSlot : Word::ActCorrectSlot),
        {half(read_from(start_field(words, Word::FieldStarts, clock_of(desk.zone, slot.starts)),
                        {"start", "day"})),
         half(
             read_from(end_field(words, Word::FieldEnds, clock_of(desk.zone, slot.ends)), {"end"})),
         read_from(line_field(said(words, Word::FieldTitle), slot.title), {"title"}),
         read_from(line_field(said(words, Word::FieldPresenters), joined(slot.presenters, ", ")),
                   {"presenters"}),
         half(read_from(enum_field(words, Word::FieldKind, slot.kind), {"kind", "break"})),
         half(yes_or_no(words, Word::FieldFixed, slot.fixed)),
         read_from(line_field(said(words, Word::FieldLinks), links_text(in.state, slot.items)),
                   {"items", "sub_items"})});
    form.subject = id.text;
    form.about = usual_length(in, words, id);
    const bool is_new = record == nullptr;
    const Zone zone = desk.zone;
    const Day day = slot.starts ? zone.day_of(*slot.starts) : in.view.info.day;
    form.make = [slot, is_new, zone, day, items = in.state.items, slots = in.state.slots,
                 words](const std::vector<FormField>& fields) -> Made {
        Slot made = slot;
        const auto times = times_of(fields[0], fields[1], words);
        if (!times) return trouble(times.error());
        const auto links = links_from(items, fields[6].text(), words);
        if (!links) return trouble(links.error());
        made.starts.reset();
        made.ends.reset();
        if (times->starts) made.starts = zone.at(day, *times->starts);
        if (times->ends) made.ends = zone.at(day, *times->ends);
        made.title = fields[2].text();
        made.presenters = list_from(fields[3].text(), ',');
        made.kind = enum_of(fields[4], made.kind);
        made.fixed = says_yes(fields[5]);
        made.items = *links;
        if (made.title.empty()) return missing(words, fields[2]);
        if (is_new) return Made{{PlanSlot{made, following(slots, made.starts)}}};
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
    auto form = form_of(
        words, said(words, record == nullptr ? Word::ActLateItem : Word::ActCorrectItem),
        {half(read_from(line_field(said(words, Word::FieldNumber), item.number), {"number"})),
         half(read_from(enum_field(words, Word::FieldKind, item.kind), {"kind"})),
         read_from(line_field(said(words, Word::FieldTitle), item.title),
                   {"title", "group", "summary"}),
         half(read_from(line_field(said(words, Word::FieldRegistryNumbers),
                                   joined(item.registry_numbers, ", ")),
                        {"registry_numbers"})),
         half(read_from(
             line_field(said(words, Word::FieldPresenters), joined(item.presenters, ", ")),
             {"presenters"})),
         read_from(std::move(proposal), {"proposal", "lead_in", "clause_style"}),
         half(read_from(yes_or_no(words, Word::FieldImmediate, item.immediate_verification),
                        {"immediate_verification"})),
         half(read_from(enum_field(words, Word::FieldConfidentiality, item.confidentiality),
                        {"confidentiality"})),
         read_from(line_field(said(words, Word::FieldDispatch), joined(item.dispatch, ", ")),
                   {"dispatch"}),
         half(read_from(
             prose_field_of(said(words, Word::FieldDocuments), joined(item.documents, "\n")),
             {"documents"})),
         half(read_from(
             prose_field_of(said(words, Word::FieldSubItems), sub_items_text(item.sub_items)),
             {"sub_items"}))});
    form.subject = id.text;
    const bool is_new = record == nullptr;
    form.make = [item, is_new, words](const std::vector<FormField>& fields) -> Made {
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
        if (made.title.empty()) return missing(words, fields[2]);
        if (is_new) return Made{{AddItem{std::move(made), {}}}};
        return Made{{CorrectItem{std::move(made)}}};
    };
    return form;
}

} // namespace klubba::ui
