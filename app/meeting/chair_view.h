#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/attendance.h"
#include "meeting/debate.h"
#include "meeting/room_view.h"
#include "meeting/schedule.h"
#include "meeting/steps.h"
#include "meeting/warnings.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the chair needs to lead: the next step, what to say, who waits to speak, how late it is.
namespace klubba::meeting {

/// What the chair says now; the words are in the word table.
enum class Cue {
    Nothing,
    OpenMeeting,
    RollCall,
    AppointVerifiers,
    TakeQuestions,
    Inform,
    PutQuestion,
    Decided,
    VerifyImmediately,
    AnswerQuestions,
    Break,
    CloseMeeting
};
constexpr auto names_of(Cue)
{
    return std::array<std::string_view, 12>{
        "nothing", "open-meeting", "roll-call", "appoint-verifiers",  "take-questions",
        "inform",  "put-question", "decided",   "verify-immediately", "answer-questions",
        "break",   "close-meeting"};
}

struct ChairSpeaker {
    RequestId request;
    PersonId person;
    std::string name; ///< With party.
    SpeechKind kind{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("request", &ChairSpeaker::request),
                           field_or_default("person", &ChairSpeaker::person),
                           field("name", &ChairSpeaker::name),
                           field_or_default("kind", &ChairSpeaker::kind));
    }
    friend bool operator==(const ChairSpeaker&, const ChairSpeaker&) = default;
};

/// Somebody who may be given the floor.
struct ChairPerson {
    PersonId person;
    std::string name; ///< With party.

    friend bool operator==(const ChairPerson&, const ChairPerson&) = default;
};

struct ChairItem {
    ItemId item;
    std::optional<std::int64_t> section;
    std::string number;
    ItemKind kind{};
    std::string title;
    std::vector<std::string> presenters;
    std::vector<std::string> registry_numbers;
    std::vector<std::string> proposal;
    ClauseStyle clause_style{};
    bool proposal_shown = false;
    bool immediate_verification = false; ///< Proposed.
    std::optional<Outcome> outcome;
    bool verified_immediately = false;

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &ChairItem::item), field("section", &ChairItem::section),
            field_or_default("number", &ChairItem::number),
            field_or_default("kind", &ChairItem::kind), field("title", &ChairItem::title),
            field("presenters", &ChairItem::presenters),
            field("registry_numbers", &ChairItem::registry_numbers),
            field("proposal", &ChairItem::proposal),
            field_or_default("clause_style", &ChairItem::clause_style),
            field_or_default("proposal_shown", &ChairItem::proposal_shown),
            field_or_default("immediate_verification", &ChairItem::immediate_verification),
            field("outcome", &ChairItem::outcome),
            field_or_default("verified_immediately", &ChairItem::verified_immediately));
    }
    friend bool operator==(const ChairItem&, const ChairItem&) = default;
};

struct ChairView {
    Phase phase{};
    MeetingInfo info;
    Quorum quorum;
    std::optional<ChairItem> item;
    std::optional<SlotTimes> slot; ///< The present slot.
    std::string slot_title;
    Cue cue{};
    std::vector<std::string> cue_names; ///< Names the words need: verifier and substitute.
    std::optional<RoomSpeaker> floor;
    std::vector<ChairSpeaker> waiting;
    std::vector<ChairPerson> people; ///< All who are listed, in list order; no vacant seats.
    std::vector<RoomSlot> coming;    ///< Slots still to come, titles unmasked.
    std::optional<RoomBreak> pause;
    std::optional<Instant> planned_end;
    std::optional<Instant> forecast_end;
    std::optional<Duration> behind_plan; ///< As in the Timetable.
    Step next;
    std::vector<std::string> undecided; ///< Numbers of items that must be decided before the close.
    std::string message;                ///< Shown in the room now; empty when there is none.
    std::vector<Warning> warnings;
    std::vector<SpeakingTotal> spoken_by_person; ///< Longest first.
    std::vector<SpeakingTotal> spoken_by_party;

    friend bool operator==(const ChairView&, const ChairView&) = default;
};

ChairView chair_view(const MeetingState& state, Instant now);

} // namespace klubba::meeting
