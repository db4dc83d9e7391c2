#pragma once

#include "meeting/history.h"
#include "meeting/meeting_brief.h"
#include "page/reader.h"
#include "page/year_page.h"

#include <optional>
#include <string>
#include <vector>

// Pages that are not of one meeting: the list of meetings, and what stands where there is no page.
namespace klubba::page {

/// A meeting in a list of meetings, or in a calendar.
struct Listed {
    std::string meeting; ///< As in /m/<meeting>.
    meeting::MeetingBrief brief;
    Instant changed{}; ///< When what the brief says last became so.
};

/// Empty for one that has not been called.
std::optional<Listed> listed(const std::string& meeting, const meeting::History& history);

/// GET /: the meetings of today and those to come, body by body, others are left out; and below
/// them the bodies, each with its year.
std::string index_page(const std::vector<Listed>& meetings,
                       const Reader& reader,
                       const std::vector<ListedBody>& bodies = {});

/// For status 404.
std::string not_found_page(const Reader& reader);

} // namespace klubba::page
