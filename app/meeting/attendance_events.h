#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Opening, roll call, arrivals and departures, verifiers, questions registered and answered.
namespace klubba::meeting {

struct MeetingOpened {
    static constexpr std::string_view type_name = "MeetingOpened";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &MeetingOpened::at)); }
    friend bool operator==(const MeetingOpened&, const MeetingOpened&) = default;
};

/// Where someone is from `at` on. At the roll call and at every later arrival and departure.
struct PresenceNoted {
    static constexpr std::string_view type_name = "PresenceNoted";
    PersonId person;
    Presence presence{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("person", &PresenceNoted::person),
                           field("presence", &PresenceNoted::presence),
                           field("at", &PresenceNoted::at));
    }
    friend bool operator==(const PresenceNoted&, const PresenceNoted&) = default;
};

struct RollCallCompleted {
    static constexpr std::string_view type_name = "RollCallCompleted";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &RollCallCompleted::at)); }
    friend bool operator==(const RollCallCompleted&, const RollCallCompleted&) = default;
};

/// The substitute serves in the seat from `at` on (KL 5:17, 6:17).
struct SubstituteSeated {
    static constexpr std::string_view type_name = "SubstituteSeated";
    PersonId substitute;
    PersonId seat; ///< The member, or vacant seat, served for.
    Instant at{};
    ItemId for_item{}; ///< Because of a conflict of interest: for that item only.

    static constexpr auto fields()
    {
        return list_fields(field("substitute", &SubstituteSeated::substitute),
                           field("seat", &SubstituteSeated::seat),
                           field("at", &SubstituteSeated::at),
                           field_or_default("for_item", &SubstituteSeated::for_item));
    }
    friend bool operator==(const SubstituteSeated&, const SubstituteSeated&) = default;
};

struct SubstituteReleased {
    static constexpr std::string_view type_name = "SubstituteReleased";
    PersonId substitute;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("substitute", &SubstituteReleased::substitute),
                           field("at", &SubstituteReleased::at));
    }
    friend bool operator==(const SubstituteReleased&, const SubstituteReleased&) = default;
};

/// Replaces an earlier appointment.
struct VerifiersAppointed {
    static constexpr std::string_view type_name = "VerifiersAppointed";
    std::vector<PersonId> verifiers;
    std::vector<PersonId> substitutes;
    std::optional<Day> deadline; ///< At latest; KL 5:69 gives 14 days.
    std::string place;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("verifiers", &VerifiersAppointed::verifiers),
                           field("substitutes", &VerifiersAppointed::substitutes),
                           field("deadline", &VerifiersAppointed::deadline),
                           field_or_default("place", &VerifiersAppointed::place),
                           field("at", &VerifiersAppointed::at));
    }
    friend bool operator==(const VerifiersAppointed&, const VerifiersAppointed&) = default;
};

struct QuestionRegistered {
    static constexpr std::string_view type_name = "QuestionRegistered";
    QuestionId question;
    PersonId by;
    std::string text;
    Instant at{};
    QuestionKind kind{};
    std::string to{}; ///< Name of who is asked.

    static constexpr auto fields()
    {
        return list_fields(
            field("question", &QuestionRegistered::question), field("by", &QuestionRegistered::by),
            field("text", &QuestionRegistered::text), field("at", &QuestionRegistered::at),
            field_or_default("kind", &QuestionRegistered::kind),
            field_or_default("to", &QuestionRegistered::to));
    }
    friend bool operator==(const QuestionRegistered&, const QuestionRegistered&) = default;
};

struct QuestionAnswered {
    static constexpr std::string_view type_name = "QuestionAnswered";
    QuestionId question;
    std::string by; ///< Name of who answered.
    std::string answer;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("question", &QuestionAnswered::question),
                           field_or_default("by", &QuestionAnswered::by),
                           field_or_default("answer", &QuestionAnswered::answer),
                           field("at", &QuestionAnswered::at));
    }
    friend bool operator==(const QuestionAnswered&, const QuestionAnswered&) = default;
};

} // namespace klubba::meeting
