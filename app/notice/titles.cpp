#include "notice/titles.h"

#include "notice/documents.h"
#include "notice/kinds.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/proposal.h"
#include "notice/registry.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

constexpr std::size_t most_lines_of_title = 4;
/// Only a line that comes near the margin was broken because it was full.
constexpr std::size_t full_line = 55;

/// Words that no title ends with.
constexpr std::array<std::string_view, 16> open_words{
    "och",  "samt", "av",   "för", "till", "i",   "på",    "med",
    "från", "om",   "inom", "vid", "den",  "att", "eller", "angående"};

bool ends_open(std::string_view text)
{
    if (text.ends_with('-') || text.ends_with(',')) return true;
    const auto words = words_of(text);
    return !words.empty() &&
           std::find(open_words.begin(), open_words.end(), fold(words.back())) != open_words.end();
}

bool begins_small(std::string_view text)
{
    return letter_at(text, 0) && !capital_at(text, 0);
}

bool is_number_line(const Line& line)
{
    const auto found = numbers_at(line, 0);
    return std::any_of(found.begin(), found.end(), [](const Numbered& each) {
        return each.style != NumberStyle::Bare && each.style != NumberStyle::Letter;
    });
}

/// "(C)", cut off from "efter Karin Ek".
bool is_party_bracket(std::string_view text)
{
    return text.starts_with('(') && persons_in("Karin Ek " + std::string{text}).size() == 1;
}

bool ends_with_name(std::string_view title)
{
    return persons_in(std::string{title} + " (X)").size() == 1;
}

/// Whether the title goes on in this line.
bool goes_on(const std::string& title, const Line& line)
{
    if (line.use != Use::Unread || line.gap > 0 || label_of(line)) return false;
    if (fold(line.text).starts_with("att ") || time_at_start(line.text) || is_number_line(line))
        return false;
    if (fold(line.text).starts_with("bilaga ") && line.text.size() < 14) return false;
    if (is_registry_number(line.text) || is_lead_in(line.text) || group_heading(line.text))
        return false;
    if (without_bullet(line.text) != line.text || begins_lettered(line.text)) return false;
    if (ends_open(title)) return true;
    const bool names = !names_in_list(line.text).empty();
    if (split_at_last_dash(title).dangling) return names;
    if (ends_with_name(title) && is_party_bracket(line.text)) return true;
    if (names || line.text.starts_with('(')) return false;
    return begins_small(line.text) || (title.size() >= full_line && line.text.size() < 120);
}

/// "Öppnande ........ 3" as it stands in a list of contents.
std::string_view without_page(std::string_view text)
{
    auto rest = text;
    while (!rest.empty() && is_digit(rest.back()))
        rest.remove_suffix(1);
    rest = trim(rest);
    if (!rest.ends_with("...") && !rest.ends_with("…") && !rest.ends_with(". . .")) return text;
    return trim(rest, ".… ");
}

/// A column of the row that an item may be in a table: the title is the first, and its number is
/// none.
struct Column {
    int begin;
    std::string text;
};

std::vector<Column> columns_of(const Line& line, std::size_t passed)
{
    std::vector<Column> columns;
    for (const auto& cell : line.cells) {
        const auto left = std::min(passed, cell.text.size());
        const auto text = trim(std::string_view{cell.text}.substr(left));
        passed -= std::min(passed, cell.text.size() + 1);
        if (!text.empty()) columns.push_back({cell.column, std::string{text}});
    }
    if (columns.empty()) columns.push_back({line.indent, {}});
    return columns;
}

/// The column that a cell of a further line of the row stands in.
std::size_t column_at(const std::vector<Column>& columns, int place)
{
    constexpr int slack = 2;
    std::size_t found = 0;
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (columns[i].begin <= place + slack) found = i;
    return found;
}

/// Whether all of the line belongs beside the title: a registry number that wraps in its column.
bool only_beside(const std::vector<Column>& columns, const Line& line)
{
    return line.use == Use::Unread && line.gap == 0 && !label_of(line) &&
           std::all_of(line.cells.begin(), line.cells.end(),
                       [&](const Cell& cell) { return column_at(columns, cell.column) > 0; });
}

bool row_goes_on(const std::vector<Column>& columns, const Line& line)
{
    constexpr std::size_t least_of_wrapped = 20;
    if (columns.size() == 1) return goes_on(columns.front().text, line);
    if (only_beside(columns, line)) return true;
    const bool beside = column_at(columns, line.cells.front().column) > 0;
    Line first = line;
    first.cells.resize(1);
    first.text = first.cells.front().text;
    const auto& title = columns.front().text;
    return !beside && (goes_on(title, first) ||
                       (title.size() >= least_of_wrapped && goes_on(title + ",", first)));
}

