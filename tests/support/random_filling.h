#pragma once

#include "meeting/command.h"
#include "support/random_source.h"

#include <type_traits>

// The arguments of every command, at random: one function for each, so that a command that is added
// does not compile until it is tried as well. Used by RandomMeeting alone.
namespace klubba::testing {

template <class Body>
requires std::is_empty_v<Body>
void fill(Body&, Source&) {}

// random_preparing.cpp
void fill(meeting::DraftMeeting& command, Source& from);
void fill(meeting::CorrectMeeting& command, Source& from);
void fill(meeting::SetFirstSection& command, Source& from);
void fill(meeting::ListPerson& command, Source& from);
void fill(meeting::CorrectPerson& command, Source& from);
void fill(meeting::RemovePerson& command, Source& from);
void fill(meeting::PlanSlot& command, Source& from);
void fill(meeting::CorrectSlot& command, Source& from);
void fill(meeting::ShiftTimes& command, Source& from);
void fill(meeting::RemoveSlot& command, Source& from);
void fill(meeting::LinkSlot& command, Source& from);
void fill(meeting::AddItem& command, Source& from);
void fill(meeting::CorrectItem& command, Source& from);
void fill(meeting::RemoveItem& command, Source& from);
void fill(meeting::MoveItem& command, Source& from);
void fill(meeting::MovePerson& command, Source& from);
void fill(meeting::ReviseMeeting& command, Source& from);
void fill(meeting::AdmitLateItem& command, Source& from);
void fill(meeting::WithdrawItem& command, Source& from);
void fill(meeting::SplitItem& command, Source& from);
void fill(meeting::TakeTogether& command, Source& from);
void fill(meeting::CloseDoors& command, Source& from);
void fill(meeting::ListPresentation& command, Source& from);
void fill(meeting::StartSlot& command, Source& from);
void fill(meeting::EndSlot& command, Source& from);
void fill(meeting::SkipSlot& command, Source& from);
void fill(meeting::MoveSlot& command, Source& from);
void fill(meeting::ShowMessage& command, Source& from);
void fill(meeting::OpenItem& command, Source& from);
void fill(meeting::SkipItem& command, Source& from);
void fill(meeting::StartBreak& command, Source& from);
void fill(meeting::VerifySections& command, Source& from);
void fill(meeting::NoteDisagreement& command, Source& from);
void fill(meeting::PostMinutes& command, Source& from);
void fill(meeting::RemovePosting& command, Source& from);
void fill(meeting::SendMinutes& command, Source& from);
void fill(meeting::MakeRemark& command, Source& from);
void fill(meeting::SettleRemark& command, Source& from);
void fill(meeting::AttachSignedFile& command, Source& from);
void fill(meeting::ConsentToUnlock& command, Source& from);
void fill(meeting::MaskWords& command, Source& from);
void fill(meeting::KeepWords& command, Source& from);
void fill(meeting::ReviewPublicText& command, Source& from);
void fill(meeting::Undo& command, Source& from);
// random_attending.cpp
void fill(meeting::NotePresence& command, Source& from);
void fill(meeting::SeatSubstitute& command, Source& from);
void fill(meeting::ReleaseSubstitute& command, Source& from);
void fill(meeting::AppointVerifiers& command, Source& from);
void fill(meeting::RegisterQuestion& command, Source& from);
void fill(meeting::AnswerQuestion& command, Source& from);
void fill(meeting::DeferQuestion& command, Source& from);
void fill(meeting::RaiseConflict& command, Source& from);
void fill(meeting::SettleConflict& command, Source& from);
void fill(meeting::LeaveForConflict& command, Source& from);
void fill(meeting::ReturnFromConflict& command, Source& from);
void fill(meeting::GiveFloor& command, Source& from);
void fill(meeting::QueueSpeaker& command, Source& from);
void fill(meeting::WithdrawSpeaker& command, Source& from);
void fill(meeting::MoveSpeaker& command, Source& from);
void fill(meeting::AddSpeakingTime& command, Source& from);
void fill(meeting::CloseDebate& command, Source& from);
void fill(meeting::JoinDebates& command, Source& from);
void fill(meeting::SeparateDebate& command, Source& from);
// random_deciding.cpp
void fill(meeting::ShowProposal& command, Source& from);
void fill(meeting::HideProposal& command, Source& from);
void fill(meeting::RecordDecision& command, Source& from);
void fill(meeting::VerifyImmediately& command, Source& from);
void fill(meeting::WriteNote& command, Source& from);
void fill(meeting::WriteProse& command, Source& from);
void fill(meeting::MakeFloorProposal& command, Source& from);
void fill(meeting::CorrectFloorProposal& command, Source& from);
void fill(meeting::SupportFloorProposal& command, Source& from);
void fill(meeting::WithdrawFloorProposal& command, Source& from);
void fill(meeting::RefuseFloorProposal& command, Source& from);
void fill(meeting::ProposeQuestionOrder& command, Source& from);
void fill(meeting::AcceptQuestionOrder& command, Source& from);
void fill(meeting::PutTheQuestion& command, Source& from);
void fill(meeting::StrikeGavel& command, Source& from);
void fill(meeting::DemandVote& command, Source& from);
void fill(meeting::OpenVote& command, Source& from);
void fill(meeting::CastBallot& command, Source& from);
void fill(meeting::CorrectBallot& command, Source& from);
void fill(meeting::GiveCastingVote& command, Source& from);
void fill(meeting::CloseVote& command, Source& from);
void fill(meeting::DemandByMinority& command, Source& from);
void fill(meeting::DeclareNotParticipating& command, Source& from);
void fill(meeting::OpenElection& command, Source& from);
void fill(meeting::NameNominee& command, Source& from);
void fill(meeting::WithdrawNominee& command, Source& from);
void fill(meeting::AppointTellers& command, Source& from);
void fill(meeting::CountBallots& command, Source& from);
void fill(meeting::DrawLot& command, Source& from);
void fill(meeting::DeclareElected& command, Source& from);
void fill(meeting::AnnounceDissent& command, Source& from);
void fill(meeting::FileDissentText& command, Source& from);
void fill(meeting::WithdrawDissent& command, Source& from);

} // namespace klubba::testing
