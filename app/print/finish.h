#pragma once

#include "base/result.h"
#include "minutes/document.h"
#include "print/pages.h"
#include "print/structure.h"

#include <string>
#include <vector>

// What Cairo cannot write and archives and screen readers ask for, by qpdf: the structure tree with
// table headers and links, artifacts, the language, XMP metadata and the meaning of the colours.
// The aim is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
namespace klubba::print {

/// `painted` is what paint() made with `structure` and `pages`. The same in gives the same bytes.
Result<std::string, Failure> finished(const std::string& painted,
                                      const minutes::Document& document,
                                      const Structure& structure,
                                      const Pages& pages);

/// "D:20260212131200Z" and "2026-02-12T13:12:00Z".
std::string pdf_date(Instant at);
std::string xmp_date(Instant at);

/// The metadata of the document as XMP.
std::string xmp_packet(const minutes::Document& document);

} // namespace klubba::print
