#include "notice/places.h"

#include <algorithm>
#include <cmath>

namespace klubba::notice {

namespace {

/// A tenth of a point is finer than any screen shows.
double rounded(double points)
{
    return std::round(points * 10) / 10;
}

} // namespace

Places::Places(const Lines& lines)
{
    for (const auto& line : lines)
        if (line.box) m_places.push_back({line.number, line.page, *line.box});
}

void Places::put_into(std::vector<Source>& sources) const
{
    for (auto& source : sources) {
        auto at = std::lower_bound(m_places.begin(), m_places.end(), source.line,
                                   [](const Place& place, int line) { return place.line < line; });
        if (at == m_places.end() || at->line != source.line) continue;
        source.page = at->page;
        auto box = at->box;
        for (; at != m_places.end() && at->line <= source.last_line; ++at)
            if (at->page == source.page) box = paper::around(box, at->box);
        source.box = {rounded(box.left), rounded(box.top), rounded(box.right), rounded(box.bottom)};
    }
}

} // namespace klubba::notice
