#pragma once

#include "minutes/text.h"

#include <regex>
#include <string>

namespace klubba::yearbook {

/// The document as one line of text.
inline std::string flat(const minutes::Document& document)
{
    return std::regex_replace(minutes::to_plain_text(document), std::regex{"\\s+"}, " ");
}

} // namespace klubba::yearbook
