#include "paper/layout.h"
#include "paper/xhtml.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace klubba::paper;

// Whatever the bytes are: pages as far as they go, soon, and lines with something in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<Page> pages;
    XhtmlReader reader{[&](Page&& page) {
        pages.push_back(std::move(page));
        return pages.size() < 50;
    }};
    reader.feed({reinterpret_cast<const char*>(data), size});
    static_cast<void>(reader.finish());
    const Meaning meaning{[](std::string_view text) { return text.find('(') != text.npos; },
                          [](std::string_view text) { return text.starts_with("Led"); },
                          [](std::string_view text) { return text.starts_with("Sid"); }};
    for (const auto& line : lines_of(pages, meaning)) {
        if (line.text.empty() || line.cells.empty() || !line.box || line.gap < 0) std::abort();
        if (line.indent != line.cells.front().column || line.indent < 0) std::abort();
        if (!std::is_sorted(
                line.cells.begin(), line.cells.end(),
                [](const Cell& one, const Cell& other) { return one.column < other.column; }))
            std::abort();
    }
    return 0;
}
