#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace klubba::reader {

struct Placed {
    double left;
    double baseline;  ///< From the bottom of the page, as PDF counts.
    std::string text; ///< In Latin-1, without brackets that do not match.
};

/// A PDF of A4 pages, written here so that tests need no program for it.
std::string written_pdf(const std::vector<std::vector<Placed>>& pages);

/// Writes it to a file in the folder for such and gives its path.
std::string file_of(std::string_view name, std::string_view bytes);

} // namespace klubba::reader
