#pragma once

#include "notice/draft.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Where values of a draft were read, by their paths; and headings that nothing was understood of.
namespace klubba::notice {

/// Null where the value has none.
inline Source* find_source(Draft& draft, std::string_view path)
{
    const auto found = std::find_if(draft.sources.begin(), draft.sources.end(),
                                    [&](const Source& each) { return each.path == path; });
    return found == draft.sources.end() ? nullptr : &*found;
}

/// The page on which the last item begins; 0 where there are no pages.
int page_of_last_item(const Draft& draft);

/// The first line of the item's title or number; past all lines where it has none.
template <class Sources>
int first_line_of_item(const Sources& sources, std::size_t item)
{
    const auto path = "items[" + std::to_string(item) + "].";
    int first = std::numeric_limits<int>::max();
    for (const auto& source : sources)
        if (source.path == path + "title" || source.path == path + "number")
            first = std::min(first, source.line);
    return first;
}

/// A line that was left unread right above an item, and the items from there to the next such line
/// or the next heading that was understood.
struct UnreadHeading {
    std::size_t unread{}; ///< Its index.
    std::vector<std::size_t> items;
};
/// Of "unread[3]"; empty for other paths.
std::optional<std::size_t> index_of_unread(std::string_view path);
/// `lines` are those left unread, in their order; `starts` the first line of each item.
std::vector<UnreadHeading> headings_among(const std::vector<std::pair<int, std::size_t>>& lines,
                                          const std::vector<int>& starts,
                                          const std::vector<DraftItem>& items);
/// Of a draft, or of what was kept of one.
template <class Sources>
std::vector<UnreadHeading> unread_headings(const std::vector<DraftItem>& items,
                                           const Sources& sources)
{
    std::vector<std::pair<int, std::size_t>> lines; // Of what was left unread, with its index.
    std::vector<int> starts;
    for (std::size_t k = 0; k < items.size(); ++k)
        starts.push_back(first_line_of_item(sources, k));
    for (const auto& source : sources)
        if (const auto index = index_of_unread(source.path))
            lines.emplace_back(source.line, *index);
    return headings_among(lines, starts, items);
}

} // namespace klubba::notice
