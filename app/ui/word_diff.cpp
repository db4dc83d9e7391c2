#include "ui/word_diff.h"

#include <algorithm>
#include <cstdint>

namespace klubba::ui {

namespace {

/// Words, and line breaks, which stand for themselves.
std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const auto end =
            text[at] == '\n' ? at + 1 : std::min(text.find_first_of(" \n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// How many words two tails have in common, at most: one row for each word of the first.
class Common {
public:
    Common(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
        : m_width(after.size() + 1), m_count((before.size() + 1) * m_width)
    {
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;)
                m_count[i * m_width + j] = before[i] == after[j]
                                               ? at(i + 1, j + 1) + 1
                                               : std::max(at(i + 1, j), at(i, j + 1));
    }
    [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const
    {
        return m_count[i * m_width + j];
    }

private:
    std::size_t m_width;
    std::vector<std::uint32_t> m_count;
};

void add(std::vector<Change>& changes, Change::Kind kind, std::string_view word)
{
    // Struck words go before the added ones that they stand beside.
    auto place = changes.end();
    if (kind == Change::Kind::Struck && !changes.empty() &&
        changes.back().kind == Change::Kind::Added)
        --place;
    const bool joins = place != changes.begin() && (place - 1)->kind == kind;
    if (!joins) place = changes.insert(place, Change{kind, {}}) + 1;
    auto& text = (place - 1)->text;
    if (!text.empty() && text.back() != '\n' && word != "\n") text += ' ';
    text += word;
}

} // namespace

std::vector<Change> word_diff(std::string_view before, std::string_view after)
{
    const auto old_words = words_of(before);
    const auto new_words = words_of(after);
    const Common common(old_words, new_words);
    std::vector<Change> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old_words.size() || j < new_words.size()) {
        const bool has_both = i < old_words.size() && j < new_words.size();
        if (has_both && old_words[i] == new_words[j]) {
            add(changes, Change::Kind::Same, old_words[i]);
            ++i;
            ++j;
        } else if (j == new_words.size() ||
                   (has_both && common.at(i + 1, j) >= common.at(i, j + 1))) {
            add(changes, Change::Kind::Struck, old_words[i++]);
        } else {
            add(changes, Change::Kind::Added, new_words[j++]);
        }
    }
    return changes;
}

std::size_t word_count(const std::vector<Change>& changes, Change::Kind kind)
{
    std::size_t count = 0;
    for (const auto& change : changes) {
        if (change.kind != kind) continue;
        for (const auto word : words_of(change.text))
            count += word == "\n" ? 0 : 1;
    }
    return count;
}

} // namespace klubba::ui
