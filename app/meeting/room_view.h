#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/deadlines.h"
#include "meeting/room_deciding.h"
#include "meeting/schedule.h"
#include "meeting/terms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the room may see, and nothing else: the one value that the wall screen draws and that the
// server sends to browsers. Made by a pure function from state and time. What is closed or secret
// never enters it; such an item is its number and nothing more.
namespace klubba::meeting {

enum class RoomPhase { Nothing, Before, Running, Break, After };
constexpr auto names_of(RoomPhase)
{
    return std::array<std::string_view, 5>{"nothing", "before", "running", "break", "after"};
}

/// The item on the table. A closed item has its number and nothing else.
struct RoomItem {
    std::optional<std::int64_t> section;
    std::string number;
    std::optional<ItemKind> kind; ///< Of every item that is not closed.
    bool closed_doors = false;
    std::string title; ///< Of the sub-item or slot where that is what is being treated.
    std::vector<std::string> presenters;
    bool verified_immediately = false;
    std::vector<std::string> debated_with{}; ///< Numbers of items that share its debate.
    bool debate_closed = false;
    /// Numbers of the body's assignments that it is linked with, where the body shows them: put
    /// there by year::show_assignments, for a meeting does not know them.
    std::vector<std::string> assignments{};

    static constexpr auto fields()
    {
        return list_fields(
            field("section", &RoomItem::section), field_or_default("number", &RoomItem::number),
            field("kind", &RoomItem::kind),
            field_or_default("closed_doors", &RoomItem::closed_doors),
            field_or_default("title", &RoomItem::title), field("presenters", &RoomItem::presenters),
            field_or_default("verified_immediately", &RoomItem::verified_immediately),
            field("debated_with", &RoomItem::debated_with),
            field_or_default("debate_closed", &RoomItem::debate_closed),
            field("assignments", &RoomItem::assignments));
    }
    friend bool operator==(const RoomItem&, const RoomItem&) = default;
};

struct RoomSpeaker {
    std::string name; ///< With party.
    SpeechKind kind{};
    Instant began{};
    std::optional<Duration> limit;
    std::vector<std::string> next; ///< All that wait to speak now, first in line first.
    std::string to{};              ///< Of a reply: whose speech it answers.
    Duration paused{};             ///< The clock stood still so long, in pauses that are over.
    std::optional<Instant> paused_since{}; ///< It stands still now.

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &RoomSpeaker::name), field_or_default("kind", &RoomSpeaker::kind),
            field("began", &RoomSpeaker::began), field("limit", &RoomSpeaker::limit),
            field("next", &RoomSpeaker::next), field_or_default("to", &RoomSpeaker::to),
            field_or_default("paused", &RoomSpeaker::paused),
            field("paused_since", &RoomSpeaker::paused_since));
    }
    friend bool operator==(const RoomSpeaker&, const RoomSpeaker&) = default;
};

/// A proposal while it is put up; the decision once it is recorded.
struct RoomDecision {
    std::optional<Outcome> outcome; ///< Empty for a proposal.
    std::vector<std::string> clauses;
    ClauseStyle clause_style{};
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("outcome", &RoomDecision::outcome),
                           field("clauses", &RoomDecision::clauses),
                           field_or_default("clause_style", &RoomDecision::clause_style),
                           field_or_default("reason", &RoomDecision::reason));
    }
    friend bool operator==(const RoomDecision&, const RoomDecision&) = default;
};

/// A row of the schedule.
struct RoomSlot {
    SlotId slot;
    std::string title; ///< Neutral words are the screen's to find when closed_doors.
    bool closed_doors = false;
    bool decides = false; ///< A slot with an item that is to be decided.
    SlotKind kind{};
    SlotStage stage{};
    std::optional<std::int64_t> section; ///< Of its only item, once numbered.
    std::optional<Instant> planned_start;
    std::optional<Instant> planned_end;
    std::optional<Instant> forecast_start; ///< When it did start, once it has.
    std::optional<Instant> forecast_end;

    static constexpr auto fields()
    {
        return list_fields(
            field("slot", &RoomSlot::slot), field("title", &RoomSlot::title),
            field_or_default("closed_doors", &RoomSlot::closed_doors),
            field_or_default("decides", &RoomSlot::decides),
            field_or_default("kind", &RoomSlot::kind), field_or_default("stage", &RoomSlot::stage),
            field("section", &RoomSlot::section), field("planned_start", &RoomSlot::planned_start),
            field("planned_end", &RoomSlot::planned_end),
            field("forecast_start", &RoomSlot::forecast_start),
            field("forecast_end", &RoomSlot::forecast_end));
    }
    friend bool operator==(const RoomSlot&, const RoomSlot&) = default;
};

