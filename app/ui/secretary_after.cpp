#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Deadline;
using meeting::DeadlineKind;
using words::Word;
using Act = SecretaryAct;

namespace {

constexpr TextStyle what_style{Weight::SemiBold, 22, 0, 1.3F};
constexpr TextStyle how_style{Weight::Regular, 18, 0, 1.3F};
constexpr float days_width = 170;
constexpr float padding = 10;

/// The action that meets it; none for a day that only passes.
std::optional<Act> met_by(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::Verification:
        return Act::VerifySections;
    case DeadlineKind::DissentText:
        return Act::DissentText;
    case DeadlineKind::Posting:
        return Act::Post;
    case DeadlineKind::Removal:
        return Act::RemovePosting;
    case DeadlineKind::Appeal:
        return {};
    }
    return {};
}

/// "F6 Justerade paragrafer"
std::string how_text(const SecretaryMoment& now, DeadlineKind kind)
{
    const auto act = met_by(kind);
    const auto action = act ? action_for(*act, now.in) : std::nullopt;
    if (!action) return {};
    const auto& words = now.desk.words;
    const KeyPress key = action->key.value_or(KeyPress{Key::F12});
    return key_text(words, key) + "  " + std::string(words(action->word));
}

/// One day that runs out; nothing where there is no room.
void draw_deadline(Canvas& canvas, const SecretaryMoment& now, const Deadline& deadline, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    const Day today = now.desk.zone.day_of(now.desk.now);
    const Paragraph what =
        canvas.wrap(what_style, theme.ink, deadline_text(deadline, words), area.w - days_width);
    const Paragraph how =
        canvas.wrap(how_style, theme.muted, how_text(now, deadline.kind), area.w - days_width);
    const float height = what.height() + how.height() + 2 * padding;
    if (height > area.h) return;
    Box row = area.cut_top(height);
    canvas.horizontal_line({row.x, row.bottom() - hairline}, row.w, theme.line);
    row = row.inset(0, padding);
    Box days = row.cut_right(days_width);
    days.h = what_style.line_height();
    canvas.fitted_in(days, Align::Right, what_style, 12,
                     deadline.day <= today ? theme.late : theme.muted,
                     days_left_text(words, today, deadline.day));
    canvas.paragraph(row.cut_top(what.height()).top_left(), what);
    canvas.paragraph(row.top_left(), how);
}

} // namespace

void secretary_after(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const auto& words = now.desk.words;
    part_label(canvas, area.cut_top(30), words(Word::WhatRemains),
               key_text(words, {.key = Key::Digit8, .control = true}));
    const auto& deadlines = now.in.view.deadlines;
    if (deadlines.empty())
        canvas.fitted_in(area.cut_top(40), Align::Left, what_style, 13, canvas.theme().ink,
                         words(Word::NothingRemains));
    for (const Deadline& deadline : deadlines)
        draw_deadline(canvas, now, deadline, area);
    area.cut_top(18);
    part_label(canvas, area.cut_top(30), words(Word::TheMinutes), {});
    const Paragraph minutes = canvas.wrap(how_style.sized(20), canvas.theme().ink,
                                          words(Word::MinutesAreWritten), area.w);
    canvas.paragraph(area.cut_top(minutes.height()).top_left(), minutes);
    area.cut_top(18);
}

} // namespace klubba::ui
