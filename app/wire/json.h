#pragma once

#include "base/result.h"
#include "base/value.h"

#include <string>
#include <string_view>

// JSON text to a Value and back; the one place that knows a JSON library.
//
// Reading is strict, because what is read may be hashed, signed or acted upon: one document and
// nothing after it, UTF-8, no name twice in an object, whole numbers within 64 bits, at most
// `deepest_json` levels. What is printed can always be read again.
namespace klubba::wire {

inline constexpr std::size_t deepest_json = 64;

/// Failure::BadInput says the line and column, or the name, that is wrong.
Result<Value, Failure> parse_json(std::string_view text);

enum class Layout { OneLine, Indented };

/// For people and other programs: members in the order they were given.
std::string print_json(const Value& value, Layout layout = Layout::OneLine);

/// For what is stored and hashed: one line, members sorted by the bytes of their names. Equal
/// values (whatever the order of their members) give equal bytes on every machine.
std::string print_canonical(const Value& value);

} // namespace klubba::wire
