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
    Draft, GoToItems, GoToPeople, GoToText, GoToSlots, GoToLog, All,
    Proposal, Vote, Dissent, Conflict, Support, WithdrawProposal, RefuseProposal, QuestionOrder,
    AcceptOrder, PutQuestion, Gavel, DemandVote, CloseVote, CastingVote, NotParticipating,
    DissentText, SettleConflict, Return, ListClosing, ListClosed, ListOpened, PauseFloor,
    ResumeFloor, CloseDebate, Adopt, Admit, WithdrawItem, CloseDoors, OpenDoors, Presentation,
    DeferQuestion, OpenNotice, ReviewNext, Link, Documents, TakeOverPeople, ShiftTimes, GoToNotice,
    // clang-format on
};

/// What an action looks at and acts on.
struct SecretaryMoment {
    const SecretaryInput& in;
    const Desk& desk;
    SecretaryScreen& local;
    Commands& out;
};

struct SecretaryAction {
    SecretaryAct act;
    words::Word word;
    std::optional<KeyPress> key; ///< Rare ones are found by their words alone.
    bool (*applies)(const SecretaryInput&);
    void (*perform)(const SecretaryMoment&);
};

/// Those about how an item is decided and the meeting conducted (deciding_actions.cpp).
std::span<const SecretaryAction> deciding_actions();
/// Those before a meeting is called, and before there is one (preparing_actions.cpp).
std::span<const SecretaryAction> drafting_actions();
std::span<const SecretaryAction> beginning_actions();

/// F5 to F10.
std::span<const SecretaryAction> outcome_actions();
/// Those with a button now, outcomes apart.
std::vector<SecretaryAction> actions_shown(const SecretaryInput& in);
/// The list of all of them.
void list_all_actions(const SecretaryMoment& now);
/// All that can be asked for in the phase the meeting is in.
std::vector<SecretaryAction> actions_now(const SecretaryInput& in);

/// The outcome that is recorded.
bool is_chosen(SecretaryAct act, const SecretaryInput& in);

/// Buttons one after the other, on as many rows as it takes from the top of `area`.
void draw_action_buttons(Canvas& canvas,
                         std::span<const SecretaryAction> actions,
                         const SecretaryMoment& now,
                         Box& area);

/// The open form, and what comes of it: its wishes, or the action chosen in the list of them all.
FormEnd draw_open_form(Canvas& canvas,
                       const SecretaryInput& in,
                       const Desk& desk,
                       const Box& box,
                       SecretaryScreen& local,
                       Commands& out);
void take_action_keys(Canvas& canvas,
                      const SecretaryInput& in,
                      const Desk& desk,
                      SecretaryScreen& local,
                      Commands& out);

} // namespace klubba::ui
