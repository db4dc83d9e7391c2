#pragma once

#include "base/time.h"
#include "meeting/people.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// How minutes write dates, times, numbers and names. Minutes are written in Swedish whatever
// language the screens speak, so these words are here and not in the word table.
namespace klubba::minutes {

/// "den 8 december 2020"
std::string long_date(Day day);
/// "den 8 december"
std::string day_and_month(Day day);
/// "torsdagen den 12 februari 2026"
std::string weekday_and_date(Day day);
/// "09.05"
std::string clock(ClockTime time);
/// "kl. 10.45–11.00"
std::string clock_range(ClockTime from, ClockTime until);

/// "Berg, Ek och Dahl"
std::string listed(std::span<const std::string> names);
/// "22–29, 31" of numbers in rising order.
std::string number_ranges(std::span<const std::int64_t> numbers);
/// "§ 22", "§§ 22–29, 31"
std::string section_ranges(std::span<const std::int64_t> numbers);

enum class ViceChairs { One, Several };
/// "ordförande"; empty for none. A body with one vice chair has no first.
std::string role_word(meeting::Role role, ViceChairs vice_chairs);

std::string capitalised(std::string text);
/// The text with the mark at its end, in place of any full stop, comma or semicolon there; but
/// "m.m." keeps its own.
std::string ending_in(std::string text, const std::string& mark);

} // namespace klubba::minutes
