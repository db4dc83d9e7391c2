#include "sync/trust.h"
#include "wire/certificate.h"
#include "wire/trust_event.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// A line with the kind of an event, and its body after it: it is read, or not, and from one who is
// no server it changes nothing. A body that is a certificate is one of nobody.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace klubba;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto end = text.find('\n');
    Record record;
    record.stream = wire::trust_stream;
    record.author = AuthorId{"0123456789abcdef"};
    record.sequence = 1;
    record.kind = text.substr(0, end);
    record.body = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (const auto event = wire::trust_event_from(record)) {
        Record again = record;
        again.body = wire::body_of(*event);
        if (wire::trust_event_from(again) != event) std::abort();
    }
    if (const auto certificate = wire::parse_certificate(record.body)) {
        const auto printed = wire::print_certificate(*certificate);
        if (wire::parse_certificate(printed) != *certificate) std::abort();
    }
    sync::Trust trust{std::string(32, 'k')};
    const auto before = trust;
    trust.apply(record);
    if (!(trust == before) || trust.key_for(record)) std::abort();
    return 0;
}
