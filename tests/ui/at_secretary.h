#pragma once

#include "support/catch.h"
#include "ui/at_desk.h"
#include "ui/secretary_screen.h"

#include <utility>

namespace klubba::ui::testing {

/// With Ctrl held.
constexpr KeyPress ctrl(Key key)
{
    return {.key = key, .control = true};
}

/// With Ctrl and Shift held.
constexpr KeyPress ctrl_shift(Key key)
{
    return {.key = key, .control = true, .shift = true};
}

struct Secretary : AtDesk {
    using AtDesk::AtDesk;

    void draw(Canvas& canvas, Commands& out) override
    {
        const auto view = meeting::secretary_view(meeting.history, meeting.now, 40);
        const auto room = room_view(meeting.state(), meeting.now);
        Desk desk = meeting.desk(words);
        desk.saving = saving;
        desk.can_lock = can_lock;
        draw_secretary(canvas,
                       {view,
                        meeting.state(),
                        room,
                        &notes,
                        &preparing,
                        &meeting.history,
                        phrases,
                        {},
                        &minutes,
                        &public_minutes,
                        assignments ? &*assignments : nullptr,
                        year ? &*year : nullptr,
                        bodies},
                       desk, local, out);
        for (auto& wish : std::exchange(local.year_wishes, {}))
            year_wishes.push_back(std::move(wish));
        for (auto& request : std::exchange(local.requests, {})) {
            if (const auto* settled = std::get_if<meeting::SettleNote>(&request))
                settle(notes, *settled);
            requests.push_back(std::move(request));
        }
    }
    [[nodiscard]] const meeting::ItemRecord& item(const char* id) const
    {
        return *find(meeting.state(), meeting::ItemId{id});
    }
    void advance_to(const char* item) { step_to(item, Key::F4); }

    SecretaryScreen local;
    meeting::DraftNotes notes;
    Preparing preparing;
    Requests requests; ///< All that were made; notes are settled at once.
    Saving saving;
    bool can_lock = false;
    std::vector<std::string> phrases; ///< Of the body.
    LivingMinutes minutes;
    PublicMinutes public_minutes;
    std::optional<year::ItemAssignments> assignments;
    std::optional<year::YearView> year;
    std::vector<std::string> bodies;
    YearWishes year_wishes; ///< All that were made; none is done.
};

/// All who have a seat are there, and the item is on the table.
inline void gather(Secretary& secretary, const char* item)
{
    using namespace meeting;
    secretary.press(Key::F4);
    for (const auto& record : secretary.meeting.state().people) {
        if (!record.person.vacant && record.person.seat == SeatKind::Member)
            REQUIRE(secretary.meeting.carry_out(NotePresence{record.person.id, Presence::InRoom}));
    }
    REQUIRE(secretary.meeting.carry_out(CompleteRollCall{}));
    secretary.advance_to(item);
}

} // namespace klubba::ui::testing
