#include "ui/command_line.h"

#include "ui/text_match.h"

#include <algorithm>

namespace klubba::ui {

namespace {

constexpr std::size_t most_before = 4;       ///< Words about whom, before the action.
constexpr std::size_t longest_entry = 12;    ///< In words: a whole title may have been filled in.
constexpr std::size_t most_alternatives = 6; ///< Entries of a list that the same letters begin.
constexpr std::size_t most_of_action = 24;
constexpr int action_counts = 2; ///< Against a person's name that begins in the same way.
constexpr int a_word_left_out = 1;
constexpr int out_of_order = 1;
constexpr int as_text = 1;
constexpr int as_phrase = 2; ///< Less than an entry of a list, word by word.

/// A word of the line: folded, and where it begins.
struct Token {
    std::vector<std::string> words; ///< More than one where a sign parts them: "(S)", "3/2".
    std::size_t begin;
};

std::vector<Token> tokens_of(std::string_view line)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < line.size();) {
        at = line.find_first_not_of(' ', at);
        if (at == std::string_view::npos) break;
        const auto end = std::min(line.find(' ', at), line.size());
        auto words = folded_words(line.substr(at, end - at));
        // A sign that stands alone says nothing, as between a number and a title.
        if (!words.empty()) tokens.push_back({std::move(words), at});
        at = end;
    }
    return tokens;
}

std::vector<std::string> words_of(std::span<const Token> tokens)
{
    std::vector<std::string> words;
    for (const auto& token : tokens)
        words.insert(words.end(), token.words.begin(), token.words.end());
    return words;
}

struct Alternative {
    std::size_t choice;
    int strength;
};

class Filler {
public:
    Filler(std::string_view line, std::span<const Token> tokens, const std::vector<Blank>& blanks)
        : m_line(line), m_tokens(tokens), m_blanks(blanks)
    {
        for (const auto& blank : blanks) {
            auto& names = m_names.emplace_back();
            for (const auto& choice : blank.choices)
                names.push_back(folded_words(choice.name));
        }
    }

    /// Fills the blanks from the words before the action, then those after it.
    void read(std::size_t action, int strength, std::size_t from, std::size_t to)
    {
        m_action_from = from;
        m_action_to = to;
        m_made = {action, {}, strength};
        fill(0);
    }
    [[nodiscard]] std::vector<Reading>& found() { return m_found; }

private:
    void fill(std::size_t at)
    {
        if (at == m_action_from) at = m_action_to;
        if (m_found.size() >= most_of_action) return;
        if (at >= m_tokens.size()) {
            m_found.push_back(m_made);
            return;
        }
        int passed = 0;
        for (std::size_t blank = 0; blank < m_blanks.size(); ++blank) {
            const auto kind = m_blanks[blank].kind;
            const bool is_filled = find(blank) != nullptr;
            if (is_filled && kind != Blank::Kind::Several) continue;
            fill_from_list(at, blank, passed);
            if (kind != Blank::Kind::Text) ++passed;
        }
        if (at >= m_action_to) fill_with_text(at);
    }

    Filled* find(std::size_t blank)
    {
        const auto found = std::find_if(m_made.filled.begin(), m_made.filled.end(),
                                        [&](const Filled& each) { return each.blank == blank; });
        return found == m_made.filled.end() ? nullptr : &*found;
    }

