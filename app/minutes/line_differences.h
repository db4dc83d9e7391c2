#pragma once

#include <cstddef>
#include <string>
#include <vector>

// What two versions of a document say otherwise, line by line and § by §. Pure.
namespace klubba::minutes {

/// A line that is in one of two texts and not in the other.
struct LineDifference {
    std::string section;  ///< The § that it stands in, "§ 12"; empty before the first.
    std::size_t was{};    ///< Which line of the expected text, from 1; 0: it has none.
    std::size_t is{};     ///< Which of the found one.
    std::string expected; ///< Empty: only found.
    std::string found;    ///< Empty: only expected.

    /// In the text that was found, or else in the other.
    [[nodiscard]] std::size_t line() const { return is > 0 ? is : was; }
};
std::vector<LineDifference> differences(const std::vector<std::string>& expected,
                                        const std::vector<std::string>& found);

} // namespace klubba::minutes
