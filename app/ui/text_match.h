#pragma once

#include <string>
#include <string_view>
#include <vector>

// What is typed held against names, as people abbreviate them while somebody speaks: the beginnings
// of words or their initials, capitals and marks on letters or not ("ced" and "sc" are both
// Sebastian Cederlöv).
namespace klubba::ui {

/// Small letters without marks: "Åsa Öberg-Łoś" is "asa oberg-los".
std::string without_marks(std::string_view text);
/// The words of a text, folded; what is neither letter nor digit lies between them.
std::vector<std::string> folded_words(std::string_view text);

/// How well `typed` (folded words) abbreviates a name (folded words): each of them begins a later
/// word of the name than the one before, or the only one is the name's initials. 0 when it does
/// not; whole words count for more than beginnings, and the first word for more than a later one.
int match_strength(const std::vector<std::string>& name, const std::vector<std::string>& typed);

/// Whether every word of `typed` begins a word of the name, in any order. Nothing typed fits all.
bool fits_all(std::string_view name, const std::vector<std::string>& typed);

} // namespace klubba::ui
