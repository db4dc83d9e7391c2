#include "notice/registry.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::notice {

namespace {

/// Where a shape may be believed.
enum class Believed {
    Anywhere,    ///< At the end of a title.
    OnItsOwn,    ///< As the whole of a line or cell.
    WhenLabelled ///< After "Dnr" only.
};

/// A: 1 to 8 letters, the first capital. #: digits. Y: a year of four digits. y: two digits. ~: one
/// space or none. Other signs are themselves.
struct Shape {
    std::string_view pattern;
    Believed believed;
};

constexpr std::array shapes{
    Shape{"A~Y-#", Believed::Anywhere},     Shape{"A~Y/#", Believed::Anywhere},
    Shape{"A~Y:#", Believed::Anywhere},     Shape{"A-Y-#", Believed::Anywhere},
    Shape{"A-Y/#", Believed::Anywhere},     Shape{"A/Y:#", Believed::Anywhere},
    Shape{"A/Y/#", Believed::Anywhere},     Shape{"A/Y-#", Believed::Anywhere},
    Shape{"A~Y-#-#", Believed::Anywhere},   Shape{"A~Y/#-#", Believed::Anywhere},
    Shape{"A/Y:# - #", Believed::Anywhere}, Shape{"A/Y:#-#", Believed::Anywhere},
    Shape{"Y/A # #", Believed::Anywhere},   Shape{"Y/A #", Believed::Anywhere},
    Shape{"Y-A-#", Believed::Anywhere},     Shape{"Y/A~#-#", Believed::Anywhere},
    Shape{"yA#", Believed::Anywhere},       Shape{"A/#/Y", Believed::Anywhere},
    Shape{"Ay/#", Believed::Anywhere},      Shape{"A~y/#", Believed::OnItsOwn},
    Shape{"A #/Y", Believed::Anywhere},     Shape{"A.Y.#", Believed::Anywhere},
    Shape{"#.#.#-#-Y", Believed::Anywhere}, Shape{"#.#.#-#/Y", Believed::Anywhere},
    Shape{"#-#/Y", Believed::Anywhere},     Shape{"#.#-#/Y", Believed::Anywhere},
    Shape{"Y/#-#", Believed::Anywhere},     Shape{"Y-#-#", Believed::WhenLabelled},
    Shape{"A~#", Believed::WhenLabelled},   Shape{"A#-#", Believed::WhenLabelled},
    Shape{"A #-#", Believed::WhenLabelled}, Shape{"#/y", Believed::OnItsOwn},
    Shape{"#/Y", Believed::OnItsOwn},       Shape{"Y/#", Believed::OnItsOwn},
    Shape{"Y:#", Believed::OnItsOwn},       Shape{"#-Y", Believed::OnItsOwn},
    Shape{"Y-#", Believed::OnItsOwn},       Shape{"y/#", Believed::WhenLabelled},
    Shape{"#", Believed::WhenLabelled},     Shape{"A~Y/", Believed::WhenLabelled},
    Shape{"A/Y", Believed::WhenLabelled},   Shape{"A~Y-", Believed::WhenLabelled},
};

std::size_t digits_at(std::string_view text, std::size_t at)
{
    auto end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end - at;
}

std::size_t letters_at(std::string_view text, std::size_t at)
{
    if (!capital_at(text, at)) return 0;
    auto end = at;
    while (end < text.size() && letter_at(text, end))
        end += static_cast<unsigned char>(text[end]) < 0x80 ? 1 : 2;
    return std::min(end, text.size()) - at;
}

bool is_year(std::string_view digits)
{
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// Past one sign of a pattern; empty if it does not fit.
std::optional<std::size_t> step(std::string_view text, std::size_t at, char sign)
{
    const auto digits = digits_at(text, at);
    switch (sign) {
    case '#':
        return digits > 0 ? std::optional{at + digits} : std::nullopt;
    case 'Y':
        return is_year(text.substr(at, digits)) ? std::optional{at + 4} : std::nullopt;
    case 'y':
        return digits == 2 ? std::optional{at + 2} : std::nullopt;
    case 'A': {
        const auto letters = letters_at(text, at);
        return letters > 0 && letters <= 8 ? std::optional{at + letters} : std::nullopt;
    }
    case '~':
        return at < text.size() && text[at] == ' ' ? at + 1 : at;
    default:
        return at < text.size() && text[at] == sign ? std::optional{at + 1} : std::nullopt;
    }
}

/// A classification code may trail: " 001", "-002", " - 001".
bool is_suffix(std::string_view text)
{
    if (text.empty()) return true;
    const auto digits = trim(text, "-");
    return digits.size() == 3 && digits_at(digits, 0) == 3 && text.size() > 3;
}

bool fits(std::string_view text, const Shape& shape)
{
    std::size_t at = 0;
    for (const char sign : shape.pattern) {
        const auto next = step(text, at, sign);
        if (!next) return false;
        at = *next;
    }
    return is_suffix(text.substr(at));
}

/// Series whose numbers look the same: "SOU 2023:44", "motion 2019:17".
constexpr std::array<std::string_view, 14> other_series{"sou",    "ds",  "prop", "sfs",  "bet",
                                                        "skr",    "dir", "rskr", "nja",  "hfd",
                                                        "motion", "eu",  "afs",  "ra-fs"};

bool is_other_series(std::string_view text)
{
    const auto folded = fold(text.substr(0, text.find_first_of(" :.0123456789")));
    return std::find(other_series.begin(), other_series.end(), folded) != other_series.end();
}

bool fits_any(std::string_view text, Believed least)
{
    if (text.empty() || text.size() > 40 || is_other_series(text)) return false;
    return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) {
        return shape.believed <= least && fits(text, shape);
    });
}

