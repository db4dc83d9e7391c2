#pragma once

#include "minutes/document.h"
#include "ui/living_minutes.h"

#include <vector>

// Blocks of a document as the lines that a screen shows.
namespace klubba {

/// Adds those of the block: a paragraph is one, and so is each clause of a list.
void add_lines(std::vector<ui::MinutesLine>& lines, const minutes::Block& block);

} // namespace klubba
