#include "meeting/naming.h"

namespace klubba::meeting {

std::string name_of_person(const MeetingState& state, const PersonId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? id.text : name_with_party(record->person);
}

std::vector<std::string> names_of_people(const MeetingState& state,
                                         const std::vector<PersonId>& ids)
{
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const auto& id : ids)
        names.push_back(name_of_person(state, id));
    return names;
}

std::string
name_of_speaker(const MeetingState& state, const PersonId& person, const std::string& name)
{
    return person ? name_of_person(state, person) : name;
}

std::string without_kind_prefix(const std::string& title)
{
    for (const std::string_view prefix : {"Beslut: ", "BESLUT: ", "Beslut - ", "Beslut – "}) {
        if (title.starts_with(prefix)) return title.substr(prefix.size());
    }
    return title;
}

ShownItem shown_item(const ItemRecord& record)
{
    ShownItem shown{record.item.title, record.item.presenters};
    if (record.sittings.empty() || record.sittings.back().sub_item.empty()) return shown;
    for (const auto& part : record.item.sub_items) {
        if (part.number != record.sittings.back().sub_item) continue;
        shown.is_sub_item = true;
        shown.title = part.title;
        if (!part.presenters.empty()) shown.presenters = part.presenters;
    }
    return shown;
}

bool is_decided_by_vote(ItemKind kind)
{
    return kind == ItemKind::Decision || kind == ItemKind::Election;
}

} // namespace klubba::meeting
