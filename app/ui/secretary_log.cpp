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

void take_keys(Canvas& canvas,
               const SecretaryInput& in,
               const Desk& desk,
               SecretaryScreen& local,
               Commands& out)
{
    canvas.keys_under(Word::LatestLog);
    const auto last = static_cast<std::ptrdiff_t>(in.view.log.size()) - 1;
    const auto to = static_cast<std::ptrdiff_t>(local.log_line) + arrow_steps(canvas);
    local.log_line = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    const auto& line = in.view.log[local.log_line];
    if (canvas.pressed(Key::Enter, Word::KeyTakesBack)) take_back(line, {in, desk, local, out});
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

void secretary_log(Canvas& canvas,
                   const SecretaryInput& in,
                   const Desk& desk,
                   Box area,
                   SecretaryScreen& local,
                   Commands& out)
{
    const Theme& theme = canvas.theme();
    const bool on = has_keys(canvas, local, SecretaryPart::Log) && !in.view.log.empty();
    const auto key = key_text(desk.words, {.key = Key::T, .control = true, .shift = true});
    part_label(canvas, area.cut_top(28), desk.words(Word::LatestLog), key);
    area.cut_top(4);
    const Touch touch = list_area(canvas, area, SecretaryPart::Log, local);
    if (on)
        canvas.fitted_in(area.cut_bottom(24), Align::Left, key_style, 11, theme.muted,
                         desk.words(Word::LogKeys));
    local.log_line = std::min(local.log_line, in.view.log.empty() ? 0 : in.view.log.size() - 1);
    // The chosen line stays in sight: lines above it are left out when it is far down.
    const auto rough = static_cast<std::size_t>(area.h / (2 * row_style.line_height() + row_gap));
    const std::size_t first = on && local.log_line > rough ? local.log_line - rough : 0;
    for (std::size_t i = first; i < in.view.log.size(); ++i) {
        const auto& line = in.view.log[i];
        const Colour colour = line.taken_back ? theme.faint : theme.muted;
        const Paragraph text =
            canvas.wrap(row_style, colour, log_words(line, desk), area.w - time_width);
        if (text.height() + row_gap > area.h) break;
        const Box row = area.cut_top(text.height() + row_gap);
        if (on && i == local.log_line) canvas.fill(row, theme.accent_soft, 6);
        if (touch.clicked && row.contains(canvas.pointer())) local.log_line = i;
        canvas.text({row.x, row.y + row_gap / 2}, row_style.with(Weight::SemiBold),
                    line.taken_back ? theme.faint : theme.ink, seconds_text(desk, line.at));
        canvas.paragraph({row.x + time_width, row.y + row_gap / 2}, text);
    }
    if (on) take_keys(canvas, in, desk, local, out);
}

} // namespace klubba::ui
