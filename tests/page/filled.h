#pragma once

#include "base/describe.h"

#include <string>

// A described value in which everything that can hold a text holds one, and every list and option
// has something in it: for what must hold whatever people write, in whichever field.
namespace klubba::page {

template <class T>
void fill(T& value, const std::string& text)
{
    if constexpr (is_optional<T>) {
        if (!value) value.emplace();
        fill(*value, text);
    } else if constexpr (is_list<T>) {
        value.assign(2, {});
        for (auto& one : value)
            fill(one, text);
    } else if constexpr (is_id<T>)
        value.text = text;
    else if constexpr (std::same_as<T, std::string>)
        value = text;
    else if constexpr (std::same_as<T, Day>)
        value = *day_from("2026-03-10");
    else if constexpr (Described<T>)
        T::fields()([&](const auto&... each) { (fill(value.*(each.member), text), ...); });
}

} // namespace klubba::page
