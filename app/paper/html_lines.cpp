#include "paper/html_lines.h"

#include "base/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace klubba::paper {

namespace {

constexpr int most_indent = 200;
constexpr int most_columns = 40;
constexpr int most_gap = 10;
/// A cell with more lines is a part of the page, not of a table: the cells are then read one after
/// the other.
constexpr std::size_t most_lines_of_cell = 6;
/// Columns of text between two cells.
constexpr int between = 3;
/// A longer cell reaches into the next column, as on a narrow screen.
constexpr int widest = 60;
constexpr std::size_t deepest_tables = 30;

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

int width_of(const Line& line)
{
    return std::min(static_cast<int>(utf8_length(line.text)), widest);
}

} // namespace

void HtmlLines::text(std::string_view characters)
{
    for (const char c : characters) {
        if (is_space(c)) {
            m_space = true;
            continue;
        }
        if (m_space && !m_text.empty()) m_text += ' ';
        m_space = false;
        m_text += c;
    }
}

void HtmlLines::preformatted(std::string_view characters)
{
    for (const char c : characters) {
        if (c == '\n') {
            const bool blank = m_text.empty();
            break_line(blank ? std::min(m_gap + 1, most_gap) : 0);
        } else if (m_text.empty() && is_space(c)) {
            m_margin += c == '\t' ? 8 : 1;
        } else {
            text({&c, 1});
        }
    }
}

void HtmlLines::break_line(int gap)
{
    end_line();
    m_gap = std::max(m_gap, gap);
}

void HtmlLines::mark(std::string mark)
{
    m_mark = std::move(mark);
}

void HtmlLines::end_line()
{
    m_space = false;
    const int margin = std::exchange(m_margin, 0);
    if (m_text.empty()) return;
    Line line;
    line.indent = std::clamp(m_indent + std::min(margin, most_indent), 0, most_indent);
    line.gap = std::exchange(m_gap, 0);
    line.text = m_mark.empty() ? m_text : m_mark + " " + m_text;
    m_mark.clear();
    m_text.clear();
    line.cells = {{line.indent, line.text}};
    put(std::move(line));
}

void HtmlLines::put(Line line)
{
    m_lines.push_back(std::move(line));
}

void HtmlLines::begin_table()
{
    end_line();
    if (m_tables.size() >= deepest_tables) return;
    Table table;
    table.gap = std::max(std::exchange(m_gap, 0), 1);
    table.indent = std::clamp(m_indent, 0, most_indent);
    table.before = std::exchange(m_lines, {});
    m_tables.push_back(std::move(table));
}

void HtmlLines::begin_row()
{
    end_line();
    if (m_tables.empty()) return;
    end_cell();
    m_tables.back().rows.emplace_back();
}

void HtmlLines::begin_cell(int columns_spanned)
{
    end_line();
    if (m_tables.empty()) return;
    end_cell();
    auto& rows = m_tables.back().rows;
    if (rows.empty()) rows.emplace_back();
    rows.back().push_back({std::clamp(columns_spanned, 1, most_columns), {}});
    m_gap = 0;
}

/// What was written since the cell began is the cell's.
void HtmlLines::end_cell()
{
    end_line();
    auto& rows = m_tables.back().rows;
    auto lines = std::exchange(m_lines, {});
    if (lines.empty()) return;
    if (rows.empty() || rows.back().empty()) { // a caption
        rows.push_back({Cell{1, std::move(lines)}});
        return;
    }
    auto& cell = rows.back().back().lines;
    std::move(lines.begin(), lines.end(), std::back_inserter(cell));
}

void HtmlLines::end_table()
{
    if (m_tables.empty()) return;
    end_cell();
    auto table = std::move(m_tables.back());
    m_tables.pop_back();
    m_lines = std::exchange(table.before, {});
    write(std::move(table));
    m_gap = 1;
}

void HtmlLines::write(Table table)
{
    // Where each column begins: past the longest text of those before it.
    std::vector<int> columns{table.indent};
    for (const auto& row : table.rows) {
        std::size_t at = 0;
        for (const auto& cell : row) {
            int width = 0;
            for (const auto& line : cell.lines)
                width = std::max(width, width_of(line) + between);
            at += static_cast<std::size_t>(cell.span);
            if (at > static_cast<std::size_t>(most_columns)) break;
            if (columns.size() <= at) columns.resize(at + 1, 0);
            if (cell.span == 1)
                columns[at] = std::max(columns[at], width); // of the column before, for now
        }
    }
    for (std::size_t i = 1; i < columns.size(); ++i)
        columns[i] += columns[i - 1];
    int gap = table.gap;
    for (const auto& row : table.rows) {
        const auto before = m_lines.size();
        write_row(row, columns, gap);
        if (m_lines.size() > before) gap = 0;
    }
}

void HtmlLines::write_row(const Row& row, const std::vector<int>& columns, int gap)
{
    std::size_t height = 0;
    std::size_t filled = 0;
    for (const auto& cell : row) {
        height = std::max(height, cell.lines.size());
        filled += !cell.lines.empty();
    }
    if (filled < 2 || height > most_lines_of_cell) {
        for (const auto& cell : row)
            for (auto line : cell.lines) {
                line.gap = std::max(line.gap, std::exchange(gap, 0));
                put(std::move(line));
            }
        return;
    }
    for (std::size_t k = 0; k < height; ++k) {
        Line line;
        std::size_t at = 0;
        for (const auto& cell : row) {
            if (k < cell.lines.size()) {
                int column = columns[std::min(at, columns.size() - 1)];
                if (!line.cells.empty()) column = std::max(column, line.cells.back().column + 1);
                line.text += (line.text.empty() ? "" : " ") + cell.lines[k].text;
                line.cells.push_back({column, cell.lines[k].text});
            }
            at += static_cast<std::size_t>(cell.span);
        }
        if (line.cells.empty()) continue;
        line.indent = line.cells.front().column;
        line.gap = std::exchange(gap, 0);
        put(std::move(line));
    }
}

std::vector<Line> HtmlLines::take()
{
    end_line();
    while (!m_tables.empty())
        end_table();
    return std::move(m_lines);
}

} // namespace klubba::paper
