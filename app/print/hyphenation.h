#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct _HyphenDict;

// Where Swedish words may be divided at the end of a line, by the dictionary of the system.
namespace klubba::print {

/// Not safe on two threads at once.
class Hyphenation {
public:
    /// Reads the dictionary (about 3 ms). Fails where it is not installed.
    static Result<Hyphenation, Failure> swedish();

    /// The text (UTF-8) with a soft hyphen wherever a word may be divided. Words that are short,
    /// that hold a digit, or that are written in other letters than Latin 1 stay whole.
    [[nodiscard]] std::string divided(std::string_view text);

private:
    struct Free {
        void operator()(_HyphenDict* dictionary) const;
    };

    explicit Hyphenation(_HyphenDict* dictionary) : m_dictionary{dictionary} {}
    const std::string& divided_word(const std::string& word);

    std::unique_ptr<_HyphenDict, Free> m_dictionary;
    std::unordered_map<std::string, std::string> m_known; ///< Minutes say the same words again.
};

} // namespace klubba::print
