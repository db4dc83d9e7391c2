#pragma once

#include "base/result.h"
#include "minutes/document.h"

#include <string>

// A document as an office document (DOCX, ISO 29500), for a secretary who finishes it in a word
// processor: real styles, headings, lists and tables, page numbers that count themselves.
namespace klubba::print {

/// The same document gives the same bytes.
Result<std::string, Failure> to_docx(const minutes::Document& document);

} // namespace klubba::print
