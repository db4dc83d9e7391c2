#pragma once

#include "paper/line.h"

#include <string_view>
#include <vector>

namespace klubba::paper {

/// The text of a web page, as lines: tables by rows with their cells in columns, numbers before the
/// elements of ordered lists, blank lines around headings and paragraphs. What is hidden, a script,
/// a style or navigation is left out. Whatever the bytes are, something is made of them; no address
/// in them is followed. Pure; the encoding is what the page says, else UTF-8, else Windows-1252.
std::vector<Line> lines_of_html(std::string_view bytes);

/// Whether the bytes begin as a web page does.
bool is_html(std::string_view bytes);

} // namespace klubba::paper
