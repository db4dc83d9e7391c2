#pragma once

#include <string_view>

// The files of assets/web, which are built into the program: a server needs none.
namespace klubba::page {

/// Empty where there is no file of that name.
std::string_view text_of(std::string_view file);

} // namespace klubba::page
