#pragma once

#include "meeting/deadlines.h"
#include "meeting/stages.h"
#include "words/words.h"

#include <string>
#include <vector>

// How far the minutes have come after the meeting, and what is late, in words.
namespace klubba::words {

Word stage_word(const meeting::SetStage& set);
/// "Skickat till justerarna 3 mars 2026", one for each stage that was reached; then those to come.
std::vector<std::string> stage_days(const Words& words, const meeting::SetStage& set);
/// "Anslå justeringen, senast 7 mars 2026"
std::string next_text(const Words& words, const meeting::SetStage& set);
/// "12–14"
std::string sections_text(const std::vector<std::int64_t>& sections);
/// "Försenat: justeringen skulle ha anslagits 7 mars 2026 (§ 12–14)"
std::string overdue_text(const Words& words, const meeting::Deadline& deadline);

} // namespace klubba::words
