#pragma once

#include "base/field.h"
#include "base/result.h"
#include "base/time.h"
#include "base/value.h"

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// A described struct, or anything that a field may be, from a tree of plain values that may be
// anything: what is wrong with it is told with its place.
namespace klubba {

/// Whether a member that the struct does not know is an error (what people write) or is passed over
/// (what a later version wrote).
enum class UnknownMembers { Refused, PassedOver };

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
        const bool known = T::fields()(
            [&name = name](const auto&... each) { return ((each.name == name) || ...); });
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
    T::fields()([&](const auto&... each) { (read(each), ...); });
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

} // namespace klubba
