#pragma once

#include "meeting/public_view.h"
#include "page/reader.h"

#include <functional>
#include <string>
#include <vector>

// What a page shows of a meeting, cut into named pieces: those that stand alone ("state",
// "message", "item", "decision", "vote", "speaker", "pace", "decisions", "verification"), and the
// rows of the lists "schedule" and "agenda". Together they are all that may change while a meeting
// goes on, so a page that holds the regions of a view shows that view, whatever it showed before.
//
// Everything in them is made from the view; each text is escaped. Of an item that is closed they
// say that it is.
namespace klubba::page {

/// An element of the page by its id, and what is inside it.
struct Region {
    std::string id;
    std::string list; ///< The list of which it is a row; empty where it stands alone.
    std::string html; ///< Empty where there is nothing to show.

    friend bool operator==(const Region&, const Region&) = default;
};
using Regions = std::vector<Region>; ///< Rows in the order of their list.

/// The address at which a document of an item may be fetched; empty where it may not.
using DocumentAddress = std::function<std::string(const meeting::ItemId&, const std::string& name)>;

/// The same for readers of the same language at the same time. Changes with the view, and with the
/// minute where times are late; never with the second.
Regions regions(const meeting::PublicView& view,
                const Reader& reader,
                const DocumentAddress& address_of = {});

/// The id of an item's element, which its number does not change: /m/<meeting>#item-i3.
std::string anchor(const meeting::ItemId& item);

} // namespace klubba::page
