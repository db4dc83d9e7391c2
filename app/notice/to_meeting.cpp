#include "notice/to_meeting.h"

#include "notice/names.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

using meeting::BodyKind;

struct BodyWord {
    std::string_view word;
    BodyKind kind;
};
// The first that is found decides: an "arbetsutskott" of a "styrelse" is an utskott.
constexpr std::array body_words{
    BodyWord{"beredning", BodyKind::PreparatoryCommittee},
    BodyWord{"utskott", BodyKind::Subcommittee},
    BodyWord{"fullmäktige", BodyKind::Council},
    BodyWord{"nämnd", BodyKind::Committee},
    BodyWord{"styrelse", BodyKind::Executive},
};

template <class IdType>
IdType id(char letter, std::size_t index)
{
    return IdType{letter + std::to_string(index + 1)};
}

meeting::MeetingInfo info_of(const Draft& draft, const Zone& zone)
{
    meeting::MeetingInfo info;
    info.body = draft.body.value_or("");
    info.body_kind = body_kind_of(info.body);
    info.day = *draft.date;
    info.starts = zone.at(*draft.date, *draft.start);
    if (draft.end) info.ends = zone.at(*draft.date, *draft.end);
    info.place = draft.place.value_or("");
    info.zone = zone.name();
    info.proposed_verifier = draft.verification.verifier.value_or("");
    info.proposed_verifier_substitute = draft.verification.substitute.value_or("");
    info.proposed_verification_deadline = draft.verification.deadline;
    return info;
}

meeting::Person member(const DraftMember& from)
{
    meeting::Person person;
    person.name = from.name.value_or("");
    person.party = from.party.value_or("");
    person.seat = from.seat;
    person.role = from.role.value_or(meeting::Role::None);
    person.vacant = from.vacant;
    return person;
}

/// "Olof Ås, ekonomidirektör".
meeting::Person beside(const std::string& text)
{
    meeting::Person person;
    const auto comma = std::min(text.find(','), text.size());
    person.name = std::string{trim(std::string_view{text}.substr(0, comma))};
    person.title = std::string{trim(std::string_view{text}.substr(comma), ",")};
    person.seat = meeting::SeatKind::Staff;
    return person;
}

std::vector<meeting::Person> people_of(const Draft& draft)
{
    std::vector<meeting::Person> people;
    for (const auto& each : draft.members)
        people.push_back(member(each));
    for (const auto& each : draft.others)
        people.push_back(beside(each));
    for (std::size_t i = 0; i < people.size(); ++i)
        people[i].id = id<meeting::PersonId>('p', i);
    return people;
}

meeting::AgendaItem item_of(const DraftItem& from)
{
    meeting::AgendaItem item;
    item.number = from.number;
    item.title = from.title;
    item.kind = from.kind;
    item.confidentiality = from.confidentiality;
    item.registry_numbers = from.registry_numbers;
    item.presenters = from.presenters;
    item.proposal = from.proposal;
    item.clause_style = from.clause_style;
    item.summary = from.summary;
    item.documents = from.documents;
    item.dispatch = from.dispatch;
    item.immediate_verification = from.immediate_verification;
    for (const auto& each : from.sub_items)
        item.sub_items.push_back({each.number, each.title, each.presenters});
    return item;
}

/// Sub-items stand in for the item that they belong to.
std::vector<meeting::ItemLink> links_of(const DraftSlot& slot,
                                        const std::vector<meeting::AgendaItem>& items)
{
    std::vector<meeting::ItemLink> links;
    for (const auto& number : slot.items) {
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const auto& item) { return item.number == number; });
        if (found == items.end()) continue;
        const auto before = links.size();
        for (const auto& sub_item : slot.sub_items)
            if (sub_item.starts_with(number + "."))
                links.push_back({found->id, sub_item.substr(number.size() + 1)});
        if (links.size() == before) links.push_back({found->id, {}});
    }
    return links;
}

meeting::Slot slot_of(const DraftSlot& from, Day date, const Zone& zone)
{
    meeting::Slot slot;
    const auto day = from.day.value_or(date);
    if (from.start) slot.starts = zone.at(day, *from.start);
    if (from.end) slot.ends = zone.at(day, *from.end);
    slot.title = from.title;
    slot.presenters = from.presenters;
    slot.kind = from.kind;
    return slot;
}

} // namespace

BodyKind body_kind_of(std::string_view body)
{
    const auto folded = fold(body);
    for (const auto& [word, kind] : body_words)
        if (folded.find(word) != std::string::npos) return kind;
    return BodyKind::Committee;
}

Result<meeting::DraftMeeting, Failure> to_meeting(const Draft& draft, const Zone& zone)
{
    if (!draft.date) return failure(Failure::Kind::BadInput, "the notice says no date");
    if (!draft.start) return failure(Failure::Kind::BadInput, "the notice says no time to begin");
    meeting::DraftMeeting result;
    result.info = info_of(draft, zone);
    result.people = people_of(draft);
    for (const auto& item : draft.items) {
        result.items.push_back(item_of(item));
        result.items.back().id = id<meeting::ItemId>('i', result.items.size() - 1);
    }
    for (const auto& slot : draft.schedule) {
        result.slots.push_back(slot_of(slot, *draft.date, zone));
        result.slots.back().id = id<meeting::SlotId>('s', result.slots.size() - 1);
        result.slots.back().items = links_of(slot, result.items);
    }
    return result;
}

} // namespace klubba::notice
