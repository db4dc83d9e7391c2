#pragma once

#include "base/record.h"
#include "base/result.h"
#include "journal/journal.h"
#include "wire/chain.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

// Proof, years later and with no network, that nothing in a journal was changed, dropped or put in.
//
// It holds as far as the head hash is known from elsewhere: it is printed in the minutes. Whoever
// has the key and the file can write another history, but not one with the same head.
namespace klubba::session {

struct Verified {
    std::string head; ///< Hex; over all heads, or those of the one stream that was asked for.
    std::int64_t records = 0;
    wire::ChainHeads heads; ///< All of them.
};

/// What is wrong, first of all: "meeting-1 0123456789abcdef:17: was changed after it was made".
/// Failure::Damaged for that; another kind if the journal could not be read at all.
Result<Verified, Failure> verify(const journal::Journal& journal,
                                 const std::optional<StreamId>& stream = {});

/// The same of a data folder, whose key, if it is there, must be the journal's.
Result<Verified, Failure> verify_folder(const std::filesystem::path& folder,
                                        const std::optional<StreamId>& stream = {});

/// The last record of each author in a stream.
using LastRecords = std::map<AuthorId, std::int64_t>;
/// What the head of the stream was when those were the last in it, as hex. Empty where one of them
/// is not in the journal.
Result<std::optional<std::string>, Failure>
head_at(const std::filesystem::path& folder, const StreamId& stream, const LastRecords& last);

} // namespace klubba::session
