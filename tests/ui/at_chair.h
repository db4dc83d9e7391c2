#pragma once

#include "ui/at_desk.h"
#include "ui/chair_screen.h"

// The chair at the desk, for tests.
namespace klubba::ui::testing {

struct Chair : AtDesk {
    explicit Chair(DeskMeeting::Start start = DeskMeeting::Start::Called,
                   float width = 1920,
                   words::Language language = words::Language::Swedish);
    ~Chair() override;
    Chair(const Chair&) = delete;
    Chair& operator=(const Chair&) = delete;

    void draw(Canvas& canvas, Commands& out) override;
    [[nodiscard]] meeting::ChairView view() const;
    /// By the space bar alone.
    void advance_to(const char* item) { step_to(item, Key::Space); }
    /// Members are noted and the meeting is led to the item.
    void lead_to(const char* item);
    /// What the one wish of the next press of the space bar is; fails where it is not one.
    template <class Wish>
    bool steps_by()
    {
        return is_one<Wish>(press(Key::Space));
    }
    /// Makes a floor proposal on the item on the table.
    void move_proposal(const char* id, meeting::ProposalType type, const char* by);

    ChairScreen local;
    Answer answer;
    Saving saving;
    SeatRows seats;
    std::vector<meeting::MeetingBrief> meetings; ///< That have been called.
    bool can_lock = false;
};

} // namespace klubba::ui::testing
