#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A tree of plain values, in the shape of JSON: what every described struct (describe.h) can become
// and be made from. Reading and printing the text is wire's; nothing here knows a format.
namespace klubba {

class Value {
public:
    using Array = std::vector<Value>;
    using Member = std::pair<std::string, Value>;
    using Object = std::vector<Member>; ///< In the order given; names are unique.

    Value() = default; ///< null
    explicit Value(bool truth) : m_content(truth) {}
    explicit Value(std::int64_t number) : m_content(number) {}
    explicit Value(double number) : m_content(number) {}
    explicit Value(std::string text) : m_content(std::move(text)) {}
    explicit Value(std::string_view text) : m_content(std::string{text}) {}
    explicit Value(const char* text) : m_content(std::string{text}) {}
    explicit Value(Array items) : m_content(std::move(items)) {}
    explicit Value(Object members) : m_content(std::move(members)) {}

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(m_content); }
    /// The content if it is of that type, else null.
    template <class T>
    [[nodiscard]] const T* get() const
    {
        return std::get_if<T>(&m_content);
    }
    template <class T>
    [[nodiscard]] T* get()
    {
        return std::get_if<T>(&m_content);
    }

    /// The member of that name, or null if there is none or this is no object.
    [[nodiscard]] const Value* find(std::string_view name) const;
    /// Adds or replaces a member; a null becomes an object first.
    void set(std::string_view name, Value value);

    /// "text", "number", "object" …, for messages.
    [[nodiscard]] std::string_view type_name() const;

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_content;
};

} // namespace klubba
