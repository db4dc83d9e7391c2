#include "paper/outline.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace klubba;

/// Whatever comes, an entry has a page and a title.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const auto& entry :
         paper::outline_of(std::string_view{reinterpret_cast<const char*>(data), size}))
        if (entry.page < 1 || entry.title.empty() || entry.depth < 0) std::abort();
    return 0;
}
