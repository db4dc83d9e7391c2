#include "ui/trail_words.h"

#include "meeting/event.h"

namespace klubba::ui {

using namespace meeting;
using words::Word;
using words::Words;

namespace {

// One word for each kind of event; a new kind that lacks one does not compile.
#define WORD_FOR(Event, name)                                                                      \
    constexpr Word word_of(const Event&)                                                           \
    {                                                                                              \
        return Word::name;                                                                         \
    }
WORD_FOR(MeetingDrafted, LogDrafted)
WORD_FOR(MeetingCorrected, LogMeetingCorrected)
WORD_FOR(MeetingCalled, LogCalled)
WORD_FOR(FirstSectionSet, LogFirstSection)
WORD_FOR(PersonListed, LogPersonListed)
WORD_FOR(PersonCorrected, LogPersonCorrected)
WORD_FOR(PersonRemoved, LogPersonRemoved)
WORD_FOR(PersonMoved, LogPersonMoved)
WORD_FOR(SlotPlanned, LogSlotPlanned)
WORD_FOR(SlotCorrected, LogSlotCorrected)
WORD_FOR(SlotRemoved, LogSlotRemoved)
WORD_FOR(ItemCorrected, LogItemCorrected)
WORD_FOR(ItemRemoved, LogItemRemoved)
WORD_FOR(ItemMoved, LogItemMoved)
WORD_FOR(MeetingOpened, LogOpened)
WORD_FOR(MeetingClosed, LogClosed)
WORD_FOR(RollCallCompleted, LogRollCall)
WORD_FOR(SubstituteSeated, LogSeated)
WORD_FOR(SubstituteReleased, LogReleased)
WORD_FOR(VerifiersAppointed, LogVerifiers)
WORD_FOR(QuestionRegistered, LogQuestion)
WORD_FOR(QuestionAnswered, LogAnswer)
WORD_FOR(SlotStarted, LogSlotStarted)
WORD_FOR(SlotEnded, LogSlotEnded)
WORD_FOR(SlotSkipped, LogSlotSkipped)
WORD_FOR(ItemOpened, LogItemOpened)
WORD_FOR(ItemClosed, LogItemClosed)
WORD_FOR(ItemSkipped, LogItemSkipped)
WORD_FOR(BreakStarted, LogBreakStarted)
WORD_FOR(BreakEnded, LogBreakEnded)
WORD_FOR(FloorGiven, LogFloorGiven)
WORD_FOR(FloorEnded, LogFloorEnded)
WORD_FOR(SpeakerQueued, LogSpeakerQueued)
WORD_FOR(SpeakerWithdrawn, LogSpeakerWithdrawn)
WORD_FOR(ProposalShown, LogProposalShown)
WORD_FOR(ProposalHidden, LogProposalHidden)
WORD_FOR(ItemVerifiedImmediately, LogVerified)
WORD_FOR(NoteWritten, LogNote)
WORD_FOR(Undone, LogUndone)
WORD_FOR(UnknownEvent, LogUnknown)
WORD_FOR(ConflictRaised, LogConflictRaised)
WORD_FOR(ConflictSettled, LogConflictSettled)
WORD_FOR(ConflictedPersonLeft, LogConflictedPersonLeft)
WORD_FOR(ConflictedPersonReturned, LogConflictedPersonReturned)
WORD_FOR(SpeakersListClosing, LogSpeakersListClosing)
WORD_FOR(SpeakersListClosed, LogSpeakersListClosed)
WORD_FOR(SpeakersListOpened, LogSpeakersListOpened)
WORD_FOR(SpeakerMoved, LogSpeakerMoved)
WORD_FOR(FloorPaused, LogFloorPaused)
WORD_FOR(FloorResumed, LogFloorResumed)
WORD_FOR(SpeakingTimeAdded, LogSpeakingTimeAdded)
WORD_FOR(DebateClosed, LogDebateClosed)
WORD_FOR(DebatesJoined, LogDebatesJoined)
WORD_FOR(DebateSeparated, LogDebateSeparated)
WORD_FOR(FloorProposalMade, LogFloorProposalMade)
WORD_FOR(FloorProposalCorrected, LogFloorProposalCorrected)
WORD_FOR(FloorProposalSupported, LogFloorProposalSupported)
WORD_FOR(FloorProposalWithdrawn, LogFloorProposalWithdrawn)
WORD_FOR(FloorProposalRefused, LogFloorProposalRefused)
WORD_FOR(QuestionOrderProposed, LogQuestionOrderProposed)
WORD_FOR(QuestionOrderAccepted, LogQuestionOrderAccepted)
WORD_FOR(QuestionPut, LogQuestionPut)
WORD_FOR(GavelStruck, LogGavelStruck)
WORD_FOR(VoteDemanded, LogVoteDemanded)
WORD_FOR(VoteOpened, LogVoteOpened)
WORD_FOR(BallotCast, LogBallotCast)
WORD_FOR(BallotCorrected, LogBallotCorrected)
WORD_FOR(CastingVoteGiven, LogCastingVoteGiven)
WORD_FOR(VoteClosed, LogVoteClosed)
WORD_FOR(MinorityDemanded, LogMinorityDemanded)
WORD_FOR(NotParticipatingDeclared, LogNotParticipatingDeclared)
WORD_FOR(ElectionOpened, LogElectionOpened)
WORD_FOR(NomineeNamed, LogNomineeNamed)
WORD_FOR(NomineeWithdrawn, LogNomineeWithdrawn)
WORD_FOR(TellersAppointed, LogTellersAppointed)
WORD_FOR(BallotsCounted, LogBallotsCounted)
WORD_FOR(LotDrawn, LogLotDrawn)
WORD_FOR(PersonsElected, LogPersonsElected)
WORD_FOR(DissentAnnounced, LogDissentAnnounced)
WORD_FOR(DissentTextFiled, LogDissentTextFiled)
WORD_FOR(DissentWithdrawn, LogDissentWithdrawn)
WORD_FOR(AgendaAdopted, LogAgendaAdopted)
WORD_FOR(LateItemAdmitted, LogLateItemAdmitted)
WORD_FOR(ItemWithdrawn, LogItemWithdrawn)
WORD_FOR(ItemSplit, LogItemSplit)
WORD_FOR(ItemsTakenTogether, LogItemsTakenTogether)
WORD_FOR(DoorsClosed, LogDoorsClosed)
WORD_FOR(DoorsOpened, LogDoorsOpened)
WORD_FOR(PresentationShown, LogPresentationShown)
WORD_FOR(QuestionDeferred, LogQuestionDeferred)
WORD_FOR(SectionsVerified, LogSectionsVerified)
WORD_FOR(DisagreementNoted, LogDisagreementNoted)
WORD_FOR(MinutesPosted, LogMinutesPosted)
WORD_FOR(PostingRemoved, LogPostingRemoved)
WORD_FOR(MinutesSent, LogMinutesSent)
WORD_FOR(RemarkMade, LogRemarkMade)
WORD_FOR(RemarkSettled, LogRemarkSettled)
WORD_FOR(SignedFileAttached, LogSignedFileAttached)
WORD_FOR(UnlockConsented, LogUnlockConsented)
WORD_FOR(WordsMasked, LogWordsMasked)
WORD_FOR(WordsKept, LogWordsKept)
WORD_FOR(PublicTextReviewed, LogPublicTextReviewed)
WORD_FOR(SlotMoved, LogSlotMoved)
WORD_FOR(MessageShown, LogMessageShown)
WORD_FOR(MessageCleared, LogMessageCleared)
#undef WORD_FOR

Word word_of(const ItemAdded& event)
{
    return event.late ? Word::LogItemAddedLate : Word::LogItemAdded;
}

Word word_of(const PresenceNoted& event)
{
    switch (event.presence) {
    case Presence::Absent:
        return Word::LogAbsent;
    case Presence::InRoom:
        return Word::LogInRoom;
    case Presence::Remote:
        return Word::LogRemote;
    case Presence::ConnectionLost:
        return Word::LogConnectionLost;
    }
    return Word::LogAbsent;
}

Word word_of(const DecisionRecorded& event)
{
    switch (event.outcome) {
    case Outcome::AsProposed:
        return Word::LogAsProposed;
    case Outcome::Amended:
        return Word::LogAmended;
    case Outcome::Rejected:
        return Word::LogRejected;
    case Outcome::ReferredBack:
        return Word::LogReferredBack;
    case Outcome::Postponed:
        return Word::LogPostponed;
    case Outcome::Noted:
        return Word::LogNoted;
    }
    return Word::LogNoted;
}

Word word_of(const ProseWritten& event)
{
    return event.part == ProsePart::Reasons ? Word::LogReasons : Word::LogSummary;
}

/// What people know the thing with this id by; the text itself when it is no id.
std::string known_as(const MeetingState& state, const std::string& text)
{
    if (const auto* record = find(state, ItemId{text})) return record->item.number;
    if (const auto* record = find(state, PersonId{text}))
        return record->person.vacant ? record->person.party : name_with_party(record->person);
    if (const auto* record = find(state, SlotId{text})) return record->slot.title;
    return text;
}

} // namespace

std::string trail_words(const Words& words, const EventBody& event, const std::string& subject)
{
    const Word word = visit([](const auto& body) { return word_of(body); }, event);
    return words(word, {subject});
}

std::string refusal_words(const Words& words, const Refusal& refusal, const MeetingState& state)
{
    Refusal readable{refusal.kind, {}};
    std::string_view rest = refusal.subject;
    while (!rest.empty()) {
        const auto comma = rest.find(", ");
        if (!readable.subject.empty()) readable.subject += ", ";
        readable.subject += known_as(state, std::string(rest.substr(0, comma)));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
    }
    return words.refusal(readable);
}

} // namespace klubba::ui
