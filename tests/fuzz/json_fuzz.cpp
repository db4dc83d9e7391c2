#include "wire/json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes are: a failure in one line, or a value whose every print reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace klubba::wire;
    const auto value = parse_json({reinterpret_cast<const char*>(data), size});
    if (!value) {
        if (value.error().context.empty()) std::abort();
        return 0;
    }
    const auto again = parse_json(print_json(*value, Layout::Indented));
    if (!again || *again != *value) std::abort();
    const auto canonical = print_canonical(*value);
    const auto sorted = parse_json(canonical);
    if (!sorted || print_canonical(*sorted) != canonical) std::abort();
    return 0;
}
