#pragma once

#include "base/result.h"
#include "notice/line.h"
#include "plans/draft.h"

#include <string_view>

// An activity plan, or a report back, to a draft. Pure: what is read depends on the lines alone.
namespace klubba::plans {

/// Failure::BadInput, in one sentence, when no meetings and no assignments are in it.
Result<Draft, Failure> read_plan(notice::Lines lines);

/// Failure::BadInput, in one sentence, when nothing is reported in it.
Result<Draft, Failure> read_report_back(notice::Lines lines);

/// The same from plain text; Failure::BadInput too when it is no text.
Result<Draft, Failure> read_plan_text(std::string_view bytes);
Result<Draft, Failure> read_report_back_text(std::string_view bytes);

} // namespace klubba::plans
