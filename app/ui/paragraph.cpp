#include "ui/paragraph.h"

#include "ui/utf8.h"

#include <algorithm>
#include <cmath>

namespace klubba::ui {

float Paragraph::height() const
{
    return static_cast<float>(lines.size()) * style.line_height();
}

std::string_view Paragraph::text_of(const Piece& piece) const
{
    return std::string_view(text).substr(piece.begin, piece.end - piece.begin);
}

FaceStyle Measure::face(const TextStyle& style, Weight weight) const
{
    return {weight, style.size * scale, style.tracking};
}

float Measure::width(const TextStyle& style, std::string_view text) const
{
    return typeface.width(face(style, style.weight), text) / scale;
}

namespace {

constexpr bool is_space(std::uint32_t code)
{
    return code == ' ' || code == '\t' || code == 0x200B;
}

constexpr bool is_letter(std::uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0xC0;
}

/// Scripts written without spaces, where a line may end after any character.
constexpr bool is_ideograph(std::uint32_t code)
{
    return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFF);
}

constexpr bool is_hyphen(std::uint32_t code)
{
    return code == '-' || code == '/' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

/// Lays words on lines, one after the other.
class Setter {
public:
    Setter(const Measure& measure, const TextStyle& style, std::span<const Span> spans, float width)
        : m_measure(measure), m_width(width)
    {
        m_out.style = style;
        for (const Span& span : spans) {
            m_out.text += span.text;
            m_ends.push_back(m_out.text.size());
        }
        m_spans = spans;
    }

    Paragraph set()
    {
        const std::string_view text = m_out.text;
        for (std::size_t at = 0; at < text.size();) {
            const Word word = next_word(at);
            add(word);
            at = word.next;
            if (at > word.end && text[at - 1] == '\n') end_line();
        }
        if (m_line_begin < text.size()) end_line();
        return std::move(m_out);
    }

private:
    struct Word {
        std::size_t begin;
        std::size_t end;  ///< Of what is seen.
        std::size_t next; ///< After the spaces that follow.
    };

    Word next_word(std::size_t begin) const
    {
        const std::string_view text = m_out.text;
        std::size_t at = begin;
        std::uint32_t before = 0;
        while (at < text.size()) {
            const auto [code, length] = decode(text.substr(at));
            if (is_space(code) || code == '\n') break;
            at += length;
            const std::uint32_t after = at < text.size() ? decode(text.substr(at)).code : 0;
            if (is_hyphen(code) && is_letter(before) && is_letter(after)) break;
            if (is_ideograph(code) && is_ideograph(after)) break;
            before = code;
        }
        std::size_t next = at;
        while (next < text.size() && is_space(decode(text.substr(next)).code))
            next += decode(text.substr(next)).length;
        if (next < text.size() && text[next] == '\n') ++next;
        return {begin, at, next};
    }

    void add(const Word& word)
    {
        if (m_line_begin == m_line_end) begin_line(word.begin);
        const float alone = width_of(word.begin, word.end);
        if (m_line_end > m_line_begin && !has_room_for(word, alone)) {
            end_line();
            begin_line(word.begin);
        }
        if (m_line_begin == word.begin) m_line_width = alone;
        m_line_end = word.end;
        if (m_line_begin == word.begin && alone > m_width) break_up(word);
    }

    void begin_line(std::size_t at)
    {
        m_line_begin = m_line_end = at;
        m_line_width = m_unsure = 0;
    }

    /// Whether the word, of this width alone, goes on the line; whose width then is with it. To
    /// shape each line anew with every word would be most of the work, so it is done only where
    /// what letters of different words do to each other could make a difference.
    bool has_room_for(const Word& word, float alone)
    {
        constexpr float most_between_words = 0.15F; // in parts of the size
        const TextStyle& style = m_out.style;
        m_unsure += (most_between_words + 2 * std::abs(style.tracking)) * style.size;
        m_line_width += width_of(m_line_end, word.begin) + alone;
        if (std::abs(m_line_width - m_width) <= m_unsure) {
            m_line_width = width_of(m_line_begin, word.end);
            m_unsure = 0;
        }
        return m_line_width <= m_width;
    }

    /// A word wider than the line: as much on each line as there is room for.
    void break_up(const Word& word)
    {
        const std::string_view text = m_out.text;
        std::size_t at = word.begin;
        while (at < word.end) {
            std::size_t next = at + decode(text.substr(at)).length;
            while (next < word.end && is_combining(decode(text.substr(next)).code))
                next += decode(text.substr(next)).length;
            if (at > m_line_begin && width_of(m_line_begin, next) > m_width) {
                m_line_end = at;
                end_line();
                m_line_begin = at;
                m_out.broke_a_word = true;
            }
            at = m_line_end = next;
        }
        m_line_width = width_of(m_line_begin, m_line_end);
    }

    void end_line()
    {
        const std::size_t first = m_out.pieces.size();
        float x = 0;
        for_spans(m_line_begin, m_line_end,
                  [&](std::size_t begin, std::size_t end, const Span& span) {
                      const float width = measured(begin, end, span);
                      m_out.pieces.push_back({begin, end, span.colour, span.weight, x, width});
                      x += width;
                  });
        m_out.lines.push_back({first, m_out.pieces.size() - first, x});
        m_line_begin = m_line_end;
    }

    template <class Do>
    void for_spans(std::size_t begin, std::size_t end, Do&& act) const
    {
        for (std::size_t i = 0; i < m_ends.size() && begin < end; ++i) {
            if (m_ends[i] <= begin) continue;
            const std::size_t stop = std::min(end, m_ends[i]);
            act(begin, stop, m_spans[i]);
            begin = stop;
        }
    }

    float measured(std::size_t begin, std::size_t end, const Span& span) const
    {
        const auto text = std::string_view(m_out.text).substr(begin, end - begin);
        return m_measure.typeface.width(m_measure.face(m_out.style, span.weight), text) /
               m_measure.scale;
    }

    float width_of(std::size_t begin, std::size_t end) const
    {
        float sum = 0;
        for_spans(begin, end, [&](std::size_t from, std::size_t to, const Span& span) {
            sum += measured(from, to, span);
        });
        return sum;
    }

    const Measure& m_measure;
    float m_width;
    std::span<const Span> m_spans;
    std::vector<std::size_t> m_ends; ///< Where each span ends in the text.
    Paragraph m_out;
    std::size_t m_line_begin = 0;
    std::size_t m_line_end = 0;
    float m_line_width = 0;
    float m_unsure = 0; ///< How much the width of the line may be off.
};

/// The next size of the scale downwards.
float smaller(float size, float floor)
{
    return std::max(floor, std::min(size - 1, std::floor(size * 0.95F)));
}

} // namespace

Paragraph
wrap(const Measure& measure, const TextStyle& style, std::span<const Span> spans, float width)
{
    return Setter(measure, style, spans, width).set();
}

std::size_t Fitted::page_count() const
{
    const std::size_t lines = std::max<std::size_t>(1, paragraph.lines.size());
    return (lines + lines_per_page - 1) / lines_per_page;
}

float Fitted::page_height() const
{
    const auto lines = std::min(lines_per_page, paragraph.lines.size());
    return static_cast<float>(lines) * paragraph.style.line_height();
}

std::span<const Paragraph::Line> Fitted::page(std::size_t number) const
{
    const std::size_t begin = number % page_count() * lines_per_page;
    const std::size_t count = std::min(lines_per_page, paragraph.lines.size() - begin);
    return std::span(paragraph.lines).subspan(begin, count);
}

Fitted fit(const Measure& measure,
           const TextStyle& style,
           float floor,
           std::span<const Span> spans,
           float width,
           float height)
{
    for (float size = style.size;; size = smaller(size, floor)) {
        Fitted made{wrap(measure, style.sized(size), spans, width)};
        const float line = made.paragraph.style.line_height();
        made.lines_per_page = std::max<std::size_t>(1, static_cast<std::size_t>(height / line));
        const bool fits = made.page_count() == 1 && !made.paragraph.broke_a_word;
        if (fits || size <= floor) return made;
    }
}

TextStyle fit_line(
    const Measure& measure, const TextStyle& style, float floor, std::string_view text, float width)
{
    TextStyle made = style;
    while (made.size > floor && measure.width(made, text) > width)
        made.size = smaller(made.size, floor);
    return made;
}

} // namespace klubba::ui
