#pragma once

#include "meeting/draft_notes.h"
#include "meeting/history.h"
#include "meeting/meeting_brief.h"
#include "meeting/room_view.h"
#include "meeting/secretary_view.h"
#include "meeting/state.h"
#include "ui/canvas.h"
#include "ui/desk.h"
#include "ui/form.h"
#include "ui/keyboard_return.h"
#include "ui/living_minutes.h"
#include "ui/preparing.h"
#include "ui/public_minutes.h"
#include "ui/request.h"
#include "ui/year_desk.h"
#include "year/item_assignments.h"
#include "year/year_view.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

// The secretary's screen: the items with their §§ and the attendance, the decision being written,
// and beside it what has been logged, what the room sees and what still wants attention.
//
// Everything can be done without a mouse: arrows go in the list that has the keyboard, function
// keys and Ctrl work from anywhere, and a few letters of what happened do the rest (Ctrl+Space, or
// a full stop where nothing is written). F12 lists all of it.
namespace klubba::ui {

struct SecretaryMoment;

struct SecretaryInput {
    const meeting::SecretaryView& view;
    const meeting::MeetingState& state;
    const meeting::RoomView& room;
    const meeting::DraftNotes* notes = nullptr; ///< Where the draft comes from a notice.
    const Preparing* preparing = nullptr;       ///< For who prepares a meeting.
    /// All that has happened, for the trail and for what rests on what. Null: what `view` has.
    const meeting::History* history = nullptr;
    std::span<const std::string> phrases{};             ///< The body's own.
    std::span<const meeting::MeetingBrief> meetings{};  ///< All that have been called.
    const LivingMinutes* minutes = nullptr;             ///< While they are looked at.
    const PublicMinutes* public_minutes = nullptr;      ///< Likewise.
    const year::ItemAssignments* assignments = nullptr; ///< Null where no body has any.
    const year::YearView* year = nullptr;               ///< While it is looked at.
    std::span<const std::string> bodies{};              ///< Whose years can be looked at.
};

/// The lists and the text among which the keyboard goes.
enum class SecretaryPart { Items, People, Slots, Text, Log, Vote, Notice };

/// A sheet over all of the screen, until Escape.
enum class SecretarySheet {
    Attendance,
    Vote,
    Deciders,
    Deadlines,
    Unresolved,
    Trail,
    Search,
    Revision,
    Minutes,
    Public,
    Assignments,
    Year
};

/// What happens, in a few letters (command_line.h).
struct SecretaryLine {
    Prose text;
    std::size_t chosen = 0; ///< Of what it can mean.
};

/// What is left of what was done here; nothing of the meeting.
struct SecretaryScreen {
    SecretaryPart part = SecretaryPart::Items;
    bool part_wanted = false; ///< The keyboard is to be taken there.
    meeting::ItemId item;     ///< Where the arrows are in each list; empty for the open item.
    meeting::PersonId person;
    meeting::SlotId slot;
    std::size_t log_line = 0;
    std::optional<Form> form;
    /// What is done once the form is accepted, beside what it wishes; may be empty.
    std::function<void(const SecretaryMoment&, const std::vector<FormField>&)> after;
    std::optional<SecretaryLine> line;

    std::optional<SecretarySheet> sheet;
    std::size_t row = 0;           ///< Where the arrows are in it.
    Prose filter;                  ///< What it is narrowed by.
    meeting::EventId wanted_event; ///< To be found in the trail.
    meeting::PersonId voter;       ///< Who is answered for; empty: who is called.

    meeting::VoteId vote;           ///< The one that has had the keyboard.
    KeyboardBefore keyboard_before; ///< A sheet, and what is asked for, were opened.
    bool wants_lock = false;        ///< Asked of the program, in this frame.

    meeting::ItemId writing_on;  ///< The item whose decision `text` is.
    Prose text;                  ///< A clause on each line.
    std::string text_taken_over; ///< As it was before the secretary wrote in it.

    LivingMinutesDesk minutes;
    YearDesk year;
    PublicMinutesDesk public_minutes;

    YearWishes year_wishes;       ///< Of the bodies' own streams; taken likewise.
    Requests requests;            ///< Asked of the program; whoever shows the screen takes them.
    int notice_line = 0;          ///< Where the arrows are in the notice.
    bool notice_as_lines = false; ///< Also where it has pages that could be shown.
    std::optional<ShowPage> page_asked; ///< What was asked for last.
    int made_of_line = 0;               ///< The line that the form makes something of, if it does.
    std::optional<meeting::ReviewPoint> reviewing; ///< What is being looked at, one by one.
    std::optional<meeting::ReviewPoint> reviewed;  ///< The latest that was.
    std::optional<std::string> paths_asked;        ///< What FindPaths was asked for last.
    std::size_t troubles_seen = 0;                 ///< NoticeTrouble::count that has been said.
    std::size_t plan_seen = 0;                     ///< PlanTrouble::count that has been said.
    std::size_t attach_seen = 0;                   ///< AttachTrouble::count that has been said.
    std::size_t revision_seen = 0;                 ///< Revision::count that has been shown.
    std::vector<bool> revision_taken;              ///< Of its differences.
};

/// What a part of the screen, or an action, looks at and acts on.
struct SecretaryMoment {
    const SecretaryInput& in;
    const Desk& desk;
    SecretaryScreen& local;
    Commands& out;
};

/// Whether the keyboard is asked for by a form, or by the line of what happens.
inline bool is_asking(const SecretaryScreen& local)
{
    return local.form || local.line;
}

/// Gives when it will look different though nothing happens.
Instant draw_secretary(Canvas& canvas,
                       const SecretaryInput& in,
                       const Desk& desk,
                       SecretaryScreen& local,
                       Commands& out);

} // namespace klubba::ui
