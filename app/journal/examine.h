#pragma once

#include "journal/database.h"
#include "journal/follow.h"
#include "journal/opening.h"

#include <string_view>

// Whether a journal file is ours, and sound.
namespace klubba::journal {

/// How much of a file `recognise` looks at.
inline constexpr std::size_t recognised_size = 100;

/// Failure::NotOurs or TooNew by the first bytes of the file, so that it need not be opened.
/// Failure::Damaged if it was ours as far as can be told, but is cut short.
Result<void, Failure> recognise(std::string_view beginning, const std::string& name);

/// The size of the file's pages, by the first bytes of a recognised file.
std::size_t page_size_of(std::string_view beginning);

/// Reads all of the file: the store beneath, each record, that each follows from the one before
/// it, and that the heads are theirs. Gives the heads; Failure::Damaged says what is wrong.
Result<Heads, Failure> examine(const Database& database, const OpenOptions& options);

} // namespace klubba::journal
