#include "meeting/naming.h"
#include "ui/after_meeting.h"
#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"
#include "words/finding_words.h"
#include "words/stage_words.h"

#include <algorithm>

namespace klubba::ui {

using meeting::AfterStep;
using meeting::DeadlineKind;
using meeting::SetStage;
using words::Word;
using Act = SecretaryAct;

namespace {

constexpr TextStyle what_style{Weight::SemiBold, 22, 0, 1.3F};
constexpr TextStyle how_style{Weight::Regular, 18, 0, 1.3F};
constexpr float padding = 10;

/// The action that the next step is; none for what only passes.
std::optional<Act> act_of(AfterStep step)
{
    switch (step) {
    case AfterStep::Send:
        return Act::SendMinutes;
    case AfterStep::Settle:
        return Act::SettleRemark;
    case AfterStep::Verify:
        return Act::VerifySections;
    case AfterStep::Post:
        return Act::Post;
    case AfterStep::TakeDown:
        return Act::RemovePosting;
    case AfterStep::Wait:
    case AfterStep::Nothing:
        return {};
    }
    return {};
}

/// "F6  Justera, senast 17 mars 2026"
std::string with_key(const SecretaryMoment& now, std::optional<Act> act, const std::string& text)
{
    const auto action = act ? action_for(*act, now.in) : std::nullopt;
    if (!action) return text;
    return key_text(now.desk.words, action->key.value_or(KeyPress{Key::F12})) + "  " + text;
}

std::string awaited_text(const SecretaryMoment& now, const SetStage& set)
{
    return now.desk.words(Word::AwaitsConsent,
                          {joined(names_of_people(now.in.state, set.awaited))});
}

/// Lines one below another in a row with a rule under it; nothing where there is no room.
bool draw_lines(Canvas& canvas, Box& area, const std::vector<Span>& lines)
{
    std::vector<Paragraph> paragraphs;
    float height = 2 * padding;
    for (const auto& line : lines) {
        const TextStyle style = line.weight == Weight::SemiBold ? what_style : how_style;
        paragraphs.push_back(canvas.wrap(style, line.colour, line.text, area.w));
        height += paragraphs.back().height();
    }
    if (height > area.h) return false;
    Box row = area.cut_top(height);
    canvas.horizontal_line({row.x, row.bottom() - hairline}, row.w, canvas.theme().line);
    row = row.inset(0, padding);
    for (const auto& paragraph : paragraphs)
        canvas.paragraph(row.cut_top(paragraph.height()).top_left(), paragraph);
    return true;
}

/// How far one set of §§ has come, on which days, and what is next.
bool draw_set(Canvas& canvas, const SecretaryMoment& now, const SetStage& set, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    const Day today = now.desk.zone.day_of(now.desk.now);
    const bool is_late = set.next_by && set.next != AfterStep::TakeDown &&
                         std::chrono::sys_days{*set.next_by} < std::chrono::sys_days{today};
    const auto title =
        words(Word::SetNamed, {words::sections_text(set.sections), words(words::stage_word(set))});
    const auto days = joined(stage_days(words, set), " · ");
    const auto next = with_key(now, act_of(set.next), next_text(words, set));
    const auto awaited = awaited_text(now, set);
    std::vector<Span> lines{{title, theme.ink, Weight::SemiBold}};
    if (!days.empty()) lines.push_back({days, theme.muted, Weight::Regular});
    if (!set.awaited.empty()) lines.push_back({awaited, theme.late, Weight::Regular});
    lines.push_back({next, is_late ? theme.late : theme.accent, Weight::Regular});
    return draw_lines(canvas, area, lines);
}

/// What the §§ do not tell of: whose text is missing.
void draw_texts(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const Theme& theme = canvas.theme();
    for (const auto& deadline : now.in.view.deadlines) {
        if (deadline.kind != DeadlineKind::DissentText) continue;
        const auto what = deadline_text(deadline, now.desk.words);
        const auto how =
            with_key(now, Act::DissentText, std::string(now.desk.words(Word::ActDissentText)));
        if (!draw_lines(
                canvas, area,
                {{what, theme.ink, Weight::SemiBold}, {how, theme.accent, Weight::Regular}}))
            return;
    }
}

std::string remark_text(const SecretaryMoment& now, const meeting::RemarkRecord& record)
{
    const auto& words = now.desk.words;
    const auto by = meeting::name_of_person(now.in.state, record.remark.by);
    const auto* item = find(now.in.state, record.remark.item);
    if (item == nullptr || !item->section)
        return words(Word::RemarkOnAll, {by, record.remark.text});
    return words(
        Word::RemarkOnSection,
        {by, words(Word::SectionNumber, {std::to_string(*item->section)}), record.remark.text});
}

std::string answer_text(const words::Words& words, const meeting::RemarkRecord& record)
{
    const bool is_followed = record.answer == meeting::RemarkAnswer::Followed;
    const auto answer =
        words(Word::RemarkIsAnswered,
              {words(is_followed ? Word::RemarkFollowed : Word::RemarkNotFollowed)});
    return record.reply.empty() ? answer : answer + ": " + record.reply;
}

void draw_remarks(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    if (now.in.state.remarks.empty() || area.h < 80) return;
    const Theme& theme = canvas.theme();
    part_label(canvas, area.cut_top(30), now.desk.words(Word::RemarksTitle), {});
    for (const auto& record : now.in.state.remarks) {
        const auto what = remark_text(now, record);
        const auto how = record.settled
                             ? answer_text(now.desk.words, record)
                             : with_key(now, Act::SettleRemark,
                                        std::string(now.desk.words(Word::ActSettleRemark)));
        if (!draw_lines(canvas, area,
                        {{what, theme.ink, Weight::Regular},
                         {how, record.settled ? theme.muted : theme.accent, Weight::Regular}}))
            return;
    }
}

/// Signed files, each with what was found of its signatures.
void draw_files(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const Theme& theme = canvas.theme();
    for (const auto& record : now.in.state.verified)
        for (const auto& one : record.files) {
            const auto found = words::finding_words(now.desk.words, one);
            const bool is_broken = one.finding == meeting::SignatureFinding::Broken;
            if (!draw_lines(canvas, area,
                            {{one.file.document, theme.ink, Weight::Regular},
                             {found, is_broken ? theme.late : theme.muted, Weight::Regular}}))
                return;
        }
}

/// Everything that is late: of this meeting all, of the body's others what anybody may know.
std::vector<std::string> late_lines(const SecretaryMoment& now)
{
    const auto& words = now.desk.words;
    const Day today = now.desk.zone.day_of(now.desk.now);
    std::vector<std::string> lines;
    for (const auto& deadline : now.in.view.deadlines)
        if (is_overdue(deadline, today)) lines.push_back(overdue_text(words, deadline));
    for (auto& line : overdue_lines(now.in.meetings, now.in.view.info.body, today, words))
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    return lines;
}

} // namespace

void secretary_overdue(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    draw_overdue(canvas, late_lines(now), area);
}

void secretary_after(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const auto& words = now.desk.words;
    part_label(canvas, area.cut_top(30), words(Word::WhatRemains),
               key_text(words, {.key = Key::Digit8, .control = true}));
    const auto& stages = now.in.view.stages;
    if (stages.empty() && now.in.view.deadlines.empty())
        canvas.fitted_in(area.cut_top(40), Align::Left, what_style, 13, canvas.theme().ink,
                         words(Word::NothingRemains));
    for (const auto& set : stages)
        if (!draw_set(canvas, now, set, area)) break;
    draw_texts(canvas, now, area);
    draw_files(canvas, now, area);
    area.cut_top(18);
    draw_remarks(canvas, now, area);
    const Paragraph minutes = canvas.wrap(how_style.sized(20), canvas.theme().ink,
                                          words(Word::MinutesAreWritten), area.w);
    if (minutes.height() + 66 > area.h) return;
    part_label(canvas, area.cut_top(30), words(Word::TheMinutes), {});
    canvas.paragraph(area.cut_top(minutes.height()).top_left(), minutes);
    area.cut_top(18);
}

} // namespace klubba::ui
