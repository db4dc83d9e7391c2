#pragma once

#include "yearbook/facts.h"

#include <string>
#include <vector>

// The year in words, where no person has written them: composed of the meetings that were held, and
// of nothing else. An empty line parts paragraphs.
namespace klubba::yearbook {

/// What the report is about, and when the body met.
std::string composed_introduction(const YearFacts& facts);

/// What was visited, and what else the body was told.
std::string composed_closing(const YearFacts& facts);

} // namespace klubba::yearbook
