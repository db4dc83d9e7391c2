#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/decision_part.h"
#include "meeting/floor_records.h"
#include "meeting/ids.h"
#include "meeting/people.h"
#include "meeting/terms.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The parts of a meeting's state: each plan with what became of it. Only instants are kept, never
// counters; how long something took is derived (schedule.h, attendance.h).
namespace klubba::meeting {

struct PresenceChange {
    Presence presence{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("presence", &PresenceChange::presence),
                           field("at", &PresenceChange::at));
    }
    friend bool operator==(const PresenceChange&, const PresenceChange&) = default;
};

/// A substitute's time in a member's seat.
struct Service {
    PersonId seat;
    Instant from{};
    std::optional<Instant> until;
    ItemId for_item; ///< When it ends with that item: the member has a conflict of interest.

    static constexpr auto fields()
    {
        return list_fields(field("seat", &Service::seat), field("from", &Service::from),
                           field("until", &Service::until),
                           field_or_default("for_item", &Service::for_item));
    }
    friend bool operator==(const Service&, const Service&) = default;
};

struct PersonRecord {
    Person person;
    std::vector<PresenceChange> presence; ///< In order of time.
    std::vector<Service> service;         ///< Of a substitute, in order of time.

    static constexpr auto fields()
    {
        return list_fields(field("person", &PersonRecord::person),
                           field("presence", &PersonRecord::presence),
                           field("service", &PersonRecord::service));
    }
    friend bool operator==(const PersonRecord&, const PersonRecord&) = default;
};

struct SlotRecord {
    Slot slot;
    std::optional<Instant> started;
    std::optional<Instant> ended;
    bool skipped = false;

    static constexpr auto fields()
    {
        return list_fields(field("slot", &SlotRecord::slot), field("started", &SlotRecord::started),
                           field("ended", &SlotRecord::ended),
                           field_or_default("skipped", &SlotRecord::skipped));
    }
    friend bool operator==(const SlotRecord&, const SlotRecord&) = default;
};

struct Sitting {
    std::string sub_item;
    Instant opened{};
    std::optional<Instant> closed;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("sub_item", &Sitting::sub_item),
                           field("opened", &Sitting::opened), field("closed", &Sitting::closed));
    }
    friend bool operator==(const Sitting&, const Sitting&) = default;
};

struct Decision {
    Outcome outcome{};
    std::vector<std::string> clauses;
    std::string reason;
    Instant at{};
    LeadIn lead_in{};
    std::string addressee; ///< The body that something is proposed to.
    std::vector<DecisionPart> further;
    DecisionManner manner{};

    static constexpr auto fields()
    {
        return list_fields(
            field("outcome", &Decision::outcome), field("clauses", &Decision::clauses),
            field_or_default("reason", &Decision::reason), field("at", &Decision::at),
            field_or_default("lead_in", &Decision::lead_in),
            field_or_default("addressee", &Decision::addressee),
            field("further", &Decision::further), field_or_default("manner", &Decision::manner));
    }
    friend bool operator==(const Decision&, const Decision&) = default;
};

