#include "ui/after_meeting.h"

#include "ui/kind_words.h"
#include "ui/text_list.h"
#include "words/stage_words.h"

#include <algorithm>

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

std::vector<std::string> overdue_lines(std::span<const meeting::MeetingBrief> meetings,
                                       std::string_view body,
                                       Day today,
                                       const words::Words& words)
{
    std::vector<std::string> lines;
    for (const auto& brief : meetings) {
        if (!body.empty() && brief.body != body) continue;
        for (const auto& duty : brief.duties) {
            if (!is_overdue(duty, today)) continue;
            const auto text = overdue_text(words, duty);
            lines.push_back(body.empty() ? words(Word::RemarkOnAll, {brief.body, text}) : text);
        }
    }
    return lines;
}

void draw_overdue(Canvas& canvas, const std::vector<std::string>& lines, Box& area, float size)
{
    if (lines.empty()) return;
    const TextStyle style{Weight::SemiBold, size, 0, 1.35F};
    constexpr float beside = 24;
    constexpr float above = 12;
    const Theme& theme = canvas.theme();
    const Paragraph text = canvas.wrap(style, theme.late, joined(lines, "\n"), area.w - 2 * beside);
    const Box strip = area.cut_top(std::min(area.h, text.height() + 2 * above));
    area.cut_top(above);
    canvas.card(strip, theme.surface, theme.late, radius_button);
    canvas.paragraph({strip.x + beside, strip.y + above}, text);
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
