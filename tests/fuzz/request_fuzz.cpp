#include "server/request_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

using namespace klubba::server;

void check(const Request& request)
{
    const auto& path = request.path;
    if (path != "*" && !path.starts_with('/')) std::abort();
    if ((path + "/").find("/../") != std::string::npos) std::abort();
    if (path.find_first_of(std::string_view{"\\\n\0", 3}) != std::string::npos) std::abort();
    if (request.parameter("a").value_or("").find(char{}) != std::string::npos) std::abort();
}

/// All requests in `bytes`, given in pieces of `piece`, until one is refused.
std::vector<std::string> read(std::string_view bytes, std::size_t piece, const Limits& limits)
{
    std::vector<std::string> seen;
    RequestReader reader{limits};
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        reader.give(bytes.substr(0, piece));
        for (auto step = reader.step(); step != RequestReader::Step::NeedsMore;
             step = reader.step()) {
            if (step == RequestReader::Step::Refused) return seen;
            if (step != RequestReader::Step::Whole) continue;
            const auto request = reader.take();
            check(request);
            if (request.body.size() > limits.body) std::abort();
            seen.push_back(request.method + ' ' + request.path + '\n' + request.body);
        }
    }
    return seen;
}

} // namespace

// Whatever the bytes are: requests within the limits or a refusal, and the same requests whatever
// pieces the bytes come in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Limits limits;
    limits.head = 512;
    limits.target = 128;
    limits.body = 64;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (read(bytes, size, limits) != read(bytes, 1, limits)) std::abort();
    return 0;
}
