#pragma once

#include <string>
#include <string_view>
#include <vector>

// Registry numbers (diarienummer): opaque strings of many shapes, kept as written with single
// spaces. The shapes are a table in registry.cpp.
namespace klubba::notice {

/// Those in the value of a registry label, where any shape will do.
std::vector<std::string> labelled_registry_numbers(std::string_view value);

/// The text without a registry number at its end, and that number; only of shapes that can be
/// nothing else.
struct TrailingRegistry {
    std::string_view text;
    std::string number;
};
TrailingRegistry split_trailing_registry(std::string_view text);

/// Whether the whole text is one registry number, of any shape that can stand alone.
bool is_registry_number(std::string_view text);

/// "HSN 2020-1234, RS 2020-0411": those in a text that is nothing else; else none.
std::vector<std::string> registry_numbers_alone(std::string_view text);

} // namespace klubba::notice