std::string spaced(std::string_view text)
{
    std::string result;
    for (const auto word : words_of(text))
        result += (result.empty() ? "" : " ") + std::string{word};
    return result;
}

/// The longest beginning of the words that fits; how many words it took.
std::size_t words_that_fit(const std::vector<std::string_view>& words, std::size_t from)
{
    std::string text;
    std::size_t best = 0;
    for (std::size_t i = from; i < words.size() && i < from + 4; ++i) {
        text += (text.empty() ? "" : " ") + std::string{trim(words[i], ",;")};
        if (fits_any(text, Believed::WhenLabelled)) best = i - from + 1;
        if (words[i].ends_with(',') || words[i].ends_with(';')) break;
    }
    return best;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t count)
{
    std::string text;
    for (std::size_t i = from; i < from + count; ++i)
        text += (text.empty() ? "" : " ") + std::string{words[i]};
    return std::string{trim(text, ",;()")};
}

} // namespace

std::vector<std::string> labelled_registry_numbers(std::string_view value)
{
    std::vector<std::string> numbers;
    const auto words = words_of(value.substr(0, 300));
    for (std::size_t i = 0; i < words.size();) {
        const auto count = words_that_fit(words, i);
        if (count > 0) numbers.push_back(joined(words, i, count));
        i += std::max<std::size_t>(count, 1);
    }
    return numbers;
}

TrailingRegistry split_trailing_registry(std::string_view text)
{
    const auto words = words_of(text);
    TrailingRegistry best{text, {}};
    for (std::size_t count = 1; count <= 5 && count < words.size(); ++count) {
        const auto begin =
            static_cast<std::size_t>(words[words.size() - count].data() - text.data());
        auto tail = trim(text.substr(begin), "(),.");
        if (fold(tail).starts_with("dnr")) tail = trim(tail.substr(3), ":.");
        if (fits_any(tail, Believed::Anywhere))
            best = {trim(text.substr(0, begin), ",(–"), spaced(tail)};
    }
    if (fold(best.text).ends_with(" dnr") || fold(best.text).ends_with(" dnr:"))
        best.text = trim(best.text.substr(0, best.text.rfind(' ')), ",(–");
    return best;
}

bool is_registry_number(std::string_view text)
{
    return fits_any(trim(text, "()"), Believed::OnItsOwn);
}

std::vector<std::string> registry_numbers_alone(std::string_view text)
{
    std::vector<std::string> numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find_first_of(",;", begin), text.size());
        auto piece = trim(text.substr(begin, end - begin), "()");
        if (fold(piece).starts_with("dnr")) piece = trim(piece.substr(3), ":. ");
        if (!is_registry_number(piece)) return {};
        numbers.push_back(spaced(piece));
        begin = end + 1;
    }
    return numbers;
}

} // namespace klubba::notice
