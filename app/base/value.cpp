#include "base/value.h"

#include <algorithm>
#include <array>

namespace klubba {

const Value* Value::find(std::string_view name) const
{
    const auto* members = get<Object>();
    if (members == nullptr) return nullptr;
    const auto found = std::find_if(members->begin(), members->end(),
                                    [&](const Member& member) { return member.first == name; });
    return found == members->end() ? nullptr : &found->second;
}

void Value::set(std::string_view name, Value value)
{
    if (is_null()) m_content = Object{};
    auto& members = std::get<Object>(m_content);
    for (auto& [existing, content] : members) {
        if (existing == name) {
            content = std::move(value);
            return;
        }
    }
    members.emplace_back(std::string{name}, std::move(value));
}

std::string_view Value::type_name() const
{
    static constexpr std::array<std::string_view, 7> names{
        "null", "true or false", "a whole number", "a number", "text", "a list", "an object"};
    return names.at(m_content.index());
}

} // namespace klubba
