#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <variant>

// A value that is one of very many kinds. What std::variant is for, and used as it is; but a
// std::variant makes its nth alternative through n unions within each other, so that of more than a
// hundred kinds each file that makes one took many seconds to compile. Here a kind costs the same
// however many there are.
namespace klubba {

template <class T, class List>
inline constexpr bool is_one_of = false;
template <class T, template <class...> class List, class... Each>
inline constexpr bool is_one_of<T, List<Each...>> = (std::is_same_v<T, Each> || ...);

/// T is one of the list's kinds.
template <class T, class List>
concept one_of = is_one_of<T, List>;

/// What stands at a place that holds a T. Place is void, or const void where T is.
template <class T, class Place>
T& held_at(Place* place)
{
    return *std::launder(static_cast<T*>(place));
}

/// Holds one of them always. Moving one must not throw.
template <class... Each>
class OneOf {
public:
    static constexpr std::size_t size = sizeof...(Each);

    template <class T>
    static constexpr std::size_t index_of = [] {
        constexpr std::array is_it{std::is_same_v<T, Each>...};
        return static_cast<std::size_t>(std::find(is_it.begin(), is_it.end(), true) -
                                        is_it.begin());
    }();

    /// Calls `each` with a std::type_identity of every kind, in their order.
    template <class F>
    static void for_each_kind(const F& each)
    {
        (each(std::type_identity<Each>{}), ...);
    }

    template <class T>
    requires one_of<T, OneOf>
    explicit OneOf(T value) noexcept : m_index(static_cast<std::uint16_t>(index_of<T>))
    {
        static_assert(std::is_nothrow_move_constructible_v<T>);
        ::new (static_cast<void*>(m_place.data())) T(std::move(value));
    }
    OneOf(const OneOf& other) : m_index(other.m_index) { kind().copy(place(), other.place()); }
    OneOf(OneOf&& other) noexcept : m_index(other.m_index) { kind().move(place(), other.place()); }
    OneOf& operator=(const OneOf& other) { return *this = OneOf{other}; }
    OneOf& operator=(OneOf&& other) noexcept
    {
        if (this == &other) return *this;
        kind().destroy(place());
        m_index = other.m_index;
        kind().move(place(), other.place());
        return *this;
    }
    ~OneOf() { kind().destroy(place()); }

    friend bool operator==(const OneOf& left, const OneOf& right)
    {
        return left.m_index == right.m_index && left.kind().is_equal(left.place(), right.place());
    }

    [[nodiscard]] std::size_t index() const { return m_index; }
    [[nodiscard]] void* place() { return m_place.data(); }
    [[nodiscard]] const void* place() const { return m_place.data(); }

private:
    struct Kind {
        void (*destroy)(void* value);
        void (*copy)(void* to, const void* from);
        void (*move)(void* to, void* from);
        bool (*is_equal)(const void* left, const void* right);
    };
    template <class T>
    static constexpr Kind kind_of{
        [](void* value) { std::destroy_at(&held_at<T>(value)); },
        [](void* to, const void* from) { ::new (to) T(held_at<const T>(from)); },
        [](void* to, void* from) { ::new (to) T(std::move(held_at<T>(from))); },
        [](const void* left, const void* right) {
            return held_at<const T>(left) == held_at<const T>(right);
        }};
    [[nodiscard]] const Kind& kind() const
    {
        static constexpr std::array kinds{&kind_of<Each>...};
        return *kinds[m_index];
    }

    alignas(Each...) std::array<std::byte, std::max({sizeof(Each)...})> m_place;
    std::uint16_t m_index;
};

template <class T, class... Each>
requires one_of<T, OneOf<Each...>>
bool holds_alternative(const OneOf<Each...>& value)
{
    return value.index() == OneOf<Each...>::template index_of<T>;
}

/// Null where it is of another kind, or there is none.
template <class T, class... Each>
const T* get_if(const OneOf<Each...>* value)
{
    if (value == nullptr || !holds_alternative<T>(*value)) return nullptr;
    return &held_at<const T>(value->place());
}

template <class T, class... Each>
T* get_if(OneOf<Each...>* value)
{
    if (value == nullptr || !holds_alternative<T>(*value)) return nullptr;
    return &held_at<T>(value->place());
}

/// Throws std::bad_variant_access where it is of another kind.
template <class T, class... Each>
const T& get(const OneOf<Each...>& value)
{
    if (const T* held = get_if<T>(&value)) return *held;
    throw std::bad_variant_access{};
}

template <class T, class... Each>
T& get(OneOf<Each...>& value)
{
    if (T* held = get_if<T>(&value)) return *held;
    throw std::bad_variant_access{};
}

template <class T, class... Each>
T get(OneOf<Each...>&& value)
{
    return std::move(get<T>(value));
}

namespace detail {

template <class Result, class Visitor, class Place, class... Each>
Result visit_at(Visitor& visitor, Place* place, std::size_t index)
{
    using Call = Result (*)(Visitor&, Place*);
    static constexpr std::array<Call, sizeof...(Each)> calls{
        [](Visitor& with, Place* at) -> Result { return with(held_at<Each>(at)); }...};
    return calls[index](visitor, place);
}

template <class First, class...>
struct FirstOf {
    using Type = First;
};

} // namespace detail

/// Calls `visitor` with what is held. It gives the same type for each kind.
template <class Visitor, class... Each>
decltype(auto) visit(Visitor&& visitor, const OneOf<Each...>& value)
{
    using First = typename detail::FirstOf<Each...>::Type;
    using Result = std::invoke_result_t<Visitor&, const First&>;
    return detail::visit_at<Result, std::remove_reference_t<Visitor>, const void, const Each...>(
        visitor, value.place(), value.index());
}

template <class Visitor, class... Each>
decltype(auto) visit(Visitor&& visitor, OneOf<Each...>& value)
{
    using First = typename detail::FirstOf<Each...>::Type;
    using Result = std::invoke_result_t<Visitor&, First&>;
    return detail::visit_at<Result, std::remove_reference_t<Visitor>, void, Each...>(
        visitor, value.place(), value.index());
}

} // namespace klubba
