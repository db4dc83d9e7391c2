#pragma once

#include "meeting/state.h"
#include "minutes/swedish.h"

// How the body numbers its §§, which is its own choice.
namespace klubba::minutes {

SectionStyle section_style(const meeting::MeetingState& state);

/// "§§ 12–13" of those items that have a §.
std::string sections_of_items(const meeting::MeetingState& state,
                              const std::vector<meeting::ItemId>& items);

} // namespace klubba::minutes
