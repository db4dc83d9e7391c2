#pragma once

#include "base/result.h"
#include "base/time.h"
#include "journal/journal.h"
#include "wire/certificate.h"
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

/// Who writes in the journal vouches for itself, and has those rights.
Result<void, Failure> certify_itself(journal::Journal& journal,
                                     const wire::KeyPair& key,
                                     const wire::Rights& rights,
                                     Instant now);

/// The key of the folder, that its journal is written with. In a journal where nobody has written
/// one is made if need be, and has certified itself when this returns; in another one, a key that
/// is missing or another's is Failure::CannotOpen.
Result<wire::KeyPair, Failure> key_of_journal(const std::filesystem::path& folder,
                                              journal::Journal& journal,
                                              const wire::Rights& rights,
                                              Instant now);

} // namespace klubba::session
