#include "wire/trust_event.h"

#include "wire/json.h"

#include <utility>

namespace klubba::wire {

namespace {

template <std::size_t Index = 0>
std::optional<TrustEvent> read_as(std::string_view kind, const Value& value)
{
    if constexpr (Index == std::variant_size_v<TrustEvent>)
        return {};
    else {
        using Event = std::variant_alternative_t<Index, TrustEvent>;
        if (kind != Event::type_name) return read_as<Index + 1>(kind, value);
        auto event = from_value<Event>(value, UnknownMembers::PassedOver);
        if (!event) return {};
        return std::move(*event);
    }
}

} // namespace

std::string_view kind_of(const TrustEvent& event)
{
    return std::visit([](const auto& one) { return one.type_name; }, event);
}

std::string body_of(const TrustEvent& event)
{
    return std::visit([](const auto& one) { return print_canonical(to_value(one)); }, event);
}

std::optional<TrustEvent> trust_event_from(const Record& record)
{
    const auto value = parse_json(record.body);
    if (!value) return {};
    return read_as(record.kind, *value);
}

} // namespace klubba::wire
