#pragma once

#include "notice/hinted.h"
#include "reader/pdf.h"

#include <filesystem>

namespace klubba::reader {

/// A notice in a file, whatever kind of file it is: PDF, web page or plain text, told by its first
/// bytes and not by its name. Of a PDF no more pages are read than the agenda needs. Blocks, at
/// most as long as Limits lets a child take; not for the thread that draws.
Result<notice::HintedDraft, Unread> read_notice_file(const std::filesystem::path& file,
                                                     const notice::HintsFor& hints_for = {});

} // namespace klubba::reader
