#pragma once

#include "base/describe.h"
#include "base/record.h"
#include "wire/keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a central server has said about who may write: the events of one stream, which every
// station holds like any other. Names and fields are for ever, as those of meetings are.
//
// Secrets are here as hashes alone: of codes, and of the tokens by which stations are known to the
// server. Both are made with so much chance in them that their hashes tell nothing.
namespace klubba::wire {

/// The one stream that is not a meeting's or a body's.
inline const StreamId trust_stream{"trust"};

/// The first event of each author in the stream: that it may write here. `certificate` is by the
/// server that the stream belongs to, for a key of its own or one it took up after a restore.
struct ServerFounded {
    static constexpr std::string_view type_name = "ServerFounded";
    std::string certificate;

    static constexpr auto fields()
    {
        return list_fields(field("certificate", &ServerFounded::certificate));
    }
    friend bool operator==(const ServerFounded&, const ServerFounded&) = default;
};

struct BodyRegistered {
    static constexpr std::string_view type_name = "BodyRegistered";
    std::string name;

    static constexpr auto fields() { return list_fields(field("name", &BodyRegistered::name)); }
    friend bool operator==(const BodyRegistered&, const BodyRegistered&) = default;
};

struct RoomRegistered {
    static constexpr std::string_view type_name = "RoomRegistered";
    std::string name;

    static constexpr auto fields() { return list_fields(field("name", &RoomRegistered::name)); }
    friend bool operator==(const RoomRegistered&, const RoomRegistered&) = default;
};

/// A person who acts for bodies, with no account and no password: whose PIN it may be.
struct PersonRegistered {
    static constexpr std::string_view type_name = "PersonRegistered";
    std::string name;
    std::vector<std::string> roles;
    std::vector<std::string> bodies;

    static constexpr auto fields()
    {
        return list_fields(field("name", &PersonRegistered::name),
                           field("roles", &PersonRegistered::roles),
                           field("bodies", &PersonRegistered::bodies));
    }
    friend bool operator==(const PersonRegistered&, const PersonRegistered&) = default;
};

/// A body, room or person is listed no more; what it did stays.
struct RegistrationEnded {
    static constexpr std::string_view type_name = "RegistrationEnded";
    std::string kind; ///< "body", "room" or "person".
    std::string name;

    static constexpr auto fields()
    {
        return list_fields(field("kind", &RegistrationEnded::kind),
                           field("name", &RegistrationEnded::name));
    }
    friend bool operator==(const RegistrationEnded&, const RegistrationEnded&) = default;
};

/// A station may be enrolled once with a code, until it expires.
struct CodeIssued {
    static constexpr std::string_view type_name = "CodeIssued";
    std::string code_hash; ///< Hex.
    std::string station;   ///< What the station is to be called.
    std::vector<std::string> roles;
    std::vector<std::string> bodies;
    std::vector<std::string> rooms;
    Instant expires{};

    static constexpr auto fields()
    {
        return list_fields(
            field("code_hash", &CodeIssued::code_hash), field("station", &CodeIssued::station),
            field("roles", &CodeIssued::roles), field("bodies", &CodeIssued::bodies),
            field("rooms", &CodeIssued::rooms), field("expires", &CodeIssued::expires));
    }
    friend bool operator==(const CodeIssued&, const CodeIssued&) = default;
};

struct CodeWithdrawn {
    static constexpr std::string_view type_name = "CodeWithdrawn";
    std::string code_hash;

    static constexpr auto fields()
    {
        return list_fields(field("code_hash", &CodeWithdrawn::code_hash));
    }
    friend bool operator==(const CodeWithdrawn&, const CodeWithdrawn&) = default;
};

/// The code was used by a station, which made the key.
struct StationEnrolled {
    static constexpr std::string_view type_name = "StationEnrolled";
    std::string name;
    std::string certificate; ///< As `print_certificate` has it.
    std::string token_hash;  ///< Hex.
    std::string code_hash;

    static constexpr auto fields()
    {
        return list_fields(field("name", &StationEnrolled::name),
                           field("certificate", &StationEnrolled::certificate),
                           field("token_hash", &StationEnrolled::token_hash),
                           field("code_hash", &StationEnrolled::code_hash));
    }
    friend bool operator==(const StationEnrolled&, const StationEnrolled&) = default;
};

/// From now on nothing more is taken from the station. What was taken stays.
struct StationRevoked {
    static constexpr std::string_view type_name = "StationRevoked";
    std::string station; ///< Its author id.
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("station", &StationRevoked::station),
                           field_or_default("reason", &StationRevoked::reason));
    }
    friend bool operator==(const StationRevoked&, const StationRevoked&) = default;
};

/// How long a meeting stays on the page after it was closed; the journal keeps it.
struct RetentionSet {
    static constexpr std::string_view type_name = "RetentionSet";
    std::int64_t days{}; ///< 0: for ever.

    static constexpr auto fields() { return list_fields(field("days", &RetentionSet::days)); }
    friend bool operator==(const RetentionSet&, const RetentionSet&) = default;
};

using TrustEvent = std::variant<ServerFounded,
                                BodyRegistered,
                                RoomRegistered,
                                PersonRegistered,
                                RegistrationEnded,
                                CodeIssued,
                                CodeWithdrawn,
                                StationEnrolled,
                                StationRevoked,
                                RetentionSet>;

std::string_view kind_of(const TrustEvent& event);
/// Canonical JSON.
std::string body_of(const TrustEvent& event);
/// Empty for a kind that this version does not know, or cannot read.
std::optional<TrustEvent> trust_event_from(const Record& record);

} // namespace klubba::wire
