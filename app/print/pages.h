#pragma once

#include "print/strip.h"

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

// Strips cut into pages.
namespace klubba::print {

struct PlacedStrip {
    const Strip* strip{};
    double top{};   ///< Points from the top of the page.
    bool repeats{}; ///< The head of a table once more; says nothing new.
};

struct Page {
    std::vector<PlacedStrip> strips;
};

struct Place {
    std::size_t page{}; ///< From 0.
    double top{};
};

struct Bookmark {
    std::string text;
    int level{};
    Place place;
};

struct Pages {
    std::vector<Page> pages; ///< At least one.
    std::unordered_map<std::string, Place> anchors;
    std::vector<Bookmark> bookmarks; ///< In the order of the document.
};

/// Breaks pages only where no strip keeps its next, unless what is kept is longer than a page. The
/// strips must outlive the pages.
Pages pages_of(std::span<const Strip> strips);

} // namespace klubba::print
