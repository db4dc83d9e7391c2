#pragma once

#include "ui/chair_parts.h"

#include <functional>
#include <string>
#include <vector>

// All that the chair can do beside the next step, as it can be done now, most used first.
namespace klubba::ui {

struct ChairAction {
    std::string text;
    KeyPress key;
    words::Word does; ///< In the list of keys.
    std::function<void(const ChairMoment&)> act;
};

std::vector<ChairAction> chair_action_list(const ChairMoment& now);

} // namespace klubba::ui
