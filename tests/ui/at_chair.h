#pragma once

#include "ui/at_desk.h"
#include "ui/chair_screen.h"

// The chair at the desk, for tests.
namespace klubba::ui::testing {

struct Chair : AtDesk {
    using AtDesk::AtDesk;

    void draw(Canvas& canvas, Commands& out) override
    {
        Desk desk = meeting.desk(words);
        desk.answer = answer;
        desk.saving = saving;
        desk.can_lock = can_lock;
        const auto room = room_view(meeting.state(), meeting.now);
        draw_chair(canvas, {view(), seats, &room, meetings}, desk, local, out);
    }
    [[nodiscard]] meeting::ChairView view() const
    {
        return meeting::chair_view(meeting.history, meeting.now);
    }
    /// By the space bar alone.
    void advance_to(const char* item) { step_to(item, Key::Space); }
    /// Members are noted and the meeting is led to the item.
    void lead_to(const char* item)
    {
        for (const char* person : {"p1", "p2", "p3", "p4", "p5", "p7"})
            meeting.carry_out(meeting::NotePresence{{person}, meeting::Presence::InRoom});
        advance_to(item);
    }
    /// What the one wish of the next press of the space bar is; fails where it is not one.
    template <class Wish>
    bool steps_by()
    {
        return is_one<Wish>(press(Key::Space));
    }
    /// Makes a floor proposal on the item on the table.
    void move_proposal(const char* id, meeting::ProposalType type, const char* by)
    {
        meeting::FloorProposal proposal{{id}, meeting.state().open_item, type, {{by}}, {}, {}};
        if (type == meeting::ProposalType::Amend || type == meeting::ProposalType::Add ||
            type == meeting::ProposalType::Own)
            proposal.clauses = {"vänta ett år"};
        meeting.carry_out(meeting::MakeFloorProposal{proposal});
    }

    ChairScreen local;
    Answer answer;
    Saving saving;
    SeatRows seats;
    std::vector<meeting::MeetingBrief> meetings; ///< That have been called.
    bool can_lock = false;
};

} // namespace klubba::ui::testing
