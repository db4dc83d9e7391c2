#pragma once

#include "notice/line.h"

#include <string>
#include <vector>

// Lists in the text of an item, of documents and the like, where an entry may run over lines.
namespace klubba::notice {

struct ListEntry {
    std::string text;
    std::size_t first{};
    std::size_t last{};
};

/// The entries in the lines with these indexes. Where entries begin is told by bullets, by the
/// indent (a bullet of a symbol font is lost and leaves a space), or else by how lines begin.
std::vector<ListEntry> entries_of(const Lines& lines, const std::vector<std::size_t>& indexes);

/// The text without a bullet in front; the same text when there is none.
std::string_view without_bullet(std::string_view text);

} // namespace klubba::notice
