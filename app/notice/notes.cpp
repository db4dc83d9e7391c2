#include "notice/notes.h"

#include "notice/notice.h"
#include "notice/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace klubba::notice {

namespace {

/// After the last line that anything was read from.
constexpr int lines_after = 30;

/// What a path is about.
struct Place {
    std::string subject;
    std::string name;
};

/// "items[3].title" cut at its list, its index and the rest; no index where there is none.
struct Path {
    std::string_view list;
    std::optional<std::size_t> index;
    std::string_view rest;
};

Path parts_of(std::string_view path)
{
    const auto open = path.find('[');
    const auto close = path.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        return {path, {}, {}};
    std::size_t index = 0;
    const auto digits = path.substr(open + 1, close - open - 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), index);
    auto rest = path.substr(close + 1);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    return {path.substr(0, open), index, rest};
}

/// "proposal[2]" is a part of "proposal".
std::string field_of(std::string_view rest)
{
    return std::string{rest.substr(0, rest.find('['))};
}

Place place_of(std::string_view path, const Draft& draft)
{
    const auto parts = parts_of(path);
    if (!parts.index) return {{}, std::string{path}};
    const auto id = [&](char letter, std::size_t before) {
        return letter + std::to_string(before + *parts.index + 1);
    };
    if (parts.list == "members") return {id('p', 0), field_of(parts.rest)};
    if (parts.list == "others") return {id('p', draft.members.size()), "name"};
    if (parts.list == "schedule") return {id('s', 0), field_of(parts.rest)};
    if (parts.list == "items") return {id('i', 0), field_of(parts.rest)};
    return {{}, field_of(path)};
}

int tenths(double points)
{
    return static_cast<int>(std::lround(points * 10));
}

meeting::NoticeLine kept(const Line& line)
{
    meeting::NoticeLine kept{line.number, line.text};
    if (line.box)
        kept.place = {line.page, tenths(line.box->left), tenths(line.box->top),
                      tenths(line.box->right), tenths(line.box->bottom)};
    return kept;
}

} // namespace

meeting::DraftNotes notes_of(const Draft& draft, const Lines& lines)
{
    meeting::DraftNotes notes;
    std::set<int> unread;
    int last = 0;
    for (const auto& source : draft.sources) {
        last = std::max(last, source.last_line);
        if (source.path.starts_with("unread[")) {
            unread.insert(source.line);
            continue;
        }
        auto place = place_of(source.path, draft);
        const auto percent = static_cast<int>(std::floor(source.confidence * 100 + 1e-9));
        notes.sources.push_back({std::move(place.subject), std::move(place.name), source.line,
                                 source.last_line, percent});
    }
    for (const auto& line : lines) {
        if (line.number <= last + lines_after) notes.lines.push_back(kept(line));
        if (unread.contains(line.number)) notes.unread.push_back({line.number, line.text, {}});
    }
    return notes;
}

} // namespace klubba::notice
