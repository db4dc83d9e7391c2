#include "ui/after_meeting.h"

#include "ui/kind_words.h"
#include "ui/text_list.h"

namespace klubba::ui {

using words::Word;

std::string verification_text(const meeting::RoomVerification& verification,
                              const words::Words& words)
{
    std::string text = joined(verification.verifiers);
    const std::string others = joined(verification.substitutes);
    if (!others.empty())
        text += " (" + std::string(words(Word::WithSubstitute)) + " " + others + ")";
    if (verification.deadline)
        text += ", " + words(Word::VerifiedAtTheLatest, {words.day(*verification.deadline)});
    return text;
}

const meeting::MeetingBrief*
next_meeting(std::span<const meeting::MeetingBrief> meetings, std::string_view body, Instant now)
{
    for (const auto& brief : meetings)
        if (brief.body == body && !brief.opened && brief.starts > now) return &brief;
    return nullptr;
}

void tell_decisions(const meeting::RoomView& view,
                    const words::Words& words,
                    const Theme& theme,
                    SpanList& text)
{
    if (view.decisions.empty()) text.put(std::string(words(Word::NothingWasDecided)), theme.ink);
    for (const auto& decided : view.decisions) {
        text.break_line(theme.ink);
        text.put(words(Word::SectionNumber, {std::to_string(decided.section)}) + "  ", theme.accent,
                 Weight::Bold);
        const auto title =
            decided.title.empty() ? std::string(words(Word::ClosedDoors)) : decided.title;
        text.put(title + "\n", theme.ink, Weight::SemiBold);
        std::string outcome(words(decided_word(decided.outcome)));
        if (decided.verified_immediately)
            outcome += " · " + std::string(words(Word::VerifiedImmediately));
        text.put(std::move(outcome), theme.muted);
    }
}

} // namespace klubba::ui
