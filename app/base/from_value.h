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

/// `to` is what was read, or anything where that failed. Errors are carried by what knows no types:
/// there are hundreds of structs, and a Result of each would be most of what compiling them takes.
template <class T>
std::optional<ReadError> read_value(T& to, const Value& value, UnknownMembers unknown);

inline ReadError wrong_type(const Value& value, std::string_view expected)
{
    return {{}, "expected " + std::string{expected} + ", found " + std::string{value.type_name()}};
}

template <NamedEnum E>
std::optional<ReadError> read_enum(E& to, const Value& value)
{
    const auto* text = value.get<std::string>();
    if (text == nullptr) return wrong_type(value, "text");
    if (const auto found = enum_from<E>(*text)) {
        to = *found;
        return {};
    }
    std::string allowed;
    for (const auto& name : names_of(E{}))
        allowed += (allowed.empty() ? "" : ", ") + std::string{name};
    return ReadError{{}, "\"" + *text + "\" is not one of: " + allowed};
}

template <class T>
std::optional<ReadError> read_list(std::vector<T>& to, const Value& value, UnknownMembers unknown)
{
    const auto* items = value.get<Value::Array>();
    if (items == nullptr) return wrong_type(value, "a list");
    to.clear();
    to.reserve(items->size());
    for (const auto& item : *items) {
        T one{};
        if (auto error = read_value(one, item, unknown))
            return inside("[" + std::to_string(to.size()) + "]", std::move(*error));
        to.push_back(std::move(one));
    }
    return {};
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

template <class Member>
std::optional<ReadError> read_member(
    Member& to, const Value& value, std::string_view name, bool required, UnknownMembers unknown)
{
    const Value* found = value.find(name);
    if (found == nullptr) {
        if (required) return ReadError{std::string{name}, "is missing"};
        return {};
    }
    if (auto error = read_value(to, *found, unknown)) return inside(name, std::move(*error));
    return {};
}

template <Described T>
std::optional<ReadError> read_struct(T& to, const Value& value, UnknownMembers unknown)
{
    const auto* members = value.get<Value::Object>();
    if (members == nullptr) return wrong_type(value, "an object");
    if (unknown == UnknownMembers::Refused)
        if (auto error = unknown_member<T>(*members)) return error;
    to = T{};
    std::optional<ReadError> error;
    T::fields()([&](const auto&... each) {
        static_cast<void>(
            ((error = read_member(to.*(each.member), value, each.name, each.required, unknown)) ||
             ...));
    });
    return error;
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
std::optional<ReadError> read_integer(T& to, const Value& value)
{
    const auto* number = value.get<std::int64_t>();
    if (number == nullptr) return wrong_type(value, "a whole number");
    if (!std::in_range<T>(*number))
        return ReadError{{}, std::to_string(*number) + " is out of range"};
    to = static_cast<T>(*number);
    return {};
}

/// What is text in a file: an instant, a day, a time.
template <class T>
std::optional<ReadError> read_moment(T& to, const std::string& text)
{
    if (const auto read = read_text<T>(text)) {
        to = *read;
        return {};
    }
    return ReadError{{},
                     "\"" + text + "\" is no " +
                         (std::same_as<T, Instant> ? "instant (2020-11-24T08:00:00.000Z)"
                          : std::same_as<T, Day>   ? "day (2020-11-24)"
                                                   : "time (09:05)")};
}

template <class T>
std::optional<ReadError> read_value(T& to, const Value& value, UnknownMembers unknown)
{
    if constexpr (is_optional<T>) {
        to.reset();
        if (value.is_null()) return {};
        return read_value(to.emplace(), value, unknown);
    } else if constexpr (is_list<T>)
        return read_list(to, value, unknown);
    else if constexpr (std::same_as<T, Value>)
        to = value;
    else if constexpr (std::same_as<T, bool>) {
        const auto* truth = value.get<bool>();
        if (truth == nullptr) return wrong_type(value, "true or false");
        to = *truth;
    } else if constexpr (std::integral<T>)
        return read_integer(to, value);
    else if constexpr (std::same_as<T, Duration>) {
        std::int64_t count = 0;
        auto error = read_integer(count, value);
        to = Duration{count};
        return error;
    } else if constexpr (NamedEnum<T>)
        return read_enum(to, value);
    else if constexpr (Described<T>)
        return read_struct(to, value, unknown);
    else {
        const auto* text = value.get<std::string>();
        if (text == nullptr) return wrong_type(value, "text");
        if constexpr (std::same_as<T, std::string>)
            to = *text;
        else if constexpr (is_id<T>)
            to = T{*text};
        else
            return read_moment(to, *text);
    }
    return {};
}

template <class T>
Result<T, ReadError> from_value(const Value& value, UnknownMembers unknown)
{
    T read{};
    if (auto error = read_value(read, value, unknown))
        return unexpected<ReadError>(std::move(*error));
    return read;
}

} // namespace klubba
