#include "paper/text_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klubba::paper {

namespace {

constexpr std::size_t fewest_rows = 6;
constexpr std::size_t fewest_on_side = 5;
/// A page with more rows is a drawing.
constexpr std::size_t most_rows = 400;

struct Strip {
    double left;
    double right;
};

/// The empty strips of a row between `left` and `right`, at least as wide as a wide space.
std::vector<Strip> strips_of(const Row& row, double left, double right, double narrowest)
{
    std::vector<Strip> strips;
    double at = left;
    for (const auto& segment : row.segments) {
        if (segment.box.left - at >= narrowest) strips.push_back({at, segment.box.left});
        at = std::max(at, segment.box.right);
    }
    if (right - at >= narrowest) strips.push_back({at, right});
    return strips;
}

std::vector<Strip>
both(const std::vector<Strip>& one, const std::vector<Strip>& other, double narrowest)
{
    std::vector<Strip> common;
    for (const auto& a : one)
        for (const auto& b : other) {
            const Strip strip{std::max(a.left, b.left), std::min(a.right, b.right)};
            if (strip.right - strip.left >= narrowest) common.push_back(strip);
        }
    return common;
}

/// What stands on one side of a gutter.
struct Side {
    std::vector<double> baselines;
    std::vector<double> widths;
    std::size_t words = 0;
    double left = 1e9;
    double right = -1e9;

    void add(const Row& row, const Segment& segment)
    {
        if (baselines.empty() || baselines.back() != row.baseline) {
            baselines.push_back(row.baseline);
            widths.push_back(0);
        }
        widths.back() += segment.box.width();
        words += segment.words.size();
        left = std::min(left, segment.box.left);
        right = std::max(right, segment.box.right);
    }
    /// Line upon line for the most part.
    [[nodiscard]] bool dense(const Measure& measure) const
    {
        if (baselines.size() < fewest_on_side) return false;
        std::size_t close = 0;
        for (std::size_t i = 1; i < baselines.size(); ++i)
            close += baselines[i] - baselines[i - 1] <= 1.6 * measure.spacing;
        return close * 10 >= (baselines.size() - 1) * 6;
    }
    [[nodiscard]] double words_of_row() const
    {
        return static_cast<double>(words) / static_cast<double>(baselines.size());
    }
    /// Most of its lines are nearly as long as the longest.
    [[nodiscard]] bool running() const
    {
        const auto full = std::count_if(widths.begin(), widths.end(), [&](double width) {
            return width >= 0.75 * (right - left);
        });
        return words_of_row() >= 4 && static_cast<std::size_t>(full) * 2 >= widths.size();
    }
    [[nodiscard]] std::vector<double> breaks(const Measure& measure) const
    {
        std::vector<double> found;
        for (std::size_t i = 1; i < baselines.size(); ++i)
            if (baselines[i] - baselines[i - 1] > 1.3 * measure.spacing)
                found.push_back(baselines[i]);
        return found;
    }
};

bool is_table(const Side& left, const Side& right, const Measure& measure)
{
    const auto ours = left.breaks(measure);
    const auto theirs = right.breaks(measure);
    const auto common = std::count_if(ours.begin(), ours.end(), [&](double at) {
        return std::any_of(theirs.begin(), theirs.end(),
                           [&](double other) { return std::abs(at - other) <= 0.35 * measure.em; });
    });
    return common >= 2 && static_cast<std::size_t>(common) * 10 >= ours.size() * 6;
}

bool are_columns(const Side& left, const Side& right, const Measure& measure)
{
    if (!left.dense(measure) || !right.dense(measure)) return false;
    std::size_t level = 0;
    for (const auto at : left.baselines)
        level += std::binary_search(right.baselines.begin(), right.baselines.end(), at);
    const auto fewer = std::min(left.baselines.size(), right.baselines.size());
    const bool apart = level * 10 < fewer * 4;
    if (apart) return left.words_of_row() >= 2 && right.words_of_row() >= 2;
    return left.running() && right.running() && !is_table(left, right, measure);
}

bool side_by_side(const std::vector<Row>& rows,
                  std::size_t begin,
                  std::size_t end,
                  double gutter,
                  const Measure& measure)
{
    Side left;
    Side right;
    for (auto i = begin; i < end; ++i)
        for (const auto& segment : rows[i].segments)
            (segment.box.left < gutter ? left : right).add(rows[i], segment);
    return are_columns(left, right, measure);
}

} // namespace

std::optional<TextPlace>
find_text_columns(const std::vector<Row>& rows, std::size_t from, const Measure& measure)
{
    if (rows.size() < from + fewest_rows || rows.size() > from + most_rows) return {};
    double left = 1e9;
    double right = -1e9;
    for (auto i = from; i < rows.size(); ++i) {
        left = std::min(left, rows[i].box().left);
        right = std::max(right, rows[i].box().right);
    }
    const double narrowest = 0.9 * measure.em;
    for (auto begin = from; begin + fewest_rows <= rows.size(); ++begin) {
        auto open = strips_of(rows[begin], left, right, narrowest);
        auto end = begin + 1;
        for (; end < rows.size(); ++end) {
            auto next = both(open, strips_of(rows[end], left, right, narrowest), narrowest);
            if (next.empty()) break;
            open = std::move(next);
        }
        if (end - begin < fewest_rows) continue;
        for (const auto& strip : open) {
            const double gutter = (strip.left + strip.right) / 2;
            if (side_by_side(rows, begin, end, gutter, measure))
                return TextPlace{begin, end, gutter};
        }
    }
    return {};
}

} // namespace klubba::paper
