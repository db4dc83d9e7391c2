#pragma once

#include "minutes/document.h"

#include <string>

// A document as plain text, for mail and for who wants to read it anywhere: lines of at most 78
// letters, headings underlined, tables as rows of their cells.
namespace klubba::minutes {

std::string to_plain_text(const Document& document);

} // namespace klubba::minutes
