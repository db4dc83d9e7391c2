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

/// A server that was restored from a copy has a second one, `writer.key`: its own goes on vouching
/// for it, and nothing is written with that any more.
enum class KeyOf { Station, Writer };

/// Empty if there is no such file.
Result<std::optional<wire::KeyPair>, Failure> read_key(const std::filesystem::path& folder,
                                                       KeyOf whose = KeyOf::Station);

/// Durable when it returns. Failure::CannotOpen if there is a key already.
Result<wire::KeyPair, Failure> make_key(const std::filesystem::path& folder,
                                        KeyOf whose = KeyOf::Station);

} // namespace klubba::session
