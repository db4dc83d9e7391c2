#include "wire/year_codec.h"

#include "wire/json.h"
#include "wire/keys.h"

#include <map>
#include <type_traits>
#include <utility>

namespace klubba::wire {

namespace {

constexpr std::string_view prefix = "body-";
constexpr std::size_t digits_of_name = 32;
constexpr const char* person_member = "acted_by"; // As of meetings.

template <class Variant, class Each, std::size_t... Index>
void for_each_of(const Each& each, std::index_sequence<Index...>)
{
    (each(std::type_identity<std::variant_alternative_t<Index, Variant>>{}), ...);
}

template <class Variant, class Each>
void for_each_of(const Each& each)
{
    for_each_of<Variant>(each, std::make_index_sequence<std::variant_size_v<Variant>>{});
}

using EventReader = year::EventBody (*)(const Value&);

template <class Body>
year::EventBody read_event_as(const Value& value)
{
    Body body;
    if (const auto error = read_value(body, value, UnknownMembers::PassedOver))
        return year::UnknownEvent{std::string{Body::type_name}, error->text()};
    return body;
}

std::map<std::string_view, EventReader> event_readers()
{
    std::map<std::string_view, EventReader> readers;
    for_each_of<year::EventBody>([&]<class Body>(std::type_identity<Body>) {
        if constexpr (!std::is_same_v<Body, year::UnknownEvent>)
            readers.emplace(Body::type_name, &read_event_as<Body>);
    });
    return readers;
}

year::EventBody read_event(std::string_view kind, const Result<Value, Failure>& value)
{
    static const auto readers = event_readers();
    const auto reader = readers.find(kind);
    if (reader == readers.end()) return year::UnknownEvent{std::string{kind}, {}};
    if (!value) return year::UnknownEvent{std::string{kind}, value.error().context};
    return reader->second(*value);
}

using CommandReader = Result<year::Command, ReadError> (*)(const Value&);

template <class Body>
Result<year::Command, ReadError> read_command_as(const Value& value)
{
    Body body;
    if (auto error = read_value(body, value, UnknownMembers::Refused))
        return unexpected<ReadError>(std::move(*error));
    return year::Command{std::move(body)};
}

std::map<std::string_view, CommandReader> command_readers()
{
    std::map<std::string_view, CommandReader> readers;
    for_each_of<year::Command>([&]<class Body>(std::type_identity<Body>) {
        readers.emplace(Body::type_name, &read_command_as<Body>);
    });
    return readers;
}

} // namespace

StreamId body_stream(std::string_view body)
{
    const auto hash = to_hex(hash_of("klubba body 1\n" + std::string{body}));
    return {std::string{prefix} + hash.substr(0, digits_of_name)};
}

bool is_body_stream(const StreamId& stream)
{
    return stream.text.starts_with(prefix);
}

std::vector<Content> contents_of(const std::vector<year::EventBody>& bodies,
                                 std::string_view person)
{
    std::vector<Content> contents;
    for (const auto& body : bodies)
        std::visit(
            [&]<class Body>(const Body& one) {
                if constexpr (!std::is_same_v<Body, year::UnknownEvent>) {
                    auto value = to_value(one);
                    if (!person.empty()) value.set(person_member, Value{person});
                    contents.push_back({std::string{Body::type_name}, print_canonical(value)});
                }
            },
            body);
    return contents;
}

year::Event year_event_from(const Record& record)
{
    const auto value = parse_json(record.body);
    const auto* person = value ? value->find(person_member) : nullptr;
    const auto* name = person == nullptr ? nullptr : person->get<std::string>();
    return {{record.author.text, record.sequence},
            {record.time.wall, record.time.counter},
            record.actor,
            read_event(record.kind, value),
            name == nullptr ? std::string{} : *name};
}

Result<year::Command, ReadError> year_command_from(const Value& value)
{
    static const auto readers = command_readers();
    const auto* members = value.get<Value::Object>();
    if (members == nullptr) return unexpected<ReadError>(wrong_type(value, "an object"));
    const auto* name = value.find("command");
    if (name == nullptr) return unexpected<ReadError>(ReadError{"command", "is missing"});
    const auto* text = name->get<std::string>();
    if (text == nullptr)
        return unexpected<ReadError>(
            ReadError{"command", "expected text, found " + std::string{name->type_name()}});
    const auto reader = readers.find(*text);
    if (reader == readers.end())
        return unexpected<ReadError>(
            ReadError{"command", "the year has no command \"" + *text + "\""});
    Value::Object fields;
    for (const auto& member : *members)
        if (member.first != "command") fields.push_back(member);
    auto command = reader->second(Value{std::move(fields)});
    if (!command) return unexpected<ReadError>(inside(*text, std::move(command.error())));
    return command;
}

} // namespace klubba::wire
