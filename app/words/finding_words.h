#pragma once

#include "meeting/verification_records.h"
#include "words/words.h"

namespace klubba::words {

/// What was found of a file's signatures, in a sentence.
std::string finding_words(const Words& words, const meeting::SignedFile& file);

} // namespace klubba::words
