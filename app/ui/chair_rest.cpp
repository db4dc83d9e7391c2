#include "ui/after_meeting.h"
#include "ui/chair_after.h"
#include "ui/chair_parts.h"
#include "ui/guide.h"
#include "ui/said.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;

namespace {

constexpr TextStyle when_style{Weight::SemiBold, 30};
constexpr TextStyle text_style{Weight::Regular, 28, 0, 1.35F};
constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr TextStyle name_style{Weight::SemiBold, 28, 0, 1.25F};
constexpr float least_text = 16;
constexpr float padding = 30;
constexpr float gap = 24;

void draw_when(Canvas& canvas, const ChairMoment& now, Box& area)
{
    const auto& room = *now.in.room;
    std::string text = full_day_text(now.desk.words, room.day);
    if (room.opened && room.closed)
        text += " · " + now.desk.words(Word::MeetingLasted, {clock_text(now.desk, *room.opened),
                                                             clock_text(now.desk, *room.closed)});
    canvas.fitted_in(area.cut_top(when_style.line_height()), Align::Left, when_style, least_text,
                     canvas.theme().accent, text);
    area.cut_top(gap);
}

void draw_verification(Canvas& canvas, const ChairMoment& now, Box& area)
{
    const auto& verification = now.in.room->verification;
    if (!verification || verification->verifiers.empty()) return;
    const Theme& theme = canvas.theme();
    const std::string label = std::string(now.desk.words(Word::VerifiedBy)) + " ";
    const std::string text = verification_text(*verification, now.desk.words);
    const std::array spans{Span{label, theme.muted, Weight::Regular},
                           Span{text, theme.ink, Weight::SemiBold}};
    const Paragraph lines = canvas.wrap(text_style, spans, area.w);
    canvas.paragraph(area.cut_top(lines.height()).top_left(), lines);
    area.cut_top(gap);
}

void draw_decisions(Canvas& canvas, const ChairMoment& now, Box area)
{
    const Theme& theme = canvas.theme();
    SpanList text;
    tell_decisions(*now.in.room, now.desk.words, theme, text);
    const float head = label_style.line_height() + 8;
    Box inside = area.inset(padding);
    inside.cut_top(head);
    const Fitted fitted = canvas.fit(text_style, least_text, text.spans(), inside);
    Box card = area;
    card.h = std::min(area.h, fitted.page_height() + head + 2 * padding);
    canvas.card(card, theme.surface, theme.line);
    inside = card.inset(padding);
    canvas.text_in(inside.cut_top(label_style.line_height()), Align::Left, label_style, theme.muted,
                   now.desk.words(Word::DecisionsOfTheDay));
    inside.cut_top(8);
    canvas.page(inside.top_left(), fitted);
}

/// When and where; gives the height it took.
float draw_meeting(Canvas& canvas,
                   const ChairMoment& now,
                   const meeting::MeetingBrief& brief,
                   const Box& area)
{
    const Theme& theme = canvas.theme();
    const std::string when = full_day_text(now.desk.words, now.desk.zone.day_of(brief.starts)) +
                             " " + clock_text(now.desk, brief.starts) + "\n";
    const std::string whose = brief.body + (brief.place.empty() ? "" : "\n");
    const std::array spans{Span{when, theme.accent, Weight::SemiBold},
                           Span{whose, theme.ink, Weight::SemiBold},
                           Span{brief.place, theme.muted, Weight::Regular}};
    const Paragraph lines = canvas.wrap(name_style, spans, area.w);
    if (lines.height() > area.h) return 0;
    canvas.paragraph(area.top_left(), lines);
    return lines.height() + gap;
}

} // namespace

bool is_at_rest(const meeting::ChairView& view)
{
    using meeting::Phase;
    return view.phase == Phase::Nothing || view.phase == Phase::Draft ||
           view.phase == Phase::Closed;
}

void chair_rest(Canvas& canvas, const ChairMoment& now, Box area)
{
    if (now.view.phase == meeting::Phase::Closed) {
        if (now.in.room == nullptr) return;
        draw_when(canvas, now, area);
        draw_verification(canvas, now, area);
        chair_minutes(canvas, now, area);
        return draw_decisions(canvas, now, area);
    }
    const Paragraph text = canvas.wrap(text_style, canvas.theme().muted,
                                       now.desk.words(Word::ChairWaitsForCall), area.w);
    canvas.paragraph(area.cut_top(text.height()).top_left(), text);
    area.cut_top(gap);
    constexpr std::array rows{
        GuideRow{{Key::F1}, Word::KeyShowsKeys, Word::GuideKeysText},
        GuideRow{{Key::Space}, Word::NextStepKey, Word::GuideSpaceText},
    };
    draw_guide(canvas, now.desk.words, area, rows);
}

void chair_rest_column(Canvas& canvas, const ChairMoment& now, Box area)
{
    const auto& words = now.desk.words;
    const bool is_over = now.view.phase == meeting::Phase::Closed;
    canvas.text_in(area.cut_top(label_style.line_height()), Align::Left, label_style,
                   canvas.theme().muted,
                   words(is_over ? Word::NextMeetingOfBody : Word::ComingMeetings));
    area.cut_top(gap / 2);
    bool has_any = false;
    for (const auto& brief : now.in.meetings) {
        const bool is_coming = !brief.opened && brief.starts > now.desk.now;
        if (!is_coming || (is_over && brief.body != now.view.info.body)) continue;
        const float taken = draw_meeting(canvas, now, brief, area);
        if (taken == 0) break;
        has_any = true;
        area.cut_top(taken);
        if (is_over) break;
    }
    if (has_any) return;
    const Paragraph none =
        canvas.wrap(text_style, canvas.theme().muted, words(Word::NoMeetingIsCalled), area.w);
    canvas.paragraph(area.top_left(), none);
}

} // namespace klubba::ui
