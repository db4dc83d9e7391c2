#pragma once

#include "words/words.h"

#include <string>

namespace klubba::ui {

/// The word as a text of its own, to be kept or built on.
inline std::string said(const words::Words& words, words::Word word)
{
    return std::string(words(word));
}

/// With a capital, as a line of its own begins.
inline std::string capitalised(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
    return out;
}

/// "Tisdag 24 november 2026"
inline std::string full_day_text(const words::Words& words, Day day)
{
    return capitalised(words.weekday(day)) + " " + words.day(day);
}

} // namespace klubba::ui
