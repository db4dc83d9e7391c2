#pragma once

#include "page/reader.h"
#include "page/year_page.h"
#include "server/central.h"
#include "year/public_year.h"

#include <optional>
#include <string_view>
#include <vector>

// The years of bodies, of what the server knows and anybody may read.
namespace klubba::server {

struct AskedYear {
    StreamId body;
    int year{};
    bool as_json = false;
};
/// "body-0123…/2026", "body-0123…/2026.json"; empty for anything else.
std::optional<AskedYear> asked_year(std::string_view rest);

/// `meetings` are those that anybody may read of. Empty for a body of which there is nothing to
/// read: its plan alone is nobody's business while none of its meetings has been called.
std::optional<year::PublicYear> year_view(const Central& central,
                                          const std::vector<year::HeldMeeting>& meetings,
                                          const AskedYear& asked,
                                          const page::Reader& reader);

/// In the order of their names, each with the year of its latest meeting.
std::vector<page::ListedBody> listed_bodies(const std::vector<year::HeldMeeting>& meetings);

} // namespace klubba::server
