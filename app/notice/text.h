#pragma once

#include "base/result.h"
#include "notice/line.h"

#include <string_view>

// Plain text, as programs and mail leave it, to lines: UTF-8 or Windows-1252 (and so Latin-1), any
// line ends, form feeds as page breaks, soft hyphens and every kind of space.
namespace klubba::notice {

/// A notice of hundreds of pages is some hundred kilobytes; what is larger is something else.
inline constexpr std::size_t largest_text = std::size_t{16} * 1024 * 1024;

/// Failure::BadInput for what is empty, binary or too large.
Result<Lines, Failure> lines_of(std::string_view bytes);

} // namespace klubba::notice
