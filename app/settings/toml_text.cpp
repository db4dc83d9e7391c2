#include "settings/toml_text.h"

#include <toml++/toml.h>

#include <memory>
#include <sstream>

namespace klubba::settings {

namespace {

Value value_of(const toml::node& node)
{
    if (const auto* table = node.as_table()) {
        Value::Object members;
        for (const auto& [name, member] : *table)
            members.emplace_back(std::string{name.str()}, value_of(member));
        return Value{std::move(members)};
    }
    if (const auto* array = node.as_array()) {
        Value::Array items;
        for (const auto& item : *array)
            items.push_back(value_of(item));
        return Value{std::move(items)};
    }
    if (const auto* text = node.as_string()) return Value{text->get()};
    if (const auto* number = node.as_integer()) return Value{number->get()};
    if (const auto* number = node.as_floating_point()) return Value{number->get()};
    if (const auto* truth = node.as_boolean()) return Value{truth->get()};
    // How long something may take: 00:05:00 is five minutes.
    if (const auto* time = node.as_time()) {
        const auto& part = time->get();
        const std::chrono::seconds all = std::chrono::hours{part.hour} +
                                         std::chrono::minutes{part.minute} +
                                         std::chrono::seconds{part.second};
        return Value{std::int64_t{Duration{all}.count()}};
    }
    std::ostringstream other; // a date, which no setting is
    node.visit([&other](const auto& one) { other << one; });
    return Value{other.str()};
}

std::string place(const std::string& name, unsigned line)
{
    return line == 0 ? name : name + ":" + std::to_string(line);
}

} // namespace

Result<TomlText, Failure> TomlText::parse(std::string_view text, const std::string& name)
{
    const auto table = std::make_shared<toml::table>();
    try {
        *table = toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        return failure(Failure::Kind::BadInput, place(name, error.source().begin.line) + ": " +
                                                    std::string{error.description()});
    }
    TomlText parsed;
    parsed.m_name = name;
    parsed.m_value = value_of(*table);
    parsed.m_line_of = [table](const std::string& setting) -> unsigned {
        const auto node = toml::at_path(*table, setting);
        return node ? node.node()->source().begin.line : 0;
    };
    return parsed;
}

std::string TomlText::place_of(const std::string& setting) const
{
    return place(m_name, m_line_of(setting));
}

Failure TomlText::wrong(const ReadError& error) const
{
    return {Failure::Kind::BadInput, place_of(error.where) + ": " + error.text()};
}

} // namespace klubba::settings
