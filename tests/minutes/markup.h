#pragma once

#include <string>
#include <string_view>
#include <vector>

// A strict reader of the markup that the HTML writer makes, to check it against: every element
// closed in order, attributes quoted, text free of loose marks.
namespace klubba::minutes {

struct Element {
    std::string name;
    std::string attributes;
    std::string text; ///< All text within, entities resolved.
};

struct Markup {
    std::vector<Element> elements; ///< In the order in which they begin.
    std::string text;              ///< Of the body: what a reader sees, blanks drawn together.
    std::string error;             ///< The first thing that is wrong; empty for none.
};

Markup read_markup(std::string_view html);

std::vector<std::string> texts_of(const Markup& markup, std::string_view name);

} // namespace klubba::minutes
