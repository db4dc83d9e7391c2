#include "yearbook/facts.h"

#include "meeting/state.h"

#include <algorithm>
#include <utility>

namespace klubba::yearbook {

namespace {

using meeting::ItemRecord;
using meeting::MeetingState;
using year::HeldMeeting;

bool is_secret(const ItemRecord& record)
{
    return record.item.confidentiality == meeting::Confidentiality::Secret;
}

void add_once(std::vector<std::string>& list, const std::string& text)
{
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

/// "Karin Ek, bibliotekschef": with what the meeting's list of people says that she is.
std::string with_role(const MeetingState& state, const std::string& presenter)
{
    for (const auto& record : state.people) {
        const auto& person = record.person;
        if (person.name == presenter && !person.title.empty())
            return presenter + ", " + person.title;
    }
    return presenter;
}

std::vector<std::string> presenters_of(const MeetingState& state, const ItemRecord& record)
{
    std::vector<std::string> names;
    const auto add = [&](const std::vector<std::string>& more) {
        for (const auto& name : more)
            add_once(names, with_role(state, name));
    };
    add(record.item.presenters);
    for (const auto& sub_item : record.item.sub_items)
        add(sub_item.presenters);
    for (const auto& shown : state.presentations)
        if (shown.item == record.item.id) add(shown.presenters);
    return names;
}

/// Where the item's slot has a place of its own and the slot was begun.
std::string visited_at(const MeetingState& state, const ItemRecord& record)
{
    for (const auto& each : state.slots)
        for (const auto& link : each.slot.items)
            if (link.item == record.item.id && each.started && !each.slot.place.empty())
                return each.slot.place;
    return {};
}

class Gatherer {
public:
    Gatherer(const year::BodyState& state,
             int year,
             std::span<const HeldMeeting> held,
             const Day& today)
        : m_state(state), m_held(held)
    {
        m_facts.state = &state;
        m_facts.body = state.name;
        m_facts.year = year;
        m_facts.view = year::overview(state, year, held, today);
        m_facts.latest = Instant{std::chrono::sys_days{
            Day{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}}}};
    }

    YearFacts gather()
    {
        for (const auto& held : m_held)
            if (is_sitting(held)) add_sitting(held);
        std::stable_sort(m_facts.sittings.begin(), m_facts.sittings.end(),
                         [](const auto& one, const auto& other) { return one.day < other.day; });
        for (const auto& view : m_facts.view.assignments) {
            AssignmentFacts facts{view, year::find(m_state, view.id), {}};
            for (const auto& dealing : view.dealings)
                add_dealt(facts, dealing);
            m_facts.assignments.push_back(std::move(facts));
        }
        for (const auto& sitting : m_facts.sittings)
            add_themes(sitting);
        return std::move(m_facts);
    }

private:
    [[nodiscard]] bool is_sitting(const HeldMeeting& held) const
    {
        return held.state->opened && held.state->info.day.year() == std::chrono::year{m_facts.year};
    }

    [[nodiscard]] const HeldMeeting* held_of(const std::string& stream) const
    {
        const auto found = std::find_if(m_held.begin(), m_held.end(),
                                        [&](const auto& each) { return each.stream == stream; });
        return found == m_held.end() ? nullptr : &*found;
    }

    void add_sitting(const HeldMeeting& held)
    {
        const auto& info = held.state->info;
        Sitting sitting{held.stream, info.day, info.place, {}, {}};
        if (info.body != m_state.name) add_once(sitting.with, info.body);
        for (const auto& joint : info.joint_bodies)
            if (joint.name != m_state.name) add_once(sitting.with, joint.name);
        for (const auto& planned : m_facts.view.plan)
            if (planned.stream == held.stream) add_once(sitting.visits, planned.meeting.visit);
        for (const auto& record : held.state->slots)
            if (record.started && !record.slot.is_break())
                add_once(sitting.visits, record.slot.place);
        m_facts.latest = std::max(m_facts.latest, *held.state->opened);
        m_facts.sittings.push_back(std::move(sitting));
    }

    void add_dealt(AssignmentFacts& facts, const year::Dealing& dealing) const
    {
        const auto* held = held_of(dealing.meeting);
        const auto sitting =
            std::find_if(m_facts.sittings.begin(), m_facts.sittings.end(),
                         [&](const auto& each) { return each.stream == dealing.meeting; });
        if (held == nullptr || sitting == m_facts.sittings.end()) return;
        const auto* item = meeting::find(*held->state, meeting::ItemId{dealing.item});
        if (item == nullptr) return;
        Dealt dealt{*sitting, {}, {}, {}, item->item.kind, dealing.section, dealing.outcome};
        dealt.proposes = item->decision && item->decision->lead_in == meeting::LeadIn::Proposes;
        if (!is_secret(*item)) {
            dealt.title = item->item.title;
            dealt.presenters = presenters_of(*held->state, *item);
            dealt.visited = visited_at(*held->state, *item);
        }
        facts.dealt.push_back(std::move(dealt));
    }

    [[nodiscard]] bool is_linked(const std::string& stream, const ItemRecord& record) const
    {
        for (const auto& facts : m_facts.assignments)
            for (const auto& dealing : facts.view.dealings)
                if (dealing.meeting == stream && dealing.item == record.item.id.text) return true;
        return false;
    }

    void add_themes(const Sitting& sitting)
    {
        for (const auto& record : held_of(sitting.stream)->state->items) {
            if (is_secret(record) || is_linked(sitting.stream, record)) continue;
            if (record.item.kind != meeting::ItemKind::Information || record.withdrawn) continue;
            if (record.sittings.empty() && !record.decision) continue;
            add_once(m_facts.themes, record.item.title);
        }
    }

    const year::BodyState& m_state;
    std::span<const HeldMeeting> m_held;
    YearFacts m_facts;
};

} // namespace

YearFacts facts_of(const year::BodyState& state,
                   int year,
                   std::span<const year::HeldMeeting> held,
                   const Day& today)
{
    return Gatherer{state, year, held, today}.gather();
}

} // namespace klubba::yearbook
