#include "ui/key_help.h"

#include "ui/button.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.2F};
constexpr TextStyle heading_style{Weight::Bold, 22};
constexpr TextStyle row_style{Weight::Regular, 20, 0, 1.2F};
constexpr float margin = 32;
constexpr float least_column = 520;
constexpr float between_columns = 40;
constexpr float caps_part = 0.4F; ///< Of a column's width.
constexpr float cap_gap = 8;
constexpr float cap_row = 34;
constexpr float row_gap = 6;
constexpr float heading_height = 40;
constexpr float heading_gap = 16;

/// A heading, or keys and what they do.
struct Line {
    std::vector<std::string> keys; ///< Empty for a heading.
    Word says;
    Word heading;
};

/// All keys of one meaning under one heading.
struct Meaning {
    Word does;
    Word heading;
    std::vector<KeyPress> keys;
};

std::vector<Meaning> meanings_of(std::span<const KeyUse> uses)
{
    std::vector<Meaning> all;
    for (const KeyUse& use : uses) {
        auto same = std::find_if(all.begin(), all.end(), [&](const Meaning& each) {
            return each.does == use.does && each.heading == use.heading;
        });
        if (same == all.end()) same = all.insert(all.end(), {use.does, use.heading, {}});
        if (std::find(same->keys.begin(), same->keys.end(), use.key) == same->keys.end())
            same->keys.push_back(use.key);
    }
    return all;
}

/// Digits one after the other are told as the first and the last.
std::vector<std::string> key_texts(const Words& words, const std::vector<KeyPress>& keys)
{
    const auto next = [](KeyPress key) {
        key.key = static_cast<Key>(static_cast<int>(key.key) + 1);
        return key;
    };
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::string text = key_text(words, keys[i]);
        const bool is_digit = keys[i].key >= Key::Digit0 && keys[i].key <= Key::Digit9;
        std::size_t last = i;
        while (is_digit && last + 1 < keys.size() && keys[last + 1] == next(keys[last]))
            ++last;
        if (last > i + 1) {
            text += "–" + key_text(words, {keys[last].key});
            i = last;
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

/// Under their headings, in the order of the screen; what holds everywhere comes last.
std::vector<Line> lines_of(std::span<const KeyUse> uses, const Words& words)
{
    const auto meanings = meanings_of(uses);
    std::vector<Word> headings;
    for (const auto& each : meanings)
        if (std::find(headings.begin(), headings.end(), each.heading) == headings.end())
            headings.push_back(each.heading);
    std::stable_partition(headings.begin(), headings.end(),
                          [](Word heading) { return heading != Word::KeysAnywhere; });
    std::vector<Line> lines;
    for (const Word heading : headings) {
        lines.push_back({{}, heading, heading});
        for (const auto& each : meanings)
            if (each.heading == heading)
                lines.push_back({key_texts(words, each.keys), each.does, heading});
    }
    return lines;
}

/// Where the caps go, in as many rows as they take; gives the height.
float place_caps(const Canvas& canvas,
                 const std::vector<std::string>& keys,
                 float width,
                 std::vector<Point>& places)
{
    Point at;
    for (const auto& key : keys) {
        const float cap = key_cap_width(canvas, key);
        if (at.x > 0 && at.x + cap > width) at = {0, at.y + cap_row};
        places.push_back(at);
        at.x += cap + cap_gap;
    }
    return at.y + cap_row;
}

struct Placed {
    const Line* line;
    std::size_t column; ///< Counted on through the pages.
    float top;
};

class Sheet {
public:
    Sheet(Canvas& canvas, const Words& words, std::vector<Line> lines, const Box& area)
        : m_canvas(canvas), m_words(words), m_lines(std::move(lines)), m_area(area)
    {
        const float count =
            std::floor((area.w + between_columns) / (least_column + between_columns));
        m_columns = static_cast<std::size_t>(std::clamp(count, 1.0F, 3.0F));
        const auto columns = static_cast<float>(m_columns);
        m_width = (area.w - (columns - 1) * between_columns) / columns;
        place();
    }

    [[nodiscard]] std::size_t pages() const
    {
        return m_placed.empty() ? 1 : m_placed.back().column / m_columns + 1;
    }

    void draw(std::size_t page) const
    {
        for (const auto& each : m_placed) {
            if (each.column / m_columns != page) continue;
            const auto column = static_cast<float>(each.column % m_columns);
            draw_line(*each.line, {m_area.x + column * (m_width + between_columns),
                                   m_area.y + each.top, m_width, height_of(*each.line)});
        }
    }

private:
    [[nodiscard]] float caps_width() const { return m_width * caps_part; }
    [[nodiscard]] Paragraph text_of(const Line& line) const
    {
        return m_canvas.wrap(row_style, m_canvas.theme().ink, m_words(line.says),
                             m_width - caps_width() - cap_gap);
    }
    [[nodiscard]] float height_of(const Line& line) const
    {
        if (line.keys.empty()) return heading_height;
        std::vector<Point> places;
        const float caps = place_caps(m_canvas, line.keys, caps_width(), places);
        return std::max(caps, text_of(line).height()) + row_gap;
    }

    /// Down the columns; a heading is never the last of one, and is said again atop the next.
    void place()
    {
        std::size_t column = 0;
        float top = 0;
        const Line* heading = nullptr;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            const bool is_heading = line.keys.empty();
            if (is_heading && top > 0) top += heading_gap;
            if (is_heading) heading = &line;
            const float with_next =
                is_heading && i + 1 < m_lines.size() ? height_of(m_lines[i + 1]) : 0;
            if (top > 0 && top + height_of(line) + with_next > m_area.h) {
                ++column;
                top = 0;
                if (!is_heading) {
                    m_placed.push_back({heading, column, top});
                    top += heading_height;
                }
            }
            m_placed.push_back({&line, column, top});
            top += height_of(line);
        }
    }

    void draw_line(const Line& line, Box box) const
    {
        const Theme& theme = m_canvas.theme();
        if (line.keys.empty()) {
            m_canvas.text_in(box, Align::Left, heading_style, theme.accent, m_words(line.says));
            m_canvas.horizontal_line({box.x, box.bottom() - 4}, box.w, theme.line);
            return;
        }
        std::vector<Point> places;
        place_caps(m_canvas, line.keys, caps_width(), places);
        for (std::size_t i = 0; i < places.size(); ++i)
            key_cap(m_canvas, {box.x + places[i].x, box.y + places[i].y + cap_row / 2},
                    line.keys[i], theme.ink, theme.muted);
        const Paragraph text = text_of(line);
        const float top = box.y + std::max(0.0F, (cap_row - row_style.line_height()) / 2);
        m_canvas.paragraph({box.x + caps_width() + cap_gap, top}, text);
    }

    Canvas& m_canvas;
    const Words& m_words;
    std::vector<Line> m_lines;
    Box m_area;
    std::size_t m_columns = 1;
    float m_width = 0;
    std::vector<Placed> m_placed;
};

/// The buttons below: true when the help is put away.
bool draw_foot(Canvas& canvas, const Words& words, Box row, std::size_t pages)
{
    std::size_t& page = canvas.keys_page();
    const std::string away(words(Word::KeysPutAway));
    const Button close{"keys close", away, {Key::Escape}, ButtonLook::Chosen};
    const bool closed =
        key_button(canvas, words, row.cut_left(key_button_width(canvas, words, close)), close);
    if (pages < 2) return closed;
    row.cut_left(14);
    const std::string turn(words(Word::KeysNextPage));
    const Button next{"keys next", turn, {Key::PageDown}};
    if (key_button(canvas, words, row.cut_left(key_button_width(canvas, words, next)), next))
        page = (page + 1) % pages;
    row.cut_left(20);
    canvas.text_in(row, Align::Left, row_style, canvas.theme().muted,
                   words(Word::KeysPage, {std::to_string(page + 1), std::to_string(pages)}));
    return closed;
}

void turn_pages(const Canvas& canvas, std::size_t& page, std::size_t pages)
{
    const auto has = [&](Key key) {
        const auto keys = canvas.keys();
        return std::find(keys.begin(), keys.end(), KeyPress{key}) != keys.end();
    };
    const bool on = has(Key::PageDown) || has(Key::Right) || has(Key::Down) || has(Key::Space);
    const bool back = has(Key::PageUp) || has(Key::Left) || has(Key::Up);
    if (on) page = (page + 1) % pages;
    if (back) page = (page + pages - 1) % pages;
}

} // namespace

