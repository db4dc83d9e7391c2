#pragma once

#include "words/kind_words.h"

// The words for kinds, as the screens say them.
namespace klubba::ui {

using words::ballot_word;
using words::break_word;
using words::decided_word;
using words::kind_word;
using words::proposal_word;
using words::seat_word;
using words::speaking_word;

} // namespace klubba::ui
