#pragma once

#include "year/event.h"
#include "year/plan.h"
#include "year/state.h"

#include <vector>

// A whole plan, or report back, to the events by which the body's stream takes it over.
//
// What is new gets an id that follows from what it is (its year and number, its day, its title), so
// that two stations which take over the same plan while they are apart have one plan when they
// meet.
namespace klubba::year {

std::vector<EventBody> events_of(const BodyState& state, const TakePlan& plan);
std::vector<EventBody> events_of(const BodyState& state, const TakeReports& reports);

} // namespace klubba::year
