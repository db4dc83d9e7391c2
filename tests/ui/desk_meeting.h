#pragma once

#include "meeting/decide.h"
#include "meeting/history.h"
#include "ui/desk.h"

#include <optional>
#include <string>

// A meeting of an invented body, for screens to be tried on: wishes go through the real decide and
// fold, and what is answered is what the screens are shown.
namespace klubba::ui::testing {

class DeskMeeting {
public:
    enum class Start { Nothing, Draft, Called };

    explicit DeskMeeting(Start start = Start::Called);

    /// Does everything wished for, at `now`, and empties the list. False at the first refusal.
    bool carry_out(Commands& wishes);
    bool carry_out(meeting::CommandBody wish);
    void at(int hour, int minute, int second = 0);

    [[nodiscard]] const meeting::MeetingState& state() const { return history.state(); }
    [[nodiscard]] Desk desk(const words::Words& words) const;

    meeting::History history;
    Zone zone;
    Instant now;
    std::optional<meeting::Refusal> refusal; ///< Of the last wish.
    std::string actor = "secretary";         ///< Who wishes.

private:
    std::int64_t m_sequence = 0;
    int m_fresh = 0;
};

/// Of a body that posts: what is to be decided is, p2 is to verify, and the meeting is closed.
/// Fails the test where something is refused.
void hold(DeskMeeting& meeting);

/// The meeting of the tests as its notice says.
meeting::DraftMeeting draft(const Zone& zone);

} // namespace klubba::ui::testing
