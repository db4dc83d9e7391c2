#pragma once

#include <string>
#include <string_view>
#include <vector>

// What in a text could say who a private person is. Pure.
namespace klubba::publishing {

/// Personal identity numbers and coordination numbers whose date and check digit are right, as
/// they stand: "19120211-9150", "120211-9150", "1912 02 11 9150" is none.
std::vector<std::string> identity_numbers_in(std::string_view text);

std::vector<std::string> mail_addresses_in(std::string_view text);

/// Two to four words beside each other that begin with a capital letter, as names do. The word
/// that begins a sentence is left out of what begins with it.
std::vector<std::string> names_in(std::string_view text);

/// The text with "XXXX" for each place where `words` stand from the beginning of a word on, to the
/// end of the word they end in. Blanks of any kind and number are one.
std::string without_words(std::string_view text, std::string_view words);

} // namespace klubba::publishing
