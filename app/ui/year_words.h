#pragma once

#include "words/year_words.h"

#include <string>
#include <vector>

// What the year view says, in words: the screen's line and the lists beside it.
namespace klubba::ui {

using words::became_word;
using words::mark_word;
using words::stands_word;
using words::status_word;

/// "22 januari"; that it has none, for a meeting without a day.
std::string day_text(const words::Words& words, const std::optional<Day>& day);
/// "22 januari · Hållet · Gemensamt med Kulturnämnden · Studiebesök: Sågverket · Sal 1"
std::string meeting_text(const words::Words& words, const year::MeetingOfYear& meeting);
/// "Beslut § 21: Aktivitetsplan", one for each thing behind the mark.
std::vector<std::string> mark_lines(const words::Words& words, const year::MarkOfYear& mark);
/// "Målsättning 1"; the goal itself where it has no number.
std::string goal_text(const words::Words& words, const std::string& goal);
/// How many are neglected.
std::string neglected_text(const words::Words& words, std::size_t count);

} // namespace klubba::ui
