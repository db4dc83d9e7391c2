#pragma once

#include "minutes/document.h"

#include <string>

// The looks of a document in HTML: the sheet for screen and print, and the page furniture, which is
// text of the document in the language of the sheet.
namespace klubba::minutes {

std::string style_sheet(const Furniture& furniture, const Looks& own);

/// A text as a string of CSS, that can end neither the string nor the style element.
std::string css_string(const std::string& text);

} // namespace klubba::minutes