struct RoomBreak {
    SlotKind kind{}; ///< Business for an adjournment.
    std::string title;
    std::optional<Instant> until;
    std::string next_title;
    std::optional<Instant> next_start;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("kind", &RoomBreak::kind),
                           field_or_default("title", &RoomBreak::title),
                           field("until", &RoomBreak::until),
                           field_or_default("next_title", &RoomBreak::next_title),
                           field("next_start", &RoomBreak::next_start));
    }
    friend bool operator==(const RoomBreak&, const RoomBreak&) = default;
};

/// What was decided, for the summary after the meeting.
struct RoomOutcome {
    std::int64_t section{};
    std::string title; ///< Empty for a closed item.
    Outcome outcome{};
    bool verified_immediately = false;

    static constexpr auto fields()
    {
        return list_fields(
            field("section", &RoomOutcome::section), field_or_default("title", &RoomOutcome::title),
            field("outcome", &RoomOutcome::outcome),
            field_or_default("verified_immediately", &RoomOutcome::verified_immediately));
    }
    friend bool operator==(const RoomOutcome&, const RoomOutcome&) = default;
};

struct RoomVerification {
    std::vector<std::string> verifiers;
    std::vector<std::string> substitutes;
    std::optional<Day> deadline;

    static constexpr auto fields()
    {
        return list_fields(field("verifiers", &RoomVerification::verifiers),
                           field("substitutes", &RoomVerification::substitutes),
                           field("deadline", &RoomVerification::deadline));
    }
    friend bool operator==(const RoomVerification&, const RoomVerification&) = default;
};

struct RoomView {
    RoomPhase phase{};
    std::string body;
    Day day{};
    std::string place;
    std::string zone;
    Instant starts{}; ///< As planned.
    std::optional<Instant> opened;
    std::optional<Instant> closed;
    std::optional<RoomItem> item;
    std::optional<RoomSpeaker> speaker;
    std::optional<RoomDecision> decision;
    std::vector<RoomSlot> schedule;
    std::optional<Instant> planned_end;
    std::optional<Instant> forecast_end;
    std::optional<Duration> behind_plan; ///< As in the Timetable.
    std::optional<RoomBreak> pause;
    std::vector<RoomOutcome> decisions;
    std::optional<RoomVerification> verification;
    std::vector<std::string> joint_bodies; ///< Names of those that meet with `body`.
    bool doors_closed = false;             ///< The public is out; nothing of the item is here.
    ListStage speakers_list{};
    std::vector<std::string> waiting; ///< To speak, also while nobody has the floor.
    std::vector<RoomProposal> proposals;
    std::optional<RoomQuestionPut> question;
    std::optional<RoomVote> vote;
    std::optional<RoomElection> election;
    std::vector<RoomQuestion> questions;
    std::string message;           ///< From the chair to everybody; empty when there is none.
    std::vector<Deadline> overdue; ///< Of the minutes, that anybody may know of.

    static constexpr auto fields()
    {
        return list_fields(
            field("phase", &RoomView::phase), field_or_default("body", &RoomView::body),
            field("day", &RoomView::day), field_or_default("place", &RoomView::place),
            field_or_default("zone", &RoomView::zone), field("starts", &RoomView::starts),
            field("opened", &RoomView::opened), field("closed", &RoomView::closed),
            field("item", &RoomView::item), field("speaker", &RoomView::speaker),
            field("decision", &RoomView::decision), field("schedule", &RoomView::schedule),
            field("planned_end", &RoomView::planned_end),
            field("forecast_end", &RoomView::forecast_end),
            field("behind_plan", &RoomView::behind_plan), field("pause", &RoomView::pause),
            field("decisions", &RoomView::decisions),
            field("verification", &RoomView::verification),
            field("joint_bodies", &RoomView::joint_bodies),
            field_or_default("doors_closed", &RoomView::doors_closed),
            field_or_default("speakers_list", &RoomView::speakers_list),
            field("waiting", &RoomView::waiting), field("proposals", &RoomView::proposals),
            field("question", &RoomView::question), field("vote", &RoomView::vote),
            field("election", &RoomView::election), field("questions", &RoomView::questions),
            field_or_default("message", &RoomView::message), field("overdue", &RoomView::overdue));
    }
    friend bool operator==(const RoomView&, const RoomView&) = default;
};

/// How long the speaker has spoken by `now`, the pauses left out.
Duration spoken(const RoomSpeaker& speaker, Instant now);
/// When that shows another second; never while the clock stands still.
std::optional<Instant> next_second(const RoomSpeaker& speaker, Instant now);

/// Names of those who wait to speak on what is on the table, first in line first.
std::vector<std::string> waiting_to_speak(const MeetingState& state);
/// The speaker and those in line, whatever is on the table; null when nobody has the floor.
std::optional<RoomSpeaker> speaker_of(const MeetingState& state);

RoomView room_view(const MeetingState& state, Instant now);

} // namespace klubba::meeting
