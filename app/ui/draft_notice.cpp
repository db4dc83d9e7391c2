#include "ui/button.h"
#include "ui/draft_parts.h"
#include "ui/secretary_parts.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::DraftNotes;
using meeting::ReviewPoint;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle line_style{Weight::Regular, 17, 0, 1.3F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float number_width = 50;
constexpr float row_padding = 4;
constexpr float bar = 5;
constexpr float above = 0.3F; ///< How far down what is lit begins.

void light(std::vector<LitLines>& lit,
           const DraftNotes& notes,
           const std::string& subject,
           const std::vector<std::string_view>& names)
{
    for (const auto& source : notes.sources) {
        const bool named =
            names.empty() || std::find(names.begin(), names.end(), source.name) != names.end();
        if (source.subject == subject && named) lit.push_back({source.line, source.last_line});
    }
}

/// The lines of what has the keyboard: the field that is written in, or else the whole row.
std::vector<LitLines> lit_lines(const SecretaryInput& in, const SecretaryScreen& local)
{
    std::vector<LitLines> lit;
    const DraftNotes& notes = *in.notes;
    if (local.form) {
        if (local.made_of_line != 0) return {{local.made_of_line, local.made_of_line}};
        const auto& field = local.form->fields[local.form->place];
        if (!field.sources.empty()) light(lit, notes, local.form->subject, field.sources);
        if (lit.empty() && !local.form->subject.empty()) light(lit, notes, local.form->subject, {});
        return lit;
    }
    if (local.part == SecretaryPart::Items && local.item) light(lit, notes, local.item.text, {});
    if (local.part == SecretaryPart::Slots && local.slot) light(lit, notes, local.slot.text, {});
    if (local.part == SecretaryPart::People && local.person)
        light(lit, notes, local.person.text, {});
    return lit;
}

bool is_lit(const std::vector<LitLines>& lit, int line)
{
    return std::any_of(lit.begin(), lit.end(), [&](const LitLines& each) {
        return each.first <= line && line <= each.last;
    });
}

std::size_t index_of(const DraftNotes& notes, int line)
{
    const auto found =
        std::find_if(notes.lines.begin(), notes.lines.end(),
                     [&](const meeting::NoticeLine& each) { return each.line >= line; });
    const auto last = notes.lines.end() - 1;
    return static_cast<std::size_t>((found == notes.lines.end() ? last : found) -
                                    notes.lines.begin());
}

/// What is said after a line that is to be looked at, or was.
std::string mark_of(const DraftNotes& notes,
                    const std::vector<ReviewPoint>& points,
                    int line,
                    const Words& words)
{
    for (const auto& note : notes.unread)
        if (note.line == line && note.settled) return std::string(words(Word::LookedThrough));
    for (const auto& point : points) {
        if (point.line != line) continue;
        return point.percent_sure
                   ? words(Word::ReadWithDoubt, {std::to_string(*point.percent_sure)})
                   : std::string(words(Word::LineNotRead));
    }
    return {};
}

struct Pane {
    Canvas& canvas;
    const DraftNotes& notes;
    const std::vector<ReviewPoint>& points;
    const Words& words;

    [[nodiscard]] Paragraph text_of(std::size_t index, float width) const
    {
        const Theme& theme = canvas.theme();
        const auto& line = notes.lines[index];
        const std::string mark = mark_of(notes, points, line.line, words);
        const std::string after = mark.empty() ? "" : "  " + mark;
        const std::array spans{Span{line.text, theme.ink, Weight::Regular},
                               Span{after, theme.late, Weight::SemiBold}};
        return canvas.wrap(line_style, spans, width - number_width - 8);
    }

    /// From which line on to draw, so that `target` stands where the eye looks for it.
    [[nodiscard]] std::size_t first_for(std::size_t target, const Box& area) const
    {
        float taken = 0;
        std::size_t first = target;
        while (first > 0) {
            taken += text_of(first - 1, area.w).height() + 2 * row_padding;
            if (taken > area.h * above) break;
            --first;
        }
        return first;
    }
};

/// Gives the line under the pointer.
std::optional<int> draw_lines(const Pane& pane, Box area, const NoticeLook& look)
{
    Canvas& canvas = pane.canvas;
    const Theme& theme = canvas.theme();
    const std::size_t target = index_of(pane.notes, look.line);
    std::optional<int> pointed_at;
    for (std::size_t i = pane.first_for(target, area); i < pane.notes.lines.size(); ++i) {
        const int number = pane.notes.lines[i].line;
        const Paragraph text = pane.text_of(i, area.w);
        const float height = text.height() + 2 * row_padding;
        if (height > area.h) break;
        const Box row = area.cut_top(height);
        if (is_lit(look.lit, number)) {
            canvas.fill(row, theme.accent_soft);
            canvas.fill({row.x, row.y, bar, row.h}, theme.accent);
        }
        canvas.text_in({row.x + bar + 2, row.y + row_padding, number_width - bar - 12,
                        line_style.line_height()},
                       Align::Right, key_style, theme.muted, std::to_string(number));
        canvas.paragraph({row.x + number_width + 4, row.y + row_padding}, text);
        if (look.has_arrows && i == target) canvas.outline(row, theme.accent, border, 4);
        if (row.contains(canvas.pointer())) pointed_at = number;
    }
    return pointed_at;
}

void take_keys(Canvas& canvas, const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    const auto& lines = in.notes->lines;
    auto at = static_cast<std::ptrdiff_t>(index_of(*in.notes, local.notice_line));
    canvas.keys_under(Word::TheNotice);
    at += arrow_steps(canvas);
    const auto last = static_cast<std::ptrdiff_t>(lines.size()) - 1;
    const int line = lines[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))].line;
    local.notice_line = line;
    if (local.reviewing && local.reviewing->line != line) local.reviewing.reset();
    if (has_pages(in) && canvas.pressed(Key::V, Word::KeyTurnsNotice))
        local.notice_as_lines = !local.notice_as_lines;
    if (canvas.pressed(Key::I, Word::ActLateItem))
        make_of_line(in, desk, line, MadeOf::Item, local);
    if (canvas.pressed(Key::T, Word::ActNewSlot)) make_of_line(in, desk, line, MadeOf::Slot, local);
    if (canvas.pressed(Key::P, Word::ActNewPerson))
        make_of_line(in, desk, line, MadeOf::Person, local);
    if (canvas.pressed(Key::Enter, Word::KeyCorrectsRead)) correct_line(in, desk, line, local);
    if (!canvas.pressed(Key::Delete, Word::KeyPutsAside)) return;
    settle_line(in, line, local);
    if (local.reviewing) review_next(in, desk, local);
}

