#pragma once

#include "base/result.h"
#include "base/time.h"
#include "meeting/refusal.h"
#include "meeting/warning.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

// Every word on screen and in answers, in Swedish and English, from one table (words.def). A word
// that lacks a language does not compile; "{}" marks are filled from left to right.
namespace klubba::words {

enum class Language { Swedish, English };
constexpr auto names_of(Language)
{
    return std::array<std::string_view, 2>{"sv", "en"};
}

enum class Word {
#define WORD(name, swedish, english) name,
#include "words/words.def"
#undef WORD
};

/// What a body says in words of its own, whichever language the screens speak.
using OwnWords = std::map<Word, std::string>;

/// The word of that name, if `text` can stand for it: with as many "{}" as the table's has. Else
/// what is wrong, for people who write settings.
Result<Word, std::string> word_for(std::string_view name, std::string_view text);

/// The words for one language, and before them those of a body. A value; give it to whatever draws.
class Words {
public:
    explicit Words(Language language, std::shared_ptr<const OwnWords> own = {})
        : m_language(language), m_own(std::move(own))
    {
    }

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] std::string_view operator()(Word word) const;
    /// With each "{}" filled by the next of `parts`.
    [[nodiscard]] std::string operator()(Word word,
                                         std::initializer_list<std::string_view> parts) const;

    /// What the operator should know, and do instead.
    [[nodiscard]] std::string refusal(const meeting::Refusal& refusal) const;

    /// What to look at, and by which rule.
    [[nodiscard]] std::string warning(const meeting::Warning& warning) const;

    /// "24 november 2020", "24 November 2020".
    [[nodiscard]] std::string day(Day day) const;
    /// Without the year.
    [[nodiscard]] std::string day_of_month(Day day) const;
    /// "tisdag", "Tuesday".
    [[nodiscard]] std::string_view weekday(Day day) const;
    /// "45 min", "1 tim 5 min"; whole minutes, rounded down; the sign is left out.
    [[nodiscard]] std::string minutes(Duration duration) const;

private:
    Language m_language;
    std::shared_ptr<const OwnWords> m_own; ///< May be null.
};

/// For tests: all words, and how many "{}" each language's text has.
std::size_t word_count();
std::string_view name_of(Word word);

} // namespace klubba::words
