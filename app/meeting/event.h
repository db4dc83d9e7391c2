#pragma once

#include "base/one_of.h"
#include "meeting/agenda_events.h"
#include "meeting/attendance_events.h"
#include "meeting/conflict_events.h"
#include "meeting/course_events.h"
#include "meeting/debate_events.h"
#include "meeting/decision_events.h"
#include "meeting/dissent_events.h"
#include "meeting/election_events.h"
#include "meeting/floor_events.h"
#include "meeting/preparing_events.h"
#include "meeting/proposal_events.h"
#include "meeting/publishing_events.h"
#include "meeting/remark_events.h"
#include "meeting/undo_events.h"
#include "meeting/verification_events.h"
#include "meeting/vote_events.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// An event as the model sees it: what happened, when, by whom. Names and fields of the bodies, once
// written to a journal, are for ever (tests/old-journals).
namespace klubba::meeting {

/// Hybrid time: the station's clock, never going backwards, and a counter within the millisecond.
/// With the author it orders all events of all stations the same way everywhere. All events that
/// one command made, and only those, share a stamp: together they are one action.
struct Stamp {
    Instant wall{};
    std::int64_t counter{};

    friend bool operator==(const Stamp&, const Stamp&) = default;
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// Written by a later version, or unreadable: kept, passed on and counted, never folded.
struct UnknownEvent {
    static constexpr std::string_view type_name{};
    std::string kind;
    std::string reason; ///< Why it could not be read; empty if the kind itself is unknown.

    friend bool operator==(const UnknownEvent&, const UnknownEvent&) = default;
};

using EventVariant = OneOf<MeetingDrafted,
                           MeetingCorrected,
                           MeetingCalled,
                           FirstSectionSet,
                           PersonListed,
                           PersonCorrected,
                           PersonRemoved,
                           SlotPlanned,
                           SlotCorrected,
                           SlotRemoved,
                           ItemAdded,
                           ItemCorrected,
                           ItemRemoved,
                           ItemMoved,
                           MeetingOpened,
                           MeetingClosed,
                           PresenceNoted,
                           RollCallCompleted,
                           SubstituteSeated,
                           SubstituteReleased,
                           VerifiersAppointed,
                           QuestionRegistered,
                           QuestionAnswered,
                           SlotStarted,
                           SlotEnded,
                           SlotSkipped,
                           ItemOpened,
                           ItemClosed,
                           ItemSkipped,
                           BreakStarted,
                           BreakEnded,
                           FloorGiven,
                           FloorEnded,
                           SpeakerQueued,
                           SpeakerWithdrawn,
                           ProposalShown,
                           ProposalHidden,
                           DecisionRecorded,
                           ItemVerifiedImmediately,
                           NoteWritten,
                           ProseWritten,
                           ConflictRaised,
                           ConflictSettled,
                           ConflictedPersonLeft,
                           ConflictedPersonReturned,
                           SpeakersListClosing,
                           SpeakersListClosed,
                           SpeakersListOpened,
                           SpeakerMoved,
                           FloorPaused,
                           FloorResumed,
                           SpeakingTimeAdded,
                           DebateClosed,
                           DebatesJoined,
                           DebateSeparated,
                           FloorProposalMade,
                           FloorProposalCorrected,
                           FloorProposalSupported,
                           FloorProposalWithdrawn,
                           FloorProposalRefused,
                           QuestionOrderProposed,
                           QuestionOrderAccepted,
                           QuestionPut,
                           GavelStruck,
                           VoteDemanded,
                           VoteOpened,
                           BallotCast,
                           BallotCorrected,
                           CastingVoteGiven,
                           VoteClosed,
                           MinorityDemanded,
                           NotParticipatingDeclared,
                           ElectionOpened,
                           NomineeNamed,
                           NomineeWithdrawn,
                           TellersAppointed,
                           BallotsCounted,
                           LotDrawn,
                           PersonsElected,
                           DissentAnnounced,
                           DissentTextFiled,
                           DissentWithdrawn,
                           AgendaAdopted,
                           LateItemAdmitted,
                           ItemWithdrawn,
                           ItemSplit,
                           ItemsTakenTogether,
                           DoorsClosed,
                           DoorsOpened,
                           PresentationShown,
                           QuestionDeferred,
                           SectionsVerified,
                           DisagreementNoted,
                           MinutesPosted,
                           PostingRemoved,
                           MinutesSent,
                           RemarkMade,
                           RemarkSettled,
                           SignedFileAttached,
                           UnlockConsented,
                           WordsMasked,
                           WordsKept,
                           PublicTextReviewed,
                           SlotMoved,
                           MessageShown,
                           MessageCleared,
                           PersonMoved,
                           Undone,
                           UnknownEvent>;

/// What happened, as one of the kinds. Copying, moving and comparing are compiled once and not
/// wherever it is used: with so many kinds that would be most of the time that building takes.
struct EventBody : EventVariant {
    EventBody();
    template <class Body>
    // NOLINTNEXTLINE(google-explicit-constructor): an event is one of its kinds.
    requires one_of<Body, EventVariant> EventBody(Body body)
    noexcept : EventVariant(std::move(body)) {}
    EventBody(const EventBody& other);
    EventBody(EventBody&& other) noexcept;
    EventBody& operator=(const EventBody& other);
    EventBody& operator=(EventBody&& other) noexcept;
    ~EventBody();

    friend bool operator==(const EventBody& left, const EventBody& right);
};

struct Event {
    EventId id;
    Stamp stamp;
    std::string actor; ///< As whom it was done: "chair", "secretary", or a member by name.
    EventBody body;
    std::string person{}; ///< Who did it, by whose PIN the screen was opened; empty: not known.

    friend bool operator==(const Event&, const Event&) = default;
};

/// When it happened, of events that say so; when it was written down is the stamp.
std::optional<Instant> happened_at(const EventBody& body);

/// The files that the event names.
std::vector<StoredFile> files_in(const EventBody& body);

/// The total order in which every replica folds.
bool comes_before(const Event& left, const Event& right);

} // namespace klubba::meeting
