#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"

#include <optional>
#include <vector>

// The speakers list as a whole, and the clock of a speech.
namespace klubba::meeting {

/// Announces that the list will be closed (streck).
struct AnnounceListClosing {
    static constexpr std::string_view type_name = "AnnounceListClosing";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const AnnounceListClosing&, const AnnounceListClosing&) = default;
};

struct CloseSpeakersList {
    static constexpr std::string_view type_name = "CloseSpeakersList";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const CloseSpeakersList&, const CloseSpeakersList&) = default;
};

struct OpenSpeakersList {
    static constexpr std::string_view type_name = "OpenSpeakersList";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const OpenSpeakersList&, const OpenSpeakersList&) = default;
};

struct MoveSpeaker {
    static constexpr std::string_view type_name = "MoveSpeaker";
    static constexpr Roles roles = by_presidium;
    RequestId request;
    RequestId before; ///< Empty: last.

    static constexpr auto fields()
    {
        return list_fields(field("request", &MoveSpeaker::request),
                           field_or_default("before", &MoveSpeaker::before));
    }
    friend bool operator==(const MoveSpeaker&, const MoveSpeaker&) = default;
};

struct PauseFloor {
    static constexpr std::string_view type_name = "PauseFloor";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const PauseFloor&, const PauseFloor&) = default;
};

struct ResumeFloor {
    static constexpr std::string_view type_name = "ResumeFloor";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const ResumeFloor&, const ResumeFloor&) = default;
};

struct AddSpeakingTime {
    static constexpr std::string_view type_name = "AddSpeakingTime";
    static constexpr Roles roles = by_presidium;
    Duration amount{};

    static constexpr auto fields()
    {
        return list_fields(field("amount", &AddSpeakingTime::amount));
    }
    friend bool operator==(const AddSpeakingTime&, const AddSpeakingTime&) = default;
};

struct CloseDebate {
    static constexpr std::string_view type_name = "CloseDebate";
    static constexpr Roles roles = by_presidium;
    ItemId item; ///< Empty: the one that is open.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("item", &CloseDebate::item));
    }
    friend bool operator==(const CloseDebate&, const CloseDebate&) = default;
};

struct JoinDebates {
    static constexpr std::string_view type_name = "JoinDebates";
    static constexpr Roles roles = by_presidium;
    std::vector<ItemId> items; ///< The first leads.

    static constexpr auto fields() { return list_fields(field("items", &JoinDebates::items)); }
    friend bool operator==(const JoinDebates&, const JoinDebates&) = default;
};

struct SeparateDebate {
    static constexpr std::string_view type_name = "SeparateDebate";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &SeparateDebate::item)); }
    friend bool operator==(const SeparateDebate&, const SeparateDebate&) = default;
};

} // namespace klubba::meeting
