#pragma once

#include "print/structure.h"
#include "print/typesetter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// What a document becomes before it is cut into pages: strips, one below the other, none of which
// is ever cut. Lengths are points; places within a strip are from its top and from the left edge of
// the page.
namespace klubba::print {

struct PlacedLine {
    ElementId element{};
    Line line;
    double left{};
    double baseline{};
};

struct Rule {
    double left{};
    double top{};
    double width{};
    double thickness{};
    Colour colour;
};

/// The number of the page that an anchor is on, which is known when all pages are.
struct PageReference {
    ElementId element{};
    std::string anchor;
    double right{}; ///< Where it ends.
    double baseline{};
    Style style;
};

/// Where the logo is drawn.
struct Picture {
    ElementId element{};
    double left{};
    double width{};
    double height{};
};

/// A place that links and bookmarks lead to.
struct Target {
    std::string anchor; ///< May be empty.
    std::string bookmark;
    int level{}; ///< Of the heading.
};

enum class BoxLooks { Bordered, Filled };

/// Behind some strips, from the top of the first to the bottom of the last on each page.
struct Box {
    BoxLooks looks{};
    double left{};
    double width{};
};

inline constexpr std::size_t no_box = static_cast<std::size_t>(-1);

struct Strip {
    double above = 0; ///< Space before it; none at the top of a page.
    double height = 0;
    bool begins_page = false;
    bool keeps_next = false; ///< The next one is on the same page, if a page has room for both.
    std::size_t box = no_box;
    std::shared_ptr<const std::vector<Strip>> head; ///< Repeated where a page begins with this.
    std::vector<PlacedLine> lines;
    std::optional<Picture> picture; ///< At its top.
    std::vector<Rule> rules;
    std::vector<PageReference> references;
    std::vector<Target> targets;
};

/// Everything in it is `by` points lower, and it is as much higher.
void lower(Strip& strip, double by);

} // namespace klubba::print
