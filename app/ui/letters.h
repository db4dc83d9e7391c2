#pragma once

#include <string>
#include <string_view>

// Comparing what is typed with what is there.
namespace klubba::ui {

/// Small letters for A to Z and for the Latin letters with marks that UTF-8 begins with 0xC3.
std::string folded(std::string_view text);

/// Without space at either end.
std::string_view trimmed(std::string_view text);

} // namespace klubba::ui
