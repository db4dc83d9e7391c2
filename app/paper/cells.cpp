#include "paper/cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klubba::paper {

namespace {

/// In sizes of the type, as are the next: wider than between words, unless lines are justified.
constexpr double narrow_space = 0.65;
constexpr double same_stop = 0.12;
constexpr double same_column = 0.5;
constexpr std::size_t rows_around = 4;
constexpr std::size_t fewest_like_it = 2;
/// In lines, from baseline to baseline.
constexpr double next_line = 1.35;
constexpr std::size_t most_words_of_cell = 120;

/// Where something begins in a row after a space that may be one between columns.
std::vector<double> stops_of(const Row& row, const Measure& measure)
{
    std::vector<double> stops;
    for (const auto& segment : row.segments) {
        stops.push_back(segment.box.left);
        for (std::size_t i = 1; i < segment.words.size(); ++i)
            if (segment.words[i].box.left - segment.words[i - 1].box.right >=
                narrow_space * measure.em)
                stops.push_back(segment.words[i].box.left);
    }
    return stops;
}

bool has(const std::vector<double>& stops, double at, double within)
{
    return std::any_of(stops.begin(), stops.end(),
                       [&](double stop) { return std::abs(stop - at) <= within; });
}

std::vector<Segment> cut(Segment segment, const std::vector<std::size_t>& words)
{
    std::vector<Segment> parts;
    std::size_t begin = 0;
    auto ends = words;
    ends.push_back(segment.words.size());
    for (const auto end : ends) {
        const auto at = [&](std::size_t i) {
            return std::make_move_iterator(segment.words.begin() + static_cast<std::ptrdiff_t>(i));
        };
        parts.push_back(segment_of({at(begin), at(end)}));
        begin = end;
    }
    return parts;
}

/// The segment of `base` under which `part` stands; the first is the row's own.
std::size_t column_of(const Row& base, const Segment& part, const Measure& measure)
{
    for (std::size_t k = 1; k < base.segments.size(); ++k)
        if (std::abs(base.segments[k].box.left - part.box.left) <= same_column * measure.em)
            return k;
    return 0;
}

/// Whether the first word of `part` had no room after the last line of the cell.
bool goes_on(
    const Row& base, std::size_t k, const Segment& part, double right, const Measure& measure)
{
    const auto& cell = base.segments[k];
    const double limit =
        k + 1 < base.segments.size() ? base.segments[k + 1].box.left : right + 0.2 * measure.em;
    const double space = 0.25 * measure.em;
    return cell.words.back().box.right + space + part.words.front().box.width() > limit;
}

/// Takes the next row into `base` where all of it goes on from there.
bool take(Row& base, Row& next, double right, const Measure& measure)
{
    if (base.segments.size() < 2 || next.segments.size() > base.segments.size()) return false;
    std::vector<std::size_t> columns;
    bool one_goes_on = false;
    for (const auto& part : next.segments) {
        const auto k = column_of(base, part, measure);
        if (k == 0 || base.segments[k].words.size() > most_words_of_cell) return false;
        one_goes_on = one_goes_on || goes_on(base, k, part, right, measure);
        columns.push_back(k);
    }
    if (!one_goes_on) return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& cell = base.segments[columns[i]];
        auto& part = next.segments[i];
        cell.box = around(cell.box, part.box);
        std::move(part.words.begin(), part.words.end(), std::back_inserter(cell.words));
    }
    return true;
}

/// "09.00" between the baselines of the two lines to its right.
void lift_times(std::vector<Row>& rows, const Measure& measure)
{
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
        auto& row = rows[i];
        if (row.segments.size() != 1 ||
            rows[i + 1].baseline - rows[i - 1].baseline > next_line * measure.spacing)
            continue;
        const auto& time = row.segments.front();
        const auto text = time.text();
        const bool digit = text.front() >= '0' && text.front() <= '9';
        const auto beside = [&](const Row& other) {
            return other.segments.front().box.left > time.box.right;
        };
        if (!digit || text.size() > 16 || !beside(rows[i - 1]) || !beside(rows[i + 1])) continue;
        rows[i - 1].segments.insert(rows[i - 1].segments.begin(), std::move(row.segments.front()));
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

void cut_at_stops(std::vector<Row>& rows, const Measure& measure)
{
    std::vector<std::vector<double>> stops;
    stops.reserve(rows.size());
    for (const auto& row : rows)
        stops.push_back(stops_of(row, measure));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<Segment> segments;
        const auto first = i > rows_around ? i - rows_around : 0;
        const auto last = std::min(rows.size(), i + rows_around + 1);
        for (auto& segment : rows[i].segments) {
            std::vector<std::size_t> cuts;
            for (std::size_t w = 1; w < segment.words.size(); ++w) {
                const double left = segment.words[w].box.left;
                if (left - segment.words[w - 1].box.right < narrow_space * measure.em) continue;
                std::size_t like_it = 0;
                for (auto other = first; other < last; ++other)
                    like_it += other != i && has(stops[other], left, same_stop * measure.em);
                if (like_it >= fewest_like_it) cuts.push_back(w);
            }
            auto parts = cut(std::move(segment), cuts);
            std::move(parts.begin(), parts.end(), std::back_inserter(segments));
        }
        rows[i].segments = std::move(segments);
    }
}

void join_cells(std::vector<Row>& rows, const Measure& measure)
{
    lift_times(rows, measure);
    double right = 0;
    for (const auto& row : rows)
        right = std::max(right, row.box().right);
    std::vector<Row> joined;
    double before = 0;
    for (auto& row : rows) {
        const double baseline = row.baseline;
        const bool near = !joined.empty() && joined.back().page == row.page &&
                          baseline - before <= next_line * measure.spacing;
        if (!near || !take(joined.back(), row, right, measure)) joined.push_back(std::move(row));
        before = baseline;
    }
    rows = std::move(joined);
}

} // namespace klubba::paper
