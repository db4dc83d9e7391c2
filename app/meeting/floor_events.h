#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>

// Who speaks, and who waits to.
namespace klubba::meeting {

/// Takes the floor from whoever has it.
struct FloorGiven {
    static constexpr std::string_view type_name = "FloorGiven";
    PersonId person; ///< Empty for someone not listed, known by name alone.
    std::string name;
    SpeechKind kind{};
    std::optional<Duration> limit; ///< Speaking time agreed for this speech.
    RequestId request;             ///< The place in the list that is used up.
    Instant at{};
    PersonId to{}; ///< Of a reply: whose speech it answers.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("person", &FloorGiven::person),
                           field_or_default("name", &FloorGiven::name),
                           field_or_default("kind", &FloorGiven::kind),
                           field("limit", &FloorGiven::limit),
                           field_or_default("request", &FloorGiven::request),
                           field("at", &FloorGiven::at), field_or_default("to", &FloorGiven::to));
    }
    friend bool operator==(const FloorGiven&, const FloorGiven&) = default;
};

struct FloorEnded {
    static constexpr std::string_view type_name = "FloorEnded";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &FloorEnded::at)); }
    friend bool operator==(const FloorEnded&, const FloorEnded&) = default;
};

struct SpeakerQueued {
    static constexpr std::string_view type_name = "SpeakerQueued";
    RequestId request;
    PersonId person;
    std::string name;
    SpeechKind kind{};
    Instant at{};
    ItemId item{}; ///< Signed up for before it is taken up; empty: what is on the table.
    PersonId to{}; ///< Of a reply: whose speech it answers.

    static constexpr auto fields()
    {
        return list_fields(field("request", &SpeakerQueued::request),
                           field_or_default("person", &SpeakerQueued::person),
                           field_or_default("name", &SpeakerQueued::name),
                           field_or_default("kind", &SpeakerQueued::kind),
                           field("at", &SpeakerQueued::at),
                           field_or_default("item", &SpeakerQueued::item),
                           field_or_default("to", &SpeakerQueued::to));
    }
    friend bool operator==(const SpeakerQueued&, const SpeakerQueued&) = default;
};

struct SpeakerWithdrawn {
    static constexpr std::string_view type_name = "SpeakerWithdrawn";
    RequestId request;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("request", &SpeakerWithdrawn::request),
                           field("at", &SpeakerWithdrawn::at));
    }
    friend bool operator==(const SpeakerWithdrawn&, const SpeakerWithdrawn&) = default;
};

} // namespace klubba::meeting
