#pragma once

#include "base/describe.h"
#include "meeting/preparing_commands.h"

#include <optional>
#include <vector>

// A notice that comes again (revised, or with further items) asks for many changes at once.
namespace klubba::meeting {

/// All of it or nothing, and undone as one act. Ids of what is new are names within the command
/// alone, for its links and places: each becomes a fresh id. What is new is put in its place in the
/// order given, so it may stand before what is there already and what comes earlier among the new.
struct ReviseMeeting {
    static constexpr std::string_view type_name = "ReviseMeeting";
    static constexpr Roles roles = by_secretary;
    std::optional<MeetingInfo> info;
    std::vector<Person> new_people;
    std::vector<Person> people;
    std::vector<PersonId> gone_people;
    std::vector<AddItem> new_items;
    std::vector<AgendaItem> items;
    std::vector<ItemId> gone_items;
    std::vector<MoveItem> moved_items;
    std::vector<PlanSlot> new_slots;
    std::vector<Slot> slots;
    std::vector<SlotId> gone_slots;
    std::optional<StoredFile> notice; ///< The one that asks for it; kept with the meeting.

    static constexpr auto fields()
    {
        return list_fields(
            field("info", &ReviseMeeting::info), field("new_people", &ReviseMeeting::new_people),
            field("people", &ReviseMeeting::people),
            field("gone_people", &ReviseMeeting::gone_people),
            field("new_items", &ReviseMeeting::new_items), field("items", &ReviseMeeting::items),
            field("gone_items", &ReviseMeeting::gone_items),
            field("moved_items", &ReviseMeeting::moved_items),
            field("new_slots", &ReviseMeeting::new_slots), field("slots", &ReviseMeeting::slots),
            field("gone_slots", &ReviseMeeting::gone_slots),
            field("notice", &ReviseMeeting::notice));
    }
    friend bool operator==(const ReviseMeeting&, const ReviseMeeting&) = default;
};

} // namespace klubba::meeting
