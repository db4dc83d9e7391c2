#pragma once

#include "ui/form.h"

// Asks who wants to speak: two letters of a name and Enter. Who is not listed is known by name.
namespace klubba::ui {

/// The id of somebody in a list of choices who is not listed among the people.
std::string unlisted(const std::string& name);

Form speaker_form(std::vector<Choice> choices, const words::Words& words, meeting::SpeechKind kind);

} // namespace klubba::ui
