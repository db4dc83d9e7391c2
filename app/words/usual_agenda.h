#pragma once

#include "meeting/planning.h"
#include "words/words.h"

#include <vector>

// The agenda of a body that has not said how its own usually is.
namespace klubba::words {

std::vector<meeting::TemplateItem> usual_agenda(const Words& words);

} // namespace klubba::words
