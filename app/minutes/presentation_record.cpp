#include "minutes/presentation_record.h"

#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

bool belongs_to_a_section(const MeetingState& state, const Slot& slot)
{
    return std::any_of(slot.items.begin(), slot.items.end(), [&](const ItemLink& link) {
        const auto* record = find(state, link.item);
        return record != nullptr && record->section;
    });
}

Presentation shown(const PresentationRecord& record, const Zone& zone)
{
    const auto at = moment(zone, record.at);
    return {record.title, record.presenters, {at, at}, {}};
}

} // namespace

std::vector<Presentation> presentations_of(const MeetingState& state, const Zone& zone)
{
    std::vector<Presentation> all;
    for (const auto& record : state.slots) {
        const auto& slot = record.slot;
        if (!record.started || slot.is_break()) continue;
        const bool is_visit = !slot.place.empty();
        const bool is_own = !slot.presenters.empty() && !belongs_to_a_section(state, slot);
        if (!is_visit && !is_own) continue;
        all.push_back({slot.title,
                       slot.presenters,
                       {moment(zone, *record.started), moment(zone, record.ended)},
                       slot.place});
    }
    for (const auto& record : state.presentations) {
        const auto* item = find(state, record.item);
        if (item == nullptr || !item->section) all.push_back(shown(record, zone));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
        return left.time.from.at < right.time.from.at;
    });
    return all;
}

std::vector<Presentation>
presentations_at(const MeetingState& state, const ItemRecord& item, const Zone& zone)
{
    std::vector<Presentation> all;
    for (const auto& record : state.presentations) {
        if (record.item == item.item.id) all.push_back(shown(record, zone));
    }
    return all;
}

void add_presentations(Part& part, const std::vector<Presentation>& presentations, Dates dates)
{
    if (presentations.empty()) return;
    part.blocks.emplace_back(Heading{3, {}, "Visade föredragningar", {}});
    List list;
    for (const auto& one : presentations) {
        auto details = listed(one.presenters);
        details += (details.empty() ? "" : ", ") + stretch_text(one.time, dates);
        list.items.push_back({{{one.title}, {", " + details, Emphasis::Muted}}, {}});
    }
    part.blocks.emplace_back(std::move(list));
}

Part presentations_part(const std::vector<Presentation>& presentations, Dates dates)
{
    const bool has_visits = std::any_of(presentations.begin(), presentations.end(),
                                        [](const Presentation& one) { return !one.place.empty(); });
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(
        Heading{2,
                {},
                has_visits ? "Föredragningar och besök" : "Föredragningar utan egen paragraf",
                "foredragningar"});
    Table table{has_visits ? "Föredragningar och besök på andra platser"
                           : "Föredragningar vid sammanträdet",
                {"Tid", "Föredragning", "Föredragande"},
                {}};
    if (has_visits) table.columns.emplace_back("Plats");
    for (const auto& one : presentations) {
        table.rows.push_back({{capitalised(stretch_text(one.time, dates)), {}},
                              {one.title, {}},
                              {one.presenters.empty() ? "–" : listed(one.presenters), {}}});
        if (has_visits) table.rows.back().push_back({one.place.empty() ? "–" : one.place, {}});
    }
    part.blocks.emplace_back(std::move(table));
    return part;
}

} // namespace klubba::minutes
