#pragma once

#include "meeting/public_view.h"
#include "page/reader.h"
#include "page/regions.h"

#include <string>

// The live page of a meeting: a whole HTML document, which can be read as it is and is kept up to
// date by its script where there is one. It asks for, and links to:
//
//     /assets/<name>             page/asset.h
//     /m/<meeting>?lang=sv|en    itself, in the other language
//     /m/<meeting>/live?lang=    page/stream.h
//     /m/<meeting>/documents/    the documents that there is an address of
//     /m/<meeting>.json          meeting_json
//     /m/<meeting>.ics           page/calendar.h, of this meeting alone
//     /?lang=                    page/index_page.h, which links to /meetings.ics
namespace klubba::page {

/// Where the page stands among others.
struct PageAddress {
    std::string meeting;   ///< As in /m/<meeting>.
    std::string event{};   ///< Id of the last event in the view, from which the stream goes on.
    std::string minutes{}; ///< Address of the minutes; empty while there are none to read.
};

std::string meeting_page(const meeting::PublicView& view,
                         const PageAddress& address,
                         const Reader& reader,
                         const DocumentAddress& address_of = {});

/// The same view for programs: {"meeting", "at", "room", "agenda"}, as meeting/public_view.h names
/// its fields.
std::string meeting_json(const meeting::PublicView& view, const std::string& meeting, Instant at);

} // namespace klubba::page
