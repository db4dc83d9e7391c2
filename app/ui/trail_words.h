#pragma once

#include "meeting/secretary_view.h"
#include "meeting/state.h"
#include "words/words.h"

#include <string>

// What has happened, and why something may not be done, in words.
namespace klubba::ui {

/// "§ 31 tas upp", "Eva Sundberg (KD): på distans".
std::string
trail_words(const words::Words& words, const meeting::EventBody& event, const std::string& subject);

/// The words for a refusal, with numbers and names in place of ids.
std::string refusal_words(const words::Words& words,
                          const meeting::Refusal& refusal,
                          const meeting::MeetingState& state);

} // namespace klubba::ui
