#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Opening, roll call, arrivals and departures, verifiers, questions registered and answered.
namespace klubba::meeting {

struct OpenMeeting {
    static constexpr std::string_view type_name = "OpenMeeting";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const OpenMeeting&, const OpenMeeting&) = default;
};

struct NotePresence {
    static constexpr std::string_view type_name = "NotePresence";
    static constexpr Roles roles = by_presidium;
    PersonId person;
    Presence presence{};

    static constexpr auto fields()
    {
        return list_fields(field("person", &NotePresence::person),
                           field("presence", &NotePresence::presence));
    }
    friend bool operator==(const NotePresence&, const NotePresence&) = default;
};

struct CompleteRollCall {
    static constexpr std::string_view type_name = "CompleteRollCall";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const CompleteRollCall&, const CompleteRollCall&) = default;
};

struct SeatSubstitute {
    static constexpr std::string_view type_name = "SeatSubstitute";
    static constexpr Roles roles = by_presidium;
    PersonId substitute; ///< Empty: the first in the body's order.
    PersonId seat;
    ItemId for_item{}; ///< Because of a conflict of interest: for that item only.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("substitute", &SeatSubstitute::substitute),
                           field("seat", &SeatSubstitute::seat),
                           field_or_default("for_item", &SeatSubstitute::for_item));
    }
    friend bool operator==(const SeatSubstitute&, const SeatSubstitute&) = default;
};

struct ReleaseSubstitute {
    static constexpr std::string_view type_name = "ReleaseSubstitute";
    static constexpr Roles roles = by_presidium;
    PersonId substitute;

    static constexpr auto fields()
    {
        return list_fields(field("substitute", &ReleaseSubstitute::substitute));
    }
    friend bool operator==(const ReleaseSubstitute&, const ReleaseSubstitute&) = default;
};

struct AppointVerifiers {
    static constexpr std::string_view type_name = "AppointVerifiers";
    static constexpr Roles roles = by_presidium;
    std::vector<PersonId> verifiers;
    std::vector<PersonId> substitutes;
    std::optional<Day> deadline;
    std::string place;

    static constexpr auto fields()
    {
        return list_fields(field("verifiers", &AppointVerifiers::verifiers),
                           field("substitutes", &AppointVerifiers::substitutes),
                           field("deadline", &AppointVerifiers::deadline),
                           field_or_default("place", &AppointVerifiers::place));
    }
    friend bool operator==(const AppointVerifiers&, const AppointVerifiers&) = default;
};

struct RegisterQuestion {
    static constexpr std::string_view type_name = "RegisterQuestion";
    static constexpr Roles roles = by_presidium;
    QuestionId question; ///< Made by the station when empty.
    PersonId by;
    std::string text;
    QuestionKind kind{};
    std::string to{}; ///< Name of who is asked.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("question", &RegisterQuestion::question),
                           field("by", &RegisterQuestion::by),
                           field("text", &RegisterQuestion::text),
                           field_or_default("kind", &RegisterQuestion::kind),
                           field_or_default("to", &RegisterQuestion::to));
    }
    friend bool operator==(const RegisterQuestion&, const RegisterQuestion&) = default;
};

struct AnswerQuestion {
    static constexpr std::string_view type_name = "AnswerQuestion";
    static constexpr Roles roles = by_presidium;
    QuestionId question;
    std::string by;
    std::string answer;

    static constexpr auto fields()
    {
        return list_fields(field("question", &AnswerQuestion::question),
                           field_or_default("by", &AnswerQuestion::by),
                           field_or_default("answer", &AnswerQuestion::answer));
    }
    friend bool operator==(const AnswerQuestion&, const AnswerQuestion&) = default;
};

} // namespace klubba::meeting
