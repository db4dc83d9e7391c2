#pragma once

#include "minutes/document.h"

#include <string>

// A document as one HTML file that needs nothing beside it: read on a screen, by a screen reader,
// or printed on A4. Every text is escaped, so what people wrote can never become markup; elements
// are closed as in XML, so any parser can check it.
namespace klubba::minutes {

std::string to_html(const Document& document);

} // namespace klubba::minutes
