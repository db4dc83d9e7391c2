#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <tuple>

// Who speaks, and who waits to.
namespace klubba::meeting {

/// To a person, a name, or, with neither, to the next in the list.
struct GiveFloor {
    static constexpr std::string_view type_name = "GiveFloor";
    PersonId person;
    std::string name;
    SpeechKind kind{};
    std::optional<Duration> limit;

    static constexpr auto fields()
    {
        return std::tuple{field_or_default("person", &GiveFloor::person),
                          field_or_default("name", &GiveFloor::name),
                          field_or_default("kind", &GiveFloor::kind),
                          field("limit", &GiveFloor::limit)};
    }
    friend bool operator==(const GiveFloor&, const GiveFloor&) = default;
};

struct EndFloor {
    static constexpr std::string_view type_name = "EndFloor";

    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const EndFloor&, const EndFloor&) = default;
};

struct QueueSpeaker {
    static constexpr std::string_view type_name = "QueueSpeaker";
    RequestId request; ///< Made by the station when empty.
    PersonId person;
    std::string name;
    SpeechKind kind{};

    static constexpr auto fields()
    {
        return std::tuple{field_or_default("request", &QueueSpeaker::request),
                          field_or_default("person", &QueueSpeaker::person),
                          field_or_default("name", &QueueSpeaker::name),
                          field_or_default("kind", &QueueSpeaker::kind)};
    }
    friend bool operator==(const QueueSpeaker&, const QueueSpeaker&) = default;
};

struct WithdrawSpeaker {
    static constexpr std::string_view type_name = "WithdrawSpeaker";
    RequestId request;

    static constexpr auto fields()
    {
        return std::tuple{field("request", &WithdrawSpeaker::request)};
    }
    friend bool operator==(const WithdrawSpeaker&, const WithdrawSpeaker&) = default;
};

} // namespace klubba::meeting
