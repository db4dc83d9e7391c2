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
};
Exit show_year(const YearOptions& options);
/// Prints how many events the file gave rise to, and what to look at.
Exit import_year(const YearOptions& options);
Exit link_item(const YearOptions& options);
Exit tell_year(const YearOptions& options);

} // namespace klubba::ctl
