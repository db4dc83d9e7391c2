#pragma once

#include "notice/line.h"

#include <optional>
#include <string>
#include <string_view>

// What a page has around its text: page numbers, headers and footers, addresses. Found by
// repetition and by shape, so that it neither ends a list nor becomes content.
namespace klubba::notice {

/// Marks lines before `end`. The first of a repeated header stays unmarked, for it may be the only
/// place that names the body or the day; it is `repeated`.
void mark_furniture(Lines& lines, std::size_t end);

/// Small letters, with digits as "#": a page number makes no difference.
std::string masked(std::string_view text);

/// "1 (350)", "Sida 2 av 3": the page and, where it is said, of how many.
struct PageMark {
    int page{};
    int of{};
};
std::optional<PageMark> page_mark_in(std::string_view text);

/// The mark of a page at the end of a line, after a header or footer: "Kulturnämnden 1 (3)".
struct TrailingMark {
    PageMark mark;
    std::size_t position{}; ///< Where in the text of the line it begins.
};
std::optional<TrailingMark> trailing_page_mark(const Line& line);

/// "Nr  Ärende  Dnr": the head of a table of items.
bool is_table_head(const Line& line);

/// A line of a postal address, telephone number or web address.
bool is_address(std::string_view text);

} // namespace klubba::notice
