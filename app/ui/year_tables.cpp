#include "ui/year_tables.h"

#include "meeting/naming.h"
#include "ui/kind_words.h"
#include "ui/said.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"
#include "ui/year_words.h"
#include "words/stage_words.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;
using year::Became;
using year::YearView;
using Tone = TableCell::Tone;

namespace {

Tone tone_of(Became became)
{
    switch (became) {
    case Became::Decided:
    case Became::TakenUp:
        return Tone::Strong;
    case Became::NotHeld:
    case Became::NotTakenUp:
        return Tone::Late;
    case Became::ToCome:
    case Became::OnAgenda:
        return Tone::Plain;
    case Became::Cancelled:
    case Became::Removed:
        return Tone::Muted;
    }
    return Tone::Plain;
}

std::string became_text(const Words& words, const year::LineOfPlan& line)
{
    const auto& dealing = line.dealing;
    std::string text = said(words, dealing && dealing->outcome ? decided_word(*dealing->outcome)
                                                               : became_word(line.became));
    if (dealing && dealing->section)
        text += " · " + words(Word::SectionNumber, {std::to_string(*dealing->section)});
    return text;
}

std::string numbers_of(const YearView& view, const year::PlannedMatter& matter)
{
    std::vector<std::string> numbers;
    for (const auto& id : matter.assignments)
        for (const auto& row : view.rows)
            if (row.assignment.id == id) numbers.push_back(row.assignment.number);
    return joined(numbers);
}

std::string sets_text(const Words& words, const year::MinutesOfYear& minutes)
{
    std::vector<std::string> parts;
    for (const auto& set : minutes.sets) {
        std::string text = said(words, words::stage_word(set));
        if (!set.sections.empty()) text += " (§ " + words::sections_text(set.sections) + ")";
        parts.push_back(std::move(text));
    }
    return joined(parts);
}

} // namespace

Table plan_table(const Words& words, const YearView& view)
{
    Table table{{{words(Word::YearMeetings), 1.2F},
                 {words(Word::YearColumnMatter), 4.4F},
                 {words(Word::ActAssignment), 1},
                 {words(Word::YearColumnBecame), 2}},
                {},
                words(Word::YearNothing, {view.body, std::to_string(view.year)})};
    for (const auto& meeting : view.meetings) {
        bool is_first = true;
        for (const auto& line : meeting.lines) {
            const auto day = std::exchange(is_first, false) ? day_text(words, meeting.day) : "";
            table.rows.push_back({{{day, Tone::Strong},
                                   {line.matter.title, Tone::Plain},
                                   {numbers_of(view, line.matter), Tone::Plain},
                                   {became_text(words, line), tone_of(line.became)}}});
        }
        if (meeting.lines.empty())
            table.rows.push_back({{{day_text(words, meeting.day), Tone::Strong},
                                   {meeting_text(words, meeting), Tone::Muted},
                                   {{}, Tone::Plain},
                                   {said(words, stands_word(meeting.stands)), Tone::Muted}}});
    }
    return table;
}

std::size_t meeting_of_plan_row(const YearView& view, std::size_t row)
{
    for (std::size_t i = 0; i < view.meetings.size(); ++i) {
        const auto own = std::max<std::size_t>(view.meetings[i].lines.size(), 1);
        if (row < own) return i;
        row -= own;
    }
    return view.meetings.size();
}

Table minutes_table(const Words& words, const YearView& view)
{
    Table table{{{words(Word::YearMeetings), 1},
                 {words(Word::YearColumnMinutes), 3},
                 {words(Word::YearColumnLeft), 4},
                 {words(Word::ColumnDaysLeft), 1.2F}},
                {},
                std::string(words(Word::YearNoMinutes))};
    for (const auto& minutes : view.minutes) {
        const auto day = day_text(words, view.meetings[minutes.meeting].day);
        std::vector<std::string> left;
        std::vector<std::string> days;
        bool is_late = false;
        for (const auto& deadline : minutes.left) {
            left.push_back(deadline_text(deadline, words));
            days.push_back(days_left_text(words, view.today, deadline.day));
            is_late = is_late || meeting::is_overdue(deadline, view.today);
        }
        table.rows.push_back(
            {{{day, Tone::Strong},
              {sets_text(words, minutes), Tone::Plain},
              {left.empty() ? said(words, Word::YearNothingLeft) : joined(left, "\n"),
               left.empty() ? Tone::Muted : Tone::Plain},
              {joined(days, "\n"), is_late ? Tone::Late : Tone::Plain}}});
    }
    return table;
}

Table people_table(const Words& words, const YearView& view)
{
    Table table{{{words(Word::FieldName), 4},
                 {words(Word::YearColumnPresent), 1.4F},
                 {words(Word::YearColumnSpeeches), 1.4F},
                 {words(Word::YearColumnTime), 1.4F}},
                {},
                words(Word::YearStatisticsNotKept, {view.body})};
    if (!view.people) return table;
    for (const auto& person : *view.people)
        table.rows.push_back({{{person.name, Tone::Plain},
                               {words(Word::CountOf, {std::to_string(person.present),
                                                      std::to_string(person.meetings)}),
                                Tone::Plain},
                               {std::to_string(person.speeches), Tone::Plain},
                               {words.minutes(person.spoken), Tone::Plain}}});
    return table;
}

} // namespace klubba::ui
