#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The numbers of assignments: "(Nr 10)" and "(HS nr 1, Ber nr 3)" at the end of a text, "Nr 9." at
// its beginning.
namespace klubba::plans {

struct TextWithNumbers {
    std::string text; ///< Without the brackets that held the numbers.
    std::vector<std::string> numbers;
};

/// Brackets that hold numbers of assignments and nothing else.
TextWithNumbers numbers_in_brackets(std::string_view text);

/// What a cell or a bracket holds, where that is numbers of assignments and nothing else.
std::vector<std::string> numbers_in(std::string_view text);

struct NumberAtStart {
    std::string number;
    std::string_view rest; ///< After the mark that ends the number.
};
/// "Ber nr 2. Följa …", "Uppdrag 7: …", "KS-3 Utreda …".
std::optional<NumberAtStart> number_at_start(std::string_view text);

} // namespace klubba::plans
