#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A strict reader of the markup that the HTML writer makes, to check it against: every element
// closed in order, attributes quoted, text free of loose marks.
namespace klubba::testing {

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

/// Names and values of its attributes, the values as they are written.
std::vector<std::pair<std::string, std::string>> attributes_of(const Element& element);
/// Empty if there is none of that name.
std::string attribute_of(const Element& element, std::string_view name);

std::vector<std::string> texts_of(const Markup& markup, std::string_view name);

} // namespace klubba::testing
