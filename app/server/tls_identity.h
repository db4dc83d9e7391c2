#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

// A certificate that nobody vouches for but itself: for a server on a local network, which others
// are told the key of.
namespace klubba::server {

struct TlsIdentity {
    std::filesystem::path certificate; ///< PEM.
    std::filesystem::path key;         ///< PEM, readable by its owner alone.
    std::string pin;                   ///< "sha256//…" of the public key, as curl takes it.
};

/// `room-tls.pem` and `room-tls.key` of the folder; made where they are not there, and then kept,
/// so that the pin stays what it is.
Result<TlsIdentity, Failure> tls_identity_in(const std::filesystem::path& folder);

} // namespace klubba::server
