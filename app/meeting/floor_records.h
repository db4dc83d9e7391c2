#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Speeches, and the list of those who wait to speak.
namespace klubba::meeting {

/// While the clock of a speech stood still.
struct SpeechPause {
    Instant from{};
    std::optional<Instant> until;

    static constexpr auto fields()
    {
        return list_fields(field("from", &SpeechPause::from), field("until", &SpeechPause::until));
    }
    friend bool operator==(const SpeechPause&, const SpeechPause&) = default;
};

struct Speech {
    PersonId person;
    std::string name;
    SpeechKind kind{};
    std::optional<Duration> limit;
    ItemId item; ///< What was open then.
    Instant began{};
    std::optional<Instant> ended;
    PersonId to;                     ///< Of a reply: whose speech it answers.
    std::vector<SpeechPause> pauses; ///< In order; the last may be running.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("person", &Speech::person),
                           field_or_default("name", &Speech::name),
                           field_or_default("kind", &Speech::kind), field("limit", &Speech::limit),
                           field_or_default("item", &Speech::item), field("began", &Speech::began),
                           field("ended", &Speech::ended), field_or_default("to", &Speech::to),
                           field("pauses", &Speech::pauses));
    }
    friend bool operator==(const Speech&, const Speech&) = default;
};

struct SpeechRequest {
    RequestId request;
    PersonId person;
    std::string name;
    SpeechKind kind{};
    Instant at{};
    ItemId item; ///< Signed up for before it is taken up; empty: what is on the table.
    PersonId to;

    static constexpr auto fields()
    {
        return list_fields(field("request", &SpeechRequest::request),
                           field_or_default("person", &SpeechRequest::person),
                           field_or_default("name", &SpeechRequest::name),
                           field_or_default("kind", &SpeechRequest::kind),
                           field("at", &SpeechRequest::at),
                           field_or_default("item", &SpeechRequest::item),
                           field_or_default("to", &SpeechRequest::to));
    }
    friend bool operator==(const SpeechRequest&, const SpeechRequest&) = default;
};

} // namespace klubba::meeting
