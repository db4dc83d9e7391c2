#pragma once

#include "base/from_value.h"
#include "base/result.h"
#include "base/value.h"

#include <functional>
#include <string>
#include <string_view>

// A text in TOML as a value that structs are read from, which knows on which line each setting is.
namespace klubba::settings {

class TomlText {
public:
    /// `name` is what errors call the text.
    static Result<TomlText, Failure> parse(std::string_view text, const std::string& name);

    [[nodiscard]] const Value& value() const { return m_value; }
    /// "klubba.toml:5"; the text's name alone for a setting that is not there.
    [[nodiscard]] std::string place_of(const std::string& setting) const;
    /// "klubba.toml:5: zone: what is wrong".
    [[nodiscard]] Failure wrong(const ReadError& error) const;

private:
    std::string m_name;
    Value m_value;
    std::function<unsigned(const std::string& setting)> m_line_of; ///< 0 where it is not there.
};

} // namespace klubba::settings
