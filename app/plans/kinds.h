#pragma once

#include "year/terms.h"

#include <optional>
#include <string>
#include <string_view>

// What a plan calls the kinds of its matters. The words are tables in kinds.cpp.
namespace klubba::plans {

struct KindHeading {
    std::string text; ///< As written, without the colon.
    year::MatterKind kind{};
    std::string_view rest; ///< What stands after the colon on the same line.
};
/// "Beslut och beredning:", "Information: Budget", "Informationsärenden".
std::optional<KindHeading> kind_heading(std::string_view text);

/// Where in the text, past its beginning, a heading with a colon begins; npos if nowhere.
std::size_t heading_inside(std::string_view text);

/// Takes "– beslut" or "(beslut)" off the end of the title.
std::optional<year::MatterKind> take_kind(std::string& title);

/// "beslut", "- beslut", "Information": the word for a kind and nothing else.
std::optional<year::MatterKind> kind_alone(std::string_view text);

} // namespace klubba::plans
