#include "ui/prose_field.h"

#include "words/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace klubba::ui {

using words::Word;

namespace {

constexpr float padding_across = 20;
constexpr float padding_down = 14;
constexpr float caret_width = 2;

/// A line as it is seen: a stretch of the text, with the opening before the first of a paragraph.
struct Row {
    std::size_t begin;
    std::size_t end; ///< The spaces at which the line was broken are before it.
    float indent;    ///< Width of the opening.
    std::string_view closing{};
};

struct Layout {
    TextStyle style;
    std::vector<Row> rows;

    [[nodiscard]] float height() const
    {
        return static_cast<float>(rows.size()) * style.line_height();
    }
    [[nodiscard]] std::size_t row_of(std::size_t place) const
    {
        std::size_t row = 0;
        while (row + 1 < rows.size() && rows[row + 1].begin <= place)
            ++row;
        return row;
    }
};

/// What stands after a paragraph that has no mark of its own.
std::string_view
closing_of(const ProseLook& look, std::string_view paragraph, std::string_view rest)
{
    constexpr std::string_view marks = ".,;:";
    if (paragraph.empty() || marks.find(paragraph.back()) != std::string_view::npos) return {};
    if (rest.empty()) return look.at_end;
    return rest.find('\n', 1) == std::string_view::npos ? look.before_last : look.between;
}

/// No line is broken inside it, nor between it and the word that it follows.
std::string unbroken(std::string_view closing)
{
    std::string out;
    for (const char sign : closing)
        out += sign == ' ' ? "\u00A0" : std::string(1, sign);
    return out;
}

void lay_paragraph(const Canvas& canvas,
                   const ProseLook& look,
                   std::string_view all,
                   std::size_t at,
                   float width,
                   Layout& out)
{
    const std::string_view text = all.substr(at, all.find('\n', at) - at);
    const std::string_view closing = closing_of(look, text, all.substr(at + text.size()));
    const TextStyle& style = out.style;
    const std::string opening = look.opening.empty() ? "" : std::string(look.opening) + " ";
    const std::string end = unbroken(closing);
    const Span spans[] = {
        {opening, 0, Weight::Bold}, {text, 0, style.weight}, {end, 0, style.weight}};
    const Paragraph paragraph = canvas.wrap(style, spans, width);
    const float indent = canvas.width(style.with(Weight::Bold), opening);
    out.rows.push_back({at, at + text.size(), indent});
    for (std::size_t i = 1; i < paragraph.lines.size(); ++i) {
        const auto& line = paragraph.lines[i];
        if (line.piece_count == 0) continue;
        const std::size_t begin = paragraph.pieces[line.first_piece].begin;
        if (begin < opening.size()) continue;
        out.rows.back().end = at + std::min(begin - opening.size(), text.size());
        out.rows.push_back({out.rows.back().end, at + text.size(), 0});
    }
    out.rows.back().closing = closing;
}

Layout lay_out(const Canvas& canvas,
               const ProseLook& look,
               const TextStyle& style,
               std::string_view text,
               float width)
{
    Layout out{style, {}};
    std::size_t at = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lay_paragraph(canvas, look, text, at, width, out);
        if (end == text.size()) return out;
        at = end + 1;
    }
}

/// At the largest size at which all of it is in sight.
Layout fit_in(
    const Canvas& canvas, const ProseLook& look, std::string_view text, float width, float height)
{
    TextStyle style = look.style;
    Layout out = lay_out(canvas, look, style, text, width);
    while (out.height() > height && style.size > look.least_size) {
        style.size = std::max(look.least_size, style.size - 1);
        out = lay_out(canvas, look, style, text, width);
    }
    return out;
}

float x_in(const Canvas& canvas,
           const Layout& layout,
           const Row& row,
           std::string_view text,
           std::size_t place)
{
    const std::size_t to = std::clamp(place, row.begin, row.end);
    return row.indent + canvas.width(layout.style, text.substr(row.begin, to - row.begin));
}

/// The place in the row that is nearest to `x`.
std::size_t place_at(
    const Canvas& canvas, const Layout& layout, std::size_t number, const Prose& prose, float x)
{
    const Row& row = layout.rows[number];
    const bool breaks_here =
        number + 1 < layout.rows.size() && row.end == layout.rows[number + 1].begin;
    const std::size_t last = breaks_here && row.end > row.begin ? prose.before(row.end) : row.end;
    std::size_t best = row.begin;
    float distance = std::abs(x_in(canvas, layout, row, prose.text(), best) - x);
    for (std::size_t at = row.begin; at < last;) {
        at = prose.after(at);
        const float here = std::abs(x_in(canvas, layout, row, prose.text(), at) - x);
        if (here > distance) break;
        distance = here;
        best = at;
    }
    return best;
}

