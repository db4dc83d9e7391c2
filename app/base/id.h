#pragma once

#include <compare>
#include <functional>
#include <string>

// Identities of different things are different types, so that none can stand in for another.
namespace klubba {

template <class Tag>
struct Id {
    std::string text;

    explicit operator bool() const { return !text.empty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

} // namespace klubba

template <class Tag>
struct std::hash<klubba::Id<Tag>> {
    std::size_t operator()(const klubba::Id<Tag>& id) const noexcept
    {
        return std::hash<std::string>{}(id.text);
    }
};
