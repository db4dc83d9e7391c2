#pragma once

#include "base/result.h"
#include "paper/outline.h"
#include "paper/xhtml.h"
#include "reader/confined.h"

#include <filesystem>
#include <string>
#include <vector>

// PDF by way of poppler's programs, each in a confined child.
namespace klubba::reader {

/// Why a file was not read.
struct Unread {
    enum class Why {
        NotOpened,   ///< Missing, a folder, or no right to it.
        TooLarge,    ///< In bytes, in what it grows to, or in the time that it takes.
        NotText,     ///< Neither PDF, web page nor text.
        Locked,      ///< Needs a password, or forbids that its text is taken.
        Damaged,     ///< Begins as a PDF but cannot be read as one.
        Scan,        ///< Pages without text.
        NoReader,    ///< poppler-utils is not installed.
        NotConfined, ///< The kernel does not let the child be held; nothing was read.
        NoAgenda,    ///< Read, but it has no items.
    };
    Why why{};
    std::string context; ///< English, one sentence that begins with the name of the file.
};
Failure failure_of(const Unread& unread);

/// Larger than any notice with its attachments.
inline constexpr std::uintmax_t largest_pdf = std::uintmax_t{1} << 30U;

bool is_pdf(std::string_view first_bytes);

/// Hands over the pages from `first` to `last` (0: to the end), counted from 1, one by one as they
/// come, on the calling thread; stops early where `take` says so. Blocks; not for the thread that
/// draws.
Result<void, Unread>
read_pdf_pages(const std::filesystem::path& file, int first, int last, const paper::TakePage& take);

/// The page as a picture, in the bytes of a PNG file. Blocks.
Result<std::string, Unread>
render_pdf_page(const std::filesystem::path& file, int page, int dots_per_inch);

/// The outline beside the pages; empty where there is none. Blocks.
Result<std::vector<paper::OutlineEntry>, Unread>
read_pdf_outline(const std::filesystem::path& file);

/// The pages from `first` to `last` (0: to the end) as a PDF of their own, with their text but
/// without what else a PDF can hold: scripts, forms, files, tags. The same in gives the same bytes.
/// Blocks.
Result<std::string, Unread> cut_pdf_pages(const std::filesystem::path& file, int first, int last);

} // namespace klubba::reader
