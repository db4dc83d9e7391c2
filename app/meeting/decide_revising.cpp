#include "meeting/proceeding.h"

#include <map>
#include <utility>

namespace klubba::meeting {

namespace {

/// Names within the command to fresh ids; what is no such name is an id already.
template <class Id>
class FreshIds {
public:
    explicit FreshIds(std::string stem) : m_stem(std::move(stem)) {}

    void add(const Id& name)
    {
        m_ids.emplace(name.text, Id{m_stem + std::to_string(m_ids.size() + 1)});
    }
    [[nodiscard]] Id operator()(const Id& name) const
    {
        const auto found = m_ids.find(name.text);
        return found == m_ids.end() ? name : found->second;
    }

private:
    std::string m_stem;
    std::map<std::string, Id> m_ids;
};

void revise_people(Proceeding& next, const ReviseMeeting& command)
{
    FreshIds<PersonId> ids{next.circumstances().fresh_id + ".p"};
    for (const auto& person : command.new_people)
        ids.add(person.id);
    const auto settled = [&](Person person) {
        person.id = ids(person.id);
        person.substitute_for = ids(person.substitute_for);
        return person;
    };
    for (const auto& id : command.gone_people)
        next.then(PersonRemoved{id});
    for (const auto& person : command.new_people)
        next.then(PersonListed{settled(person)});
    for (const auto& person : command.people)
        next.then(PersonCorrected{settled(person)});
}

void revise_items(Proceeding& next, const ReviseMeeting& command, const FreshIds<ItemId>& ids)
{
    for (const auto& id : command.gone_items)
        next.then(ItemRemoved{id});
    const bool late = next.state().phase >= Phase::Called;
    for (const auto& added : command.new_items) {
        auto item = added.item;
        item.id = ids(item.id);
        next.then(ItemAdded{std::move(item), ids(added.before), late});
    }
    for (const auto& item : command.items)
        next.then(ItemCorrected{item});
    for (const auto& moved : command.moved_items)
        next.then(ItemMoved{ids(moved.item), ids(moved.before)});
}

void revise_slots(Proceeding& next, const ReviseMeeting& command, const FreshIds<ItemId>& items)
{
    FreshIds<SlotId> ids{next.circumstances().fresh_id + ".s"};
    for (const auto& added : command.new_slots)
        ids.add(added.slot.id);
    const auto settled = [&](Slot slot) {
        slot.id = ids(slot.id);
        for (auto& link : slot.items)
            link.item = items(link.item);
        return slot;
    };
    for (const auto& id : command.gone_slots)
        next.then(SlotRemoved{id});
    for (const auto& added : command.new_slots)
        next.then(SlotPlanned{settled(added.slot), ids(added.before)});
    for (const auto& slot : command.slots)
        next.then(SlotCorrected{settled(slot)});
}

} // namespace

void wish(Proceeding& next, const ReviseMeeting& command)
{
    FreshIds<ItemId> items{next.circumstances().fresh_id + ".i"};
    for (const auto& added : command.new_items)
        items.add(added.item.id);
    auto info = command.info.value_or(next.state().info);
    if (command.notice) info.notice = command.notice;
    if (command.info || info != next.state().info) next.then(MeetingCorrected{std::move(info)});
    revise_people(next, command);
    revise_items(next, command, items);
    revise_slots(next, command, items);
}

} // namespace klubba::meeting