void key_help(Canvas& canvas, const Words& words, const Box& where)
{
    canvas.keys_under(Word::KeysAnywhere);
    const bool was_open = canvas.shows_keys();
    const bool opens = canvas.pressed(Key::F1, Word::KeyShowsKeys);
    if (opens) canvas.show_keys(true);
    if (!canvas.shows_keys()) return;
    auto lines = lines_of(canvas.key_uses(), words);
    canvas.cover(where, canvas.theme().background);
    Box area = where.inset(margin, 20);
    canvas.text_in(area.cut_top(title_style.line_height() + 12), Align::Left, title_style,
                   canvas.theme().ink, words(Word::KeysTitle));
    const Box foot = area.cut_bottom(key_target_height);
    area.cut_bottom(16);
    const Sheet sheet(canvas, words, std::move(lines), area);
    const std::size_t pages = sheet.pages();
    if (was_open) turn_pages(canvas, canvas.keys_page(), pages);
    canvas.keys_page() = std::min(canvas.keys_page(), pages - 1);
    sheet.draw(canvas.keys_page());
    const bool closed = draw_foot(canvas, words, foot, pages);
    const auto keys = canvas.keys();
    const auto puts_away = [](const KeyPress& key) {
        return key == KeyPress{Key::Escape} || key == KeyPress{Key::F1} ||
               key == KeyPress{Key::Enter};
    };
    if (closed || (was_open && std::any_of(keys.begin(), keys.end(), puts_away)))
        canvas.show_keys(false);
}

} // namespace klubba::ui
