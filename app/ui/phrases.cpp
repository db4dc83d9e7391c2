#include "ui/phrases.h"

#include "ui/text_match.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;

static constexpr TextStyle hint_style{Weight::Regular, 16};
static constexpr std::size_t least_letters = 2; ///< Before a phrase is offered unasked.

std::vector<std::string> all_phrases(const words::Words& words,
                                     std::span<const std::string> of_body)
{
    static constexpr std::array common{
        Word::PhraseApprove,        Word::PhraseImmediate,  Word::PhraseFile,   Word::PhraseNote,
        Word::PhraseReferBack,      Word::PhrasePostpone,   Word::PhraseAssign, Word::PhraseForward,
        Word::PhraseMotionAnswered, Word::PhraseOwnProposal};
    std::vector<std::string> all(of_body.begin(), of_body.end());
    for (const auto word : common)
        all.emplace_back(words(word));
    return all;
}

/// Where words begin on the line of the caret, the first one first.
static std::vector<std::size_t> word_begins(std::string_view text, std::size_t caret)
{
    const auto before = text.substr(0, caret);
    const auto line = before.rfind('\n');
    std::vector<std::size_t> begins;
    for (std::size_t at = line == std::string_view::npos ? 0 : line + 1; at < caret; ++at)
        if (before[at] != ' ' && (at == 0 || before[at - 1] == ' ' || before[at - 1] == '\n'))
            begins.push_back(at);
    return begins;
}

PhraseMatch phrases_here(const Prose& text, std::span<const std::string> phrases)
{
    const std::string_view all = text.text();
    for (const auto begin : word_begins(all, text.caret())) {
        const auto typed = folded_words(all.substr(begin, text.caret() - begin));
        std::vector<std::pair<int, std::string>> found;
        for (const auto& phrase : phrases)
            if (const int strength = match_strength(folded_words(phrase), typed); strength > 0)
                found.emplace_back(strength, phrase);
        if (found.empty()) continue;
        std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
            return one.first > other.first;
        });
        PhraseMatch match{begin, {}};
        for (auto& [strength, phrase] : found)
            match.phrases.push_back(std::move(phrase));
        return match;
    }
    return {text.caret(), {phrases.begin(), phrases.end()}};
}

/// A phrase that was put here just now, as a number among all of them.
static std::size_t whole_phrase(const Prose& text, std::span<const std::string> phrases)
{
    const auto before = std::string_view(text.text()).substr(0, text.caret());
    std::size_t longest = phrases.size();
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const bool is_here = before.size() >= phrases[i].size() &&
                             before.substr(before.size() - phrases[i].size()) == phrases[i];
        if (is_here && (longest == phrases.size() || phrases[i].size() > phrases[longest].size()))
            longest = i;
    }
    return longest;
}

void put_phrase(Prose& text, std::span<const std::string> phrases)
{
    if (phrases.empty()) return;
    const auto here = whole_phrase(text, phrases);
    if (here < phrases.size()) {
        text.remove_to(text.caret() - phrases[here].size());
        return text.write(phrases[(here + 1) % phrases.size()]);
    }
    const auto match = phrases_here(text, phrases);
    if (match.begin < text.caret()) text.remove_to(match.begin);
    text.write(match.phrases.front());
}

void take_phrase_key(Canvas& canvas, Prose& text, std::span<const std::string> phrases)
{
    const words::Word before = canvas.keys_under(words::Word::KeysOfWriting);
    if (canvas.pressed(Key::F11, words::Word::KeyPutsPhrase)) put_phrase(text, phrases);
    canvas.keys_under(before);
}

void draw_phrase_hint(Canvas& canvas,
                      const words::Words& words,
                      const Box& line,
                      const Prose& text,
                      std::span<const std::string> phrases)
{
    const auto match = phrases_here(text, phrases);
    if (match.begin + least_letters > text.caret() || whole_phrase(text, phrases) < phrases.size())
        return;
    canvas.fitted_in(line, Align::Left, hint_style, 11, canvas.theme().muted,
                     words(Word::PhraseKeys, {match.phrases.front()}));
}

} // namespace klubba::ui
