#pragma once

#include "klubbactl/tool.h"

#include <optional>
#include <string>
#include <vector>

namespace klubba::ctl {

struct YearOptions {
    std::string data;
    std::string body;
    std::optional<int> year;
    bool json = false;
    bool with_bodies = false;    ///< Also its preparatory bodies.
    std::vector<std::string> of; ///< Which they are; empty: as its assignments say.
    std::string file;
    std::string meeting;
    std::string item; ///< Its number on the agenda, or its id.
    std::string assignment;
    bool remove = false;
    std::string command; ///< JSON.
    std::string planned; ///< The id of a planned meeting, or its day.
    bool dry_run = false;
};
Exit show_year(const YearOptions& options);
/// Prints how many events the file gave rise to, and what to look at.
Exit import_year(const YearOptions& options);
Exit link_item(const YearOptions& options);
Exit tell_year(const YearOptions& options);
/// Prints what is on the agenda and from where, and how long such took before.
Exit draft_meeting(const YearOptions& options);

} // namespace klubba::ctl
