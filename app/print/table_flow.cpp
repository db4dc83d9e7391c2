#include "print/flow.h"

#include <algorithm>
#include <numeric>

// Tables: each row whole, the header row again on every page that the table goes on to.
namespace klubba::print {

using namespace minutes;

namespace {

constexpr double number_column = 34;
constexpr std::size_t long_table = 16; ///< Rows from which on a narrow table stands in two halves.

/// What each column gets of `width`, given what each would like to have.
std::vector<double> shared_out(std::vector<double> wanted, double width)
{
    const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (sum <= width) {
        // The rest goes to the widest, which holds the text; but nothing is far from what it is of.
        const auto widest = std::max_element(wanted.begin(), wanted.end());
        if (widest + 1 != wanted.end() || wanted.size() == 1) {
            *widest += width - sum;
            return wanted;
        }
        for (auto& one : wanted)
            one += (width - sum) / static_cast<double>(wanted.size());
        return wanted;
    }
    // Whoever asks for no more than an equal share gets it; the others share what is left.
    std::vector<double> given(wanted.size(), 0);
    double left = width;
    std::size_t waiting = wanted.size();
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (given[i] > 0 || wanted[i] > left / static_cast<double>(waiting)) continue;
            given[i] = wanted[i];
            left -= wanted[i];
            --waiting;
            changed = waiting > 0;
            if (!changed) break;
        }
    }
    double rest = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        rest += given[i] > 0 ? 0 : wanted[i];
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (given[i] <= 0) given[i] = left * wanted[i] / rest;
    }
    return given;
}

bool has_page_numbers(const Table& table)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [](const std::vector<Cell>& row) {
        return !row.empty() && !row.front().link.empty();
    });
}

} // namespace

Flow::Grid Flow::grid_of(const Table& table) const
{
    std::vector<double> wanted;
    for (const auto& name : table.columns)
        wanted.push_back(m_typesetter.width_of(name, looks::label) + column_gap);
    const bool is_dense = m_role == PartRole::Item;
    const auto& first = is_dense ? looks::body : looks::strong;
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size() && i < wanted.size(); ++i) {
            const auto& style = i == 0 ? first : looks::body;
            wanted[i] =
                std::max(wanted[i], m_typesetter.width_of(row[i].text, style) + column_gap + 1);
        }
    }
    const double natural = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    Grid grid{{}, {}, first, is_dense ? 1.2 : 4.0, m_width, 1};
    if (is_dense && natural <= m_width / 2) {
        grid.halves = table.rows.size() >= long_table ? 2 : 1;
        grid.width = m_width / 2;
        if (grid.halves > 1) grid.padding = 0.4; // A council of 71 is to fit on a page.
    }
    grid.widths =
        shared_out(std::move(wanted), grid.width - (has_page_numbers(table) ? number_column : 0) -
                                          (grid.halves > 1 ? column_gap : 0));
    double left = 0;
    for (const double width : grid.widths) {
        grid.lefts.push_back(left);
        left += width;
    }
    return grid;
}

void Flow::add_header(ElementId table, const Table& content, const Grid& grid)
{
    const auto row = m_structure.add(m_structure.add(table, "THead"), "TR");
    std::vector<Column> columns;
    const auto add_cell = [&](const std::string& text, double left, double width) {
        const auto cell = m_structure.add(row, "TH");
        m_structure[cell].scope = "Column";
        columns.push_back(
            column(left, cell, m_typesetter.set(text, looks::label, width - column_gap)));
    };
    for (std::size_t i = 0; i < content.columns.size(); ++i)
        add_cell(content.columns[i], grid.lefts[i], grid.widths[i]);
    if (grid.halves > 1) {
        // Above the second half it says nothing that the table has not said.
        for (std::size_t i = 0; i < content.columns.size(); ++i)
            columns.push_back(column(
                grid.lefts[i] + grid.width, artifact,
                m_typesetter.set(content.columns[i], looks::label, grid.widths[i] - column_gap)));
    }
    if (has_page_numbers(content)) {
        const double wide = m_typesetter.width_of(m_page_word, looks::label) + 1;
        add_cell(m_page_word, m_width - wide, wide + column_gap);
    }
    add_row(columns, 0, Keep::Together);
    m_strips.back().height += grid.padding;
}

