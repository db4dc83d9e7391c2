#pragma once

#include "base/field.h"
#include "base/time.h"
#include "base/value.h"

#include <concepts>
#include <string>

// A described struct, or anything that a field may be, as a tree of plain values.
namespace klubba {

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

template <class Member>
void add_member(Value::Object& members,
                std::string_view name,
                bool is_written_unset,
                const Member& member)
{
    if (!is_written_unset && is_unset(member)) return;
    members.emplace_back(std::string{name}, to_value(member));
}

template <Described T>
Value members_to_value(const T& from)
{
    Value::Object members;
    T::fields()([&](const auto&... each) {
        (add_member(members, each.name, each.required || each.always_written, from.*(each.member)),
         ...);
    });
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

} // namespace klubba
