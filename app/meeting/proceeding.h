#pragma once

#include "meeting/decide.h"
#include "meeting/state.h"

#include <optional>
#include <utility>
#include <vector>

// A decision in the making: the events so far, the state they lead to, and the first refusal. Used
// by decide alone.
namespace klubba::meeting {

class Proceeding {
public:
    Proceeding(const History& history, Instant at, const Circumstances& circumstances);

    [[nodiscard]] const History& history() const { return m_history; }
    /// As it will be after the events so far.
    [[nodiscard]] const MeetingState& state() const { return m_state; }
    [[nodiscard]] Instant at() const { return m_at; }
    [[nodiscard]] const Circumstances& circumstances() const { return m_circumstances; }

    /// Adds an event if it fits and nothing has been refused.
    void then(EventBody event);
    void refuse(Refusal::Kind kind, std::string subject = {});
    [[nodiscard]] bool refused() const { return m_refusal.has_value(); }

    Result<std::vector<EventBody>, Refusal> result() &&;

private:
    const History& m_history;
    Circumstances m_circumstances;
    Instant m_at{};
    MeetingState m_state;
    std::vector<EventBody> m_events;
    std::optional<Refusal> m_refusal;
};

/// The id that a command gave, or a new one.
template <class AnyId>
AnyId or_fresh(const AnyId& id, const Proceeding& next)
{
    return id ? id : AnyId{next.circumstances().fresh_id};
}

/// Who is named, else whoever asks: the chair of the item (of the meeting's first § where there is
/// none), or the member of that name. Empty where that is nobody.
PersonId asking(const Proceeding& next, const PersonId& named, const ItemId& item);

// What each command leads to, in the file of its subject.

// decide_preparing.cpp
void wish(Proceeding& next, const DraftMeeting& command);
void wish(Proceeding& next, const CorrectMeeting& command);
void wish(Proceeding& next, const CallMeeting& command);
void wish(Proceeding& next, const SetFirstSection& command);
void wish(Proceeding& next, const ListPerson& command);
void wish(Proceeding& next, const CorrectPerson& command);
void wish(Proceeding& next, const RemovePerson& command);
void wish(Proceeding& next, const MovePerson& command);
void wish(Proceeding& next, const PlanSlot& command);
void wish(Proceeding& next, const CorrectSlot& command);
void wish(Proceeding& next, const ShiftTimes& command);
void wish(Proceeding& next, const RemoveSlot& command);
void wish(Proceeding& next, const LinkSlot& command);
void wish(Proceeding& next, const AddItem& command);
void wish(Proceeding& next, const CorrectItem& command);
void wish(Proceeding& next, const RemoveItem& command);
void wish(Proceeding& next, const MoveItem& command);

// decide_revising.cpp
void wish(Proceeding& next, const ReviseMeeting& command);
// decide_attendance.cpp
void wish(Proceeding& next, const NotePresence& command);
void wish(Proceeding& next, const CompleteRollCall& command);
void wish(Proceeding& next, const SeatSubstitute& command);
void wish(Proceeding& next, const ReleaseSubstitute& command);
void wish(Proceeding& next, const AppointVerifiers& command);
void wish(Proceeding& next, const RaiseConflict& command);
void wish(Proceeding& next, const SettleConflict& command);
void wish(Proceeding& next, const LeaveForConflict& command);
void wish(Proceeding& next, const ReturnFromConflict& command);

// decide_questions.cpp
void wish(Proceeding& next, const RegisterQuestion& command);
void wish(Proceeding& next, const AnswerQuestion& command);
void wish(Proceeding& next, const DeferQuestion& command);

// decide_floor.cpp
void wish(Proceeding& next, const GiveFloor& command);
void wish(Proceeding& next, const EndFloor& command);
void wish(Proceeding& next, const QueueSpeaker& command);
void wish(Proceeding& next, const WithdrawSpeaker& command);
void wish(Proceeding& next, const AnnounceListClosing& command);
void wish(Proceeding& next, const CloseSpeakersList& command);
void wish(Proceeding& next, const OpenSpeakersList& command);
void wish(Proceeding& next, const MoveSpeaker& command);
void wish(Proceeding& next, const PauseFloor& command);
void wish(Proceeding& next, const ResumeFloor& command);
void wish(Proceeding& next, const AddSpeakingTime& command);
void wish(Proceeding& next, const CloseDebate& command);
void wish(Proceeding& next, const JoinDebates& command);
void wish(Proceeding& next, const SeparateDebate& command);

// decide_proposal.cpp
void wish(Proceeding& next, const ShowProposal& command);
void wish(Proceeding& next, const HideProposal& command);
void wish(Proceeding& next, const RecordDecision& command);
void wish(Proceeding& next, const VerifyImmediately& command);
void wish(Proceeding& next, const WriteNote& command);
void wish(Proceeding& next, const WriteProse& command);
void wish(Proceeding& next, const MakeFloorProposal& command);
void wish(Proceeding& next, const CorrectFloorProposal& command);
void wish(Proceeding& next, const SupportFloorProposal& command);
void wish(Proceeding& next, const WithdrawFloorProposal& command);
void wish(Proceeding& next, const RefuseFloorProposal& command);
void wish(Proceeding& next, const ProposeQuestionOrder& command);
void wish(Proceeding& next, const AcceptQuestionOrder& command);
void wish(Proceeding& next, const PutTheQuestion& command);
void wish(Proceeding& next, const StrikeGavel& command);

// decide_vote.cpp
void wish(Proceeding& next, const DemandVote& command);
void wish(Proceeding& next, const OpenVote& command);
void wish(Proceeding& next, const CastBallot& command);
void wish(Proceeding& next, const CorrectBallot& command);
void wish(Proceeding& next, const GiveCastingVote& command);
void wish(Proceeding& next, const CloseVote& command);
void wish(Proceeding& next, const DemandByMinority& command);
void wish(Proceeding& next, const DeclareNotParticipating& command);

// decide_election.cpp
void wish(Proceeding& next, const OpenElection& command);
void wish(Proceeding& next, const NameNominee& command);
void wish(Proceeding& next, const WithdrawNominee& command);
void wish(Proceeding& next, const AppointTellers& command);
void wish(Proceeding& next, const CountBallots& command);
void wish(Proceeding& next, const DrawLot& command);
void wish(Proceeding& next, const DeclareElected& command);

// decide_dissent.cpp
void wish(Proceeding& next, const AnnounceDissent& command);
void wish(Proceeding& next, const FileDissentText& command);
void wish(Proceeding& next, const WithdrawDissent& command);

// decide_agenda.cpp
void wish(Proceeding& next, const AdoptAgenda& command);
void wish(Proceeding& next, const AdmitLateItem& command);
void wish(Proceeding& next, const WithdrawItem& command);
void wish(Proceeding& next, const SplitItem& command);
void wish(Proceeding& next, const TakeTogether& command);
void wish(Proceeding& next, const CloseDoors& command);
void wish(Proceeding& next, const OpenDoors& command);
void wish(Proceeding& next, const MoveSlot& command);
void wish(Proceeding& next, const ShowMessage& command);
void wish(Proceeding& next, const ClearMessage& command);
void wish(Proceeding& next, const ListPresentation& command);

// decide_verification.cpp
void wish(Proceeding& next, const VerifySections& command);
void wish(Proceeding& next, const NoteDisagreement& command);
void wish(Proceeding& next, const PostMinutes& command);
void wish(Proceeding& next, const RemovePosting& command);
void wish(Proceeding& next, const AttachSignedFile& command);
void wish(Proceeding& next, const ConsentToUnlock& command);

// decide_remark.cpp
void wish(Proceeding& next, const SendMinutes& command);
void wish(Proceeding& next, const MakeRemark& command);
void wish(Proceeding& next, const SettleRemark& command);

// decide_publishing.cpp
void wish(Proceeding& next, const MaskWords& command);
void wish(Proceeding& next, const KeepWords& command);
void wish(Proceeding& next, const ReviewPublicText& command);

// decide_course.cpp
void wish(Proceeding& next, const Advance& command);
void wish(Proceeding& next, const StartSlot& command);
void wish(Proceeding& next, const EndSlot& command);
void wish(Proceeding& next, const SkipSlot& command);
void wish(Proceeding& next, const OpenItem& command);
void wish(Proceeding& next, const CloseItem& command);
void wish(Proceeding& next, const SkipItem& command);
void wish(Proceeding& next, const StartBreak& command);
void wish(Proceeding& next, const EndBreak& command);
void wish(Proceeding& next, const OpenMeeting& command);
void wish(Proceeding& next, const CloseMeeting& command);

// decide_undo.cpp
void wish(Proceeding& next, const Undo& command);
void wish(Proceeding& next, const Redo& command);

} // namespace klubba::meeting
