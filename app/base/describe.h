#pragma once

#include "base/field.h"
#include "base/from_value.h"
#include "base/to_value.h"

#include <string>

// A struct says its fields once, and is then written, read, listed and checked everywhere:
//
//     struct ItemOpened {
//         ItemId item;
//         Instant at;
//         static constexpr auto fields()
//         {
//             return list_fields(field("item", &ItemOpened::item), field("at", &ItemOpened::at));
//         }
//     };
//
// Fields that are optional, lists, or made with `field_or_default` may be absent when read, and are
// not written while empty; so a field added later does not disturb what was written before it.
// Those made with `field_always` are written in any case. An enum gives its names, in the order of
// its values, by a function `names_of` beside it.
namespace klubba {

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
