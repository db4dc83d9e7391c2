#pragma once

#include "meeting/chair_view.h"
#include "words/words.h"

#include <string>
#include <string_view>

// What the chair says while an item comes to its decision: the question order, the questions and
// votes in their turn, elections, and what has been decided.
namespace klubba::ui {

/// "beredningen", as one says it in a sentence.
std::string_view body_in_speech(const meeting::ChairView& view, const words::Words& words);

/// Empty where the next step is not one of these.
std::string say_deciding(const meeting::ChairView& view, const words::Words& words);

} // namespace klubba::ui
