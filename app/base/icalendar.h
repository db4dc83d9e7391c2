#pragma once

#include "base/time.h"

#include <string>
#include <string_view>

// How a calendar that other programs read is written (RFC 5545).
namespace klubba {

/// Text in a property; what would end it early, or has no place in it, is escaped or left out.
std::string icalendar_text(std::string_view text);

/// A content line, folded between characters, with its end.
std::string icalendar_line(std::string_view text);

/// "20201124T080000Z"
std::string icalendar_stamp(Instant instant);

} // namespace klubba
