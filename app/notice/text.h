#pragma once

#include "base/result.h"
#include "notice/line.h"

#include <string>
#include <string_view>

// Plain text, as programs and mail leave it, to lines: UTF-8 or Windows-1252 (and so Latin-1), any
// line ends, form feeds as page breaks, soft hyphens and every kind of space.
namespace klubba::notice {

/// A notice of hundreds of pages is some hundred kilobytes; what is larger is something else.
inline constexpr std::size_t largest_text = std::size_t{16} * 1024 * 1024;

/// More than this of a file is not looked at.
inline constexpr std::size_t most_lines = 60000;
/// A line longer than this, in characters, is no line of a notice; the rest of it starts a new one.
inline constexpr std::size_t longest_line = 2000;

/// UTF-8 of one line as every line has it: plain spaces, one at a time and none at either end, no
/// soft hyphens or control characters, no longer than a line may be.
std::string plain(std::string_view utf8);

/// Failure::BadInput for what is empty, binary or too large.
Result<Lines, Failure> lines_of(std::string_view bytes);

} // namespace klubba::notice
