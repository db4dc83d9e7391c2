#pragma once

#include "meeting/event.h"
#include "meeting/lookup.h"
#include "meeting/state.h"

#include <algorithm>
#include <string>
#include <vector>

// What each kind of event changes, in the file of its subject, with what those functions share.
// Called by `fold` alone, and only with an event that fits.
namespace klubba::meeting {

template <class Record, class Key>
void insert_before(std::vector<Record>& records, Record record, const Key& before)
{
    const auto place = before
                           ? std::find_if(records.begin(), records.end(),
                                          [&](const Record& one) { return id_of(one) == before; })
                           : records.end();
    records.insert(place, std::move(record));
}

template <class Record, class Key>
void erase(std::vector<Record>& records, const Key& id)
{
    std::erase_if(records, [&](const Record& record) { return id_of(record) == id; });
}

void end_speech(MeetingState& state, Instant at);
/// Whoever waits to speak on the item waits no more.
void drop_requests(MeetingState& state, const ItemId& item);
/// The item is debated with no other; those debated under it have `heir` for it, or else the first
/// of themselves.
void leave_debate(MeetingState& state, const ItemId& item, const ItemId& heir = {});

/// The §§ are verified, or verified anew: what came late before that was read now.
void forget_late(MeetingState& state, const std::vector<ItemId>& items);

/// When something began that is said to have begun at `at`: not before what went before it in its
/// place had ended, where that was written down with times that cross.
template <class Record>
Instant not_before_end(const std::vector<Record>& earlier,
                       std::optional<Instant> Record::*ended,
                       Instant at)
{
    if (earlier.empty()) return at;
    return std::max(at, (earlier.back().*ended).value_or(at));
}

// fold_preparing.cpp
void apply(MeetingState& state, const MeetingDrafted& event);
void apply(MeetingState& state, const MeetingCorrected& event);
void apply(MeetingState& state, const MeetingCalled& event);
void apply(MeetingState& state, const FirstSectionSet& event);
void apply(MeetingState& state, const PersonListed& event);
void apply(MeetingState& state, const PersonCorrected& event);
void apply(MeetingState& state, const PersonRemoved& event);
void apply(MeetingState& state, const SlotPlanned& event);
void apply(MeetingState& state, const SlotCorrected& event);
void apply(MeetingState& state, const SlotRemoved& event);
void apply(MeetingState& state, const ItemAdded& event);
void apply(MeetingState& state, const ItemCorrected& event);
void apply(MeetingState& state, const ItemRemoved& event);
void apply(MeetingState& state, const ItemMoved& event);
void apply(MeetingState& state, const PersonMoved& event);
// fold_attendance.cpp
void apply(MeetingState& state, const MeetingOpened& event);
void apply(MeetingState& state, const PresenceNoted& event);
void apply(MeetingState& state, const RollCallCompleted& event);
void apply(MeetingState& state, const SubstituteSeated& event);
void apply(MeetingState& state, const SubstituteReleased& event);
void apply(MeetingState& state, const VerifiersAppointed& event);
void apply(MeetingState& state, const QuestionRegistered& event);
void apply(MeetingState& state, const QuestionAnswered& event);
void apply(MeetingState& state, const ConflictRaised& event);
void apply(MeetingState& state, const ConflictSettled& event);
void apply(MeetingState& state, const ConflictedPersonLeft& event);
void apply(MeetingState& state, const ConflictedPersonReturned& event);
// fold_course.cpp
void apply(MeetingState& state, const SlotStarted& event);
void apply(MeetingState& state, const SlotEnded& event);
void apply(MeetingState& state, const SlotSkipped& event);
void apply(MeetingState& state, const ItemOpened& event);
void apply(MeetingState& state, const ItemClosed& event);
void apply(MeetingState& state, const ItemSkipped& event);
void apply(MeetingState& state, const BreakStarted& event);
void apply(MeetingState& state, const BreakEnded& event);
void apply(MeetingState& state, const MeetingClosed& event);
void apply(MeetingState& state, const AgendaAdopted& event);
void apply(MeetingState& state, const LateItemAdmitted& event);
void apply(MeetingState& state, const ItemWithdrawn& event);
void apply(MeetingState& state, const ItemSplit& event);
void apply(MeetingState& state, const ItemsTakenTogether& event);
void apply(MeetingState& state, const DoorsClosed& event);
void apply(MeetingState& state, const DoorsOpened& event);
void apply(MeetingState& state, const SlotMoved& event);
void apply(MeetingState& state, const MessageShown& event);
void apply(MeetingState& state, const MessageCleared& event);
void apply(MeetingState& state, const PresentationShown& event);
void apply(MeetingState& state, const QuestionDeferred& event);
// fold_floor.cpp
void apply(MeetingState& state, const FloorGiven& event);
void apply(MeetingState& state, const FloorEnded& event);
void apply(MeetingState& state, const SpeakerQueued& event);
void apply(MeetingState& state, const SpeakerWithdrawn& event);
void apply(MeetingState& state, const SpeakersListClosing& event);
void apply(MeetingState& state, const SpeakersListClosed& event);
void apply(MeetingState& state, const SpeakersListOpened& event);
void apply(MeetingState& state, const SpeakerMoved& event);
void apply(MeetingState& state, const FloorPaused& event);
void apply(MeetingState& state, const FloorResumed& event);
void apply(MeetingState& state, const SpeakingTimeAdded& event);
void apply(MeetingState& state, const DebateClosed& event);
void apply(MeetingState& state, const DebatesJoined& event);
void apply(MeetingState& state, const DebateSeparated& event);
// fold_decision.cpp
void apply(MeetingState& state, const ProposalShown& event);
void apply(MeetingState& state, const ProposalHidden& event);
void apply(MeetingState& state, const DecisionRecorded& event);
void apply(MeetingState& state, const ItemVerifiedImmediately& event);
void apply(MeetingState& state, const NoteWritten& event);
void apply(MeetingState& state, const ProseWritten& event);
// fold_proposal.cpp
void apply(MeetingState& state, const FloorProposalMade& event);
void apply(MeetingState& state, const FloorProposalCorrected& event);
void apply(MeetingState& state, const FloorProposalSupported& event);
void apply(MeetingState& state, const FloorProposalWithdrawn& event);
void apply(MeetingState& state, const FloorProposalRefused& event);
void apply(MeetingState& state, const QuestionOrderProposed& event);
void apply(MeetingState& state, const QuestionOrderAccepted& event);
void apply(MeetingState& state, const QuestionPut& event);
void apply(MeetingState& state, const GavelStruck& event);
// fold_vote.cpp
void apply(MeetingState& state, const VoteDemanded& event);
void apply(MeetingState& state, const VoteOpened& event);
void apply(MeetingState& state, const BallotCast& event);
void apply(MeetingState& state, const BallotCorrected& event);
void apply(MeetingState& state, const CastingVoteGiven& event);
void apply(MeetingState& state, const VoteClosed& event);
void apply(MeetingState& state, const MinorityDemanded& event);
void apply(MeetingState& state, const NotParticipatingDeclared& event);
// fold_election.cpp
void apply(MeetingState& state, const ElectionOpened& event);
void apply(MeetingState& state, const NomineeNamed& event);
void apply(MeetingState& state, const NomineeWithdrawn& event);
void apply(MeetingState& state, const TellersAppointed& event);
void apply(MeetingState& state, const BallotsCounted& event);
void apply(MeetingState& state, const LotDrawn& event);
void apply(MeetingState& state, const PersonsElected& event);
// fold_dissent.cpp
void apply(MeetingState& state, const DissentAnnounced& event);
void apply(MeetingState& state, const DissentTextFiled& event);
void apply(MeetingState& state, const DissentWithdrawn& event);
// fold_verification.cpp
void apply(MeetingState& state, const SectionsVerified& event);
void apply(MeetingState& state, const DisagreementNoted& event);
void apply(MeetingState& state, const MinutesPosted& event);
void apply(MeetingState& state, const PostingRemoved& event);
void apply(MeetingState& state, const SignedFileAttached& event);
void apply(MeetingState& state, const UnlockConsented& event);
// fold_remark.cpp
void apply(MeetingState& state, const MinutesSent& event);
void apply(MeetingState& state, const RemarkMade& event);
void apply(MeetingState& state, const RemarkSettled& event);
// fold_publishing.cpp: what tells who did it
void apply(MeetingState& state, const WordsMasked& event, const std::string& by);
void apply(MeetingState& state, const WordsKept& event, const std::string& by);
void apply(MeetingState& state, const PublicTextReviewed& event, const std::string& by);

} // namespace klubba::meeting
