#pragma once

#include "year/terms.h"

#include <optional>
#include <string>
#include <string_view>

// How far an assignment has come, by the sentence of a report that says it.
namespace klubba::plans {

struct FoundStatus {
    year::AssignmentStatus status{};
    std::string sentence;
    double confidence{};
};
/// By the last sentence that says it.
std::optional<FoundStatus> status_in(std::string_view text);

} // namespace klubba::plans
