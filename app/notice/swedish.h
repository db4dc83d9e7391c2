#pragma once

#include <string>
#include <string_view>
#include <vector>

// Swedish text as bytes of UTF-8: letters, words, and how alike two texts are. What is no letter of
// a European name is left alone; bytes that are no UTF-8 do no harm.
namespace klubba::notice {

/// Lower case. Letters keep their length in bytes, so positions in the folded text are positions in
/// the text.
std::string fold(std::string_view text);

/// Whether a letter stands at `position`, and a capital one.
bool letter_at(std::string_view text, std::size_t position);
bool capital_at(std::string_view text, std::size_t position);
constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trim(std::string_view text);
/// Without the characters in `marks` and spaces at either end.
std::string_view trim(std::string_view text, std::string_view marks);
std::string_view trim_front(std::string_view text, std::string_view marks);
/// Split at single spaces; no empty words.
std::vector<std::string_view> words_of(std::string_view text);

/// `tail` on the end of `head`, where a line was broken: a word divided at the end of the line is
/// put together, "hälso-" before "och" is kept.
std::string join_lines(std::string_view head, std::string_view tail);

/// 0 to 1 for two titles that may be worded differently: common words count, and parts of
/// compounds.
double likeness(std::string_view one, std::string_view other);

} // namespace klubba::notice
