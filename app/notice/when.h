#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>
#include <vector>

// Dates and times in every form that notices write them. All positions are bytes in the text given.
namespace klubba::notice {

struct FoundDate {
    std::size_t position{};
    std::size_t size{};
    std::optional<std::chrono::year> year;
    std::chrono::month month{};
    std::chrono::day day{};
    std::optional<std::chrono::weekday> weekday; ///< As written; may contradict the date.

    /// Empty if that year has no such day.
    [[nodiscard]] std::optional<Day> in(std::chrono::year assumed) const;
};

/// All dates, in order: "2020-11-24", "den 8 december 2020", "tisdagen den 25 maj", "24/11 2020" …
std::vector<FoundDate> dates_in(std::string_view text);

/// Forms that are dates only after a label: "190930", "24/11".
std::vector<FoundDate> labelled_dates_in(std::string_view text);

/// A year as written, of this century.
std::optional<std::chrono::year> year_in(std::string_view text);

struct FoundTime {
    std::size_t position{};
    std::size_t size{};
    std::optional<ClockTime> start; ///< Absent in "till 17.00" only.
    std::optional<ClockTime> end;
    bool about = false; ///< "ca" stands before one of them.
};

/// The time or range that the text begins with, after any "kl", "klockan", "ca".
std::optional<FoundTime> time_at_start(std::string_view text);

/// The first time anywhere that cannot be another number: after "kl", in brackets, or a range.
std::optional<FoundTime> time_in(std::string_view text);

/// As time_in, but a bare "09.00" will do: the text is the value of a time label.
std::optional<FoundTime> labelled_time_in(std::string_view text);

} // namespace klubba::notice
