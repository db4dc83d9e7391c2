#pragma once

#include "notice/numbers.h"
#include "notice/reading.h"
#include "notice/when.h"

#include <optional>
#include <string>
#include <vector>

// The title of an item: one to four lines, with what may stand in the same line or cell taken out
// of it: registry number, presenters, a time, a page number of the contents.
namespace klubba::notice {

struct Title {
    std::string text;
    std::size_t first{};
    std::size_t last{};
    std::vector<std::string> registry_numbers;
    std::vector<std::string> presenters;
    std::optional<FoundTime> time;
};

/// `end` is the index of the line at which the next item begins.
Title read_title(const Reading& reading, const Numbered& numbered, std::size_t end);

} // namespace klubba::notice
