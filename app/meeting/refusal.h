#pragma once

#include "base/describe.h"

#include <array>
#include <string>
#include <string_view>
#include <tuple>

// Why something may not be done now. A value of the domain: the words for the operator, in Swedish
// and English, are in the word table.
namespace klubba::meeting {

struct Refusal {
    enum class Kind {
        AlreadyDrafted,
        NothingIsDrafted,
        MeetingIsNotADraft,
        MeetingIsNotCalled,
        MeetingIsNotOpen,
        MeetingIsPaused,
        MeetingIsNotPaused,
        NoSuchPerson,
        NoSuchSlot,
        NoSuchItem,
        NoSuchSubItem,
        NoSuchQuestion,
        NoSuchRequest,
        NoSuchEvent,
        IdIsTaken,
        IdIsMissing,
        TitleIsMissing,
        NumberIsOutOfRange,
        EndsBeforeItStarts,
        AtIsInTheFuture,
        AtIsBeforeOpening,
        SeatIsVacant,
        PersonHasTakenPart,
        PersonIsNotPresent,
        PersonIsNotASubstitute,
        PersonIsNotAMember,
        SeatIsTaken,
        SubstituteServesAlready,
        SubstituteDoesNotServe,
        SlotHasStarted,
        SlotIsNotOpen,
        SlotIsABreak,
        SlotIsNoBreak,
        AnotherSlotIsOpen,
        ItemHasBeenHandled,
        ItemIsOpen,
        ItemIsNotOpen,
        NoItemIsOpen,
        AnotherItemIsOpen,
        ItemHasNotBeenTakenUp,
        ItemHasNoProposal,
        ItemIsNotDecided,
        ClausesAreMissing,
        ProposalIsNotShown,
        NobodyHasTheFloor,
        NobodyIsWaiting,
        SpeakerIsUnknown,
        VerifierIsMissing,
        NothingToTakeBack,
        AlreadyTakenBack,
        LaterEventsRestOnIt,
        ItemsAreUndecided,
        NothingIsLeftToDo,
    };

    Kind kind{};
    std::string subject; ///< What it is about: an id, a number or a list of them; may be empty.

    static constexpr auto fields();
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

constexpr auto names_of(Refusal::Kind)
{
    return std::array<std::string_view, 53>{
        "already-drafted",
        "nothing-is-drafted",
        "meeting-is-not-a-draft",
        "meeting-is-not-called",
        "meeting-is-not-open",
        "meeting-is-paused",
        "meeting-is-not-paused",
        "no-such-person",
        "no-such-slot",
        "no-such-item",
        "no-such-sub-item",
        "no-such-question",
        "no-such-request",
        "no-such-event",
        "id-is-taken",
        "id-is-missing",
        "title-is-missing",
        "number-is-out-of-range",
        "ends-before-it-starts",
        "at-is-in-the-future",
        "at-is-before-opening",
        "seat-is-vacant",
        "person-has-taken-part",
        "person-is-not-present",
        "person-is-not-a-substitute",
        "person-is-not-a-member",
        "seat-is-taken",
        "substitute-serves-already",
        "substitute-does-not-serve",
        "slot-has-started",
        "slot-is-not-open",
        "slot-is-a-break",
        "slot-is-no-break",
        "another-slot-is-open",
        "item-has-been-handled",
        "item-is-open",
        "item-is-not-open",
        "no-item-is-open",
        "another-item-is-open",
        "item-has-not-been-taken-up",
        "item-has-no-proposal",
        "item-is-not-decided",
        "clauses-are-missing",
        "proposal-is-not-shown",
        "nobody-has-the-floor",
        "nobody-is-waiting",
        "speaker-is-unknown",
        "verifier-is-missing",
        "nothing-to-take-back",
        "already-taken-back",
        "later-events-rest-on-it",
        "items-are-undecided",
        "nothing-is-left-to-do",
    };
}

constexpr auto Refusal::fields()
{
    return std::tuple{field("kind", &Refusal::kind),
                      field_or_default("subject", &Refusal::subject)};
}

} // namespace klubba::meeting
