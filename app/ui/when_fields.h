#pragma once

#include "ui/form.h"

#include <optional>
#include <string>

// Fields for days and times, which say beside what is typed how it is understood, and the reading
// of them.
namespace klubba::ui {

/// `from`: the day from which "24/11" and "tisdag" are counted.
FormField day_field(const words::Words& words, words::Word label, std::optional<Day> day, Day from);
FormField
start_field(const words::Words& words, words::Word label, const std::optional<ClockTime>& time);
/// A time, or a length from the start.
FormField
end_field(const words::Words& words, words::Word label, const std::optional<ClockTime>& time);

struct Times {
    std::optional<ClockTime> starts;
    std::optional<ClockTime> ends;
};
/// Of fields that nothing wrong was said of; what they say together may still be wrong.
Result<Times, std::string>
times_of(const FormField& starts, const FormField& ends, const words::Words& words);

} // namespace klubba::ui
