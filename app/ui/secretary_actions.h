#pragma once

#include "ui/secretary_screen.h"

#include <optional>
#include <span>
#include <vector>

// All that the secretary can do, each with its words and its key, in one table: the buttons, the
// keys and the list behind F12 are made from it.
namespace klubba::ui {

enum class SecretaryAct {
    // clang-format off
    Advance, AsProposed, Amended, Rejected, ReferredBack, Postponed, Noted, Immediate, Note,
    Undo, Redo, Verifiers, Question, Answer, LateItem, Break, GoOn, Speaker, Reply, Floor, EndFloor,
    Withdraw, Show, Hide, RollCall, FirstSection, SkipItem, CloseItem, CorrectItem, CorrectPerson,
    NewPerson, StartSlot, EndSlot, SkipSlot, CorrectSlot, NewSlot, CorrectMeeting, Close, Call,
    Draft, DraftPlanned, GoToItems, GoToPeople, GoToText, GoToSlots, GoToLog, All,
    Proposal, Vote, Dissent, Conflict, Support, WithdrawProposal, RefuseProposal, QuestionOrder,
    AcceptOrder, PutQuestion, Gavel, DemandVote, CloseVote, CastingVote, NotParticipating,
    DissentText, SettleConflict, Return, ListClosing, ListClosed, ListOpened, PauseFloor,
    ResumeFloor, CloseDebate, Adopt, Admit, WithdrawItem, CloseDoors, OpenDoors, Presentation,
    DeferQuestion, OpenNotice, ReviseNotice, ReviewNext, Link, Documents, OpenDocument, TakeOverPeople, ShiftTimes, GoToNotice,
    Say, OpenMeeting, Presence, Arrives, Leaves, Seat, Release, OpenItem, RemoveItem, MoveItem,
    RemovePerson, RemoveSlot, LinkSlot, GiveFloorTo, MoveSpeaker, AddTime, JoinDebates,
    SeparateDebate, CorrectProposal, Ballot, Minority, WithdrawDissent, Split, TakeTogether,
    Election, Nominate, WithdrawNominee, Tellers, Count, Lot, Elected, VerifySections, Disagreement,
    Post, RemovePosting, SendMinutes, Remark, SettleRemark, AttachSigned, Consent, Phrase, ResetText,
    SheetAttendance, SheetVote, SheetDeciders, SheetDeadlines, SheetUnresolved, SheetTrail,
    SheetSearch,
    SheetMinutes, SheetPublic, MaskWords, KeepWords, SheetAssignments, LinkAssignment, SheetYear,
    // clang-format on
};

/// What an action is done to, where that is what the arrows are on. In the command line it can be
/// said; to correct it, its form is always opened.
enum class Target { None, Item, Person, ItemToCorrect, PersonToCorrect };

struct SecretaryAction {
    SecretaryAct act;
    words::Word word;
    std::optional<KeyPress> key; ///< Rare ones are found by their words alone.
    bool (*applies)(const SecretaryInput&);
    void (*perform)(const SecretaryMoment&);
    Target target = Target::None;
};

/// Those about how an item is decided and the meeting conducted (deciding_actions.cpp).
std::span<const SecretaryAction> deciding_actions();
/// Those before a meeting is called, and before there is one (preparing_actions.cpp).
std::span<const SecretaryAction> drafting_actions();
std::span<const SecretaryAction> beginning_actions();

/// Those about who is there, speakers, and what becomes of items and slots (attending_actions.cpp).
std::span<const SecretaryAction> attending_actions();
/// The same before the meeting is called.
std::span<const SecretaryAction> planning_actions();
/// Elections, and what is done after the meeting (electing_actions.cpp).
std::span<const SecretaryAction> electing_actions();
/// The sheets and what else is done with the text (secretary_sheet_actions.cpp).
std::span<const SecretaryAction> sheet_actions();

// secretary_assignments.cpp
/// Whether the meeting has items and its body assignments.
bool can_link_assignments(const SecretaryInput& in);
/// Opens the sheet, on the item that the arrows are on.
void open_assignments(const SecretaryMoment& now);
/// Asks which assignment; links it with that item, or unlinks it.
void link_assignment(const SecretaryMoment& now);
// secretary_year.cpp
void open_year(const SecretaryMoment& now);

/// F5 to F10.
std::span<const SecretaryAction> outcome_actions();
/// Those with a button now, outcomes apart.
std::vector<SecretaryAction> actions_shown(const SecretaryInput& in);
/// The line in which all of them are found by a few letters.
void list_all_actions(const SecretaryMoment& now);
/// All that can be asked for in the phase the meeting is in.
std::vector<SecretaryAction> actions_now(const SecretaryInput& in);

/// The outcome that is recorded.
bool is_chosen(SecretaryAct act, const SecretaryInput& in);

/// Does it, or opens what it asks with.
void perform(const SecretaryAction& action, const SecretaryMoment& now);
/// The action, where it applies now.
std::optional<SecretaryAction> action_for(SecretaryAct act, const SecretaryInput& in);
/// What is done when the open form has been accepted.
void finish_form(Form done, const SecretaryMoment& now);

/// Buttons one after the other, on at most `rows` rows from the top of `area`. Of more, those that
/// come last are left out, but not the two at the very end.
void draw_action_buttons(Canvas& canvas,
                         std::span<const SecretaryAction> actions,
                         const SecretaryMoment& now,
                         Box& area,
                         std::size_t rows = 3);

/// The open form, and what comes of it.
FormEnd draw_open_form(Canvas& canvas, const SecretaryMoment& now, const Box& box);
void take_action_keys(Canvas& canvas, const SecretaryMoment& now);
/// By Escape, to the list of items.
void leave_text(Canvas& canvas, const SecretaryMoment& now);

} // namespace klubba::ui
