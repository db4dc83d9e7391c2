#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a browser sends of a form (application/x-www-form-urlencoded).
namespace klubba::server {

class Form {
public:
    /// Empty if it is not of that form.
    static std::optional<Form> from(std::string_view body);

    /// The first of that name, without blanks at its ends; empty if there is none.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace klubba::server
