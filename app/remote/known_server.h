#pragma once

#include "base/describe.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// The central server that a station is enrolled at: `server.json` in the data folder, readable by
// its owner alone, replaced whole or not at all.
namespace klubba::remote {

struct KnownServer {
    std::string url;
    std::string name;               ///< What the station is called there.
    std::string token;              ///< By which the server knows the station.
    std::string server_key;         ///< Hex; what the server vouches for is believed.
    std::vector<std::string> roles; ///< That it has given the station.
    std::string pinned_tls_key;
    std::string cursor = "0"; ///< How far the server was followed; a help, and no truth.

    static constexpr auto fields()
    {
        return list_fields(
            field("url", &KnownServer::url), field_or_default("name", &KnownServer::name),
            field("token", &KnownServer::token), field("server_key", &KnownServer::server_key),
            field("roles", &KnownServer::roles),
            field_or_default("pinned_tls_key", &KnownServer::pinned_tls_key),
            field_or_default("cursor", &KnownServer::cursor));
    }
    friend bool operator==(const KnownServer&, const KnownServer&) = default;
};

/// Bytes; Failure::BadInput where it is no key.
Result<std::string, Failure> root_of(const KnownServer& server);

/// Empty where the station is enrolled nowhere.
Result<std::optional<KnownServer>, Failure> read_known_server(const std::filesystem::path& folder);
/// Durable when it returns.
Result<void, Failure> write_known_server(const std::filesystem::path& folder,
                                         const KnownServer& server);

} // namespace klubba::remote
