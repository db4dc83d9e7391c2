#pragma once

#include "base/time.h"
#include "page/regions.h"

#include <optional>
#include <string>
#include <string_view>

// What the script of a page is sent while a meeting goes on, as the data of server-sent events; one
// line each. For a page of /m/<meeting> they come from /m/<meeting>/live?lang=sv (or en):
//
//     event: snapshot   all regions; first, and whenever what came before is not known
//     event: change     the regions that changed, all of one change in one event
//     event: time       every 15 seconds or so, so that a page sees that it is still connected
//
// The first two have an id, by which EventSource resumes (Last-Event-ID, or ?after= at first).
namespace klubba::page {

/// {"html": {"item": "…"}, "rows": {"agenda": ["item-i1", …]}}; the same for all who read it.
std::string snapshot(const Regions& regions);
/// With the time when it is sent to one of them: {"now": 1606211520000, "html": …}.
std::string told_at(std::string_view snapshot, Instant now);

/// The same with only what differs: in "html" what is inside a region, in "rows" the whole order of
/// a list in which rows came, went or moved. Empty when nothing does.
std::optional<std::string> change(const Regions& before, const Regions& after, Instant now);

/// {"now": 1606211520000}
std::string time_of_server(Instant now);

} // namespace klubba::page
