#pragma once

#include "meeting/agenda.h"
#include "meeting/attendance.h"
#include "meeting/chair_act.h"
#include "meeting/chair_deciding.h"
#include "meeting/debate.h"
#include "meeting/event.h"
#include "meeting/history.h"
#include "meeting/room_view.h"
#include "meeting/schedule.h"
#include "meeting/stages.h"
#include "meeting/steps.h"
#include "meeting/warnings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the chair needs to lead: the next act, who waits to speak, how the decision is made, how
// late it is.
namespace klubba::meeting {

struct ChairSpeaker {
    RequestId request;
    PersonId person;
    std::string name; ///< With party.
    SpeechKind kind{};
    std::string to{}; ///< Of a reply: whose speech it answers.

    friend bool operator==(const ChairSpeaker&, const ChairSpeaker&) = default;
};

/// Somebody who may be given the floor.
struct ChairPerson {
    PersonId person;
    std::string name; ///< With party.
    std::string party{};
    SeatKind seat{};
    Presence presence{};
    bool serves = false;
    bool is_speaking = false;
    bool is_waiting = false;

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
    bool debate_closed = false;
    bool must_be_decided = false; ///< And is not yet.
    std::vector<RoomProposal> floor_proposals;

    friend bool operator==(const ChairItem&, const ChairItem&) = default;
};

/// What the close of the meeting waits for.
struct ChairUndecided {
    ItemId item;
    std::string number;
    std::string title;

    friend bool operator==(const ChairUndecided&, const ChairUndecided&) = default;
};

/// What undoing would take back.
struct ChairLast {
    EventBody event; ///< The last of the action.
    std::string subject;

    friend bool operator==(const ChairLast&, const ChairLast&) = default;
};

/// What somebody said about the draft of the minutes.
struct ChairRemark {
    RemarkId remark;
    std::string about; ///< "§ 12"; empty: all of it.
    std::string by;    ///< Name with party.
    std::string text;
    std::optional<RemarkAnswer> answer; ///< Once it is settled.
    std::string reply;

    friend bool operator==(const ChairRemark&, const ChairRemark&) = default;
};

struct ChairView {
    Phase phase{};
    MeetingInfo info;
    Quorum quorum;
    std::size_t in_room{}; ///< Of those who are elected.
    std::size_t remote{};
    bool roll_called = false;
    std::optional<ChairItem> item;
    std::optional<SlotTimes> slot; ///< The present slot.
    std::string slot_title;
    ChairAct act;
    Step next;                          ///< What Advance would do, whatever is undecided.
    std::vector<std::string> verifiers; ///< Whom the act would appoint; names.
    std::vector<std::string> verifier_substitutes;
    std::optional<ChairQuestion> question;
    std::vector<std::vector<ChairOption>> order;        ///< While questions are left.
    std::vector<std::optional<ChairOption>> vote_sides; ///< Of the vote that is demanded.
    std::optional<ChairVote> vote;
    std::optional<RoomElection> election;
    std::vector<std::string> to_elect; ///< Whom the act would declare elected.
    std::optional<ChairAsked> asked;
    std::optional<RoomSpeaker> floor;
    PersonId speaker;               ///< Who has the floor, if listed.
    std::vector<PersonId> speakers; ///< Who spoke last on this, latest first, each once.
    std::vector<ChairSpeaker> waiting;
    ListStage list{};
    std::vector<ChairPerson> people; ///< All who are listed, in list order; no vacant seats.
    std::vector<RoomSlot> coming;    ///< Slots still to come, titles unmasked.
    std::optional<RoomBreak> pause;
    std::optional<Instant> planned_end;
    std::optional<Instant> forecast_end;
    std::optional<Duration> behind_plan; ///< As in the Timetable.
    std::vector<ChairUndecided> undecided;
    std::string message;          ///< Shown in the room now; empty when there is none.
    std::vector<SetStage> stages; ///< Of the minutes, once the meeting is closed.
    std::vector<ChairRemark> remarks;
    std::vector<Warning> warnings;
    std::vector<SpeakingTotal> spoken_by_person; ///< Longest first.
    std::vector<SpeakingTotal> spoken_by_party;
    std::optional<ChairLast> last; ///< Made from a history alone.

    friend bool operator==(const ChairView&, const ChairView&) = default;
};

ChairView chair_view(const MeetingState& state, Instant now);
/// The same, with what the chair would take back.
ChairView chair_view(const History& history, Instant now);

} // namespace klubba::meeting
