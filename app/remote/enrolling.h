#pragma once

#include "base/result.h"
#include "remote/known_server.h"

#include <filesystem>
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

} // namespace klubba::remote
