#include "wire/event_codec.h"

#include "base/describe.h"
#include "wire/json.h"
#include "wire/year_codec.h"

#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace klubba::wire {

namespace {

using meeting::EventBody;
using meeting::UnknownEvent;

constexpr const char* person_member = "acted_by";

template <class Body>
EventBody read_as(const Value& value)
{
    Body body;
    if (const auto error = read_value(body, value, UnknownMembers::PassedOver))
        return UnknownEvent{std::string{Body::type_name}, error->text()};
    return body;
}

using Reader = EventBody (*)(const Value&);
using Readers = std::unordered_map<std::string_view, Reader>;

Readers make_readers()
{
    Readers readers;
    meeting::EventVariant::for_each_kind([&]<class Body>(std::type_identity<Body>) {
        if constexpr (!std::is_same_v<Body, UnknownEvent>)
            readers.emplace(Body::type_name, &read_as<Body>);
    });
    return readers;
}

EventBody read(std::string_view kind, const Result<Value, Failure>& body)
{
    static const auto readers = make_readers();
    const auto reader = readers.find(kind);
    if (reader == readers.end()) return UnknownEvent{std::string{kind}, {}};
    if (!body) return UnknownEvent{std::string{kind}, body.error().context};
    return reader->second(*body);
}

Value value_of(const EventBody& body)
{
    return visit(
        [](const auto& one) -> Value {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, UnknownEvent>)
                return Value{Value::Object{}};
            else
                return to_value(one);
        },
        body);
}

} // namespace

std::string_view kind_of(const EventBody& body)
{
    return visit(
        [](const auto& one) -> std::string_view {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, UnknownEvent>)
                return one.kind;
            else
                return one.type_name;
        },
        body);
}

std::string body_of(const EventBody& body)
{
    return print_canonical(value_of(body));
}

std::vector<Content> contents_of(const std::vector<EventBody>& bodies, std::string_view person)
{
    std::vector<Content> contents;
    contents.reserve(bodies.size());
    for (const auto& body : bodies) {
        auto value = value_of(body);
        if (!person.empty()) value.set(person_member, Value{person});
        contents.push_back({std::string{kind_of(body)}, print_canonical(value)});
    }
    return contents;
}

EventBody event_body_from(std::string_view kind, std::string_view body)
{
    return read(kind, parse_json(body));
}

meeting::Event event_from(const Record& record)
{
    const auto value = parse_json(record.body);
    const auto* person = value ? value->find(person_member) : nullptr;
    const auto* name = person == nullptr ? nullptr : person->get<std::string>();
    return {{record.author.text, record.sequence},
            {record.time.wall, record.time.counter},
            record.actor,
            read(record.kind, value),
            name == nullptr ? std::string{} : *name};
}

std::optional<std::string> drafted_body(const Record& record)
{
    if (is_body_stream(record.stream)) {
        if (record.kind != year::BodyNamed::type_name) return {};
        const auto event = year_event_from(record);
        const auto* named = std::get_if<year::BodyNamed>(&event.body);
        if (named == nullptr || body_stream(named->name) != record.stream) return {};
        return named->name;
    }
    if (record.kind != meeting::MeetingDrafted::type_name) return {};
    const auto event = event_body_from(record.kind, record.body);
    const auto* drafted = get_if<meeting::MeetingDrafted>(&event);
    if (drafted == nullptr) return {};
    return drafted->info.body;
}

} // namespace klubba::wire
