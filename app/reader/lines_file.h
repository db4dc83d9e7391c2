#pragma once

#include "notice/line.h"
#include "paper/page.h"
#include "reader/pdf.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace klubba::reader {

/// Asked now and then while a PDF is read, with the pages so far: whether no more are needed.
using EnoughPages = std::function<bool(const std::vector<paper::Page>&)>;

/// The lines of a file, whatever kind of file it is: PDF, web page or plain text, told by its first
/// bytes and not by its name. Without `enough` all pages are read. Blocks, at most as long as
/// Limits lets a child take; not for the thread that draws.
Result<notice::Lines, Unread> lines_of_file(const std::filesystem::path& file,
                                            const EnoughPages& enough = {});

} // namespace klubba::reader
