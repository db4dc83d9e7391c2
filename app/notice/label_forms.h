#pragma once

#include "notice/labels.h"

#include <span>
#include <string_view>

// The words that labels are written in. A template that uses other words is a row more in
// label_forms.cpp.
namespace klubba::notice {

/// How a label must stand for its words to be a label.
enum class Stands {
    WithColon, ///< The words are too common for anything less.
    Alone,     ///< With a colon, a wide space, or nothing after it.
    Before,    ///< Even right before its value, if that is capital or a digit.
};

struct Form {
    std::string_view text; ///< Folded.
    Label label;
    Stands stands;
};

/// Where one form begins another, the longer one that fits wins.
std::span<const Form> label_forms();

} // namespace klubba::notice
