#include "ui/secretary_screen.h"

#include "ui/banner.h"
#include "ui/desk_head.h"
#include "ui/key_help.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/server_words.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Phase;
using words::Word;

namespace {

constexpr float header_height = 72;
constexpr float left_width = 420;
constexpr float right_width = 441;
constexpr float margin = 24;
constexpr float header_margin = 32;
constexpr TextStyle name_style{Weight::SemiBold, 24};
constexpr TextStyle about_style{Weight::Regular, 21};
constexpr TextStyle clock_style{Weight::Bold, 38};

/// What is saved is said as it is, and where: nothing is called synced before it has been.
void draw_saving(Canvas& canvas, const Desk& desk, Box& line)
{
    const Theme& theme = canvas.theme();
    const auto& saving = desk.saving;
    std::string text = saving.at
                           ? desk.words(Word::SavedLocallyAt, {seconds_text(desk, *saving.at)})
                           : std::string(desk.words(Word::SavedLocally));
    Colour colour = theme.adopted;
    if (saving.kind == Saving::Kind::Pending) {
        text = desk.words(Word::BeingSaved);
        colour = theme.muted;
    }
    if (saving.kind == Saving::Kind::Failed) {
        text = desk.words(Word::NotStored, {saving.text});
        colour = theme.over_time;
    }
    const std::string elsewhere = " · " + server_words(desk);
    const Colour elsewhere_colour = is_server_trouble(saving.server) ? theme.late : theme.muted;
    const TextStyle style =
        fit_line(canvas.measure(), desk_label, 12, text + elsewhere, line.w * 0.5F);
    const std::array spans{Span{text, colour, style.weight},
                           Span{elsewhere, elsewhere_colour, style.weight}};
    const Box place = line.cut_right(canvas.width(style, text) + canvas.width(style, elsewhere));
    canvas.spans_in(place, Align::Left, style, spans);
    canvas.circle({place.x - 14, place.y + place.h / 2}, 7, colour);
    line.cut_right(40);
}

void draw_header(Canvas& canvas, const SecretaryMoment& now, const Box& strip)
{
    const SecretaryInput& in = now.in;
    const Desk& desk = now.desk;
    const bool drafts = in.view.phase == Phase::Draft || in.view.phase == Phase::Nothing;
    const Word name = drafts ? Word::DraftDesk : Word::SecretaryDesk;
    Box line = draw_desk_head(canvas, desk, strip, {name_style, clock_style, header_margin},
                              desk.words(name));
    now.local.wants_lock = lock_button(canvas, desk, line);
    draw_saving(canvas, desk, line);
    std::string about = in.view.info.body;
    if (in.view.phase != Phase::Nothing) about += " · " + desk.words.day(in.view.info.day);
    canvas.fitted_in(line, Align::Left, about_style, 12, canvas.theme().muted, about);
}

/// The form or the line that is open, if one is.
void draw_asking(Canvas& canvas, const SecretaryMoment& now, const Box& box)
{
    if (now.local.form)
        draw_open_form(canvas, now, box);
    else if (now.local.line)
        secretary_line(canvas, now, box);
}

/// A sheet takes all of the screen; what is asked for takes the place of the sheet meanwhile.
void draw_sheet_area(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    area = area.inset(margin, 26);
    banner(canvas, now.desk, area);
    if (is_asking(now.local))
        draw_asking(canvas, now, area.inset(area.w * 0.1F, 0));
    else
        secretary_sheet(canvas, now, area);
}

/// Where the lists, what is written, and what is kept an eye on have their places.
struct Places {
    Box left;
    Box middle;
    Box right;
};

Places side_by_side(Canvas& canvas, Box area)
{
    const Theme& theme = canvas.theme();
    const Box left = area.cut_left(left_width);
    canvas.vertical_line({left.right() - border, left.y}, left.h, theme.line, border);
    const Box right = area.cut_right(right_width);
    canvas.vertical_line(right.top_left(), right.h, theme.line, border);
    return {left.inset(margin, 26), area.inset(margin, 26), right.inset(margin, 26)};
}

/// On a screen that stands: what is written above, the rest below.
Places stacked(Canvas& canvas, Box area)
{
    const Theme& theme = canvas.theme();
    Box below = area.cut_bottom(std::max(860.0F, area.h * 0.48F));
    canvas.horizontal_line(below.top_left(), below.w, theme.line, border);
    const Box left = below.cut_left(below.w / 2);
    canvas.vertical_line({left.right() - border, left.y}, left.h, theme.line, border);
    return {left.inset(margin, 20), area.inset(margin, 20), below.inset(margin, 20)};
}

void draw_columns(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Places places = canvas.is_portrait() ? stacked(canvas, area) : side_by_side(canvas, area);
    Box left = places.left;
    Box items = left.cut_top(left.h * 0.54F);
    left.cut_top(18);
    Box middle = places.middle;
    banner(canvas, now.desk, middle);
    secretary_overdue(canvas, now, middle);
    // The form takes the place of what is written in; the lists beside it stay. One that is opened
    // in this very frame waits for the next: the letter that opened it is not written in it.
    const bool asks = is_asking(now.local);
    draw_asking(canvas, now, middle);
    secretary_items(canvas, now, items);
    secretary_people(canvas, now, left);
    if (!asks) secretary_decision(canvas, now, middle);
    secretary_side(canvas, now, places.right);
}

} // namespace

Instant draw_secretary(Canvas& canvas,
                       const SecretaryInput& in,
                       const Desk& desk,
                       SecretaryScreen& local,
                       Commands& out)
{
    const SecretaryMoment now{in, desk, local, out};
    Box area = canvas.area();
    draw_header(canvas, now, area.cut_top(header_height));
    follow_open_item(in, local);
    follow_notice(in, desk, local);
    const KeyboardPlace keyboard = canvas.keyboard();
    const bool was_asking = is_asking(local);
    const bool had_sheet = local.sheet.has_value();
    const bool drafts = in.view.phase == Phase::Draft || in.view.phase == Phase::Nothing;
    const bool in_line = drafts && local.line;
    if (local.sheet || in_line)
        draw_sheet_area(canvas, now, area);
    else if (drafts)
        secretary_draft(canvas, now, area);
    else
        draw_columns(canvas, now, area);
    if (!was_asking) take_action_keys(canvas, now);
    if (!was_asking && !had_sheet) leave_text(canvas, now);
    const std::size_t open = (local.sheet ? 1U : 0U) + (is_asking(local) ? 1U : 0U);
    follow_keyboard(canvas, local.keyboard_before, keyboard, open,
                    local.part_wanted ? KeyboardGoes::Elsewhere : KeyboardGoes::Back);
    key_help(canvas, desk.words, area);
    const auto minute = next_minute(desk.now);
    return std::min(store_written(now).value_or(minute), minute);
}

} // namespace klubba::ui
