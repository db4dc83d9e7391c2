#pragma once

#include <string_view>

// The files of assets/demo, which are built into the program: an installed Klubba needs none.
namespace klubba::demo {

/// Empty where there is no file of that name.
std::string_view text_of(std::string_view file);

} // namespace klubba::demo
