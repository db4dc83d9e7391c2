#pragma once

#include "base/time.h"
#include "minutes/document.h"
#include "yearbook/facts.h"

#include <string>

// The activity plan (aktivitetsplan) of a year as it stands in the body's stream: its assignments
// under their goals, its meetings with what is planned for each, the standing information, and a
// place for everything that is not decided yet.
namespace klubba::yearbook {

/// What a person wrote of the body in an earlier year stands until a later year says otherwise.
minutes::Document activity_plan(const YearFacts& facts);

/// The days of its meetings as a calendar (RFC 5545). Those without a day are not in it, one
/// without a time is all that day, and one that was cancelled says so to whoever has it already.
/// `changed` is when the body's stream was last written to.
std::string plan_calendar(const YearFacts& facts, const Zone& zone, Instant changed);

} // namespace klubba::yearbook
