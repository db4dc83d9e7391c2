#include "base/describe.h"
#include "wire/json.h"
#include "wire/sync_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace klubba;
using namespace klubba::wire;

/// Whatever was read can be said again, and is then read the same.
template <class Parse, class Print>
void check(std::string_view text, Parse parse, Print print)
{
    const auto read = parse(text);
    if (!read) return;
    const auto again = parse(print(*read));
    if (!again || *again != *read) std::abort();
}

template <class Message>
void check_message(std::string_view text)
{
    const auto value = parse_json(text);
    if (!value) return;
    const auto read = from_value<Message>(*value, UnknownMembers::PassedOver);
    if (!read) return;
    const auto printed = print_canonical(to_value(*read));
    const auto again = from_value<Message>(*parse_json(printed), UnknownMembers::Refused);
    if (!again || print_canonical(to_value(*again)) != printed) std::abort();
}

} // namespace

// Every message between stations and servers, whatever the bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    check(text, parse_records, print_records);
    check(text, parse_heads, print_heads);
    check(text, parse_answers, print_answers);
    check(text, parse_page, print_page);
    check_message<EnrolRequest>(text);
    check_message<Enrolled>(text);
    check_message<ServerHello>(text);
    return 0;
}
