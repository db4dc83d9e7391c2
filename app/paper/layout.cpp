#include "paper/layout.h"

#include "paper/cells.h"
#include "paper/columns.h"
#include "paper/furniture.h"
#include "paper/row.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace klubba::paper {

namespace {

/// Steps between baselines wider than this many lines have a blank line in them.
constexpr double blank = 1.35;

/// A segment of furniture, to be put back where it stood.
struct Aside {
    double baseline;
    Line line;
};

class Writer {
public:
    Writer(const Measure& measure, double margin, double right)
        : m_measure(measure), m_margin(margin), m_right(right)
    {
    }

    void write(Band band, std::vector<Line>& lines)
    {
        const bool single = band.columns.size() == 1;
        for (auto& column : band.columns) {
            m_fresh = !single;
            const double origin = single ? m_margin : column.left;
            for (auto& row : column.rows)
                lines.push_back(line_of(row, origin));
        }
    }

    static Line aside(const Row& row, const Segment& segment)
    {
        Line line;
        line.page = row.page;
        line.box = segment.box;
        line.text = segment.text();
        line.cells = {{0, line.text}};
        line.repeated = segment.repeated;
        line.first_of_these = segment.repeated && !segment.furniture;
        return line;
    }

private:
    Line line_of(const Row& row, double origin)
    {
        Line line;
        line.page = row.page;
        line.box = row.box();
        line.gap = gap_before(row);
        line.repeated = true;
        for (const auto& segment : row.segments) {
            auto column = static_cast<int>(
                std::lround(std::max(0.0, segment.box.left - origin) / m_measure.character()));
            if (!line.cells.empty()) column = std::max(column, line.cells.back().column + 1);
            auto text = segment.text();
            line.text += (line.text.empty() ? "" : " ") + text;
            line.cells.push_back({column, std::move(text)});
            line.repeated = line.repeated && segment.repeated;
        }
        line.first_of_these = line.repeated;
        line.indent = line.cells.front().column;
        return line;
    }

    int gap_before(const Row& row)
    {
        const int page = std::exchange(m_page, row.page);
        const double before = std::exchange(m_baseline, row.baseline);
        const double em = std::exchange(m_em, row.em());
        const bool full = std::exchange(m_full, row.box().right >= m_full_from());
        if (std::exchange(m_fresh, false)) return page == 0 ? 0 : 1;
        if (page == 0) return 0;
        // A paragraph that goes on fills its last line on the page.
        if (page != row.page || row.baseline < before) return full ? 0 : 1;
        // Lines of a heading are as far apart as its type is large.
        const double large = std::max(1.0, std::min(em, row.em()) / m_measure.em);
        const double step = (row.baseline - before) / m_measure.spacing / large;
        return step > blank ? std::max(1, static_cast<int>(std::lround(step - 1))) : 0;
    }
    [[nodiscard]] double m_full_from() const { return m_margin + 0.75 * (m_right - m_margin); }

    Measure m_measure;
    double m_margin;
    double m_right;
    int m_page = 0;
    double m_baseline = 0;
    double m_em = 0;
    bool m_full = false;
    bool m_fresh = false;
};

double at_share(std::vector<double> values, std::size_t numerator, std::size_t denominator)
{
    if (values.empty()) return 0;
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * numerator / denominator);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Takes the furniture out of the rows of a page.
std::vector<Aside> take_furniture(std::vector<Row>& rows)
{
    std::vector<Aside> asides;
    for (auto& row : rows)
        std::erase_if(row.segments, [&](const Segment& segment) {
            if (segment.furniture) asides.push_back({row.baseline, Writer::aside(row, segment)});
            return segment.furniture;
        });
    std::erase_if(rows, [](const Row& row) { return row.segments.empty(); });
    return asides;
}

/// Furniture above the middle of its page comes before the rest of the page, and else after it.
void write_asides(std::vector<Aside>& asides, bool top, double height, std::vector<Line>& lines)
{
    for (auto& aside : asides)
        if ((aside.baseline < height / 2) == top) lines.push_back(std::move(aside.line));
}

struct Margins {
    double left;
    double right;
};

Margins margins_of(const std::vector<PageRows>& pages)
{
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const auto& page : pages)
        for (const auto& row : page.rows)
            if (std::none_of(row.segments.begin(), row.segments.end(),
                             [](const Segment& each) { return each.repeated || each.furniture; })) {
                lefts.push_back(row.box().left);
                rights.push_back(row.box().right);
            }
    return {at_share(std::move(lefts), 1, 20), at_share(std::move(rights), 19, 20)};
}

/// A page whose list may go on upon the next is kept back until that is known.
struct Waiting {
    std::vector<Band> bands;
    std::vector<Aside> asides;
    double height = 0;
};

void write_page(Waiting& page, Writer& writer, std::vector<Line>& lines)
{
    write_asides(page.asides, true, page.height, lines);
    for (auto& band : page.bands)
        writer.write(std::move(band), lines);
    write_asides(page.asides, false, page.height, lines);
    page = {};
}

} // namespace

std::vector<Line> lines_of(std::vector<Page> pages, const Meaning& meaning)
{
    const auto measured = measure(pages);
    std::vector<PageRows> rows;
    rows.reserve(pages.size());
    for (auto& page : pages) {
        const int number = page.number;
        const double height = page.height;
        rows.push_back({number, height, rows_of(std::move(page), measured)});
        cut_at_stops(rows.back().rows, measured);
    }
    mark_furniture(rows, meaning);
    const auto margins = margins_of(rows);
    Writer writer{measured, margins.left, margins.right};
    std::vector<Line> lines;
    Waiting before;
    for (auto& page : rows) {
        Waiting now;
        now.height = page.height;
        now.asides = take_furniture(page.rows);
        auto* open = before.bands.empty() ? nullptr : &before.bands.back();
        now.bands = bands_of(std::move(page.rows), measured, meaning, open);
        if (now.bands.empty() && open != nullptr && open->list) { // all of it went on
            now.bands.push_back(std::move(before.bands.back()));
            before.bands.pop_back();
        }
        write_page(before, writer, lines);
        before = std::move(now);
    }
    write_page(before, writer, lines);
    return lines;
}

} // namespace klubba::paper
