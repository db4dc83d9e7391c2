#pragma once

#include "base/result.h"
#include "minutes/document.h"

#include <string>

// A document as pages: A4, tagged for who listens to it, made to be kept (PDF/A-2a) and read by
// everybody (PDF/UA-1): domain.md sections 8 and 9.
namespace klubba::print {

/// The same document gives the same bytes, so that a hash of them says something. Fails where the
/// typeface or the dictionary of divisions is not installed. Takes a millisecond or two for a page;
/// safe on any thread.
Result<std::string, Failure> to_pdf(const minutes::Document& document);

} // namespace klubba::print
