#pragma once

#include "words/words.h"

#include <string>

namespace klubba::ui {

/// The word as a text of its own, to be kept or built on.
inline std::string said(const words::Words& words, words::Word word)
{
    return std::string(words(word));
}

} // namespace klubba::ui
