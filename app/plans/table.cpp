#include "plans/table.h"

#include "notice/swedish.h"
#include "notice/when.h"
#include "plans/assignment_numbers.h"
#include "plans/marks.h"

#include <algorithm>
#include <array>
#include <map>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

struct Head {
    std::string_view text; ///< Folded; what the head of a column begins with.
    Column column;
};
constexpr std::array<Head, 30> heads{{
    {"sammanträdesdag", Column::Day},
    {"sammanträdesdatum", Column::Day},
    {"sammanträde", Column::Day},
    {"mötesda", Column::Day},
    {"möte", Column::Day},
    {"datum", Column::Day},
    {"dag", Column::Day},
    {"tid", Column::Time},
    {"klockslag", Column::Time},
    {"kl", Column::Time},
    {"ärende", Column::Matters},
    {"beslut", Column::Matters},
    {"information", Column::Matters},
    {"innehåll", Column::Matters},
    {"aktivitet", Column::Matters},
    {"punkter", Column::Matters},
    {"tema", Column::Matters},
    {"plats", Column::Place},
    {"lokal", Column::Place},
    {"uppdrag", Column::Numbers},
    {"nr", Column::Numbers},
    {"typ", Column::Kind},
    {"besök", Column::Place},
    {"ansvarig", Column::Other},
    {"föredragande", Column::Other},
    {"anteckning", Column::Other},
    {"kommentar", Column::Other},
    {"övrigt", Column::Other},
    {"deltagare", Column::Other},
    {"status", Column::Other},
}};
/// Columns of text are never closer to each other than this, in characters.
constexpr int same_column = 3;

std::optional<Table> by_head(const Line& head)
{
    Table table;
    for (const auto& cell : head.cells) {
        const auto folded = fold(cell.text);
        const auto* const found = std::find_if(heads.begin(), heads.end(), [&](const Head& each) {
            return folded.starts_with(each.text);
        });
        const auto column = found == heads.end() ? Column::Other : found->column;
        table.columns.push_back({column, cell.column});
    }
    if (table.columns.size() < 2 || table.columns.front().column != Column::Day) return {};
    return table;
}

bool is_time(std::string_view text)
{
    const auto time = notice::time_at_start(text);
    return time && time->size + 4 >= text.size();
}

/// Where the cells of lines with a date begin, if those lines agree.
std::optional<Table> by_dates(const Reading& reading, const At& lines)
{
    std::map<int, std::size_t> lefts;
    std::map<int, std::size_t> times;
    std::size_t dates = 0;
    for (const auto i : lines) {
        const auto& line = reading.lines[i];
        if (!begins_with_date(line.cells.front().text)) continue;
        ++dates;
        for (const auto& cell : line.cells) {
            auto near = std::find_if(lefts.begin(), lefts.end(), [&](const auto& each) {
                return std::abs(each.first - cell.column) < same_column;
            });
            const int left = near == lefts.end() ? cell.column : near->first;
            ++lefts[left];
            if (is_time(cell.text)) ++times[left];
        }
    }
    Table table;
    for (const auto& [left, count] : lefts)
        if (count * 2 > dates) {
            const bool time = times[left] * 2 > count;
            table.columns.push_back({time ? Column::Time : Column::Matters, left});
        }
    if (dates < 2 || table.columns.size() < 2) return {};
    table.columns.front().column = Column::Day;
    if (table.columns.size() > 2 && table.columns.back().column == Column::Matters &&
        std::count_if(table.columns.begin(), table.columns.end(),
                      [](const Table::Of& each) { return each.column == Column::Matters; }) > 1)
        table.columns.back().column = Column::Place;
    const bool matters = std::any_of(table.columns.begin(), table.columns.end(),
                                     [](const auto& of) { return of.column == Column::Matters; });
    if (!matters) return {};
    return table;
}

std::size_t column_at(const Table& table, int left)
{
    std::size_t at = 0;
    for (std::size_t k = 1; k < table.columns.size(); ++k)
        if (table.columns[k].left <= left + 2) at = k;
    return at;
}

/// Cuts a cell where a column begins within it: the space between the two was too narrow to see.
std::vector<notice::Cell> cut(const Table& table, const notice::Cell& cell)
{
    const auto next = column_at(table, cell.column) + 1;
    if (next >= table.columns.size()) return {cell};
    int at = cell.column;
    for (std::size_t byte = 0; byte < cell.text.size(); ++byte) {
        if ((static_cast<unsigned char>(cell.text[byte]) & 0xC0U) == 0x80U) continue;
        const bool word = byte > 0 && cell.text[byte - 1] == ' ';
        if (word && std::abs(at - table.columns[next].left) <= 1) {
            std::vector<notice::Cell> parts{{cell.column, cell.text.substr(0, byte - 1)}};
            for (auto& part : cut(table, {table.columns[next].left, cell.text.substr(byte)}))
                parts.push_back(std::move(part));
            return parts;
        }
        ++at;
    }
    return {cell};
}

Pieces& pieces_of(MeetingRows& meeting, Column column)
{
    switch (column) {
    case Column::Day:
    case Column::Time:
        return meeting.day;
    case Column::Matters:
        return meeting.matters;
    case Column::Place:
        return meeting.place;
    case Column::Numbers:
        return meeting.numbers;
    case Column::Kind:
        return meeting.kinds;
    case Column::Other:
        break;
    }
    return meeting.other;
}

/// Whether lines between the last piece and this one left the column empty.
bool is_apart(const Reading& reading, const Pieces& pieces, std::size_t line)
{
    if (pieces.empty()) return true;
    if (reading.lines[line].page != reading.lines[pieces.back().line].page) return false;
    return line > pieces.back().line + 1 || reading.lines[line].gap > 0;
}

} // namespace

std::optional<Table>
table_of(const Reading& reading, const At& lines, std::optional<std::size_t> head)
{
    if (head && reading.lines[*head].cells.size() > 1)
        if (auto table = by_head(reading.lines[*head])) return table;
    return by_dates(reading, lines);
}

std::vector<MeetingRows>
deal(const Reading& reading, const Table& table, const At& lines, At& before)
{
    std::vector<MeetingRows> meetings;
    for (const auto i : lines) {
        const auto& line = reading.lines[i];
        std::vector<notice::Cell> cells;
        for (const auto& cell : line.cells)
            if (line.box) // Paper shows where its columns are.
                cells.push_back(cell);
            else
                for (auto& part : cut(table, cell))
                    cells.push_back(std::move(part));
        const auto& first = cells.front();
        const auto* below = i + 1 < reading.lines.size() ? &reading.lines[i + 1] : nullptr;
        const bool dated =
            begins_with_date(first.text) ||
            (below != nullptr && begins_divided_date(first.text, below->cells.front().text));
        if (dated && column_at(table, first.column) == 0 && !waits_for_date(meetings))
            meetings.emplace_back();
        if (meetings.empty()) {
            before.push_back(i);
            continue;
        }
        for (auto& cell : cells) {
            const auto column = table.columns[column_at(table, cell.column)].column;
            auto& pieces = pieces_of(meetings.back(), column);
            const bool apart = is_apart(reading, pieces, i);
            pieces.push_back({std::move(cell.text), i, apart, false});
        }
    }
    return meetings;
}

} // namespace klubba::plans
