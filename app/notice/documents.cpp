#include "notice/documents.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

/// A tick of a symbol font comes out as "ü".
constexpr std::array<std::string_view, 13> bullets{"• ", "- ", "– ", "— ", "− ", "* ", "· ",
                                                   "▪ ", "○ ", "o ", "ü ", "► ", "➢ "};
constexpr std::size_t full_line = 55;

enum class Begins { AtBullets, AtIndent, AtMargin, AtEachLine };

Begins how(const Lines& lines, const std::vector<std::size_t>& indexes)
{
    const auto indent = lines[indexes.front()].indent;
    const auto any = [&](auto holds) {
        return std::any_of(indexes.begin(), indexes.end(),
                           [&](std::size_t i) { return holds(lines[i]); });
    };
    const bool bulleted =
        without_bullet(lines[indexes.front()].text) != lines[indexes.front()].text;
    if (bulleted) return Begins::AtBullets;
    if (indent > 0 && any([&](const Line& line) { return line.indent < indent; }))
        return Begins::AtIndent;
    if (any([&](const Line& line) { return line.indent > indent; })) return Begins::AtMargin;
    return Begins::AtEachLine;
}

/// Whether a line goes on from the one before, where nothing but the text tells.
bool goes_on(const std::string& before, const Line& line)
{
    if (line.gap > 0) return false;
    const bool small = letter_at(line.text, 0) && !capital_at(line.text, 0);
    const auto last = fold(words_of(before).back());
    const bool open = before.ends_with('-') || before.ends_with(',') || last == "och" ||
                      last == "för" || last == "av" || last == "till" || last == "från";
    return open || (small && before.size() >= full_line);
}

bool begins(Begins where,
            const Lines& lines,
            const std::vector<std::size_t>& indexes,
            std::size_t k,
            const std::string& before)
{
    const auto& line = lines[indexes[k]];
    const auto indent = lines[indexes.front()].indent;
    switch (where) {
    case Begins::AtBullets:
        return without_bullet(line.text) != line.text || (line.gap > 0 && line.indent <= indent);
    case Begins::AtIndent:
        return line.indent >= indent;
    case Begins::AtMargin:
        return line.indent <= indent;
    case Begins::AtEachLine:
        return !goes_on(before, line);
    }
    return true;
}

} // namespace

std::string_view without_bullet(std::string_view text)
{
    for (const auto& bullet : bullets)
        if (text.starts_with(bullet)) return trim(text.substr(bullet.size()));
    return text;
}

std::vector<ListEntry> entries_of(const Lines& lines, const std::vector<std::size_t>& indexes)
{
    constexpr std::size_t longest_entry = 2000;
    std::vector<ListEntry> entries;
    if (indexes.empty()) return entries;
    const auto where = how(lines, indexes);
    for (std::size_t k = 0; k < indexes.size(); ++k) {
        const auto i = indexes[k];
        const bool fresh = entries.empty() || entries.back().text.size() > longest_entry ||
                           begins(where, lines, indexes, k, entries.back().text);
        const auto bulleted = where == Begins::AtBullets || where == Begins::AtEachLine;
        if (fresh)
            entries.push_back(
                {std::string{bulleted ? without_bullet(lines[i].text) : lines[i].text}, i, i});
        else {
            entries.back().text = join_lines(entries.back().text, lines[i].text);
            entries.back().last = i;
        }
    }
    return entries;
}

} // namespace klubba::notice
