#pragma once

#include "ui/canvas.h"
#include "ui/prose.h"
#include "words/words.h"

#include <span>
#include <string>
#include <vector>

// Phrases that a body uses again and again. In a text, F11 puts one in place of the letters before
// the caret that abbreviate it ("par oj", "pfoj"), and pressed again the next one.
namespace klubba::ui {

/// The body's own first, then those that all bodies use.
std::vector<std::string> all_phrases(const words::Words& words,
                                     std::span<const std::string> of_body);

/// What stands before the caret, from `begin` on, and the phrases that it may become, best first.
/// With nothing there that abbreviates one, `begin` is the caret.
struct PhraseMatch {
    std::size_t begin = 0;
    std::vector<std::string> phrases;
};
PhraseMatch phrases_here(const Prose& text, std::span<const std::string> phrases);

void put_phrase(Prose& text, std::span<const std::string> phrases);
/// By its key, for a text that has the keyboard.
void take_phrase_key(Canvas& canvas, Prose& text, std::span<const std::string> phrases);

/// Says which phrase the key would put, while the letters before the caret abbreviate one.
void draw_phrase_hint(Canvas& canvas,
                      const words::Words& words,
                      const Box& line,
                      const Prose& text,
                      std::span<const std::string> phrases);

} // namespace klubba::ui
