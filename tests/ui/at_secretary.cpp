#include "ui/at_secretary.h"

#include "support/catch.h"

#include <utility>

namespace klubba::ui::testing {

Secretary::Secretary(DeskMeeting::Start start, float width, words::Language language)
    : AtDesk(start, width, language)
{
}

Secretary::~Secretary() = default;

void Secretary::draw(Canvas& canvas, Commands& out)
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

void gather(Secretary& secretary, const char* item)
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