/// Where a key takes the caret, if it is one that moves.
std::optional<std::size_t>
moved(const Canvas& canvas, const Layout& layout, const Prose& prose, const KeyPress& press)
{
    const std::size_t at = prose.caret();
    const std::size_t row = layout.row_of(at);
    const float x = x_in(canvas, layout, layout.rows[row], prose.text(), at);
    switch (press.key) {
    case Key::Left:
        return press.control ? prose.word_before(at) : prose.before(at);
    case Key::Right:
        return press.control ? prose.word_after(at) : prose.after(at);
    case Key::Home:
        return press.control ? 0 : layout.rows[row].begin;
    case Key::End:
        return press.control ? prose.text().size() : place_at(canvas, layout, row, prose, 1e9F);
    case Key::Up:
        return row == 0 ? 0 : place_at(canvas, layout, row - 1, prose, x);
    case Key::Down:
        return row + 1 == layout.rows.size() ? prose.text().size()
                                             : place_at(canvas, layout, row + 1, prose, x);
    default:
        return {};
    }
}

std::string without_breaks(std::string text, ProseLines lines)
{
    std::erase(text, '\r');
    if (lines == ProseLines::One) std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void press_with_control(Canvas& canvas, Prose& prose, const KeyPress& press, ProseLines lines)
{
    const Key key = press.key;
    if (press.shift) {
        if (key == Key::Z) prose.redo();
        return;
    }
    if (key == Key::A) prose.select_all();
    if (key == Key::Z) prose.undo();
    if (key == Key::Y) prose.redo();
    if (key == Key::V) prose.write(without_breaks(canvas.pasted(), lines));
    if ((key == Key::C || key == Key::X) && !prose.selected().empty()) {
        canvas.copy(std::string(prose.selected()));
        if (key == Key::X) prose.remove_to(prose.caret());
    }
}

/// What `moved` and `take_keys` do with keys, for the help; a test presses each of them.
struct WritingKey {
    KeyPress key;
    Word does;
    bool only_many = false; ///< Where there are several lines.
};
constexpr std::array writing_keys{
    WritingKey{{Key::Left}, Word::WriteCharacter},
    WritingKey{{Key::Right}, Word::WriteCharacter},
    WritingKey{{.key = Key::Left, .control = true}, Word::WriteWord},
    WritingKey{{.key = Key::Right, .control = true}, Word::WriteWord},
    WritingKey{{Key::Up}, Word::WriteLine, true},
    WritingKey{{Key::Down}, Word::WriteLine, true},
    WritingKey{{Key::Home}, Word::WriteLineEnds},
    WritingKey{{Key::End}, Word::WriteLineEnds},
    WritingKey{{.key = Key::Home, .control = true}, Word::WriteTextEnds},
    WritingKey{{.key = Key::End, .control = true}, Word::WriteTextEnds},
    WritingKey{{.key = Key::Left, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::Right, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::Up, .shift = true}, Word::WriteSelect, true},
    WritingKey{{.key = Key::Down, .shift = true}, Word::WriteSelect, true},
    WritingKey{{.key = Key::Home, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::End, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::Left, .control = true, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::Right, .control = true, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::Home, .control = true, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::End, .control = true, .shift = true}, Word::WriteSelect},
    WritingKey{{.key = Key::A, .control = true}, Word::WriteSelectAll},
    WritingKey{{.key = Key::C, .control = true}, Word::WriteCopy},
    WritingKey{{.key = Key::X, .control = true}, Word::WriteCut},
    WritingKey{{.key = Key::V, .control = true}, Word::WritePaste},
    WritingKey{{Key::Backspace}, Word::WriteErase},
    WritingKey{{Key::Delete}, Word::WriteErase},
    WritingKey{{.key = Key::Backspace, .control = true}, Word::WriteEraseWord},
    WritingKey{{.key = Key::Delete, .control = true}, Word::WriteEraseWord},
    WritingKey{{Key::Enter}, Word::WriteNewLine, true},
    WritingKey{{.key = Key::Z, .control = true}, Word::WriteUndo},
    WritingKey{{.key = Key::Y, .control = true}, Word::WriteRedo},
    WritingKey{{.key = Key::Z, .control = true, .shift = true}, Word::WriteRedo},
};

void tell_of_keys(Canvas& canvas, ProseLines lines)
{
    const Word before = canvas.keys_under(Word::KeysOfWriting);
    for (const auto& one : writing_keys)
        if (!one.only_many || lines == ProseLines::Many) canvas.tell_of_key(one.key, one.does);
    canvas.keys_under(before);
}

void take_keys(Canvas& canvas, const Layout& layout, Prose& prose, ProseLines lines)
{
    tell_of_keys(canvas, lines);
    for (const KeyPress& press : canvas.keys()) {
        const bool turns_lines = press.key == Key::Up || press.key == Key::Down;
        if (press.alt || (turns_lines && (lines == ProseLines::One || press.control))) continue;
        if (const auto place = moved(canvas, layout, prose, press)) {
            prose.move_to(*place, press.shift ? Prose::Selecting::Yes : Prose::Selecting::No);
            return; // the layout may no longer hold
        }
        if (press.key == Key::Backspace)
            prose.remove_to(press.control ? prose.word_before(prose.caret())
                                          : prose.before(prose.caret()));
        else if (press.key == Key::Delete)
            prose.remove_to(press.control ? prose.word_after(prose.caret())
                                          : prose.after(prose.caret()));
        else if (press.key == Key::Enter && lines == ProseLines::Many && !press.control)
            prose.write("\n");
        else if (press.control)
            press_with_control(canvas, prose, press, lines);
    }
    prose.write(without_breaks(canvas.typed(), lines));
}

struct Window {
    std::size_t first;
    std::size_t last;
};

/// The rows in sight: all, or, where they are too many, those around the caret.
Window in_sight(const Layout& layout, float height, std::size_t caret)
{
    const auto room = static_cast<std::size_t>(height / layout.style.line_height() + 0.01F);
    const std::size_t count = std::max<std::size_t>(1, room);
    if (layout.rows.size() <= count) return {0, layout.rows.size()};
    const std::size_t row = layout.row_of(caret);
    const std::size_t first =
        row < count / 2 ? 0 : std::min(row - count / 2, layout.rows.size() - count);
    return {first, first + count};
}

void draw_row(Canvas& canvas,
              const Layout& layout,
              const Row& row,
              const ProseLook& look,
              Point at,
              const Prose& prose)
{
    const std::string_view text = prose.text();
    const float from = x_in(canvas, layout, row, text, prose.selection_begin());
    const float to = x_in(canvas, layout, row, text, prose.selection_end());
    if (to > from)
        canvas.fill({at.x + from, at.y, to - from, layout.style.line_height()},
                    canvas.theme().accent_soft);
    if (row.indent > 0)
        canvas.text(at, layout.style.with(Weight::Bold), canvas.theme().ink, look.opening);
    canvas.text({at.x + row.indent, at.y}, layout.style, canvas.theme().ink,
                text.substr(row.begin, row.end - row.begin));
    if (!row.closing.empty())
        canvas.text({at.x + x_in(canvas, layout, row, text, row.end), at.y}, layout.style,
                    canvas.theme().muted, row.closing);
}

} // namespace

