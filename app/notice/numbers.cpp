#include "notice/numbers.h"

#include "notice/swedish.h"
#include "notice/when.h"

#include <array>
#include <charconv>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 5> item_words{"ärende", "punkt", "ärendepunkt",
                                                     "dagordningspunkt", "ärende nr"};
constexpr int highest_ordinal = 999;

/// The line past its bullet, as it is read from left to right.
struct Scan {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    [[nodiscard]] bool done() const { return at >= text.size(); }
    [[nodiscard]] std::string_view rest() const { return text.substr(at); }
    bool mark(std::string_view mark)
    {
        if (text.substr(at, mark.size()) != mark) return false;
        at += mark.size();
        return true;
    }
    void spaces()
    {
        while (peek() == ' ')
            ++at;
    }
    std::optional<int> number()
    {
        auto end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        int value = 0;
        if (end == at || end - at > 4) return {};
        std::from_chars(text.data() + at, text.data() + end, value);
        at = end;
        return value;
    }
};

Numbered made(NumberStyle style, int ordinal, std::string number, std::string_view title)
{
    Numbered result;
    result.style = style;
    result.ordinal = ordinal;
    result.number = std::move(number);
    result.title = std::string{trim(title)};
    return result;
}

bool sensible(std::optional<int> ordinal)
{
    return ordinal && *ordinal >= 1 && *ordinal <= highest_ordinal;
}

/// "17 A Title": a letter that belongs to the number.
std::string letter_after(Scan& scan)
{
    auto ahead = scan;
    ahead.mark(" ");
    if (!capital_at(ahead.text, ahead.at) || letter_at(ahead.text, ahead.at + 1)) return {};
    if (ahead.peek() < 'A' || ahead.peek() > 'F') return {};
    const std::string letter{ahead.peek()};
    ++ahead.at;
    if (!ahead.done() && ahead.peek() != ' ' && ahead.peek() != '.') return {};
    scan = ahead;
    scan.mark(".");
    return " " + letter;
}

std::optional<Numbered> plain(Scan scan)
{
    const auto ordinal = scan.number();
    if (!sensible(ordinal)) return {};
    const auto number = std::to_string(*ordinal) + letter_after(scan);
    const bool dot = scan.mark(".");
    const bool bracket = !dot && scan.mark(")");
    if (scan.done()) return made(NumberStyle::OnItsOwn, *ordinal, number, {});
    if (scan.peek() != ' ' && !(dot && letter_at(scan.text, scan.at))) return {};
    scan.spaces();
    if (dot || bracket)
        return made(dot ? NumberStyle::Dot : NumberStyle::Bracket, *ordinal, number, scan.rest());
    if (!capital_at(scan.text, scan.at)) return {};
    return made(NumberStyle::Bare, *ordinal, number, scan.rest());
}

std::optional<Numbered> section(Scan scan)
{
    if (!scan.mark("§")) return {};
    scan.mark("§");
    scan.spaces();
    const auto ordinal = scan.number();
    if (!ordinal || *ordinal < 1) return {};
    std::string number = "§ " + std::to_string(*ordinal);
    if (scan.peek() == '/' && is_digit(scan.peek(1))) {
        scan.mark("/");
        number += "/" + std::to_string(scan.number().value_or(0));
    }
    number += letter_after(scan);
    scan.mark(".");
    if (!scan.done() && scan.peek() != ' ') return {};
    return made(NumberStyle::Section, *ordinal, number, scan.rest());
}

std::optional<Numbered> slash(Scan scan)
{
    const auto begin = scan.at;
    const auto ordinal = scan.number();
    if (!sensible(ordinal) || !scan.mark("/")) return {};
    const auto year_begin = scan.at;
    if (!scan.number()) return {};
    const auto year_size = scan.at - year_begin;
    const auto number = scan.text.substr(begin, scan.at - begin);
    scan.mark(".");
    if ((year_size != 2 && year_size != 4) || (!scan.done() && scan.peek() != ' ')) return {};
    return made(NumberStyle::Slash, *ordinal, std::string{number}, scan.rest());
}

