#pragma once

#include <string>
#include <string_view>

// Text from people as text in HTML, whatever it holds.
namespace klubba {

/// For between tags, and for attributes in double quotes. Control characters are left out, and
/// those that turn the direction of all that comes after them; line breaks and tabs stay.
std::string html_text(std::string_view text);

} // namespace klubba
