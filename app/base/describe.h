#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "base/value.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

// A struct says its fields once, and is then written, read, listed and checked everywhere:
//
//     struct ItemOpened {
//         ItemId item;
//         Instant at;
//         static constexpr auto fields()
//         {
//             return std::tuple{field("item", &ItemOpened::item), field("at", &ItemOpened::at)};
//         }
//     };
//
// Fields that are optional, lists, or made with `field_or_default` may be absent when read, and are
// not written while empty; so a field added later does not disturb what was written before it.
// Those made with `field_always` are written in any case. An enum gives its names, in the order of
// its values, by a function `names_of` beside it.
namespace klubba {

template <class Struct, class Member>
struct Field {
    std::string_view name;
    Member Struct::*member;
    bool required;
    bool always_written = false;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class Struct, class Member>
constexpr auto field(std::string_view name, Member Struct::*member)
{
    return Field<Struct, Member>{name, member, !is_optional<Member> && !is_list<Member>};
}

template <class Struct, class Member>
constexpr auto field_or_default(std::string_view name, Member Struct::*member)
{
    return Field<Struct, Member>{name, member, false};
}

/// May be absent when read, but is written even while empty, as null or []: for what is printed to
/// a contract that others read.
template <class Struct, class Member>
constexpr auto field_always(std::string_view name, Member Struct::*member)
{
    return Field<Struct, Member>{name, member, false, true};
}

template <class T>
concept Described = requires
{
    T::fields();
};

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value)
{
    names_of(value).size();
};

template <NamedEnum E>
constexpr std::string_view name_of(E value)
{
    return names_of(value)[static_cast<std::size_t>(value)];
}

template <NamedEnum E>
constexpr std::optional<E> enum_from(std::string_view name)
{
    const auto names = names_of(E{});
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    return static_cast<E>(found - names.begin());
}

/// Whether a member that the struct does not know is an error (what people write) or is passed over
/// (what a later version wrote).
enum class UnknownMembers { Refused, PassedOver };

template <class T>
Value to_value(const T& from);

template <class T>
bool is_unset(const T& member)
{
    if constexpr (is_optional<T>)
        return !member.has_value();
    else if constexpr (requires { member.empty(); })
        return member.empty();
    else if constexpr (is_id<T>)
        return !member;
    else if constexpr (std::equality_comparable<T> && std::default_initializable<T>)
        return member == T{};
    else
        return false;
}

template <class T, class Member>
void add_member(Value::Object& members, const T& from, const Field<T, Member>& one)
{
    const auto& member = from.*(one.member);
    if (!one.required && !one.always_written && is_unset(member)) return;
    members.emplace_back(std::string{one.name}, to_value(member));
}

template <Described T>
Value members_to_value(const T& from)
{
    Value::Object members;
    std::apply([&](const auto&... each) { (add_member(members, from, each), ...); }, T::fields());
    return Value{std::move(members)};
}

template <class T>
Value to_value(const T& from)
{
    if constexpr (is_optional<T>)
        return from ? to_value(*from) : Value{};
    else if constexpr (is_list<T>) {
        Value::Array items;
        items.reserve(from.size());
        for (const auto& item : from)
            items.push_back(to_value(item));
        return Value{std::move(items)};
    } else if constexpr (std::same_as<T, Value>)
        return from;
    else if constexpr (std::same_as<T, bool> || std::same_as<T, std::string>)
        return Value{from};
    else if constexpr (std::integral<T>)
        return Value{static_cast<std::int64_t>(from)};
    else if constexpr (std::floating_point<T>)
        return Value{static_cast<double>(from)};
    else if constexpr (is_id<T>)
        return Value{from.text};
    else if constexpr (std::same_as<T, Duration>)
        return Value{static_cast<std::int64_t>(from.count())};
    else if constexpr (NamedEnum<T>)
        return Value{name_of(from)};
    else if constexpr (Described<T>)
        return members_to_value(from);
    else
        return Value{to_text(from)};
}

/// What stood where, as "items[2].title: expected text, found a list".
struct ReadError {
    std::string where;
    std::string what;