void add_line(std::vector<Column>& columns, const Line& line)
{
    for (const auto& cell : line.cells) {
        auto& column = columns[column_at(columns, cell.column)];
        column.text = join_lines(column.text, cell.text);
    }
}

/// What stands beside the title: registry numbers, presenters, a time, a page. The rest is title.
void take_columns(Title& title, const std::vector<Column>& columns)
{
    title.text = columns.front().text;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const auto& text = columns[i].text;
        const auto names = names_in_list(trim(text, "()"));
        auto numbers = registry_numbers_alone(text);
        if (!numbers.empty())
            title.registry_numbers.insert(title.registry_numbers.end(), numbers.begin(),
                                          numbers.end());
        else if (!names.empty())
            title.presenters = names;
        else if (const auto time = time_at_start(text); time && time->size == text.size())
            title.time = time;
        else if (text.find_first_not_of("0123456789-–") != std::string::npos)
            title.text += " " + text;
    }
}

/// "Title (kl 09.32)", "Title, ca 14.00".
void take_time(Title& title)
{
    const auto time = title.time ? std::nullopt : time_in(title.text);
    if (!time || !time->start) return;
    const auto after = trim(std::string_view{title.text}.substr(time->position + time->size), ").");
    if (!after.empty()) return;
    title.time = time;
    title.text = std::string{trim(std::string_view{title.text}.substr(0, time->position), "(,-–")};
}

/// "(VN-2022-2, Karin Ek)": the numbers, so that the names are left.
std::string_view take_registry_inside(Title& title, std::string_view inside)
{
    for (;;) {
        const auto comma = std::min(inside.find(','), inside.size());
        const auto numbers = registry_numbers_alone(inside.substr(0, comma));
        if (numbers.empty() || comma == inside.size()) return inside;
        title.registry_numbers.push_back(numbers.front());
        inside = trim(inside.substr(comma + 1));
    }
}

void take_presenters(Title& title)
{
    // A name behind "Val av justerare" verifies.
    const auto kind = kind_in_title(title.text);
    if (kind && kind->kind == meeting::ItemKind::Verification) return;

    auto slot = split_at_last_dash(title.text);
    if (!slot.names.empty()) {
        title.text = slot.title;
        title.presenters = std::move(slot.names);
        return;
    }
    if (auto behind = split_at_titled_name(title.text)) {
        title.text = behind->title;
        title.presenters = std::move(behind->names);
        return;
    }
    const auto open = title.text.rfind('(');
    if (!title.text.ends_with(')') || open == std::string::npos || open == 0) return;
    auto inside = std::string_view{title.text}.substr(open + 1, title.text.size() - open - 2);
    for (const std::string_view word : {"föredragande", "föredras av"})
        if (fold(inside).starts_with(word)) inside = trim(inside.substr(word.size()), ":");
    Title with_numbers;
    auto names = names_in_list(take_registry_inside(with_numbers, inside));
    if (names.empty()) return;
    title.registry_numbers.insert(title.registry_numbers.end(),
                                  with_numbers.registry_numbers.begin(),
                                  with_numbers.registry_numbers.end());
    title.presenters = std::move(names);
    title.text = std::string{trim(std::string_view{title.text}.substr(0, open))};
}

void take_registry(Title& title)
{
    for (int i = 0; i < 3; ++i) {
        const auto split = split_trailing_registry(title.text);
        if (split.number.empty()) return;
        title.registry_numbers.insert(title.registry_numbers.begin(), split.number);
        title.text = std::string{split.text};
    }
}

} // namespace

Title read_title(const Reading& reading, const Numbered& numbered, std::size_t end)
{
    const auto& lines = reading.lines;
    Title title;
    title.first = title.last = numbered.line;
    title.time = time_before_number(lines[numbered.line]);
    auto passed = lines[numbered.line].text.size() - numbered.title.size();
    if (numbered.title.empty() && numbered.line + 1 < end && !label_of(lines[numbered.line + 1])) {
        title.last = numbered.line + 1;
        passed = 0;
    }
    auto columns = columns_of(lines[title.last], passed);
    title.text = std::string{without_page(columns.front().text)};
    take_registry(title);
    columns.front().text = title.text;
    while (title.last + 1 < end && title.last - title.first < most_lines_of_title &&
           row_goes_on(columns, lines[title.last + 1]))
        add_line(columns, lines[++title.last]);
    columns.front().text = std::string{without_page(columns.front().text)};
    take_columns(title, columns);
    title.text = std::string{without_page(title.text)};
    take_registry(title);
    take_time(title);
    take_presenters(title);
    if (split_at_last_dash(title.text).dangling) title.text = split_at_last_dash(title.text).title;
    return title;
}

} // namespace klubba::notice
