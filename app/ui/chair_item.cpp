#include "ui/chair_parts.h"
#include "ui/kind_words.h"
#include "ui/text_list.h"

#include <array>

namespace klubba::ui {

using meeting::ChairView;
using meeting::Phase;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle place_style{Weight::Bold, 32};
constexpr TextStyle chip_style{Weight::SemiBold, 26};
constexpr TextStyle time_style{Weight::Regular, 28};
constexpr TextStyle who_style{Weight::Regular, 28, 0, 1.35F};
constexpr float line_height = 56;
constexpr float title_floor = 30;

struct Heading {
    std::string place;
    std::string chip;
    std::string title;
};

std::string break_title(const ChairView& view, const Desk& desk)
{
    const auto& pause = *view.pause;
    if (pause.until) return desk.words(Word::BreakUntil, {clock_text(desk, *pause.until)});
    return std::string(desk.words(Word::BreakNow));
}

Heading heading_of(const ChairView& view, const Desk& desk)
{
    const Words& words = desk.words;
    if (view.phase == Phase::Nothing || view.phase == Phase::Draft)
        return {{}, {}, std::string(words(Word::MeetingNotCalled))};
    if (view.phase == Phase::Called)
        return {words.day(view.info.day) + " · " + clock_text(desk, view.info.starts),
                {},
                view.info.body};
    if (view.phase == Phase::Closed) return {{}, {}, std::string(words(Word::MeetingIsClosed))};
    if (view.pause) return {{}, view.pause->title, break_title(view, desk)};
    if (view.item)
        return {place_on_agenda(words, view.item->section, view.item->number),
                std::string(words(kind_word(view.item->kind))), view.item->title};
    return {{}, {}, view.slot_title};
}

/// "14:30–15:00 · 27 min kvar"
std::vector<std::string> times_of(const ChairView& view, const Desk& desk)
{
    if (view.pause || !view.slot || !view.slot->planned_start || !view.slot->planned_end)
        return {"", ""};
    const auto& slot = *view.slot;
    std::string range =
        clock_text(desk, *slot.planned_start) + "–" + clock_text(desk, *slot.planned_end);
    const Duration left =
        slot.started.value_or(*slot.planned_start) + meeting::planned_length(slot) - desk.now;
    const Word word = left < Duration{0} ? Word::MinutesOverTime : Word::MinutesLeft;
    return {range, desk.words(word, {desk.words.minutes(left)})};
}

bool is_over_time(const ChairView& view, const Desk& desk)
{
    return view.slot && view.slot->planned_start && view.slot->planned_end &&
           desk.now > view.slot->started.value_or(*view.slot->planned_start) +
                          meeting::planned_length(*view.slot);
}

void draw_place(
    Canvas& canvas, const ChairView& view, const Desk& desk, const Heading& heading, Box line)
{
    const Theme& theme = canvas.theme();
    if (!heading.place.empty())
        line.cut_left(canvas.text_in(line, Align::Left, place_style, theme.accent, heading.place) +
                      20);
    if (!heading.chip.empty()) {
        const Box chip = line.cut_left(canvas.width(chip_style, heading.chip) + 40);
        canvas.fill({chip.x, chip.y + (chip.h - 44) / 2, chip.w, 44}, theme.accent_soft,
                    radius_chip);
        canvas.text_in(chip, Align::Centre, chip_style, theme.accent, heading.chip);
        line.cut_left(22);
    }
    const auto times = times_of(view, desk);
    if (times[0].empty()) return;
    const std::string range = times[0] + " · ";
    const bool late = is_over_time(view, desk);
    const std::array spans{Span{range, theme.muted, Weight::Regular},
                           Span{times[1], late ? theme.over_time : theme.muted,
                                late ? Weight::SemiBold : Weight::Regular}};
    const TextStyle style = fit_line(canvas.measure(), time_style, 15, range + times[1], line.w);
    canvas.spans_in(line, Align::Left, style, spans);
}

/// "Föredragande Gustav Ek, Ted Ryd · Dnr 20RS11121"
Paragraph
who_and_number(const Canvas& canvas, const ChairView& view, const Words& words, float width)
{
    const Theme& theme = canvas.theme();
    if (!view.item) return {};
    const std::string names = joined(view.item->presenters, ", ");
    std::string lead = names.empty() ? "" : std::string(words(Word::PresentedBy)) + " ";
    std::string number = joined(view.item->registry_numbers, ", ");
    if (!number.empty())
        number = (names.empty() ? "" : " · ") + words(Word::RegistryNumber, {number});
    const std::array spans{Span{lead, theme.muted, Weight::Regular},
                           Span{names, theme.ink, Weight::SemiBold},
                           Span{number, theme.muted, Weight::Regular}};
    return canvas.wrap(who_style, spans, width);
}

} // namespace

std::string place_on_agenda(const Words& words,
                            const std::optional<std::int64_t>& section,
                            const std::string& number)
{
    std::vector<std::string> parts;
    if (section) parts.push_back(words(Word::SectionNumber, {std::to_string(*section)}));
    if (!number.empty()) parts.push_back(words(Word::ItemNumber, {number}));
    return joined(parts, " · ");
}

void chair_item(Canvas& canvas, const ChairView& view, const Desk& desk, Box& area)
{
    const Heading heading = heading_of(view, desk);
    const Theme& theme = canvas.theme();
    const bool has_line = !heading.place.empty() || !heading.chip.empty() || view.slot;
    if (has_line) {
        draw_place(canvas, view, desk, heading, area.cut_top(line_height));
        area.cut_top(6);
    }
    const Span title{heading.title, theme.ink, desk_title.weight};
    // A title never takes more than what leaves room for what to say.
    const Fitted fitted =
        canvas.fit(desk_title, title_floor, {&title, 1}, {0, 0, area.w, area.h * 0.4F});
    canvas.paragraph(area.cut_top(fitted.paragraph.height() + 6).top_left(), fitted.paragraph);
    const Paragraph who = who_and_number(canvas, view, desk.words, area.w);
    if (!who.lines.empty()) canvas.paragraph(area.cut_top(who.height()).top_left(), who);
    area.cut_top(24);
}

} // namespace klubba::ui
