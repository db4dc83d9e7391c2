#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"
#include "ui/trail_words.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace klubba::ui {

using meeting::LogLine;
using words::Word;

namespace {

constexpr TextStyle row_style{Weight::Regular, 17, 0, 1.3F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float time_width = 84;
constexpr float row_gap = 7;

void take_keys(Canvas& canvas, const SecretaryMoment& now)
{
    canvas.keys_under(Word::LatestLog);
    const auto last = static_cast<std::ptrdiff_t>(now.in.view.log.size()) - 1;
    const auto to = static_cast<std::ptrdiff_t>(now.local.log_line) + arrow_steps(canvas);
    now.local.log_line = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    const auto& line = now.in.view.log[now.local.log_line];
    if (canvas.pressed(Key::Enter, Word::KeyTakesBack)) take_back(line, now);
}

} // namespace

std::string seconds_text(const Desk& desk, Instant at)
{
    const auto seconds = desk.zone.seconds_of_day(at).count() % 60;
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), ":%02d", static_cast<int>(seconds));
    return clock_text(desk, at) + text.data();
}

std::string log_words(const LogLine& line, const Desk& desk)
{
    std::string text = trail_words(desk.words, line.event.body, line.subject);
    if (line.taken_back) text += " (" + std::string(desk.words(Word::LineTakenBack)) + ")";
    return text;
}

void secretary_log(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Theme& theme = canvas.theme();
    const bool on = has_keys(canvas, now.local, SecretaryPart::Log) && !now.in.view.log.empty();
    const auto key = key_text(now.desk.words, {.key = Key::T, .control = true, .shift = true});
    part_label(canvas, area.cut_top(28), now.desk.words(Word::LatestLog), key);
    area.cut_top(4);
    const Touch touch = list_area(canvas, area, SecretaryPart::Log, now.local);
    if (on)
        canvas.fitted_in(area.cut_bottom(24), Align::Left, key_style, 11, theme.muted,
                         now.desk.words(Word::LogKeys));
    now.local.log_line =
        std::min(now.local.log_line, now.in.view.log.empty() ? 0 : now.in.view.log.size() - 1);
    // The chosen line stays in sight: lines above it are left out when it is far down.
    const auto rough = static_cast<std::size_t>(area.h / (2 * row_style.line_height() + row_gap));
    const std::size_t first = on && now.local.log_line > rough ? now.local.log_line - rough : 0;
    for (std::size_t i = first; i < now.in.view.log.size(); ++i) {
        const auto& line = now.in.view.log[i];
        const Colour colour = line.taken_back ? theme.faint : theme.muted;
        const Paragraph text =
            canvas.wrap(row_style, colour, log_words(line, now.desk), area.w - time_width);
        if (text.height() + row_gap > area.h) break;
        const Box row = area.cut_top(text.height() + row_gap);
        if (on && i == now.local.log_line) canvas.fill(row, theme.accent_soft, 6);
        if (touch.clicked && row.contains(canvas.pointer())) now.local.log_line = i;
        canvas.text({row.x, row.y + row_gap / 2}, row_style.with(Weight::SemiBold),
                    line.taken_back ? theme.faint : theme.ink, seconds_text(now.desk, line.at));
        canvas.paragraph({row.x + time_width, row.y + row_gap / 2}, text);
    }
    if (on) take_keys(canvas, now);
}

} // namespace klubba::ui
