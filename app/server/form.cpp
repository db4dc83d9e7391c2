#include "server/form.h"

#include "server/http.h"

#include <algorithm>

namespace klubba::server {

static std::optional<std::string> decoded(std::string_view text)
{
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return percent_decoded(spaced);
}

std::optional<Form> Form::from(std::string_view body)
{
    Form form;
    while (!body.empty()) {
        const auto end = body.find('&');
        const auto field = body.substr(0, end);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
        if (field.empty()) continue;
        const auto equals = field.find('=');
        auto name = decoded(field.substr(0, equals));
        auto value = decoded(equals == std::string_view::npos ? std::string_view{}
                                                              : field.substr(equals + 1));
        if (!name || !value) return {};
        form.m_fields.emplace_back(std::move(*name), std::move(*value));
    }
    return form;
}

std::string Form::text(std::string_view name) const
{
    const auto values = all(name);
    if (values.empty()) return {};
    const auto& value = values.front();
    const auto first = value.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return value.substr(first, value.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> Form::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (const auto& [each, value] : m_fields)
        if (each == name) values.push_back(value);
    return values;
}

} // namespace klubba::server