    [[nodiscard]] std::string text() const { return where.empty() ? what : where + ": " + what; }
};

/// Puts `name` in front of an error that came from inside it.
inline ReadError inside(std::string_view name, ReadError error)
{
    if (!error.where.empty() && error.where.front() != '[') error.where.insert(0, ".");
    error.where.insert(0, name);
    return error;
}

template <class T>
Result<T, ReadError> from_value(const Value& value, UnknownMembers unknown);

template <class T>
auto wrong_type(const Value& value, std::string_view expected)
{
    return unexpected<ReadError>(ReadError{
        {}, "expected " + std::string{expected} + ", found " + std::string{value.type_name()}});
}

template <NamedEnum E>
Result<E, ReadError> enum_from_value(const Value& value)
{
    const auto* text = value.get<std::string>();
    if (text == nullptr) return wrong_type<E>(value, "text");
    if (const auto found = enum_from<E>(*text)) return *found;
    std::string allowed;
    for (const auto& name : names_of(E{}))
        allowed += (allowed.empty() ? "" : ", ") + std::string{name};
    return unexpected<ReadError>(ReadError{{}, "\"" + *text + "\" is not one of: " + allowed});
}

template <class T>
Result<std::vector<T>, ReadError> list_from_value(const Value& value, UnknownMembers unknown)
{
    const auto* items = value.get<Value::Array>();
    if (items == nullptr) return wrong_type<T>(value, "a list");
    std::vector<T> list;
    list.reserve(items->size());
    for (const auto& item : *items) {
        auto one = from_value<T>(item, unknown);
        if (!one)
            return unexpected<ReadError>(
                inside("[" + std::to_string(list.size()) + "]", std::move(one.error())));
        list.push_back(std::move(*one));
    }
    return list;
}

template <Described T>
std::optional<ReadError> unknown_member(const Value::Object& members)
{
    for (const auto& [name, content] : members) {
        const bool known =
            std::apply([&name = name](const auto&... each) { return ((each.name == name) || ...); },
                       T::fields());
        if (!known) return ReadError{name, "no such field"};
    }
    return {};
}

template <Described T>
Result<T, ReadError> struct_from_value(const Value& value, UnknownMembers unknown)
{
    const auto* members = value.get<Value::Object>();
    if (members == nullptr) return wrong_type<T>(value, "an object");
    if (unknown == UnknownMembers::Refused) {
        if (auto error = unknown_member<T>(*members)) return unexpected<ReadError>(*error);
    }
    T result{};
    std::optional<ReadError> error;
    const auto read = [&](const auto& one) {
        if (error) return;
        using Member = std::remove_cvref_t<decltype(result.*(one.member))>;
        const Value* found = value.find(one.name);
        if (found == nullptr) {
            if (one.required) error = ReadError{std::string{one.name}, "is missing"};
            return;
        }
        auto member = from_value<Member>(*found, unknown);
        if (member)
            result.*(one.member) = std::move(*member);
        else
            error = inside(one.name, std::move(member.error()));
    };
    std::apply([&](const auto&... each) { (read(each), ...); }, T::fields());
    if (error) return unexpected<ReadError>(std::move(*error));
    return result;
}

template <class T>
std::optional<T> read_text(const std::string& text)
{
    if constexpr (std::same_as<T, Instant>)
        return instant_from(text);
    else if constexpr (std::same_as<T, Day>)
        return day_from(text);
    else
        return clock_time_from(text);
}

template <std::integral T>
Result<T, ReadError> integer_from_value(const Value& value)
{
    const auto* number = value.get<std::int64_t>();
    if (number == nullptr) return wrong_type<T>(value, "a whole number");
    if (!std::in_range<T>(*number))
        return unexpected<ReadError>(ReadError{{}, std::to_string(*number) + " is out of range"});
    return static_cast<T>(*number);
}

template <class T>
Result<T, ReadError> from_value(const Value& value, UnknownMembers unknown)
{
    if constexpr (is_optional<T>) {
        if (value.is_null()) return T{};
        auto inner = from_value<typename T::value_type>(value, unknown);
        if (!inner) return unexpected<ReadError>(std::move(inner.error()));
        return T{std::move(*inner)};
    } else if constexpr (is_list<T>)
        return list_from_value<typename T::value_type>(value, unknown);
    else if constexpr (std::same_as<T, Value>)
        return value;
    else if constexpr (std::same_as<T, bool>) {
        const auto* truth = value.get<bool>();
        if (truth == nullptr) return wrong_type<T>(value, "true or false");
        return *truth;
    } else if constexpr (std::integral<T>)
        return integer_from_value<T>(value);
    else if constexpr (std::same_as<T, Duration>)
        return integer_from_value<std::int64_t>(value).map(
            [](std::int64_t count) { return Duration{count}; });
    else if constexpr (NamedEnum<T>)
        return enum_from_value<T>(value);
    else if constexpr (Described<T>)
        return struct_from_value<T>(value, unknown);
    else {
        const auto* text = value.get<std::string>();
        if (text == nullptr) return wrong_type<T>(value, "text");
        if constexpr (std::same_as<T, std::string>)
            return *text;
        else if constexpr (is_id<T>)
            return T{*text};
        else {
            const auto read = read_text<T>(*text);
            if (!read)
                return unexpected<ReadError>(
                    ReadError{{},
                              "\"" + *text + "\" is no " +
                                  (std::same_as<T, Instant> ? "instant (2020-11-24T08:00:00.000Z)"
                                   : std::same_as<T, Day>   ? "day (2020-11-24)"
                                                            : "time (09:05)")});
            return *read;
        }
    }
}

/// For lists of commands: "text", "instant", "list of text" …
template <class T>
std::string type_text()
{
    if constexpr (is_optional<T>)
        return type_text<typename T::value_type>();
    else if constexpr (is_list<T>)
        return "list of " + type_text<typename T::value_type>();
    else if constexpr (std::same_as<T, bool>)
        return "true or false";
    else if constexpr (std::integral<T>)
        return "whole number";
    else if constexpr (std::same_as<T, Duration>)
        return "milliseconds";
    else if constexpr (std::same_as<T, Instant>)
        return "instant";
    else if constexpr (std::same_as<T, Day>)
        return "day";
    else if constexpr (std::same_as<T, ClockTime>)
        return "time";
    else if constexpr (std::same_as<T, std::string>)
        return "text";
    else if constexpr (is_id<T>)
        return "id";
    else if constexpr (NamedEnum<T>) {
        std::string names;
        for (const auto& name : names_of(T{}))
            names += (names.empty() ? "" : "|") + std::string{name};
        return names;
    } else
        return "object";
}

} // namespace klubba
