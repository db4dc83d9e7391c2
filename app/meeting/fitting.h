#pragma once

#include "meeting/attendance.h"
#include "meeting/fold.h"
#include "meeting/lookup.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Why an event would not fit: one function for each kind of event, in the file of its subject, with
// what those functions share. Used by `misfit` alone.
namespace klubba::meeting {

using Kind = Refusal::Kind;
using Answer = std::optional<Refusal>; ///< Empty: it fits.

inline Refusal because(Kind kind, std::string subject = {})
{
    return Refusal{kind, std::move(subject)};
}

Answer unless_drafted(const MeetingState& state);
Answer unless_called(const MeetingState& state);
Answer unless_open(const MeetingState& state);
/// Open, and in no break.
Answer unless_running(const MeetingState& state);
Answer before_opening(const MeetingState& state, Instant at);

/// The record of that id, or the refusal that says there is none.
template <class Record, class Key>
Result<const Record*, Refusal> known(const std::vector<Record>& records, const Key& id, Kind kind)
{
    const auto* record = find_in(records, id);
    if (record == nullptr) return unexpected<Refusal>(because(kind, id.text));
    return record;
}

inline Result<const PersonRecord*, Refusal> person(const MeetingState& state, const PersonId& id)
{
    return known(state.people, id, Kind::NoSuchPerson);
}

inline Result<const SlotRecord*, Refusal> slot(const MeetingState& state, const SlotId& id)
{
    return known(state.slots, id, Kind::NoSuchSlot);
}

inline Result<const ItemRecord*, Refusal> item(const MeetingState& state, const ItemId& id)
{
    return known(state.items, id, Kind::NoSuchItem);
}

template <class T>
Answer no(const Result<T, Refusal>& result)
{
    if (result) return {};
    return result.error();
}

/// Someone who exists, and is no vacant seat.
Answer unless_a_person(const MeetingState& state, const PersonId& id);
/// The same of each in a list.
Answer unless_people(const MeetingState& state, const std::vector<PersonId>& ids);

/// A proposal that can be put: the item's own, or one made on it and neither withdrawn nor refused.
Answer unless_standing(const MeetingState& state, const ProposalId& id, const ItemId& item);

template <class Id>
std::size_t count_of_different(std::vector<Id> ids)
{
    std::sort(ids.begin(), ids.end());
    return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

template <class Record, class Key>
Answer fresh(const MeetingState& state, const std::vector<Record>& records, const Key& id)
{
    if (auto no = unless_drafted(state)) return no;
    if (!id) return because(Kind::IdIsMissing);
    if (find_in(records, id) != nullptr) return because(Kind::IdIsTaken, id.text);
    return {};
}

// fits_preparing.cpp
Answer fits(const MeetingState& state, const MeetingDrafted& event);
Answer fits(const MeetingState& state, const MeetingCorrected& event);
Answer fits(const MeetingState& state, const MeetingCalled& event);
Answer fits(const MeetingState& state, const FirstSectionSet& event);
Answer fits(const MeetingState& state, const PersonListed& event);
Answer fits(const MeetingState& state, const PersonCorrected& event);
Answer fits(const MeetingState& state, const PersonRemoved& event);
Answer fits(const MeetingState& state, const SlotPlanned& event);
Answer fits(const MeetingState& state, const SlotCorrected& event);
Answer fits(const MeetingState& state, const SlotRemoved& event);
Answer fits(const MeetingState& state, const ItemAdded& event);
Answer fits(const MeetingState& state, const ItemCorrected& event);
Answer fits(const MeetingState& state, const ItemRemoved& event);
Answer fits(const MeetingState& state, const ItemMoved& event);
Answer fits(const MeetingState& state, const PersonMoved& event);
// fits_attendance.cpp
Answer fits(const MeetingState& state, const MeetingOpened& event);
Answer fits(const MeetingState& state, const PresenceNoted& event);
Answer fits(const MeetingState& state, const RollCallCompleted& event);
Answer fits(const MeetingState& state, const SubstituteSeated& event);
Answer fits(const MeetingState& state, const SubstituteReleased& event);
Answer fits(const MeetingState& state, const VerifiersAppointed& event);
Answer fits(const MeetingState& state, const QuestionRegistered& event);
Answer fits(const MeetingState& state, const QuestionAnswered& event);
Answer fits(const MeetingState& state, const ConflictRaised& event);
Answer fits(const MeetingState& state, const ConflictSettled& event);
Answer fits(const MeetingState& state, const ConflictedPersonLeft& event);
Answer fits(const MeetingState& state, const ConflictedPersonReturned& event);
// fits_course.cpp
Answer fits(const MeetingState& state, const SlotStarted& event);
Answer fits(const MeetingState& state, const SlotEnded& event);
Answer fits(const MeetingState& state, const SlotSkipped& event);
Answer fits(const MeetingState& state, const ItemOpened& event);
Answer fits(const MeetingState& state, const ItemClosed& event);
Answer fits(const MeetingState& state, const ItemSkipped& event);
Answer fits(const MeetingState& state, const BreakStarted& event);
Answer fits(const MeetingState& state, const BreakEnded& event);
Answer fits(const MeetingState& state, const MeetingClosed& event);
Answer fits(const MeetingState& state, const AgendaAdopted& event);
Answer fits(const MeetingState& state, const LateItemAdmitted& event);
Answer fits(const MeetingState& state, const ItemWithdrawn& event);
Answer fits(const MeetingState& state, const ItemSplit& event);
Answer fits(const MeetingState& state, const ItemsTakenTogether& event);
Answer fits(const MeetingState& state, const DoorsClosed& event);
Answer fits(const MeetingState& state, const DoorsOpened& event);
Answer fits(const MeetingState& state, const SlotMoved& event);
Answer fits(const MeetingState& state, const MessageShown& event);
Answer fits(const MeetingState& state, const MessageCleared& event);
Answer fits(const MeetingState& state, const PresentationShown& event);
Answer fits(const MeetingState& state, const QuestionDeferred& event);
// fits_floor.cpp
Answer fits(const MeetingState& state, const FloorGiven& event);
Answer fits(const MeetingState& state, const FloorEnded& event);
Answer fits(const MeetingState& state, const SpeakerQueued& event);
Answer fits(const MeetingState& state, const SpeakerWithdrawn& event);
Answer fits(const MeetingState& state, const SpeakersListClosing& event);
Answer fits(const MeetingState& state, const SpeakersListClosed& event);
Answer fits(const MeetingState& state, const SpeakersListOpened& event);
Answer fits(const MeetingState& state, const SpeakerMoved& event);
Answer fits(const MeetingState& state, const FloorPaused& event);
Answer fits(const MeetingState& state, const FloorResumed& event);
Answer fits(const MeetingState& state, const SpeakingTimeAdded& event);
Answer fits(const MeetingState& state, const DebateClosed& event);
Answer fits(const MeetingState& state, const DebatesJoined& event);
Answer fits(const MeetingState& state, const DebateSeparated& event);
// fits_decision.cpp
Answer fits(const MeetingState& state, const ProposalShown& event);
Answer fits(const MeetingState& state, const ProposalHidden& event);
Answer fits(const MeetingState& state, const DecisionRecorded& event);
Answer fits(const MeetingState& state, const ItemVerifiedImmediately& event);
Answer fits(const MeetingState& state, const NoteWritten& event);
Answer fits(const MeetingState& state, const ProseWritten& event);
// fits_proposal.cpp
Answer fits(const MeetingState& state, const FloorProposalMade& event);
Answer fits(const MeetingState& state, const FloorProposalCorrected& event);
Answer fits(const MeetingState& state, const FloorProposalSupported& event);
Answer fits(const MeetingState& state, const FloorProposalWithdrawn& event);
Answer fits(const MeetingState& state, const FloorProposalRefused& event);
Answer fits(const MeetingState& state, const QuestionOrderProposed& event);
Answer fits(const MeetingState& state, const QuestionOrderAccepted& event);
Answer fits(const MeetingState& state, const QuestionPut& event);
Answer fits(const MeetingState& state, const GavelStruck& event);
// fits_vote.cpp
Answer fits(const MeetingState& state, const VoteDemanded& event);
Answer fits(const MeetingState& state, const VoteOpened& event);
Answer fits(const MeetingState& state, const BallotCast& event);
Answer fits(const MeetingState& state, const BallotCorrected& event);
Answer fits(const MeetingState& state, const CastingVoteGiven& event);
Answer fits(const MeetingState& state, const VoteClosed& event);
Answer fits(const MeetingState& state, const MinorityDemanded& event);
Answer fits(const MeetingState& state, const NotParticipatingDeclared& event);
// fits_election.cpp
Answer fits(const MeetingState& state, const ElectionOpened& event);
Answer fits(const MeetingState& state, const NomineeNamed& event);
Answer fits(const MeetingState& state, const NomineeWithdrawn& event);
Answer fits(const MeetingState& state, const TellersAppointed& event);
Answer fits(const MeetingState& state, const BallotsCounted& event);
Answer fits(const MeetingState& state, const LotDrawn& event);
Answer fits(const MeetingState& state, const PersonsElected& event);
// fits_dissent.cpp
Answer fits(const MeetingState& state, const DissentAnnounced& event);
Answer fits(const MeetingState& state, const DissentTextFiled& event);
Answer fits(const MeetingState& state, const DissentWithdrawn& event);
// fits_verification.cpp
Answer fits(const MeetingState& state, const SectionsVerified& event);
Answer fits(const MeetingState& state, const DisagreementNoted& event);
Answer fits(const MeetingState& state, const MinutesPosted& event);
Answer fits(const MeetingState& state, const PostingRemoved& event);
Answer fits(const MeetingState& state, const SignedFileAttached& event);
Answer fits(const MeetingState& state, const UnlockConsented& event);
// fits_remark.cpp
Answer fits(const MeetingState& state, const MinutesSent& event);
Answer fits(const MeetingState& state, const RemarkMade& event);
Answer fits(const MeetingState& state, const RemarkSettled& event);
// fits_publishing.cpp
Answer fits(const MeetingState& state, const WordsMasked& event);
Answer fits(const MeetingState& state, const WordsKept& event);
Answer fits(const MeetingState& state, const PublicTextReviewed& event);

Answer fits(const MeetingState& state, const Undone& event);
Answer fits(const MeetingState& state, const UnknownEvent& event);

} // namespace klubba::meeting
