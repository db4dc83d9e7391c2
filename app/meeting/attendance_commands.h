#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

// Opening, roll call, arrivals and departures, verifiers, questions registered and answered.
namespace klubba::meeting {

struct OpenMeeting {
    static constexpr std::string_view type_name = "OpenMeeting";

    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const OpenMeeting&, const OpenMeeting&) = default;
};

struct NotePresence {
    static constexpr std::string_view type_name = "NotePresence";
    PersonId person;
    Presence presence{};

    static constexpr auto fields()
    {
        return std::tuple{field("person", &NotePresence::person),
                          field("presence", &NotePresence::presence)};
    }
    friend bool operator==(const NotePresence&, const NotePresence&) = default;
};

struct CompleteRollCall {
    static constexpr std::string_view type_name = "CompleteRollCall";

    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const CompleteRollCall&, const CompleteRollCall&) = default;
};

struct SeatSubstitute {
    static constexpr std::string_view type_name = "SeatSubstitute";
    PersonId substitute;
    PersonId seat;

    static constexpr auto fields()
    {
        return std::tuple{field("substitute", &SeatSubstitute::substitute),
                          field("seat", &SeatSubstitute::seat)};
    }
    friend bool operator==(const SeatSubstitute&, const SeatSubstitute&) = default;
};

struct ReleaseSubstitute {
    static constexpr std::string_view type_name = "ReleaseSubstitute";
    PersonId substitute;

    static constexpr auto fields()
    {
        return std::tuple{field("substitute", &ReleaseSubstitute::substitute)};
    }
    friend bool operator==(const ReleaseSubstitute&, const ReleaseSubstitute&) = default;
};

struct AppointVerifiers {
    static constexpr std::string_view type_name = "AppointVerifiers";
    std::vector<PersonId> verifiers;
    std::vector<PersonId> substitutes;
    std::optional<Day> deadline;
    std::string place;

    static constexpr auto fields()
    {
        return std::tuple{field("verifiers", &AppointVerifiers::verifiers),
                          field("substitutes", &AppointVerifiers::substitutes),
                          field("deadline", &AppointVerifiers::deadline),
                          field_or_default("place", &AppointVerifiers::place)};
    }
    friend bool operator==(const AppointVerifiers&, const AppointVerifiers&) = default;
};

struct RegisterQuestion {
    static constexpr std::string_view type_name = "RegisterQuestion";
    QuestionId question; ///< Made by the station when empty.
    PersonId by;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple{field_or_default("question", &RegisterQuestion::question),
                          field("by", &RegisterQuestion::by),
                          field("text", &RegisterQuestion::text)};
    }
    friend bool operator==(const RegisterQuestion&, const RegisterQuestion&) = default;
};

struct AnswerQuestion {
    static constexpr std::string_view type_name = "AnswerQuestion";
    QuestionId question;
    std::string by;
    std::string answer;

    static constexpr auto fields()
    {
        return std::tuple{field("question", &AnswerQuestion::question),
                          field_or_default("by", &AnswerQuestion::by),
                          field_or_default("answer", &AnswerQuestion::answer)};
    }
    friend bool operator==(const AnswerQuestion&, const AnswerQuestion&) = default;
};

} // namespace klubba::meeting
