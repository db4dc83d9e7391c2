#pragma once

#include <string>
#include <string_view>
#include <vector>

// What was struck and what was added between two texts, word by word.
namespace klubba::ui {

struct Change {
    enum class Kind { Same, Struck, Added };

    Kind kind{};
    std::string text; ///< Words with one space between; lines are kept.

    friend bool operator==(const Change&, const Change&) = default;
};

/// As few words changed as can be. What is struck comes before what is added in its place. Without
/// the struck parts they are `after`, and without the added ones `before`, but for spaces.
std::vector<Change> word_diff(std::string_view before, std::string_view after);

/// How many words of all the changes are of that kind.
std::size_t word_count(const std::vector<Change>& changes, Change::Kind kind);

} // namespace klubba::ui
