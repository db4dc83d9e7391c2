#pragma once

#include "meeting/agenda.h"
#include "notice/line.h"
#include "paper/outline.h"

#include <string>
#include <vector>

// Which pages after the agenda are which document of which item. Nothing is guessed: what is given
// to an item may be published, so a document whose end is not known, or that could be another's, is
// left out.
namespace klubba::notice {

struct Attachment {
    std::size_t item{};   ///< Its place among the items.
    std::string document; ///< As the item names it.
    int first_page{};
    int last_page{}; ///< 0: the last of the file.

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// By the outline of the file, of what begins after page `agenda_ends`. A document goes to where
/// the next entry beside or above it begins.
std::vector<Attachment> attachments_in(const std::vector<meeting::AgendaItem>& items,
                                       const std::vector<paper::OutlineEntry>& outline,
                                       int agenda_ends);

/// The first lines of a page, as they are read.
struct PageTop {
    int page{};
    std::vector<std::string> lines;
};
/// By what the pages after the agenda, all of them in order, say at their top. A document's pages
/// are those that count themselves ("1 (3)"), or go to where the next document of the agenda
/// begins.
std::vector<Attachment> attachments_in(const std::vector<meeting::AgendaItem>& items,
                                       const std::vector<PageTop>& tops);

} // namespace klubba::notice