void Flow::add_table_row(const std::vector<TableRow>& beside, const Grid& grid)
{
    std::vector<Column> columns;
    for (std::size_t half = 0; half < beside.size(); ++half) {
        const auto& [row, cells] = beside[half];
        for (std::size_t i = 0; i < cells->size() && i < grid.lefts.size(); ++i) {
            const auto& cell = (*cells)[i];
            auto element = m_structure.add(row, i == 0 ? "TH" : "TD");
            if (i == 0) m_structure[element].scope = "Row";
            if (!cell.link.empty()) {
                element = m_structure.add(element, "Link");
                m_structure[element].target = cell.link;
            }
            columns.push_back(column(grid.lefts[i] + grid.width * static_cast<double>(half),
                                     element,
                                     m_typesetter.set(cell.text, i == 0 ? grid.first : looks::body,
                                                      grid.widths[i] - column_gap)));
        }
    }
    const auto first = add_row(columns, 0, Keep::Together);
    for (std::size_t half = 0; half < beside.size(); ++half)
        rule_above(first, {grid.width * static_cast<double>(half),
                           grid.width - (grid.halves > 1 ? column_gap : 0), grid.padding, 0.5,
                           line_colour, half > 0});
    const auto& [row, cells] = beside.front();
    if (!cells->empty() && !cells->front().link.empty()) {
        const auto& link = cells->front().link;
        const auto element = m_structure.add(m_structure.add(row, "TD"), "Link");
        m_structure[element].target = link;
        auto& strip = m_strips[first];
        strip.references.push_back(
            {element, link, m_left + m_width, strip.lines.front().baseline, looks::body});
    }
    m_strips.back().height += grid.padding;
}

void Flow::add(ElementId parent, const Table& content)
{
    const auto table = m_structure.add(parent, "Table");
    const auto grid = grid_of(content);
    if (!content.caption.empty()) {
        const auto element = m_structure.add(table, "Caption");
        add_row({column(0, element, m_typesetter.set(content.caption, looks::caption, m_width))}, 7,
                Keep::Together);
        m_strips.back().height += 3;
        m_strips.back().keeps_next = true;
    }
    const auto first = m_strips.size();
    add_header(table, content, grid);
    for (auto i = first; i < m_strips.size(); ++i)
        m_strips[i].keeps_next = true;
    const auto head = std::make_shared<const std::vector<Strip>>(
        m_strips.begin() + static_cast<std::ptrdiff_t>(first), m_strips.end());
    const auto tagged = m_structure.add(table, "TBody");
    std::vector<TableRow> rows;
    for (const auto& row : content.rows)
        rows.push_back({m_structure.add(tagged, "TR"), &row});
    const auto lines = (rows.size() + grid.halves - 1) / grid.halves;
    for (std::size_t i = 0; i < lines; ++i) {
        const auto from = m_strips.size();
        std::vector<TableRow> beside{rows[i]};
        if (grid.halves > 1 && i + lines < rows.size()) beside.push_back(rows[i + lines]);
        add_table_row(beside, grid);
        for (auto j = from; j < m_strips.size(); ++j)
            m_strips[j].head = head;
    }
    if (grid.halves > 1)
        keep_since(first); // Who reads down a column should not meet its other half.
    m_strips.back().rules.push_back({m_left, m_strips.back().height,
                                     grid.width - (grid.halves > 1 ? column_gap : 0), 0.5,
                                     line_colour});
    m_space = 6;
}

} // namespace klubba::print
