#pragma once

#include "notice/draft.h"
#include "notice/reading.h"

#include <string>

// The text under the title of an item: labelled parts (presenters, proposal, documents …), lists,
// and what stands there without a label.
namespace klubba::notice {

/// What sentences without a label are taken for.
enum class Unlabelled {
    Summary, ///< With doubt.
    Unread,  ///< They are no part of the item: under a bare list of titles.
};

/// Reads the lines from `begin` to `end` into `item`, noting sources under `path`.
void read_item_text(Reading& reading,
                    DraftItem& item,
                    const std::string& path,
                    std::size_t begin,
                    std::size_t end,
                    Unlabelled unlabelled);

} // namespace klubba::notice
