#pragma once

#include "base/result.h"
#include "wire/keys.h"

#include <filesystem>
#include <optional>

// The station's secret: `station.key` in the data folder, readable by its owner alone.
//
// It is written once and never again. Without it the station could not go on with what it began,
// so whoever finds a key that cannot be read gets a failure, and the file stays as it is.
namespace klubba::session {

/// Empty if there is no such file.
Result<std::optional<wire::KeyPair>, Failure> read_key(const std::filesystem::path& folder);

/// Durable when it returns. Failure::CannotOpen if there is a key already.
Result<wire::KeyPair, Failure> make_key(const std::filesystem::path& folder);

} // namespace klubba::session
