#pragma once

#include "meeting/secretary_view.h"
#include "meeting/state.h"
#include "words/words.h"

#include <span>
#include <string>

// What has happened, in words: a line of the log, and what an undo took back.
namespace klubba::ui {

/// "§ 31 tas upp", "Eva Sundberg (KD): på distans".
std::string
trail_words(const words::Words& words, const meeting::EventBody& event, const std::string& subject);

/// What an action that is about to be taken back was; empty for none.
std::string action_words(const words::Words& words,
                         const meeting::History& history,
                         std::span<const meeting::EventId> action);

/// The words for a refusal, with numbers and names in place of ids.
std::string refusal_words(const words::Words& words,
                          const meeting::Refusal& refusal,
                          const meeting::MeetingState& state);

} // namespace klubba::ui
