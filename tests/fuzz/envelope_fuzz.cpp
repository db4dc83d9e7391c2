#include "wire/certificate.h"
#include "wire/chain.h"
#include "wire/envelope.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes are: no record, or one that is sent on as it came. What was not sealed by a
// known station is never taken for sound.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace klubba::wire;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto certificate = parse_certificate(text);
    if (certificate && parse_certificate(print_certificate(*certificate)) != *certificate)
        std::abort();
    const auto record = parse_record(text);
    if (!record) return 0;
    const auto again = parse_record(print_record(*record));
    if (!again || *again != *record) std::abort();
    ChainChecker checker;
    if (!checker.check(*record)) std::abort();
    return 0;
}
