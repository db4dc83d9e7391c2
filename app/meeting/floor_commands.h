#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <optional>
#include <string>

// Who speaks, and who waits to.
namespace klubba::meeting {

/// To a person, a name, or, with neither, to the next in the list.
struct GiveFloor {
    static constexpr std::string_view type_name = "GiveFloor";
    static constexpr Roles roles = by_presidium;
    PersonId person;
    std::string name;
    SpeechKind kind{};
    std::optional<Duration> limit; ///< Absent: as the body has settled.
    PersonId to{};                 ///< Of a reply: whose speech it answers.

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("person", &GiveFloor::person),
            field_or_default("name", &GiveFloor::name), field_or_default("kind", &GiveFloor::kind),
            field("limit", &GiveFloor::limit), field_or_default("to", &GiveFloor::to));
    }
    friend bool operator==(const GiveFloor&, const GiveFloor&) = default;
};

struct EndFloor {
    static constexpr std::string_view type_name = "EndFloor";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const EndFloor&, const EndFloor&) = default;
};

struct QueueSpeaker {
    static constexpr std::string_view type_name = "QueueSpeaker";
    static constexpr Roles roles = by_anyone;
    RequestId request; ///< Made by the station when empty.
    PersonId person;
    std::string name;
    SpeechKind kind{};
    ItemId item{}; ///< Signed up for before it is taken up.
    PersonId to{}; ///< Of a reply: whose speech it answers.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("request", &QueueSpeaker::request),
                           field_or_default("person", &QueueSpeaker::person),
                           field_or_default("name", &QueueSpeaker::name),
                           field_or_default("kind", &QueueSpeaker::kind),
                           field_or_default("item", &QueueSpeaker::item),
                           field_or_default("to", &QueueSpeaker::to));
    }
    friend bool operator==(const QueueSpeaker&, const QueueSpeaker&) = default;
};

struct WithdrawSpeaker {
    static constexpr std::string_view type_name = "WithdrawSpeaker";
    static constexpr Roles roles = by_anyone;
    RequestId request;

    static constexpr auto fields()
    {
        return list_fields(field("request", &WithdrawSpeaker::request));
    }
    friend bool operator==(const WithdrawSpeaker&, const WithdrawSpeaker&) = default;
};

} // namespace klubba::meeting