/// "2.1.10 Title", "3.2 Title"; dates and times are neither.
std::optional<Numbered> dotted(Scan scan)
{
    const auto begin = scan.at;
    auto prefix_end = scan.at;
    int parts = 0;
    std::optional<int> last;
    for (;;) {
        const auto part_begin = scan.at;
        const auto part = scan.number();
        if (!part || *part > highest_ordinal) break;
        ++parts;
        last = part;
        prefix_end = part_begin;
        if (scan.peek() != '.' || !is_digit(scan.peek(1))) break;
        scan.mark(".");
    }
    if (parts < 2 || parts > 4 || !sensible(last)) return {};
    const auto number = scan.text.substr(begin, scan.at - begin);
    scan.mark(".");
    if (!scan.done() && scan.peek() != ' ') return {};
    scan.spaces();
    if (!scan.done() && !capital_at(scan.text, scan.at)) return {};
    auto result = made(NumberStyle::Dotted, *last, std::string{number}, scan.rest());
    result.prefix = std::string{scan.text.substr(begin, prefix_end - begin)};
    return result;
}

std::optional<Numbered> letter(Scan scan)
{
    const char c = scan.peek();
    if (c < 'A' || c > 'Z') return {};
    ++scan.at;
    const bool marked = scan.mark(".") || scan.mark(")");
    if (scan.done()) return {};
    if (scan.peek() != ' ') return {};
    scan.spaces();
    if (!marked && !capital_at(scan.text, scan.at) && scan.peek() != '-') return {};
    return made(NumberStyle::Letter, c - 'A' + 1, std::string{c}, scan.rest());
}

std::optional<Numbered> code(Scan scan)
{
    const auto begin = scan.at;
    while (scan.peek() >= 'A' && scan.peek() <= 'Z')
        ++scan.at;
    const auto letters = scan.at - begin;
    if (letters < 1 || letters > 3) return {};
    auto prefix_end = scan.at;
    auto ordinal = scan.number();
    if (!sensible(ordinal)) return {};
    if (scan.peek() == '.' && is_digit(scan.peek(1))) {
        scan.mark(".");
        prefix_end = scan.at;
        ordinal = scan.number();
        if (!sensible(ordinal)) return {};
    }
    const auto number = scan.text.substr(begin, scan.at - begin);
    scan.mark(".");
    if (!scan.done() && scan.peek() != ' ') return {};
    auto result = made(NumberStyle::Code, *ordinal, std::string{number}, scan.rest());
    result.prefix = std::string{scan.text.substr(begin, prefix_end - begin)};
    return result;
}

std::optional<Numbered> named(Scan scan)
{
    const auto folded = fold(scan.text.substr(0, 40));
    for (const auto& word : item_words) {
        if (!folded.starts_with(std::string{word} + " ")) continue;
        scan.at = word.size() + 1;
        const auto ordinal = scan.number();
        if (!sensible(ordinal)) continue;
        const auto number = std::to_string(*ordinal) + letter_after(scan);
        if (!scan.mark(".")) scan.mark(":");
        if (!scan.done() && scan.peek() != ' ') return {};
        return made(NumberStyle::Named, *ordinal, number, trim_front(scan.rest(), "-–:"));
    }
    return {};
}

/// "24 november" and "09.15-09.45" begin with numbers that number nothing.
bool is_when(std::string_view text)
{
    const auto dates = dates_in(text);
    if (!dates.empty() && dates.front().position == 0) return true;
    return time_at_start(text).has_value();
}

} // namespace

bool begins_lettered(std::string_view text)
{
    return text.size() > 3 && text[0] >= 'a' && text[0] <= 'z' &&
           (text[1] == ')' || text[1] == '.') && text[2] == ' ';
}

std::optional<FoundTime> time_before_number(const Line& line)
{
    if (line.cells.size() < 3) return {};
    const auto& first = line.cells.front().text;
    auto time = time_at_start(first);
    if (!time || time->size != first.size() || !is_digit(line.cells[1].text.front())) return {};
    return time;
}

std::vector<Numbered> numbers_at(const Line& line, std::size_t index)
{
    std::vector<Numbered> found;
    const auto passed = time_before_number(line) ? line.cells.front().text.size() : 0;
    const Scan scan{trim(std::string_view{line.text}.substr(passed))};
    if (scan.done()) return found;
    const auto first = static_cast<unsigned char>(scan.peek());
    if (!is_digit(scan.peek()) && !capital_at(scan.text, 0) && first != 0xC2) return found;
    if (is_digit(scan.peek()) && is_when(scan.text)) return found;
    for (const auto reading : {plain, section, slash, dotted, letter, code, named}) {
        if (auto number = reading(scan)) {
            number->line = index;
            found.push_back(std::move(*number));
        }
    }
    return found;
}

} // namespace klubba::notice
