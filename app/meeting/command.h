#pragma once

#include "base/one_of.h"
#include "meeting/agenda_commands.h"
#include "meeting/attendance_commands.h"
#include "meeting/conflict_commands.h"
#include "meeting/course_commands.h"
#include "meeting/debate_commands.h"
#include "meeting/decision_commands.h"
#include "meeting/dissent_commands.h"
#include "meeting/election_commands.h"
#include "meeting/floor_commands.h"
#include "meeting/preparing_commands.h"
#include "meeting/proposal_commands.h"
#include "meeting/publishing_commands.h"
#include "meeting/remark_commands.h"
#include "meeting/revising_commands.h"
#include "meeting/undo_commands.h"
#include "meeting/verification_commands.h"
#include "meeting/vote_commands.h"

#include <optional>
#include <utility>

namespace klubba::meeting {

using CommandVariant = OneOf<DraftMeeting,
                             CorrectMeeting,
                             CallMeeting,
                             SetFirstSection,
                             ListPerson,
                             CorrectPerson,
                             RemovePerson,
                             PlanSlot,
                             CorrectSlot,
                             ShiftTimes,
                             RemoveSlot,
                             LinkSlot,
                             AddItem,
                             CorrectItem,
                             RemoveItem,
                             MoveItem,
                             OpenMeeting,
                             NotePresence,
                             CompleteRollCall,
                             SeatSubstitute,
                             ReleaseSubstitute,
                             AppointVerifiers,
                             RegisterQuestion,
                             AnswerQuestion,
                             Advance,
                             StartSlot,
                             EndSlot,
                             SkipSlot,
                             OpenItem,
                             CloseItem,
                             SkipItem,
                             StartBreak,
                             EndBreak,
                             CloseMeeting,
                             GiveFloor,
                             EndFloor,
                             QueueSpeaker,
                             WithdrawSpeaker,
                             ShowProposal,
                             HideProposal,
                             RecordDecision,
                             VerifyImmediately,
                             WriteNote,
                             WriteProse,
                             RaiseConflict,
                             SettleConflict,
                             LeaveForConflict,
                             ReturnFromConflict,
                             AnnounceListClosing,
                             CloseSpeakersList,
                             OpenSpeakersList,
                             MoveSpeaker,
                             PauseFloor,
                             ResumeFloor,
                             AddSpeakingTime,
                             CloseDebate,
                             JoinDebates,
                             SeparateDebate,
                             MakeFloorProposal,
                             CorrectFloorProposal,
                             SupportFloorProposal,
                             WithdrawFloorProposal,
                             RefuseFloorProposal,
                             ProposeQuestionOrder,
                             AcceptQuestionOrder,
                             PutTheQuestion,
                             StrikeGavel,
                             DemandVote,
                             OpenVote,
                             CastBallot,
                             CorrectBallot,
                             GiveCastingVote,
                             CloseVote,
                             DemandByMinority,
                             DeclareNotParticipating,
                             OpenElection,
                             NameNominee,
                             WithdrawNominee,
                             AppointTellers,
                             CountBallots,
                             DrawLot,
                             DeclareElected,
                             AnnounceDissent,
                             FileDissentText,
                             WithdrawDissent,
                             AdoptAgenda,
                             AdmitLateItem,
                             WithdrawItem,
                             SplitItem,
                             TakeTogether,
                             CloseDoors,
                             OpenDoors,
                             ListPresentation,
                             DeferQuestion,
                             VerifySections,
                             NoteDisagreement,
                             PostMinutes,
                             RemovePosting,
                             SendMinutes,
                             MakeRemark,
                             SettleRemark,
                             AttachSignedFile,
                             ConsentToUnlock,
                             MaskWords,
                             KeepWords,
                             ReviewPublicText,
                             MoveSlot,
                             ShowMessage,
                             ClearMessage,
                             MovePerson,
                             ReviseMeeting,
                             Undo,
                             Redo>;

/// What is wished, as one of the kinds. Copying, moving and comparing are compiled once and not
/// wherever it is used: with so many kinds that would be most of the time that building takes.
struct CommandBody : CommandVariant {
    CommandBody();
    template <class Body>
    // NOLINTNEXTLINE(google-explicit-constructor): a wish is one of its kinds.
    requires one_of<Body, CommandVariant> CommandBody(Body body)
    noexcept : CommandVariant(std::move(body)) {}
    CommandBody(const CommandBody& other);
    CommandBody(CommandBody&& other) noexcept;
    CommandBody& operator=(const CommandBody& other);
    CommandBody& operator=(CommandBody&& other) noexcept;
    ~CommandBody();

    friend bool operator==(const CommandBody& left, const CommandBody& right);
};

/// A wish, with when it took effect if that was not just now (an arrival noted afterwards).
struct Command {
    CommandBody body;
    std::optional<Instant> at;

    friend bool operator==(const Command&, const Command&) = default;
};

} // namespace klubba::meeting
