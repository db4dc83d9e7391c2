#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/agenda_records.h"
#include "meeting/dissent_records.h"
#include "meeting/election_records.h"
#include "meeting/people.h"
#include "meeting/proposal_records.h"
#include "meeting/publishing_records.h"
#include "meeting/records.h"
#include "meeting/refusal.h"
#include "meeting/remark_records.h"
#include "meeting/verification_records.h"
#include "meeting/vote_records.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A meeting as it stands: what `fold` makes of its events, and nothing else. Two replicas with the
// same events hold equal states.
namespace klubba::meeting {

enum class Phase { Nothing, Draft, Called, Open, Closed };
constexpr auto names_of(Phase)
{
    return std::array<std::string_view, 5>{"nothing", "draft", "called", "open", "closed"};
}

/// An event that no longer fitted when its turn came: it changed nothing, and the secretary is
/// shown it as something to look at.
struct Misfit {
    EventId event;
    Refusal why;

    static constexpr auto fields()
    {
        return list_fields(field("event", &Misfit::event), field("why", &Misfit::why));
    }
    friend bool operator==(const Misfit&, const Misfit&) = default;
};

struct MeetingState {
    Phase phase{};
    MeetingInfo info;
    std::optional<Instant> opened;
    std::optional<Instant> roll_called;
    std::optional<Instant> closed;
    std::int64_t first_section = 1;
    std::vector<PersonRecord> people; ///< In list order.
    std::vector<SlotRecord> slots;    ///< In schedule order.
    std::vector<ItemRecord> items;    ///< In agenda order.
    std::vector<ItemId> handled;      ///< In the order in which they got their § numbers.
    SlotId current_slot;              ///< Empty between slots and in a break.
    ItemId open_item;                 ///< At most one item is open.
    std::vector<BreakRecord> breaks;
    std::optional<Speech> floor;         ///< Who has it now.
    std::vector<SpeechRequest> requests; ///< The speakers list, first in line first.
    std::vector<Speech> speeches;        ///< Ended ones.
    std::vector<QuestionRecord> questions;
    std::optional<VerifierAppointment> verification;
    std::optional<Instant> agenda_adopted;
    std::vector<Instant> roll_calls; ///< All; each meeting day may have its own.
    std::vector<ConflictRecord> conflicts;
    ListStage speakers_list{};
    std::vector<ProposalRecord> proposals;
    std::vector<QuestionOrder> question_orders; ///< One for an item: the latest proposed.
    std::vector<PutQuestionRecord> put_questions;
    std::vector<VoteRecord> votes;
    std::vector<MinorityDemand> minority_demands;
    std::vector<NotParticipating> not_participating;
    std::vector<ElectionRecord> elections;
    std::vector<DissentRecord> dissents;
    std::vector<ClosedDoors> closed_doors;
    std::vector<PresentationRecord> presentations;
    std::vector<VerificationSetRecord> verified;
    std::vector<Disagreement> disagreements;
    std::vector<Sending> sendings; ///< Of the draft, earliest first.
    std::vector<RemarkRecord> remarks;
    std::vector<WordsRuling> ruled_words;      ///< One for the same words; the latest last.
    std::optional<PublicReview> public_review; ///< The latest.
    std::vector<LateEvent> late_events;        ///< Folded, and not known to who verified (History).
    std::optional<RoomMessage> message;
    std::vector<Misfit> misfits;
    std::int64_t unknown_events{};

    static constexpr auto fields()
    {
        return list_fields(
            field("phase", &MeetingState::phase), field("info", &MeetingState::info),
            field("opened", &MeetingState::opened),
            field("roll_called", &MeetingState::roll_called),
            field("closed", &MeetingState::closed),
            field("first_section", &MeetingState::first_section),
            field("people", &MeetingState::people), field("slots", &MeetingState::slots),
            field("items", &MeetingState::items), field("handled", &MeetingState::handled),
            field_or_default("current_slot", &MeetingState::current_slot),
            field_or_default("open_item", &MeetingState::open_item),
            field("breaks", &MeetingState::breaks), field("floor", &MeetingState::floor),
            field("requests", &MeetingState::requests), field("speeches", &MeetingState::speeches),
            field("questions", &MeetingState::questions),
            field("verification", &MeetingState::verification),
            field("agenda_adopted", &MeetingState::agenda_adopted),
            field("roll_calls", &MeetingState::roll_calls),
            field("conflicts", &MeetingState::conflicts),
            field_or_default("speakers_list", &MeetingState::speakers_list),
            field("proposals", &MeetingState::proposals),
            field("question_orders", &MeetingState::question_orders),
            field("put_questions", &MeetingState::put_questions),
            field("votes", &MeetingState::votes),
            field("minority_demands", &MeetingState::minority_demands),
            field("not_participating", &MeetingState::not_participating),
            field("elections", &MeetingState::elections),
            field("dissents", &MeetingState::dissents),
            field("closed_doors", &MeetingState::closed_doors),
            field("presentations", &MeetingState::presentations),
            field("verified", &MeetingState::verified),
            field("disagreements", &MeetingState::disagreements),
            field("sendings", &MeetingState::sendings), field("remarks", &MeetingState::remarks),
            field("ruled_words", &MeetingState::ruled_words),
            field("public_review", &MeetingState::public_review),
            field("late_events", &MeetingState::late_events),
            field("message", &MeetingState::message), field("misfits", &MeetingState::misfits),
            field_or_default("unknown_events", &MeetingState::unknown_events));
    }
    friend bool operator==(const MeetingState&, const MeetingState&) = default;
};

// What follows from a state. Null or empty where there is no such thing.

const PersonRecord* find(const MeetingState& state, const PersonId& id);
const SlotRecord* find(const MeetingState& state, const SlotId& id);
const ItemRecord* find(const MeetingState& state, const ItemId& id);
const QuestionRecord* find(const MeetingState& state, const QuestionId& id);

const ConflictRecord*
find_conflict(const MeetingState& state, const ItemId& item, const PersonId& person);
/// What was said last of just those words.
const WordsRuling* find_ruling(const MeetingState& state, const std::string& words);
const QuestionOrder* find_question_order(const MeetingState& state, const ItemId& item);
/// The set of §§ that the item was verified with.
const VerificationSetRecord* verification_set_of(const MeetingState& state, const ItemId& item);
const ProposalRecord* find(const MeetingState& state, const ProposalId& id);
const VoteRecord* find(const MeetingState& state, const VoteId& id);
const ElectionRecord* find(const MeetingState& state, const ElectionId& id);
const DissentRecord* find(const MeetingState& state, const DissentId& id);

/// The vote that is open; at most one is.
const VoteRecord* open_vote(const MeetingState& state);
bool doors_are_closed(const MeetingState& state);
/// The rules of the body that called the meeting.
Rules rules_of(const MeetingState& state);

const ItemRecord* open_item(const MeetingState& state);
/// The break the meeting is in.
const BreakRecord* current_break(const MeetingState& state);

/// Items that must be decided before the meeting may close: opened, of a kind that is decided, and
/// neither decided nor skipped; and decision items that were never taken up.
std::vector<ItemId> undecided(const MeetingState& state);

} // namespace klubba::meeting
