#pragma once

#include "journal/journal.h"

#include <map>
#include <optional>
#include <utility>

// Rule 3 of the journal, for every kind of store.
namespace klubba::journal {

/// More records than this are not missing in a row: the number itself is damaged.
inline constexpr std::int64_t widest_hole = 10000;

using Heads = std::map<std::pair<StreamId, AuthorId>, Head>;

/// The head that `record` must follow; one with sequence 0 if it would be the first.
Head head_before(const Heads& heads, const Record& record);

/// Why `record` does not follow `head`; empty if it does.
std::optional<Failure> does_not_follow(const Head& head, const Record& record);

/// Makes `record` the latest of its author and stream.
void move_head(Heads& heads, const Record& record);

/// For a record whose number is taken: `stored` is the hash that stands there.
std::optional<Failure> is_another(const Record& record, const std::string& stored);

} // namespace klubba::journal
