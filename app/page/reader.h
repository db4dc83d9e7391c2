#pragma once

#include "base/time.h"
#include "words/words.h"

#include <optional>
#include <string>

// For whom a page is made: in which language, by which clock, and when.
namespace klubba::page {

struct Reader {
    words::Words words;
    Zone zone; ///< Of the meeting.
    Instant now{};
};

/// "09:05", by the reader's zone.
std::string clock(const Reader& reader, Instant instant);
/// "9 december", with the year where it is another one than this; empty for no day.
std::string day_text(const Reader& reader, Day day);
/// "onsdag 9 december 2020"
std::string full_day(const Reader& reader, Day day);
/// The code of the language in addresses and in HTML: "sv", "en".
std::string language_code(const Reader& reader);

} // namespace klubba::page
