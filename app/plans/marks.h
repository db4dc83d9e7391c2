#pragma once

#include "plans/reading.h"

#include <optional>
#include <string_view>

// What a line begins with, and what is no text of the document.
namespace klubba::plans {

/// The text after the bullet of a list, which may be empty; none where the line has no bullet.
std::optional<std::string_view> after_bullet(std::string_view text);

/// "------------", "–", "Inga ärenden": that there is nothing.
bool says_none(std::string_view text);

/// A line as long as a paragraph is wide, drawn to part what is above from what is below.
bool is_rule(std::string_view text);

/// Whether the text begins with a small letter, so that it goes on from what is above.
bool begins_small(std::string_view text);

/// Whether the text cannot end here: it ends with a comma, a hyphen, a dash or a small word.
bool is_unfinished(std::string_view text);

/// Whether the line is the first of a page, as far as that can be told: pages of text that was
/// taken out of a PDF begin with a space where no others do.
bool begins_page(const Lines& lines, std::size_t index);

/// Puts page numbers, repeated headers, addresses, rules and tables of contents into `furniture`.
void set_furniture_aside(Reading& reading);

} // namespace klubba::plans
