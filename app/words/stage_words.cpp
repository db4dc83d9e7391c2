#include "words/stage_words.h"

namespace klubba::words {

using meeting::AfterStep;
using meeting::DeadlineKind;
using meeting::SetStage;
using meeting::Stage;

namespace {

bool was_posted(const SetStage& set)
{
    for (const auto& reached : set.reached)
        if (reached.stage == Stage::Posted) return true;
    return false;
}

Word word_of(Stage stage, const SetStage& set)
{
    switch (stage) {
    case Stage::Draft:
        return Word::StageDraft;
    case Stage::Sent:
        return Word::StageSent;
    case Stage::Remarked:
        return Word::StageRemarked;
    case Stage::Verified:
        return set.in_the_room ? Word::StageVerifiedInTheRoom : Word::StageVerified;
    case Stage::Posted:
        return Word::StagePosted;
    case Stage::AppealOver:
        return Word::StageAppealOver;
    case Stage::TakenDown:
        return set.stage == Stage::TakenDown ? Word::StageTakenDownEarly : Word::StageTakenDown;
    case Stage::Final:
        break;
    }
    // One that is on its way there will have been posted.
    return was_posted(set) || set.stage != Stage::Final ? Word::StageFinal
                                                        : Word::StageFinalUnposted;
}

std::string step_text(const Words& words, const SetStage& set)
{
    switch (set.next) {
    case AfterStep::Send:
        return std::string(words(Word::AfterSend));
    case AfterStep::Settle:
        return words(Word::AfterSettle, {std::to_string(set.open_remarks)});
    case AfterStep::Verify:
        return std::string(words(Word::AfterVerify));
    case AfterStep::Post:
        return std::string(words(Word::AfterPost));
    case AfterStep::Wait:
        return std::string(words(Word::AfterWait));
    case AfterStep::TakeDown:
        return std::string(words(Word::AfterTakeDown));
    case AfterStep::Nothing:
        break;
    }
    return std::string(words(Word::AfterNothing));
}

std::string what_was_due(const Words& words, const meeting::Deadline& deadline)
{
    const auto day = words.day(deadline.day);
    if (deadline.kind == DeadlineKind::DissentText)
        return words(Word::OverdueDissentText, {deadline.subject, day});
    return words(deadline.kind == DeadlineKind::Posting ? Word::OverduePosting
                                                        : Word::OverdueVerification,
                 {day});
}

} // namespace

Word stage_word(const SetStage& set)
{
    return set.unlocked ? Word::StageUnlocked : word_of(set.stage, set);
}

std::vector<std::string> stage_days(const Words& words, const SetStage& set)
{
    std::vector<std::string> texts;
    for (const auto* days : {&set.reached, &set.coming})
        for (const auto& one : *days)
            texts.push_back(
                words(Word::StageOnDay, {words(word_of(one.stage, set)), words.day(one.day)}));
    return texts;
}

std::string next_text(const Words& words, const SetStage& set)
{
    const auto step = step_text(words, set);
    if (!set.next_by) return step;
    const bool is_first_day = set.next == AfterStep::TakeDown;
    return words(is_first_day ? Word::AfterFrom : Word::AfterBy, {step, words.day(*set.next_by)});
}

std::string sections_text(const std::vector<std::int64_t>& sections)
{
    std::string text;
    for (std::size_t i = 0; i < sections.size();) {
        auto last = i;
        while (last + 1 < sections.size() && sections[last + 1] == sections[last] + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(sections[i]);
        if (last > i)
            text += (last == i + 1 ? ", " : "\xE2\x80\x93") + std::to_string(sections[last]);
        i = last + 1;
    }
    return text;
}

std::string overdue_text(const Words& words, const meeting::Deadline& deadline)
{
    auto text = words(Word::DeadlineIsOverdue, {what_was_due(words, deadline)});
    if (!deadline.sections.empty())
        text += " (" + words(Word::SectionNumber, {sections_text(deadline.sections)}) + ")";
    return text;
}

} // namespace klubba::words
