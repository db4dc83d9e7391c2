#pragma once

#include "meeting/draft_notes.h"
#include "meeting/room_view.h"
#include "meeting/secretary_view.h"
#include "meeting/state.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/form.h"
#include "ui/preparing.h"
#include "ui/request.h"

#include <optional>

// The secretary's screen: the items with their §§ and the attendance, the decision being written,
// and beside it what has been logged, what the room sees and what still wants attention.
//
// Everything can be done without a mouse: arrows go in the list that has the keyboard, function
// keys and Ctrl work from anywhere, F12 lists all of it.
namespace klubba::ui {

struct SecretaryInput {
    const meeting::SecretaryView& view;
    const meeting::MeetingState& state;
    const meeting::RoomView& room;
    const meeting::DraftNotes* notes = nullptr; ///< Where the draft comes from a notice.
    const Preparing* preparing = nullptr;       ///< For who prepares a meeting.
};

/// The lists and the text among which the keyboard goes.
enum class SecretaryPart { Items, People, Slots, Text, Log, Vote, Notice };

/// What is left of what was done here; nothing of the meeting.
struct SecretaryScreen {
    enum class Asking { Form, Action };

    SecretaryPart part = SecretaryPart::Items;
    bool part_wanted = false; ///< The keyboard is to be taken there.
    meeting::ItemId item;     ///< Where the arrows are in each list; empty for the open item.
    meeting::PersonId person;
    meeting::SlotId slot;
    std::size_t log_line = 0;
    std::optional<Form> form;
    Asking asking = Asking::Form; ///< What the form is for.

    meeting::VoteId vote; ///< The one that has had the keyboard.

    meeting::ItemId writing_on;  ///< The item whose decision `text` is.
    Prose text;                  ///< A clause on each line.
    std::string text_taken_over; ///< As it was before the secretary wrote in it.

    Requests requests;    ///< Asked of the program; whoever shows the screen takes them.
    int notice_line = 0;  ///< Where the arrows are in the notice.
    int made_of_line = 0; ///< The line that the form makes something of, if it does.
    std::optional<meeting::ReviewPoint> reviewing; ///< What is being looked at, one by one.
    std::optional<meeting::ReviewPoint> reviewed;  ///< The latest that was.
    std::optional<std::string> paths_asked;        ///< What FindPaths was asked for last.
    std::size_t troubles_seen = 0;                 ///< NoticeTrouble::count that has been said.
};

/// Gives when it will look different though nothing happens.
Instant draw_secretary(Canvas& canvas,
                       const SecretaryInput& in,
                       const Desk& desk,
                       SecretaryScreen& local,
                       Commands& out);

} // namespace klubba::ui
