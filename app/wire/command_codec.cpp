#include "wire/command_codec.h"

#include <type_traits>
#include <unordered_map>
#include <utility>

namespace klubba::wire {

namespace {

using meeting::CommandBody;

template <class Body>
Result<CommandBody, ReadError> read_as(const Value& fields)
{
    Body body;
    if (auto error = read_value(body, fields, UnknownMembers::Refused))
        return unexpected<ReadError>(std::move(*error));
    return CommandBody{std::move(body)};
}

using Reader = Result<CommandBody, ReadError> (*)(const Value&);

std::unordered_map<std::string_view, Reader> make_readers()
{
    std::unordered_map<std::string_view, Reader> readers;
    meeting::CommandVariant::for_each_kind([&]<class Body>(std::type_identity<Body>) {
        readers.emplace(Body::type_name, &read_as<Body>);
    });
    return readers;
}

template <class T>
struct Inner {
    using Type = T;
};
template <class T>
struct Inner<std::vector<T>> {
    using Type = T;
};
template <class T>
struct Inner<std::optional<T>> {
    using Type = T;
};

template <Described T>
Value field_list();

template <class T, class Member>
Value field_of(const Field<T, Member>& one)
{
    Value field;
    field.set("name", Value{one.name});
    field.set("type", Value{type_text<Member>()});
    field.set("required", Value{one.required});
    using Content = typename Inner<Member>::Type;
    if constexpr (Described<Content>) field.set("fields", field_list<Content>());
    return field;
}

template <Described T>
Value field_list()
{
    Value::Array fields;
    T::fields()([&](const auto&... each) { (fields.push_back(field_of(each)), ...); });
    return Value{std::move(fields)};
}

} // namespace

Result<CommandBody, ReadError> command_from(const Value& value)
{
    static const auto readers = make_readers();
    const auto* members = value.get<Value::Object>();
    if (members == nullptr)
        return unexpected<ReadError>(
            ReadError{{}, "expected an object, found " + std::string{value.type_name()}});
    const auto* name = value.find("command");
    if (name == nullptr) return unexpected<ReadError>(ReadError{"command", "is missing"});
    const auto* text = name->get<std::string>();
    if (text == nullptr)
        return unexpected<ReadError>(
            ReadError{"command", "expected text, found " + std::string{name->type_name()}});
    const auto reader = readers.find(*text);
    if (reader == readers.end())
        return unexpected<ReadError>(ReadError{"command", "there is no command \"" + *text + "\""});

    Value::Object fields;
    for (const auto& member : *members) {
        if (member.first != "command" && member.first != "at") fields.push_back(member);
    }
    auto body = reader->second(Value{std::move(fields)});
    if (!body) return unexpected<ReadError>(inside(*text, std::move(body.error())));
    return body;
}

Value to_value(const CommandBody& command)
{
    return visit(
        [](const auto& body) {
            Value value;
            value.set("command", Value{body.type_name});
            const auto fields = klubba::to_value(body);
            for (const auto& [name, content] : *fields.template get<Value::Object>())
                value.set(name, content);
            return value;
        },
        command);
}

std::string_view name_of(const CommandBody& command)
{
    return visit([](const auto& body) -> std::string_view { return body.type_name; }, command);
}

Value command_list()
{
    Value::Array commands;
    meeting::CommandVariant::for_each_kind([&]<class Body>(std::type_identity<Body>) {
        Value command;
        command.set("command", Value{Body::type_name});
        Value::Array roles;
        using meeting::ActorRole;
        for (const auto role : {ActorRole::Chair, ActorRole::Secretary, ActorRole::Member}) {
            if (Body::roles.has(role)) roles.push_back(Value{klubba::name_of(role)});
        }
        command.set("roles", Value{std::move(roles)});
        command.set("fields", field_list<Body>());
        commands.push_back(std::move(command));
    });
    return Value{std::move(commands)};
}

} // namespace klubba::wire
