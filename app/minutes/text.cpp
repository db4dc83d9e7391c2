#include "minutes/text.h"

#include "base/utf8.h"
#include "minutes/seal.h"

#include <algorithm>
#include <variant>

namespace klubba::minutes {

namespace {

constexpr std::size_t line_length = 78;
constexpr std::size_t widest_label = 30;

std::string padded(const std::string& text, std::size_t width)
{
    return text + std::string(width - std::min(width, utf8_length(text)), ' ');
}

/// The text broken at blanks; `first` stands before its first line, as many blanks before the
/// others.
std::string wrapped(const std::string& text, const std::string& first = {})
{
    const std::string indent(utf8_length(first), ' ');
    std::string lines;
    std::string line = first;
    bool has_word = false;
    const auto finish = [&] {
        line.erase(line.find_last_not_of(' ') + 1);
        lines += line + "\n";
        line = indent;
        has_word = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" \n", at), text.size());
        const auto word = text.substr(at, end - at);
        if (has_word && utf8_length(line) + 1 + utf8_length(word) > line_length) finish();
        if (has_word && !word.empty()) line += ' ';
        line += word;
        has_word = has_word || !word.empty();
        if (end < text.size() && text[end] == '\n') finish();
        at = end + 1;
    }
    if (has_word || lines.empty()) finish();
    return lines;
}

std::string text_of(const Runs& runs)
{
    std::string text;
    for (const auto& run : runs)
        text += run.text;
    return text;
}

std::string block_text(const Heading& heading)
{
    const auto text = heading.label + (heading.label.empty() ? "" : " ") + heading.text;
    auto lines = (heading.level < 3 ? "\n" : "") + wrapped(text);
    if (heading.level < 3)
        lines +=
            std::string(std::min(utf8_length(text), line_length), heading.level == 1 ? '=' : '-') +
            "\n";
    return lines;
}

std::string block_text(const Paragraph& paragraph)
{
    return wrapped(text_of(paragraph.runs)) + "\n";
}

std::string block_text(const Clauses& block)
{
    std::string lines;
    if (!block.lead_in.empty()) lines += wrapped(block.lead_in);
    for (const auto& clause : block.clauses)
        lines += wrapped(clause.text, clause.marker.empty() ? "" : padded(clause.marker, 3) + " ");
    return lines + "\n";
}

std::string block_text(const List& list)
{
    std::string lines;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto marker =
            list.kind == ListKind::Numbered ? std::to_string(i + 1) + ". " : std::string{"• "};
        lines += wrapped(text_of(list.items[i].runs), marker);
        for (const auto& more : list.items[i].more)
            lines += wrapped(text_of(more.runs), std::string(utf8_length(marker), ' '));
    }
    return lines + "\n";
}

/// Cells below each other line up where the row has room for them, and follow each other where not.
std::string block_text(const Table& table)
{
    std::vector<std::size_t> widths;
    for (const auto& column : table.columns)
        widths.push_back(utf8_length(column));
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], utf8_length(row[i].text));
    }
    std::size_t before_last = 0;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i)
        before_last += widths[i] + 2;
    const bool lines_up = before_last + 12 <= line_length;
    const auto row_text = [&](const std::vector<std::string>& cells) {
        std::string start;
        for (std::size_t i = 0; i + 1 < cells.size(); ++i)
            start += lines_up ? padded(cells[i], widths[i]) + "  "
                              : cells[i] + (cells[i].empty() ? "" : " | ");
        const auto last = cells.empty() ? std::string{} : cells.back();
        return lines_up ? wrapped(last, start) : wrapped(start + last);
    };
    auto lines = table.caption.empty() ? std::string{} : wrapped(table.caption) + "\n";
    lines += row_text(table.columns);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row)
            cells.push_back(cell.text);
        lines += row_text(cells);
    }
    return lines + "\n";
}

std::string block_text(const Fields& fields)
{
    std::size_t width = 0;
    for (const auto& entry : fields.entries)
        width = std::max(width, std::min(utf8_length(entry.label), widest_label));
    std::string lines;
    for (const auto& entry : fields.entries) {
        auto start = padded(entry.label, width) + "  ";
        if (entry.lines.empty())
            lines += start +
                     std::string(line_length - std::min(line_length, utf8_length(start)), '_') +
                     "\n";
        if (utf8_length(entry.label) > width) {
            lines += entry.lines.empty() ? "" : entry.label + "\n";
            start = std::string(width + 2, ' ');
        }
        for (const auto& line : entry.lines) {
            lines += wrapped(text_of(line), start);
            start = std::string(width + 2, ' ');
        }
    }
    return lines + "\n";
}

std::string block_text(const Signatures& block)
{
    std::string lines;
    for (const auto& line : block.lines) {
        const auto role = line.role + (line.scope.empty() ? "" : ", " + line.scope);
        lines += "\n" + std::string(40, '_') + "\n" +
                 wrapped(line.name + (line.name.empty() ? "" : " ") + role);
    }
    return lines + "\n";
}

} // namespace

std::string to_plain_text(const Document& document)
{
    std::string text;
    for (const auto& part : document.parts) {
        for (const auto& block : part.blocks)
            text += std::visit([](const auto& one) { return block_text(one); }, block);
    }
    // A heading asks for an empty line before it, which a file does not begin with.
    text.erase(0, text.find_first_not_of('\n'));
    text.erase(text.find_last_not_of('\n') + 1);
    // One line however long: it is for programs.
    if (document.seal) text += "\n\n" + to_text(*document.seal);
    return text + "\n";
}

} // namespace klubba::minutes
