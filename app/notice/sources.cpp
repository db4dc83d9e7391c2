#include "notice/sources.h"

#include <charconv>

namespace klubba::notice {

namespace {

/// Blank lines are counted, and a heading has no other lines between it and its first item.
constexpr int farthest_above = 3;

bool stands_above(int line, int start)
{
    return start > line && start - line <= farthest_above;
}

} // namespace

int page_of_last_item(const Draft& draft)
{
    int last = 0;
    for (const auto& source : draft.sources)
        if (source.path.starts_with("items[") && source.path.ends_with("].title"))
            last = std::max(last, source.page.value_or(0));
    return last;
}

std::optional<std::size_t> index_of_unread(std::string_view path)
{
    constexpr std::string_view list = "unread[";
    if (!path.starts_with(list)) return {};
    path.remove_prefix(list.size());
    std::size_t index = 0;
    std::from_chars(path.data(), path.data() + path.size(), index);
    return index;
}

std::vector<UnreadHeading> headings_among(const std::vector<std::pair<int, std::size_t>>& lines,
                                          const std::vector<int>& starts,
                                          const std::vector<DraftItem>& items)
{
    std::vector<UnreadHeading> headings;
    std::vector<int> at;
    for (const auto& [line, index] : lines) {
        const bool is_heading =
            std::any_of(starts.begin(), starts.end(),
                        [&line = line](int start) { return stands_above(line, start); });
        if (!is_heading) continue;
        headings.push_back({index, {}});
        at.push_back(line);
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto end = i + 1 < at.size() ? at[i + 1] : std::numeric_limits<int>::max();
        auto& under = headings[i].items;
        for (std::size_t k = 0; k < items.size(); ++k) {
            if (starts[k] <= at[i] || starts[k] >= end) continue;
            if (!under.empty() && items[k].group != items[under.front()].group) break;
            under.push_back(k);
        }
    }
    return headings;
}

} // namespace klubba::notice
