#include "plans/plans.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes are: a draft or a refusal, soon, and every source within the document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (const auto& draft :
         {klubba::plans::read_plan_text(bytes), klubba::plans::read_report_back_text(bytes)}) {
        if (!draft) continue;
        for (const auto& source : draft->sources)
            if (source.line < 1 || source.last_line < source.line) std::abort();
    }
    return 0;
}
