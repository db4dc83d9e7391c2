#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"

namespace klubba::ui {

using words::Word;
using words::Words;
using Tone = TableCell::Tone;

namespace {

TableCell days_left(const Words& words, Day today, Day day)
{
    return {days_left_text(words, today, day), day <= today ? Tone::Late : Tone::Plain};
}

} // namespace

std::string days_left_text(const Words& words, Day today, Day day)
{
    const auto days = (std::chrono::sys_days{day} - std::chrono::sys_days{today}).count();
    if (days == 0) return std::string(words(Word::DayIsToday));
    if (days < 0) return words(Word::DayHasPassed, {std::to_string(-days)});
    return words(Word::DaysLeft, {std::to_string(days)});
}

void deadlines_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const Day today = now.desk.zone.day_of(now.desk.now);
    Table table{{{words(Word::ColumnWhat), 4},
                 {words(Word::ColumnDaysLeft), 1},
                 {words(Word::ColumnRemark), 2}},
                {},
                std::string(words(Word::NoDeadlines))};
    for (const auto& deadline : now.in.view.deadlines) {
        const std::string better =
            deadline.better ? words(Word::BetterDay, {words.day(*deadline.better)}) : "";
        table.rows.push_back({{{deadline_text(deadline, words), Tone::Plain},
                               days_left(words, today, deadline.day),
                               {better, Tone::Late}}});
    }
    now.local.row = moved_by_keys(canvas, now.local.row, table.rows.size());
    if (const auto clicked = draw_table(canvas, words, table, area, now.local.row))
        now.local.row = *clicked;
}

} // namespace klubba::ui
