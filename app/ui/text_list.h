#pragma once

#include <string>
#include <string_view>
#include <vector>

// Lists as they are written, on screen and in fields.
namespace klubba::ui {

std::string joined(const std::vector<std::string>& texts, std::string_view between = ", ");
/// With spaces at which no line ends: "Nr 7" as one.
std::string unbroken(std::string_view text);
/// Empty entries are left out, and so is the space around the others.
std::vector<std::string> list_from(std::string_view text, char between);

} // namespace klubba::ui