    /// The entries that the longest stretch of words from here begins.
    std::vector<Alternative> alternatives(std::size_t at, std::size_t blank, std::size_t& length)
    {
        const auto end = at < m_action_from ? m_action_from : m_tokens.size();
        std::vector<Alternative> found;
        for (length = std::min(longest_entry, end - at); length > 0 && found.empty(); --length) {
            const auto typed = words_of(m_tokens.subspan(at, length));
            for (std::size_t i = 0; i < m_names[blank].size(); ++i) {
                const int strength = match_strength(m_names[blank][i], typed);
                if (strength > 0) found.push_back({i, strength});
            }
        }
        ++length;
        std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
            return one.strength > other.strength;
        });
        if (found.size() > most_alternatives) found.resize(most_alternatives);
        return found;
    }

    void fill_from_list(std::size_t at, std::size_t blank, int passed)
    {
        const auto& place = m_blanks[blank];
        if (place.kind == Blank::Kind::Text && at < m_action_from) return;
        std::size_t length = 0;
        for (const auto& one : alternatives(at, blank, length)) {
            const auto kept = m_made;
            const auto& choice = place.choices[one.choice];
            if (place.kind == Blank::Kind::Text) {
                // A phrase is a whole text: nothing may follow it.
                if (at + length != m_tokens.size()) return;
                m_made.filled.push_back({blank, {}, choice.name});
                m_made.strength += as_phrase;
            } else {
                auto* filled = find(blank);
                if (filled == nullptr) filled = &m_made.filled.emplace_back(Filled{blank, {}, {}});
                const auto& ids = filled->ids;
                const bool is_there = std::find(ids.begin(), ids.end(), choice.id) != ids.end();
                if (!is_there) filled->ids.push_back(choice.id);
                m_made.strength += one.strength - passed * out_of_order;
            }
            fill(at + length);
            m_made = kept;
        }
    }

    void fill_with_text(std::size_t at)
    {
        for (std::size_t blank = 0; blank < m_blanks.size(); ++blank) {
            if (m_blanks[blank].kind != Blank::Kind::Text || find(blank) != nullptr) continue;
            const auto kept = m_made;
            auto text = m_line.substr(m_tokens[at].begin);
            text = text.substr(0, text.find_last_not_of(' ') + 1);
            m_made.filled.push_back({blank, {}, std::string(text)});
            m_made.strength += as_text;
            m_found.push_back(m_made);
            m_made = kept;
            return;
        }
    }

    std::string_view m_line;
    std::span<const Token> m_tokens;
    const std::vector<Blank>& m_blanks;
    std::vector<std::vector<std::vector<std::string>>> m_names; ///< Of each blank's choices.
    std::size_t m_action_from = 0;
    std::size_t m_action_to = 0;
    Reading m_made;
    std::vector<Reading> m_found;
};

void read_action(std::string_view line,
                 std::span<const Token> tokens,
                 std::size_t action,
                 const std::string& name,
                 const std::function<std::vector<Blank>(std::size_t)>& blanks_of,
                 std::vector<Reading>& all)
{
    const auto words = folded_words(name);
    std::vector<Blank> blanks;
    std::optional<Filler> filler;
    for (std::size_t from = 0; from < std::min(tokens.size(), most_before); ++from) {
        for (std::size_t to = from + 1; to <= tokens.size(); ++to) {
            const auto typed = words_of(tokens.subspan(from, to - from));
            const int strength = match_strength(words, typed);
            if (strength == 0) break;
            if (!filler) {
                blanks = blanks_of(action);
                filler.emplace(line, tokens, blanks);
            }
            const auto left_out = static_cast<int>(words.size()) - static_cast<int>(typed.size());
            filler->read(action, action_counts * strength - std::max(0, left_out) * a_word_left_out,
                         from, to);
        }
    }
    if (!filler) return;
    for (auto& reading : filler->found()) {
        std::sort(reading.filled.begin(), reading.filled.end(),
                  [](const Filled& one, const Filled& other) { return one.blank < other.blank; });
        all.push_back(std::move(reading));
    }
}

} // namespace

std::vector<Reading> readings(std::string_view line,
                              std::span<const std::string> actions,
                              const std::function<std::vector<Blank>(std::size_t)>& blanks_of)
{
    const auto tokens = tokens_of(line);
    std::vector<Reading> all;
    for (std::size_t action = 0; action < actions.size() && !tokens.empty(); ++action)
        read_action(line, tokens, action, actions[action], blanks_of, all);
    std::stable_sort(all.begin(), all.end(), [](const Reading& one, const Reading& other) {
        return one.strength > other.strength;
    });
    // The same can be understood in two ways; it is shown as the better one.
    std::vector<Reading> out;
    for (auto& reading : all) {
        const bool is_known = std::any_of(out.begin(), out.end(), [&](const Reading& other) {
            return other.action == reading.action && other.filled == reading.filled;
        });
        if (!is_known) out.push_back(std::move(reading));
    }
    return out;
}

} // namespace klubba::ui