float height_of(const Canvas& canvas, const ProseLook& look, const Prose& prose, float width)
{
    return lay_out(canvas, look, look.style, prose.text(), width - 2 * padding_across).height() +
           2 * padding_down;
}

ProseTouch prose_field(Canvas& canvas,
                       std::string_view id,
                       const Box& box,
                       const ProseLook& look,
                       Prose& prose,
                       ProseLines lines)
{
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.page_for_writing(id, box);
    canvas.card(box, theme.surface, touch.focused ? theme.accent : theme.line, radius_button);
    const Box inside = box.inset(padding_across, lines == ProseLines::One ? 4 : padding_down);
    Layout layout = fit_in(canvas, look, prose.text(), inside.w, inside.h);
    const std::string before = prose.text();
    if (touch.focused) take_keys(canvas, layout, prose, lines);
    if (prose.text() != before) layout = fit_in(canvas, look, prose.text(), inside.w, inside.h);
    const Window window = in_sight(layout, inside.h, prose.caret());
    const float line = layout.style.line_height();
    const float all = static_cast<float>(window.last - window.first) * line;
    const float top = lines == ProseLines::One ? inside.y + (inside.h - all) / 2 : inside.y;
    if (touch.held || touch.clicked) {
        const float down = std::max(0.0F, (canvas.pointer().y - top) / line);
        const std::size_t row =
            std::min(window.first + static_cast<std::size_t>(down), window.last - 1);
        const std::size_t place =
            place_at(canvas, layout, row, prose, canvas.pointer().x - inside.x);
        prose.move_to(place,
                      touch.held && touch.focused ? Prose::Selecting::Yes : Prose::Selecting::No);
    }
    const bool hints = prose.text().empty() && !touch.focused && !look.hint.empty();
    if (hints) canvas.text({inside.x, top}, layout.style, theme.muted, look.hint);
    for (std::size_t row = window.first; row < window.last && !hints; ++row)
        draw_row(canvas, layout, layout.rows[row], look,
                 {inside.x, top + static_cast<float>(row - window.first) * line}, prose);
    if (touch.focused) {
        const std::size_t row = layout.row_of(prose.caret());
        const float x = x_in(canvas, layout, layout.rows[row], prose.text(), prose.caret());
        canvas.fill({inside.x + x,
                     top + static_cast<float>(row - window.first) * line + line * 0.1F, caret_width,
                     line * 0.8F},
                    theme.ink);
    }
    return {prose.text() != before, touch.focused};
}

} // namespace klubba::ui
