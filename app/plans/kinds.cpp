#include "plans/kinds.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;
using year::MatterKind;

struct Word {
    std::string_view text; ///< Folded.
    MatterKind kind;
};

/// A kind alone, and what a heading begins with.
constexpr std::array<Word, 27> words{{
    {"beslut och beredning", MatterKind::Decision},
    {"beredning och beslut", MatterKind::Decision},
    {"beslutsärenden", MatterKind::Decision},
    {"beslutsärende", MatterKind::Decision},
    {"ärenden för beslut", MatterKind::Decision},
    {"för beslut", MatterKind::Decision},
    {"beslut", MatterKind::Decision},
    {"b", MatterKind::Decision},
    {"beredningsärenden", MatterKind::Preparation},
    {"beredning", MatterKind::Preparation},
    {"bereds", MatterKind::Preparation},
    {"diskussion", MatterKind::Preparation},
    {"dialog", MatterKind::Preparation},
    {"informationsärenden", MatterKind::Information},
    {"informationsärende", MatterKind::Information},
    {"information och uppföljning", MatterKind::Information},
    {"för information", MatterKind::Information},
    {"för kännedom", MatterKind::Information},
    {"information", MatterKind::Information},
    {"info", MatterKind::Information},
    {"uppföljning", MatterKind::Information},
    {"rapporter", MatterKind::Information},
    {"i", MatterKind::Information},
    {"fördjupning", MatterKind::Theme},
    {"temadag", MatterKind::Theme},
    {"tema", MatterKind::Theme},
    {"t", MatterKind::Theme},
}};
/// A heading has no more words than these before its colon.
constexpr std::size_t most_words = 4;

const Word* word_at_start(std::string_view folded)
{
    for (const auto& word : words)
        if (folded.starts_with(word.text) && !notice::letter_at(folded, word.text.size()) &&
            word.text.size() > 1)
            return &word;
    return nullptr;
}

} // namespace

std::optional<MatterKind> kind_alone(std::string_view text)
{
    const auto folded = fold(trim(text, "-–—.:()"));
    for (const auto& word : words)
        if (folded == word.text) return word.kind;
    return {};
}

std::optional<KindHeading> kind_heading(std::string_view text)
{
    const auto colon = text.find(':');
    const auto head = trim(text.substr(0, colon));
    const auto folded = fold(head);
    const auto* word = word_at_start(folded);
    if (word == nullptr || notice::words_of(head).size() > most_words) return {};
    // Without a colon only the word itself is a heading, and not "Information om budget".
    if (colon == std::string_view::npos && folded != word->text) return {};
    const auto rest =
        colon == std::string_view::npos ? std::string_view{} : trim(text.substr(colon + 1));
    return KindHeading{std::string{head}, word->kind, rest};
}

std::size_t heading_inside(std::string_view text)
{
    for (auto at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        if (!notice::capital_at(text, at + 1)) continue;
        const auto rest = text.substr(at + 1);
        if (rest.find(':') != std::string_view::npos && kind_heading(rest)) return at + 1;
    }
    return std::string_view::npos;
}

std::optional<MatterKind> take_kind(std::string& title)
{
    const auto cut = [&](std::size_t at, std::string_view tail) -> std::optional<MatterKind> {
        const auto kind = kind_alone(tail);
        if (kind) title = std::string{trim(std::string_view{title}.substr(0, at), "-–—,")};
        return kind;
    };
    if (title.ends_with(')')) {
        const auto open = title.rfind('(');
        if (open != std::string::npos && open > 0) {
            const auto tail = title.substr(open + 1, title.size() - open - 2);
            if (const auto kind = cut(open, tail)) return kind;
        }
    }
    for (const std::string_view mark : {" – ", " - ", " — ", ", "}) {
        const auto at = title.rfind(mark);
        if (at == std::string::npos || at == 0) continue;
        const auto tail = title.substr(at + mark.size());
        if (tail.size() < 2) continue;
        if (const auto kind = cut(at, tail)) return kind;
    }
    return {};
}

} // namespace klubba::plans
