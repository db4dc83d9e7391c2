#include "notice/notice.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes are: a draft or a refusal, soon, and every source within the notice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto draft = klubba::notice::read_notice({reinterpret_cast<const char*>(data), size});
    if (!draft) return 0;
    if (draft->items.empty()) std::abort();
    for (const auto& source : draft->sources)
        if (source.line < 1 || source.last_line < source.line) std::abort();
    return 0;
}
