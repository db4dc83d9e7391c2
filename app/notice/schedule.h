#pragma once

#include "notice/reading.h"
#include "notice/when.h"

#include <string_view>
#include <vector>

// The schedule (tidplan): rows with a time, whose titles and presenters may run over several lines.
namespace klubba::notice {

/// Reads the rows into the draft and marks their lines. `items` are the indexes of the lines on
/// which items of the agenda begin: no row runs past one.
void read_schedule(Reading& reading, const std::vector<std::size_t>& items);

/// Adds a slot for an item whose own text says when it is planned.
void plan_item(Reading& reading,
               const DraftItem& item,
               const FoundTime& time,
               std::size_t first,
               std::size_t last);

/// Puts the slots in the order of time, and their sources with them.
void order_schedule(Draft& draft);

/// Business, or what kind of pause the title names.
meeting::SlotKind slot_kind_of(std::string_view title);

/// "Mötet avslutas" and its like.
bool is_end_marker(std::string_view title);

/// A slot with the title, presenters taken from behind the last dash or out of a last bracket.
DraftSlot slot_titled(std::string_view text);

} // namespace klubba::notice
