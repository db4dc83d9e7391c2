#pragma once

#include "minutes/document.h"
#include "minutes/template.h"

#include <string>

// A document in the words and looks of a body's template.
namespace klubba::minutes {

/// Puts the template's words in the place of the fixed phrases, sets decisions in its style and
/// gives the document its looks. `body` is what decides, as it begins lead-ins. What people wrote
/// stays as they wrote it.
Document dressed(Document document, const Template& wanted, const std::string& body);

} // namespace klubba::minutes
