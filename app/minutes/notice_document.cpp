#include "minutes/notice_document.h"

#include "minutes/attendance_record.h"
#include "minutes/decision_record.h"
#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/swedish.h"

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string called(const Person& person, ViceChairs vice_chairs)
{
    if (person.vacant) return capitalised(seat_name(person));
    auto text = seat_name(person);
    const auto role = role_word(person.role, vice_chairs);
    if (!role.empty())
        text += ", " + role;
    else if (!person.title.empty())
        text += ", " + person.title;
    return text;
}

FieldEntry people(const MeetingState& state, const char* label, SeatKind seat)
{
    auto vice_chairs = ViceChairs::One;
    for (const auto& record : state.people) {
        if (record.person.role == Role::ViceChair2) vice_chairs = ViceChairs::Several;
    }
    FieldEntry entry{label, {}};
    for (const auto& record : state.people) {
        if (record.person.seat == seat)
            entry.lines.push_back(plain(called(record.person, vice_chairs)));
    }
    return entry;
}

std::string time_text(const MeetingState& state, const Zone& zone)
{
    const auto from = zone.clock_of(state.info.starts);
    if (!state.info.ends) return "kl. " + clock(from);
    return clock_range(from, zone.clock_of(*state.info.ends));
}

Part front(const MeetingState& state, const Record& record, const Zone& zone)
{
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{1, "Kallelse", bodies(record), "kallelse"});
    Fields fields;
    fields.entries = {{"Organ", {plain(bodies(record))}},
                      {"Sammanträdesdatum", {plain(capitalised(weekday_and_date(state.info.day)))}},
                      {"Tid", {plain(capitalised(time_text(state, zone)))}}};
    if (!state.info.place.empty()) fields.entries.push_back({"Plats", {plain(state.info.place)}});
    for (auto& entry : {people(state, "Ledamöter kallas", SeatKind::Member),
                        people(state, "Ersättare underrättas", SeatKind::Substitute),
                        people(state, "Med närvarorätt", SeatKind::RightToAttend),
                        people(state, "Personalföreträdare", SeatKind::StaffRepresentative),
                        people(state, "Tjänstepersoner", SeatKind::Staff),
                        people(state, "Inbjudna", SeatKind::Guest)}) {
        if (!entry.lines.empty()) fields.entries.push_back(entry);
    }
    part.blocks.emplace_back(std::move(fields));
    return part;
}

std::string slot_time(const Slot& slot, const Zone& zone)
{
    if (!slot.starts) return {};
    const auto from = zone.clock_of(*slot.starts);
    if (!slot.ends) return clock(from);
    return clock(from) + "–" + clock(zone.clock_of(*slot.ends));
}

bool is_secret(const MeetingState& state, const Slot& slot)
{
    for (const auto& link : slot.items) {
        const auto* record = find(state, link.item);
        if (record != nullptr && record->item.confidentiality == Confidentiality::Secret)
            return true;
    }
    return false;
}

Part schedule(const MeetingState& state, const Zone& zone)
{
    Part part{PartRole::Item, {}};
    part.blocks.emplace_back(Heading{2, {}, "Tidplan", "tidplan"});
    Table table{{}, {"Tid", "Punkt", "Föredragande"}, {}};
    for (const auto& record : state.slots) {
        const auto& slot = record.slot;
        const bool hides = is_secret(state, slot);
        auto title = hides ? std::string{"Ärende som omfattas av sekretess"} : slot.title;
        if (!hides && !slot.place.empty()) title += ", " + slot.place;
        table.rows.push_back({{slot_time(slot, zone), {}},
                              {title, {}},
                              {hides ? std::string{} : listed(slot.presenters), {}}});
    }
    part.blocks.emplace_back(std::move(table));
    return part;
}

void add_proposal(Part& part, const MeetingState& state, const AgendaItem& item)
{
    if (item.proposal.empty()) return;
    add_heading(part, "Förslag till beslut");
    const bool has_att = item.clause_style == ClauseStyle::AttClauses;
    part.blocks.emplace_back(
        clauses_block(has_att ? capitalised(state.info.body) + " beslutar" : "",
                      joined(item.proposal, item.clause_style), item.clause_style, Origin::Notice));
}

Part item_part(const MeetingState& state, const AgendaItem& item, std::size_t nth)
{
    Part part{PartRole::Item, {}};
    const auto number = item.number.empty() ? std::to_string(nth + 1) : item.number;
    const bool hides = item.confidentiality == Confidentiality::Secret;
    part.blocks.emplace_back(
        Heading{2, number.ends_with('.') ? number : number + ".",
                hides ? std::string{"Ärende som omfattas av sekretess"} : item.title,
                "arende-" + std::to_string(nth + 1)});
    if (hides) return part;
    if (item.confidentiality == Confidentiality::Closed)
        add_paragraph(part, "Ärendet behandlas inom stängda dörrar.", ParagraphRole::Remark);
    Fields fields;
    if (!item.registry_numbers.empty())
        fields.entries.push_back({"Diarienummer", {plain(listed(item.registry_numbers))}});
    if (!item.presenters.empty())
        fields.entries.push_back({"Föredragande", {plain(listed(item.presenters))}});
    if (!fields.entries.empty()) part.blocks.emplace_back(std::move(fields));
    List list;
    for (const auto& one : item.sub_items) {
        Runs runs = plain((one.number.empty() ? "" : one.number + " ") + one.title);
        if (!one.presenters.empty())
            runs.push_back({", " + listed(one.presenters), Emphasis::Muted});
        list.items.push_back({std::move(runs), {}});
    }
    if (!list.items.empty()) part.blocks.emplace_back(std::move(list));
    add_proposal(part, state, item);
    add_text(part, "Sammanfattning", item.summary, Origin::Notice);
    add_list(part, "Beslutsunderlag", item.documents);
    return part;
}

Part agenda(const MeetingState& state)
{
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{2, {}, "Föredragningslista", "foredragningslista"});
    Table table{{}, {"Nummer", "Ärende", "Diarienummer"}, {}};
    for (std::size_t i = 0; i < state.items.size(); ++i) {
        const auto& item = state.items[i].item;
        const bool hides = item.confidentiality == Confidentiality::Secret;
        table.rows.push_back(
            {{item.number.empty() ? std::to_string(i + 1) : item.number,
              "arende-" + std::to_string(i + 1)},
             {hides ? std::string{"Ärende som omfattas av sekretess"} : item.title, {}},
             {hides ? std::string{} : listed(item.registry_numbers), {}}});
    }
    part.blocks.emplace_back(std::move(table));
    return part;
}

} // namespace

Document notice_document(const MeetingState& state, const Record& record, const Zone& zone)
{
    auto document = framed(record, "Kallelse");
    document.parts.push_back(front(state, record, zone));
    if (!state.slots.empty()) document.parts.push_back(schedule(state, zone));
    if (!state.items.empty()) document.parts.push_back(agenda(state));
    for (std::size_t i = 0; i < state.items.size(); ++i)
        document.parts.push_back(item_part(state, state.items[i].item, i));
    return document;
}

} // namespace klubba::minutes