/// What the keys do in it.
std::string keys_text(const SecretaryMoment& now)
{
    const Words& words = now.desk.words;
    if (!has_pages(now.in)) return std::string(words(Word::NoticeKeys));
    const Word turn = now.local.notice_as_lines ? Word::NoticeKeyPage : Word::NoticeKeyText;
    return std::string(words(turn)) + " · " + std::string(words(Word::NoticeKeys));
}

} // namespace

bool has_notice(const SecretaryInput& in)
{
    return in.notes != nullptr && !in.notes->lines.empty();
}

void draft_notice(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const auto points = left_to_review(now.in);
    const Box label = area.cut_top(28);
    area.cut_top(6);
    const Box hint = area.cut_bottom(24);
    const Touch touch = list_area(canvas, area, SecretaryPart::Notice, now.local);
    const bool on = has_keys(canvas, now.local, SecretaryPart::Notice);
    if (on) take_keys(canvas, now.in, now.desk, now.local);
    const auto lit = lit_lines(now.in, now.local);
    const int line = !on && !lit.empty() ? lit.front().first : now.local.notice_line;
    const NoticeLook look{line, lit, points, on};
    const auto page = draft_page(canvas, now, area, look);
    const auto pointed_at =
        page ? page->pointed_at : draw_lines({canvas, *now.in.notes, points, words}, area, look);
    if (touch.clicked && pointed_at) now.local.notice_line = *pointed_at;
    std::string count = page ? mark_of(*now.in.notes, points, line, words) : "";
    if (count.empty())
        count = points.empty() ? std::string(words(Word::NothingToReview))
                               : words(Word::LeftToReview, {std::to_string(points.size())});
    part_label(canvas, label,
               page ? words(Word::NoticePage, {std::to_string(page->page)})
                    : std::string(words(Word::TheNotice)),
               count);
    if (on)
        canvas.fitted_in(hint, Align::Left, key_style, 10, canvas.theme().muted, keys_text(now));
}

} // namespace klubba::ui
