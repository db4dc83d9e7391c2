#include "ui/year_words.h"

#include "ui/kind_words.h"
#include "ui/said.h"
#include "ui/text_list.h"

namespace klubba::ui {

using words::Word;
using words::Words;

std::string day_text(const Words& words, const std::optional<Day>& day)
{
    return day ? words.day_of_month(*day) : said(words, Word::YearWithoutDay);
}

std::string meeting_text(const Words& words, const year::MeetingOfYear& meeting)
{
    std::vector<std::string> parts{day_text(words, meeting.day),
                                   said(words, stands_word(meeting.stands))};
    const auto named = [&](Word word, const std::string& what) {
        parts.push_back(said(words, word) + (what.empty() ? "" : ": " + what));
    };
    if (meeting.joint) named(Word::YearJoint, meeting.joint_with);
    if (!meeting.visit.empty()) named(Word::YearVisit, meeting.visit);
    if (!meeting.planned) named(Word::YearOutsidePlan, {});
    if (!meeting.place.empty()) parts.push_back(meeting.place);
    return joined(parts, " · ");
}

std::vector<std::string> mark_lines(const Words& words, const year::MarkOfYear& mark)
{
    std::vector<std::string> lines;
    for (const auto& dealing : mark.dealings) {
        std::string line =
            said(words, dealing.outcome ? decided_word(*dealing.outcome) : Word::YearTakenUp);
        if (dealing.section)
            line += ", " + words(Word::SectionNumber, {std::to_string(*dealing.section)});
        line += ": " + dealing.title;
        if (!dealing.presenters.empty())
            line += " · " + words(Word::YearPresenters, {joined(dealing.presenters)});
        lines.push_back(std::move(line));
    }
    const Word kind =
        mark.kind == year::MarkKind::NotTakenUp ? Word::YearBecameNotTakenUp : Word::YearPlanned;
    for (const auto& title : mark.titles)
        lines.push_back(said(words, kind) + ": " + title);
    return lines;
}

std::string goal_text(const Words& words, const std::string& goal)
{
    if (goal.empty()) return said(words, Word::YearWithoutGoal);
    const bool is_number = goal.size() <= 4 && goal.front() >= '0' && goal.front() <= '9';
    return is_number ? words(Word::YearGoal, {goal}) : goal;
}

std::string neglected_text(const Words& words, std::size_t count)
{
    if (count == 0) return said(words, Word::YearNoneNeglected);
    if (count == 1) return said(words, Word::YearOneNeglected);
    return words(Word::YearNeglectedCount, {std::to_string(count)});
}

} // namespace klubba::ui
