#include "notice/text.h"

#include "base/utf8.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace klubba::notice {

namespace {

constexpr int tab_width = 8;

/// The characters 0x80 to 0x9F of Windows-1252; 0 where it has none.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, std::uint32_t code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// A few broken characters among many good ones are damage in UTF-8, not another encoding.
bool is_utf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = utf8_at(bytes, at);
        if (!character) ++bad;
        if (character && character->size > 1) ++good;
        at += character ? character->size : 1;
    }
    return bad * 4 <= good;
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool special = byte >= 0x80 && byte <= 0x9F;
        append_utf8(text, special ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

bool is_control(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
}

/// Text has next to no control characters; a PDF, a picture or an archive has many, and zeros.
bool is_binary(std::string_view bytes)
{
    const auto head = bytes.substr(0, std::size_t{64} * 1024);
    if (head.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(head.begin(), head.end(), is_control);
    return static_cast<std::size_t>(controls) * 50 > head.size();
}

enum class Sign { Space, Nothing, Hyphen, SoftHyphen, Other };

struct SignRange {
    std::uint32_t first;
    std::uint32_t last;
    Sign sign;
};

constexpr std::array<SignRange, 12> signs{{
    {0x00, 0x08, Sign::Nothing},
    {0x0B, 0x1F, Sign::Space},
    {0x7F, 0x9F, Sign::Nothing},
    {0xA0, 0xA0, Sign::Space},
    {0xAD, 0xAD, Sign::SoftHyphen},
    {0x2000, 0x200A, Sign::Space},
    {0x200B, 0x200F, Sign::Nothing},
    {0x2010, 0x2011, Sign::Hyphen},
    {0x2028, 0x202F, Sign::Space},
    {0x205F, 0x2060, Sign::Space},
    {0xE000, 0xF8FF, Sign::Space}, // symbol fonts put their bullets here
    {0xFEFF, 0xFEFF, Sign::Nothing},
}};

Sign sign_of(std::uint32_t code)
{
    for (const auto& range : signs)
        if (code >= range.first && code <= range.last) return range.sign;
    return Sign::Other;
}

/// Lays the characters of one line out in cells: a tab or three spaces divide them.
class LineMaker {
public:
    void add(std::uint32_t code)
    {
        if (code == '\t') {
            m_spaces += tab_width - m_column % tab_width;
            m_column += tab_width - m_column % tab_width;
            m_tab = true;
            return;
        }
        const auto sign = sign_of(code);
        if (sign == Sign::Nothing) return;
        ++m_column;
        if (sign == Sign::Space || code == ' ') {
            ++m_spaces;
            return;
        }
        if (m_soft && m_spaces == 0 && !m_cells.empty()) m_cells.back().text.pop_back();
        m_soft = sign == Sign::SoftHyphen;
        begin_word();
        append_utf8(m_cells.back().text, sign == Sign::Other ? code : '-');
        ++m_size;
    }
    [[nodiscard]] bool full() const { return m_size >= longest_line; }
    [[nodiscard]] bool empty() const { return m_cells.empty(); }

    Line take()
    {
        Line line;
        line.indent = m_cells.empty() ? 0 : m_cells.front().column;
        for (const auto& cell : m_cells)
            line.text += (line.text.empty() ? "" : " ") + cell.text;
        line.cells = std::move(m_cells);
        *this = LineMaker{};
        return line;
    }

private:
    void begin_word()
    {
        if (m_cells.empty() || m_spaces >= 3 || (m_tab && m_spaces > 0))
            m_cells.push_back({m_column - 1, {}});
        else if (m_spaces > 0)
            m_cells.back().text += ' ';
        m_spaces = 0;
        m_tab = false;
    }

    std::vector<Cell> m_cells;
    int m_column = 0;
    int m_spaces = 0;
    std::size_t m_size = 0;
    bool m_tab = false;
    bool m_soft = false;
};

/// Counts lines, gaps and pages while the characters go by.
class LinesMaker {
public:
    void add(std::uint32_t code)
    {
        if (code == '\f') ++m_page;
        if (code == '\n' || (code == '\f' && !m_line.empty())) {
            end_line();
            if (code == '\n') ++m_number;
        } else if (code != '\f') {
            if (m_line.full()) end_line();
            m_line.add(code);
        }
    }
    Lines take()
    {
        if (!m_line.empty()) end_line();
        return std::move(m_lines);
    }
    [[nodiscard]] bool full() const { return m_lines.size() >= most_lines; }

private:
    void end_line()
    {
        if (m_line.empty()) {
            ++m_gap;
            m_line = LineMaker{};
            return;
        }
        auto line = m_line.take();
        line.number = m_number;
        line.gap = m_gap;
        line.page = m_page;
        m_gap = 0;
        m_lines.push_back(std::move(line));
    }

    Lines m_lines;
    LineMaker m_line;
    int m_number = 1;
    int m_gap = 0;
    int m_page = 1;
};

Lines split(std::string_view text)
{
    LinesMaker maker;
    for (std::size_t at = 0; at < text.size() && !maker.full();) {
        const auto character = utf8_at(text, at).value_or(Utf8Character{' ', 1});
        at += character.size;
        const bool old_line_end = character.code == '\r';
        if (old_line_end && at < text.size() && text[at] == '\n') continue;
        maker.add(old_line_end ? '\n' : character.code);
    }
    return maker.take();
}

} // namespace

std::string plain(std::string_view utf8)
{
    LineMaker maker;
    for (std::size_t at = 0; at < utf8.size() && !maker.full();) {
        const auto character = utf8_at(utf8, at).value_or(Utf8Character{' ', 1});
        at += character.size;
        maker.add(character.code);
    }
    return maker.take().text;
}

Result<Lines, Failure> lines_of(std::string_view bytes)
{
    if (bytes.size() > largest_text)
        return failure(Failure::Kind::BadInput,
                       "the file is larger than 16 MiB, which no such document is");
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos)
        return failure(Failure::Kind::BadInput, "the file is empty");
    if (is_binary(bytes))
        return failure(Failure::Kind::BadInput, "the file is not text but some other kind of file");
    auto lines = is_utf8(bytes) ? split(bytes) : split(from_windows_1252(bytes));
    if (lines.empty()) return failure(Failure::Kind::BadInput, "the file has no text in it");
    return lines;
}

} // namespace klubba::notice
