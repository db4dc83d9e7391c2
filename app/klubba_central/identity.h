#pragma once

#include "base/result.h"
#include "base/time.h"
#include "journal/journal.h"
#include "remote/known_server.h"
#include "server/central.h"

#include <filesystem>
#include <optional>

// Who the server is, and whom it believes.
namespace klubba::central {

struct Identity {
    std::optional<server::ServerKeys> keys; ///< Empty for one that follows another.
    sync::Trust trust;
};

/// Of a server that lets stations in itself. Makes its key if need be.
Result<Identity, Failure>
own_identity(const std::filesystem::path& folder, journal::Journal& journal, Instant now);

/// Of one that passes on what `upstream` says. Failure::BadInput in the folder of another kind.
Result<Identity, Failure> identity_behind(const remote::KnownServer& upstream,
                                          const std::filesystem::path& folder,
                                          journal::Journal& journal,
                                          Instant now);

} // namespace klubba::central
