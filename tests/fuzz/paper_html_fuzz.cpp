#include "paper/html.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes are: lines with something in them, soon.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    static_cast<void>(klubba::paper::is_html(bytes));
    for (const auto& line : klubba::paper::lines_of_html(bytes))
        if (line.text.empty() || line.cells.empty() || line.gap < 0 || line.indent < 0)
            std::abort();
    return 0;
}