struct ItemRecord {
    AgendaItem item;
    bool late = false;                   ///< Added after the notice.
    std::optional<std::int64_t> section; ///< The § number, from the first sitting on.
    std::vector<Sitting> sittings;
    bool skipped = false;
    std::string skip_reason;
    bool proposal_shown = false;
    std::optional<Decision> decision;
    std::optional<Instant> verified_immediately;
    bool locked = false; ///< By that, until the § is in a set with others.
    std::string note;
    std::optional<std::string> summary; ///< In place of the one of the notice.
    std::string reasons;
    bool withdrawn = false;
    std::string withdrawal_reason;
    std::optional<Instant> admitted;      ///< Late, and found urgent with nobody against.
    std::optional<Instant> debate_closed; ///< Of the latest sitting.
    ItemId debated_under;                 ///< The item under which it is debated, if another.
    std::vector<ItemId> split_into;
    std::vector<ItemId> taken_with; ///< All that were decided in one stroke, itself among them.
    bool after_adoption = false;    ///< Added, withdrawn or split once the agenda had been adopted.

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &ItemRecord::item), field_or_default("late", &ItemRecord::late),
            field("section", &ItemRecord::section), field("sittings", &ItemRecord::sittings),
            field_or_default("skipped", &ItemRecord::skipped),
            field_or_default("skip_reason", &ItemRecord::skip_reason),
            field_or_default("proposal_shown", &ItemRecord::proposal_shown),
            field("decision", &ItemRecord::decision),
            field("verified_immediately", &ItemRecord::verified_immediately),
            field_or_default("locked", &ItemRecord::locked),
            field_or_default("note", &ItemRecord::note), field("summary", &ItemRecord::summary),
            field_or_default("reasons", &ItemRecord::reasons),
            field_or_default("withdrawn", &ItemRecord::withdrawn),
            field_or_default("withdrawal_reason", &ItemRecord::withdrawal_reason),
            field("admitted", &ItemRecord::admitted),
            field("debate_closed", &ItemRecord::debate_closed),
            field_or_default("debated_under", &ItemRecord::debated_under),
            field("split_into", &ItemRecord::split_into),
            field("taken_with", &ItemRecord::taken_with),
            field_or_default("after_adoption", &ItemRecord::after_adoption));
    }
    friend bool operator==(const ItemRecord&, const ItemRecord&) = default;
};

/// As it was written; a summary that was not, as the notice has it.
inline const std::string& prose_of(const ItemRecord& record, ProsePart part)
{
    if (part == ProsePart::Reasons) return record.reasons;
    return record.summary ? *record.summary : record.item.summary;
}

struct BreakRecord {
    SlotId slot; ///< Empty for an adjournment.
    std::optional<Instant> until;
    Instant started{};
    std::optional<Instant> ended;

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("slot", &BreakRecord::slot), field("until", &BreakRecord::until),
            field("started", &BreakRecord::started), field("ended", &BreakRecord::ended));
    }
    friend bool operator==(const BreakRecord&, const BreakRecord&) = default;
};

struct QuestionRecord {
    QuestionId question;
    PersonId by;
    std::string text;
    Instant registered{};
    std::optional<Instant> answered;
    std::string answered_by;
    std::string answer;
    QuestionKind kind{};
    std::string to; ///< Name of who is asked.
    std::optional<Instant> deferred;
    std::string deferred_until; ///< As it was said.

    static constexpr auto fields()
    {
        return list_fields(field("question", &QuestionRecord::question),
                           field("by", &QuestionRecord::by), field("text", &QuestionRecord::text),
                           field("registered", &QuestionRecord::registered),
                           field("answered", &QuestionRecord::answered),
                           field_or_default("answered_by", &QuestionRecord::answered_by),
                           field_or_default("answer", &QuestionRecord::answer),
                           field_or_default("kind", &QuestionRecord::kind),
                           field_or_default("to", &QuestionRecord::to),
                           field("deferred", &QuestionRecord::deferred),
                           field_or_default("deferred_until", &QuestionRecord::deferred_until));
    }
    friend bool operator==(const QuestionRecord&, const QuestionRecord&) = default;
};

struct VerifierAppointment {
    std::vector<PersonId> verifiers;
    std::vector<PersonId> substitutes;
    std::optional<Day> deadline;
    std::string place;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("verifiers", &VerifierAppointment::verifiers),
                           field("substitutes", &VerifierAppointment::substitutes),
                           field("deadline", &VerifierAppointment::deadline),
                           field_or_default("place", &VerifierAppointment::place),
                           field("at", &VerifierAppointment::at));
    }
    friend bool operator==(const VerifierAppointment&, const VerifierAppointment&) = default;
};

/// What the chair says to the room on its screen.
struct RoomMessage {
    std::string text;
    Instant shown{};

    static constexpr auto fields()
    {
        return list_fields(field("text", &RoomMessage::text), field("shown", &RoomMessage::shown));
    }
    friend bool operator==(const RoomMessage&, const RoomMessage&) = default;
};

} // namespace klubba::meeting
