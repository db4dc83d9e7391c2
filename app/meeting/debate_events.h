#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

// The speakers list as a whole, and the clock of a speech. Who asks and who is given the floor is
// in floor_events.h.
namespace klubba::meeting {

/// Streck i debatten is granted: who still wants to speak signs up now.
struct SpeakersListClosing {
    static constexpr std::string_view type_name = "SpeakersListClosing";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &SpeakersListClosing::at)); }
    friend bool operator==(const SpeakersListClosing&, const SpeakersListClosing&) = default;
};

/// Nobody more is put on it, but for replies, points of order and of information.
struct SpeakersListClosed {
    static constexpr std::string_view type_name = "SpeakersListClosed";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &SpeakersListClosed::at)); }
    friend bool operator==(const SpeakersListClosed&, const SpeakersListClosed&) = default;
};

struct SpeakersListOpened {
    static constexpr std::string_view type_name = "SpeakersListOpened";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &SpeakersListOpened::at)); }
    friend bool operator==(const SpeakersListOpened&, const SpeakersListOpened&) = default;
};

struct SpeakerMoved {
    static constexpr std::string_view type_name = "SpeakerMoved";
    RequestId request;
    RequestId before; ///< Empty: last.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("request", &SpeakerMoved::request),
                           field_or_default("before", &SpeakerMoved::before),
                           field("at", &SpeakerMoved::at));
    }
    friend bool operator==(const SpeakerMoved&, const SpeakerMoved&) = default;
};

struct FloorPaused {
    static constexpr std::string_view type_name = "FloorPaused";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &FloorPaused::at)); }
    friend bool operator==(const FloorPaused&, const FloorPaused&) = default;
};

struct FloorResumed {
    static constexpr std::string_view type_name = "FloorResumed";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &FloorResumed::at)); }
    friend bool operator==(const FloorResumed&, const FloorResumed&) = default;
};

struct SpeakingTimeAdded {
    static constexpr std::string_view type_name = "SpeakingTimeAdded";
    Duration amount{}; ///< May be negative.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("amount", &SpeakingTimeAdded::amount),
                           field("at", &SpeakingTimeAdded::at));
    }
    friend bool operator==(const SpeakingTimeAdded&, const SpeakingTimeAdded&) = default;
};

/// No more speeches on the item: the questions are put. It may be opened again.
struct DebateClosed {
    static constexpr std::string_view type_name = "DebateClosed";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &DebateClosed::item), field("at", &DebateClosed::at));
    }
    friend bool operator==(const DebateClosed&, const DebateClosed&) = default;
};

/// The items are debated together under the first of them, and decided one by one.
struct DebatesJoined {
    static constexpr std::string_view type_name = "DebatesJoined";
    std::vector<ItemId> items;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("items", &DebatesJoined::items), field("at", &DebatesJoined::at));
    }
    friend bool operator==(const DebatesJoined&, const DebatesJoined&) = default;
};

struct DebateSeparated {
    static constexpr std::string_view type_name = "DebateSeparated";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &DebateSeparated::item),
                           field("at", &DebateSeparated::at));
    }
    friend bool operator==(const DebateSeparated&, const DebateSeparated&) = default;
};

} // namespace klubba::meeting
