#include "paper/columns.h"

#include "paper/cells.h"
#include "paper/list_columns.h"
#include "paper/text_columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace klubba::paper {

namespace {

using Rows = std::vector<Row>;

Rows cut(Rows& rows, std::size_t begin, std::size_t end)
{
    const auto at = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
    return {std::make_move_iterator(at(begin)), std::make_move_iterator(at(end))};
}

double left_of(const Rows& rows)
{
    double left = rows.front().box().left;
    for (const auto& row : rows)
        left = std::min(left, row.box().left);
    return left;
}

/// Both sides of the gutter, and what is columns within them again.
void add_text_columns(Rows rows, double gutter, const Measure& measure, Band& band)
{
    Rows sides[2];
    for (auto& row : rows) {
        Row parts[2]{{row.page, row.baseline, {}}, {row.page, row.baseline, {}}};
        for (auto& segment : row.segments)
            parts[segment.box.left < gutter ? 0 : 1].segments.push_back(std::move(segment));
        for (std::size_t side = 0; side < 2; ++side)
            if (!parts[side].segments.empty()) sides[side].push_back(std::move(parts[side]));
    }
    for (auto& side : sides) {
        const auto place = find_text_columns(side, 0, measure);
        if (place && place->begin == 0 && place->end == side.size())
            add_text_columns(std::move(side), place->gutter, measure, band);
        else if (!side.empty())
            band.columns.push_back({left_of(side), std::move(side)});
    }
}

Band by_rows(Rows rows, const Measure& measure)
{
    join_cells(rows, measure);
    Band band;
    band.columns.push_back({0, std::move(rows)});
    return band;
}

/// Rows without lists.
void add_rows(Rows rows, const Measure& measure, std::vector<Band>& bands)
{
    std::size_t from = 0;
    while (const auto place = find_text_columns(rows, from, measure)) {
        if (place->begin > from) bands.push_back({{{0, cut(rows, from, place->begin)}}, false});
        Band band;
        add_text_columns(cut(rows, place->begin, place->end), place->gutter, measure, band);
        bands.push_back(std::move(band));
        from = place->end;
    }
    if (from < rows.size()) bands.push_back(by_rows(cut(rows, from, rows.size()), measure));
}

} // namespace

std::vector<Band>
bands_of(std::vector<Row> rows, const Measure& measure, const Meaning& meaning, Band* open)
{
    std::vector<Band> bands;
    std::size_t from = 0;
    if (open != nullptr && open->list && meaning.entry) {
        std::vector<double> lefts;
        for (const auto& column : open->columns)
            lefts.push_back(column.left);
        from = continuing(rows, lefts, measure, meaning);
        for (std::size_t i = 0; i < from; ++i)
            deal(std::move(rows[i]), open->columns, measure);
    }
    while (const auto place = find_list(rows, from, measure, meaning)) {
        if (place->begin > from) add_rows(cut(rows, from, place->begin), measure, bands);
        Band band;
        band.list = true;
        for (const double left : place->lefts)
            band.columns.push_back({left, {}});
        for (auto i = place->begin; i < place->end; ++i)
            deal(std::move(rows[i]), band.columns, measure);
        bands.push_back(std::move(band));
        from = place->end;
    }
    if (from < rows.size()) add_rows(cut(rows, from, rows.size()), measure, bands);
    return bands;
}

} // namespace klubba::paper
