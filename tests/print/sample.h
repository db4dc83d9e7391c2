#pragma once

#include "minutes/document.h"

// A document with every kind of block, to try the writers on.
namespace klubba::print {

/// Two §§ with `rows` ballots, on at least two pages.
minutes::Document sample(int rows = 60);

} // namespace klubba::print
