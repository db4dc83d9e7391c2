#pragma once

#include "base/result.h"
#include "notice/line.h"
#include "paper/page.h"

#include <string_view>
#include <vector>

// Pages and web pages to the lines that the reader of notices takes.
namespace klubba::notice {

/// Failure::BadInput where no page has a word on it: a scan.
Result<Lines, Failure> lines_of_pages(std::vector<paper::Page> pages);

/// Failure::BadInput for what has no text or is too large.
Result<Lines, Failure> lines_of_html(std::string_view bytes);

} // namespace klubba::notice
