#pragma once

#include "base/result.h"
#include "plans/draft.h"
#include "year/plan.h"

#include <optional>
#include <vector>

// What was read of a document, as what the body's stream is to take over.
namespace klubba::plans {

/// One for each year that the draft has meetings of, in their order; goals, assignments and
/// standing information go with the year of the document. `year` counts where the document says
/// none. Failure::BadInput when neither says one.
Result<std::vector<year::TakePlan>, Failure> plans_of(const Draft& draft, std::optional<int> year);

Result<year::TakeReports, Failure> reports_of(const Draft& draft, std::optional<int> year);

} // namespace klubba::plans
