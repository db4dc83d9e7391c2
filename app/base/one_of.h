#pragma once

#include <type_traits>
#include <variant>

namespace klubba {

template <class T, class Variant>
inline constexpr bool is_one_of = false;
template <class T, class... Each>
inline constexpr bool is_one_of<T, std::variant<Each...>> = (std::is_same_v<T, Each> || ...);

/// T is one of the variant's alternatives.
template <class T, class Variant>
concept one_of = is_one_of<T, Variant>;

} // namespace klubba
