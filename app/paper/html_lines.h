#pragma once

#include "paper/line.h"

#include <string>
#include <string_view>
#include <vector>

// The lines of a web page while its elements go by.
namespace klubba::paper {

class HtmlLines {
public:
    /// Runs of white space are one space, as a browser shows them.
    void text(std::string_view characters);
    /// As it stands: line by line, with the space in front of each.
    void preformatted(std::string_view characters);
    /// What follows begins a line, after so many blank ones.
    void break_line(int gap);
    void indent_by(int columns) { m_indent += columns; }
    /// What stands in front of the next text: "3.", "-".
    void mark(std::string mark);

    /// Tables may stand in cells of others; the inner one is then part of the cell.
    void begin_table();
    void begin_row();
    void begin_cell(int columns_spanned);
    void end_table();

    std::vector<Line> take();

private:
    struct Cell {
        int span = 1;
        std::vector<Line> lines;
    };
    using Row = std::vector<Cell>;
    struct Table {
        std::vector<Row> rows;
        int gap = 0;
        int indent = 0;
        std::vector<Line> before; ///< What was made until the table began.
    };

    void end_line();
    void end_cell();
    void write(Table table);
    void write_row(const Row& row, const std::vector<int>& columns, int gap);
    void put(Line line);

    std::vector<Line> m_lines;
    std::vector<Table> m_tables;
    std::string m_text;
    std::string m_mark;
    int m_gap = 0;
    int m_indent = 0;
    int m_margin = 0; ///< Spaces in front of the line of preformatted text.
    bool m_space = false;
};

} // namespace klubba::paper
