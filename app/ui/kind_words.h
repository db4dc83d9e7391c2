#pragma once

#include "meeting/agenda.h"
#include "words/words.h"

// The word on the chip that says what kind of item is on the table.
namespace klubba::ui {

words::Word kind_word(meeting::ItemKind kind);

} // namespace klubba::ui
