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

/// Whether the title goes on in this line.
bool goes_on(const std::string& title, const Line& line)
{
    if (line.use != Use::Unread || line.gap > 0 || label_of(line)) return false;
    if (fold(line.text).starts_with("att ") || time_at_start(line.text) || is_number_line(line))
        return false;
    if (is_registry_number(line.text) || is_lead_in(line.text) || group_heading(line.text))
        return false;
    if (without_bullet(line.text) != line.text || begins_lettered(line.text)) return false;
    if (ends_open(title)) return true;
    const bool names = !names_in_list(line.text).empty();
    if (split_at_last_dash(title).dangling) return names;
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

/// The cells past the title are columns of a table: registry number, presenters, page.
void take_cells(Title& title, const Line& line)
{
    std::string text;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const auto& cell = line.cells[i].text;
        const bool side =
            !text.empty() && (i > 1 || numbers_at(line, 0).empty() ||
                              letter_at(line.cells[0].text, line.cells[0].text.size() - 1) ||
                              line.cells[0].text.size() > 8);
        const auto names = side ? names_in_list(cell) : std::vector<std::string>{};
        if (side && is_registry_number(cell))
            title.registry_numbers.push_back(cell);
        else if (!names.empty())
            title.presenters = names;
        else if (const auto time = time_at_start(cell); side && time && time->size == cell.size())
            title.time = time;
        else if (side && cell.find_first_not_of("0123456789") == std::string::npos)
            continue;
        else
            text += (text.empty() ? "" : " ") + cell;
    }
    title.text = std::move(text);
}

/// The title without the number that it begins with.
std::string without_number(std::string_view text, const Numbered& numbered)
{
    Line line;
    line.text = std::string{text};
    line.cells = {{0, line.text}};
    for (const auto& each : numbers_at(line, 0))
        if (each.style == numbered.style && each.number == numbered.number) return each.title;
    return std::string{without_bullet(text)};
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

void take_presenters(Title& title)
{
    auto slot = split_at_last_dash(title.text);
    if (!slot.names.empty()) {
        title.text = slot.title;
        title.presenters = std::move(slot.names);
        return;
    }
    const auto open = title.text.rfind('(');
    if (!title.text.ends_with(')') || open == std::string::npos || open == 0) return;
    auto inside = std::string_view{title.text}.substr(open + 1, title.text.size() - open - 2);
    for (const std::string_view word : {"föredragande", "föredras av"})
        if (fold(inside).starts_with(word)) inside = trim(inside.substr(word.size()), ":");
    auto names = names_in_list(inside);
    if (names.empty()) return;
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
    if (numbered.title.empty() && numbered.line + 1 < end && !label_of(lines[numbered.line + 1])) {
        title.last = numbered.line + 1;
        take_cells(title, lines[title.last]);
    } else {
        take_cells(title, lines[numbered.line]);
        title.text = without_number(title.text, numbered);
    }
    title.text = std::string{without_page(title.text)};
    take_registry(title);
    while (title.last + 1 < end && title.last - title.first < most_lines_of_title &&
           goes_on(title.text, lines[title.last + 1]))
        title.text = join_lines(title.text, lines[++title.last].text);
    title.text = std::string{without_page(title.text)};
    take_registry(title);
    take_time(title);
    take_presenters(title);
    if (split_at_last_dash(title.text).dangling) title.text = split_at_last_dash(title.text).title;
    return title;
}

} // namespace klubba::notice
