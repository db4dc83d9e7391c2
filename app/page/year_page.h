#pragma once

#include "page/reader.h"
#include "year/public_year.h"

#include <string>
#include <vector>

// The year of a body as a page that anybody may read, without any script: its meetings, the year
// line as a picture, and a table that says what the picture does.
//
//     /b/<body>/<year>?lang=sv|en    itself; <body> is the stream of the body
//     /b/<body>/<year>.json          year_json
namespace klubba::page {

/// A body whose year can be read of.
struct ListedBody {
    std::string body; ///< As in /b/<body>.
    std::string name;
    int year{}; ///< That is linked to first.
};

std::string year_page(const year::PublicYear& view, const std::string& body, const Reader& reader);

/// As year/public_year.h names its fields.
std::string year_json(const year::PublicYear& view);

/// Links to the years of bodies, for the list of meetings; empty where there are none.
std::string bodies_html(const std::vector<ListedBody>& bodies, const Reader& reader);

} // namespace klubba::page
