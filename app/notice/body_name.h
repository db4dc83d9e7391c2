#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The name of the body that meets, told from other text by its words ("…nämnden") and by the
// sentences that it stands in. The words are tables in body_name.cpp.
namespace klubba::notice {

/// Whether the text is the name of a body: "Kultur- och fritidsnämnden".
bool is_body_name(std::string_view text);

/// Whether the text begins as the titles of notices do: "Kallelse", "Kungörelse".
bool begins_as_title(std::string_view text);

/// "Kallelse och föredragningslista": such words and nothing else.
bool is_title_alone(std::string_view text);

struct FoundBody {
    std::string name;
    double confidence{};
};

/// The body in "Kulturnämnden kallas till sammanträde …". `line_end` is where a line ends that was
/// not broken because it was full: no name runs past it.
std::optional<FoundBody> body_in_sentence(std::string_view text,
                                          std::size_t line_end = std::string_view::npos);

/// Equal for what names the same body: "Kulturnämnden" and "kulturnämnd", however it is spaced.
std::string body_key(std::string_view name);

} // namespace klubba::notice
