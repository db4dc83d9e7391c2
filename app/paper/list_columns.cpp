#include "paper/list_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klubba::paper {

namespace {

/// Of the size of the type: how far entries of one column may begin apart.
constexpr double ragged = 0.7;
/// Rows with no entry that may stand between two of a list: the rest of a long one.
constexpr std::size_t most_between = 2;
constexpr std::size_t most_headings = 2;

bool is_entry(const Segment& segment, const Meaning& meaning)
{
    return meaning.entry(segment.text());
}

bool has_entry(const Row& row, const Meaning& meaning)
{
    return std::any_of(row.segments.begin(), row.segments.end(),
                       [&](const Segment& segment) { return is_entry(segment, meaning); });
}

bool has_heading(const Row& row, const Meaning& meaning)
{
    return meaning.heading &&
           std::any_of(row.segments.begin(), row.segments.end(),
                       [&](const Segment& segment) { return meaning.heading(segment.text()); });
}

/// Where at least two entries begin below each other, from left to right.
std::vector<double> lefts_of(const std::vector<Row>& rows,
                             std::size_t begin,
                             std::size_t end,
                             const Measure& measure,
                             const Meaning& meaning)
{
    std::vector<double> all;
    for (auto i = begin; i < end; ++i)
        for (const auto& segment : rows[i].segments)
            if (is_entry(segment, meaning)) all.push_back(segment.box.left);
    std::sort(all.begin(), all.end());
    std::vector<double> lefts;
    for (std::size_t first = 0; first < all.size();) {
        auto last = first;
        while (last + 1 < all.size() && all[last + 1] - all[last] <= ragged * measure.em)
            ++last;
        if (last > first) lefts.push_back(all[first]);
        first = last + 1;
    }
    return lefts;
}

/// "7." in front of the name that begins in the next column.
bool is_number(const Segment& segment)
{
    const auto text = segment.text();
    return text.size() <= 4 && text.front() >= '0' && text.front() <= '9';
}

std::size_t column_at(double left, const std::vector<double>& lefts, const Measure& measure)
{
    std::size_t column = 0;
    for (std::size_t k = 1; k < lefts.size(); ++k)
        if (left >= lefts[k] - ragged * measure.em) column = k;
    return column;
}

/// The word of the segment at which a later column begins; 0 where none does.
std::size_t word_of_column(const Segment& segment,
                           const std::vector<double>& lefts,
                           std::size_t column,
                           const Measure& measure)
{
    for (auto k = column + 1; k < lefts.size(); ++k)
        for (std::size_t i = 1; i < segment.words.size(); ++i)
            if (std::abs(segment.words[i].box.left - lefts[k]) <= 0.3 * measure.em) return i;
    return 0;
}

struct Dealt {
    Segment segment;
    std::size_t column;
};

/// Each segment with its column; segments that hold entries of two columns are cut.
std::vector<Dealt> dealt(const Row& row, const std::vector<double>& lefts, const Measure& measure)
{
    std::vector<Dealt> parts;
    for (auto segment : row.segments) {
        auto column = column_at(segment.box.left, lefts, measure);
        while (const auto cut = word_of_column(segment, lefts, column, measure)) {
            std::vector<Word> rest(segment.words.begin() + static_cast<std::ptrdiff_t>(cut),
                                   segment.words.end());
            segment.words.resize(cut);
            parts.push_back({segment_of(std::move(segment.words)), column});
            segment = segment_of(std::move(rest));
            column = column_at(segment.box.left, lefts, measure);
        }
        parts.push_back({std::move(segment), column});
    }
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        if (parts[i + 1].column > parts[i].column && is_number(parts[i].segment) &&
            parts[i + 1].segment.box.left - parts[i].segment.box.right < 3 * measure.em)
            parts[i].column = parts[i + 1].column;
    return parts;
}

/// Whether each part of the row ends before the next column begins.
bool fits(const Row& row, const std::vector<double>& lefts, const Measure& measure)
{
    const auto parts = dealt(row, lefts, measure);
    return std::all_of(parts.begin(), parts.end(), [&](const Dealt& part) {
        return part.column + 1 >= lefts.size() ||
               part.segment.box.right < lefts[part.column + 1] + 0.2 * measure.em;
    });
}

/// Short texts that begin where the columns do.
bool is_heading(const Row& row,
                const std::vector<double>& lefts,
                const Measure& measure,
                const Meaning& meaning)
{
    const auto parts = dealt(row, lefts, measure);
    const bool named = std::any_of(parts.begin(), parts.end(), [&](const Dealt& part) {
        return meaning.heading && meaning.heading(part.segment.text());
    });
    return named && fits(row, lefts, measure) &&
           std::all_of(parts.begin(), parts.end(), [&](const Dealt& part) {
               return part.segment.words.size() <= 5 &&
                      std::abs(part.segment.box.left - lefts[part.column]) <= 2.5 * measure.em;
           });
}

} // namespace

std::optional<ListPlace> find_list(const std::vector<Row>& rows,
                                   std::size_t from,
                                   const Measure& measure,
                                   const Meaning& meaning)
{
    if (!meaning.entry) return {};
    for (auto begin = from; begin < rows.size();) {
        if (!has_entry(rows[begin], meaning)) {
            ++begin;
            continue;
        }
        auto end = begin + 1;
        for (auto i = end; i < rows.size() && i <= end + most_between; ++i) {
            if (has_heading(rows[i], meaning)) break;
            if (has_entry(rows[i], meaning)) end = i + 1;
        }
        const auto lefts = lefts_of(rows, begin, end, measure, meaning);
        if (lefts.size() < 2) {
            begin = end;
            continue;
        }
        auto last = begin;
        while (last < end && fits(rows[last], lefts, measure))
            ++last;
        if (last == begin) {
            ++begin;
            continue;
        }
        auto first = begin;
        while (first > from && begin - first < most_headings &&
               rows[first].baseline - rows[first - 1].baseline < 3.5 * measure.spacing &&
               is_heading(rows[first - 1], lefts, measure, meaning))
            --first;
        return ListPlace{first, last, lefts};
    }
    return {};
}

std::size_t continuing(const std::vector<Row>& rows,
                       const std::vector<double>& lefts,
                       const Measure& measure,
                       const Meaning& meaning)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows.size() && i <= count + most_between; ++i) {
        if (has_heading(rows[i], meaning) || !fits(rows[i], lefts, measure)) break;
        const auto parts = dealt(rows[i], lefts, measure);
        const bool goes_on = std::any_of(parts.begin(), parts.end(), [&](const Dealt& part) {
            return is_entry(part.segment, meaning) &&
                   std::abs(part.segment.box.left - lefts[part.column]) <= measure.em;
        });
        if (goes_on) count = i + 1;
    }
    return count;
}

void deal(Row row, std::vector<Column>& columns, const Measure& measure)
{
    std::vector<double> lefts;
    for (const auto& column : columns)
        lefts.push_back(column.left);
    std::vector<Row> rows(columns.size(), Row{row.page, row.baseline, {}});
    for (auto& part : dealt(row, lefts, measure))
        rows[part.column].segments.push_back(std::move(part.segment));
    for (std::size_t k = 0; k < columns.size(); ++k)
        if (!rows[k].segments.empty()) columns[k].rows.push_back(std::move(rows[k]));
}

} // namespace klubba::paper
