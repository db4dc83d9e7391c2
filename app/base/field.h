#pragma once

#include "base/id.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

// How a struct names its fields, and an enum its values (describe.h shows it).
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

/// The fields of a struct, as something to call with a function that takes them all. Much cheaper
/// for the compiler than a tuple, of which there would be hundreds.
template <class... Fields>
constexpr auto list_fields(Fields... fields)
{
    return [=](const auto& use) { return use(fields...); };
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

} // namespace klubba
