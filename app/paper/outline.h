#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace klubba::paper {

/// An entry of the outline that stands beside the pages of a PDF.
struct OutlineEntry {
    std::string title; ///< Single spaces, valid UTF-8, never empty.
    int page = 0;      ///< Where it leads, counted from 1.
    int depth = 0;     ///< 0 for those that stand in no other.

    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

/// From what `pdftohtml -xml` prints; empty where there is none in it. What leads to no page is
/// left out, and so is what is over when there are more entries than any document has. No entity or
/// address in the bytes is followed.
std::vector<OutlineEntry> outline_of(std::string_view xml);

} // namespace klubba::paper
