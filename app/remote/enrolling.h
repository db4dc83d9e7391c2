#pragma once

#include "base/result.h"
#include "remote/known_server.h"

#include <filesystem>
#include <optional>
#include <string>

// A station becomes one of a server's.
namespace klubba::remote {

struct EnrolWish {
    std::filesystem::path folder; ///< Of the station; gets a key if it has none.
    std::string url;
    std::string code; ///< As it was typed.
    std::string pinned_tls_key;
};

/// Asks the server, waits for the answer at most half a minute, and keeps it. What the station has
/// written before is sent from then on. Failure::BadInput or ReadOnly say why the server does not
/// want to.
Result<KnownServer, Failure> enrol(const EnrolWish& wish);

/// The server that the folder's station is to follow; empty where there is none. Enrols it where a
/// code is given; else it is the one at which it is enrolled, at the address of the wish if that
/// has one.
Result<std::optional<KnownServer>, Failure> server_of(const EnrolWish& wish);

} // namespace klubba::remote
