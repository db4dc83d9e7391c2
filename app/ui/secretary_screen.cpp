#include "ui/secretary_screen.h"

#include "ui/banner.h"
#include "ui/desk_head.h"
#include "ui/key_help.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

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

/// What is saved is said as it is: nothing is called synced before it has been.
void draw_saving(Canvas& canvas, const Desk& desk, Box& line)
{
    const Theme& theme = canvas.theme();
    std::string text(desk.words(Word::SavedLocally));
    Colour colour = theme.adopted;
    if (desk.saving.kind == Saving::Kind::Pending) {
        text = desk.words(Word::BeingSaved);
        colour = theme.muted;
    }
    if (desk.saving.kind == Saving::Kind::Failed) {
        text = desk.words(Word::NotStored, {desk.saving.text});
        colour = theme.over_time;
    }
    const TextStyle style = fit_line(canvas.measure(), desk_label, 12, text, line.w * 0.5F);
    const float width = canvas.width(style, text);
    const Box place = line.cut_right(width);
    canvas.text_in(place, Align::Right, style, colour, text);
    canvas.circle({place.x - 14, place.y + place.h / 2}, 7, colour);
    line.cut_right(40);
}

void draw_header(Canvas& canvas, const SecretaryInput& in, const Desk& desk, const Box& strip)
{
    const bool drafts = in.view.phase == Phase::Draft || in.view.phase == Phase::Nothing;
    const Word name = drafts ? Word::DraftDesk : Word::SecretaryDesk;
    Box line = draw_desk_head(canvas, desk, strip, {name_style, clock_style, header_margin},
                              desk.words(name));
    draw_saving(canvas, desk, line);
    std::string about = in.view.info.body;
    if (in.view.phase != Phase::Nothing) about += " · " + desk.words.day(in.view.info.day);
    canvas.fitted_in(line, Align::Left, about_style, 12, canvas.theme().muted, about);
}

void draw_columns(Canvas& canvas,
                  const SecretaryInput& in,
                  const Desk& desk,
                  Box area,
                  SecretaryScreen& local,
                  Commands& out)
{
    const Theme& theme = canvas.theme();
    Box left = area.cut_left(left_width);
    canvas.vertical_line({left.right() - border, left.y}, left.h, theme.line, border);
    const Box right = area.cut_right(right_width);
    canvas.vertical_line(right.top_left(), right.h, theme.line, border);
    left = left.inset(margin, 26);
    Box items = left.cut_top(left.h * 0.54F);
    left.cut_top(18);
    Box middle = area.inset(margin, 26);
    banner(canvas, desk, middle);
    // The form takes the place of what is written in; the lists beside it stay. One that is opened
    // in this very frame waits for the next: the letter that opened it is not written in it.
    const bool asks = local.form.has_value();
    if (asks) draw_open_form(canvas, in, desk, middle, local, out);
    secretary_items(canvas, in, desk, items, local, out);
    secretary_people(canvas, in, desk, left, local, out);
    if (!asks) secretary_decision(canvas, in, desk, middle, local, out);
    secretary_side(canvas, in, desk, right.inset(margin, 26), local, out);
}

} // namespace

Instant draw_secretary(Canvas& canvas,
                       const SecretaryInput& in,
                       const Desk& desk,
                       SecretaryScreen& local,
                       Commands& out)
{
    Box area = canvas.area();
    draw_header(canvas, in, desk, area.cut_top(header_height));
    follow_open_item(in, local);
    follow_notice(in, desk, local);
    const bool was_asking = local.form.has_value();
    const bool drafts = in.view.phase == Phase::Draft || in.view.phase == Phase::Nothing;
    if (drafts)
        secretary_draft(canvas, in, desk, area, local, out);
    else
        draw_columns(canvas, in, desk, area, local, out);
    if (!was_asking) take_action_keys(canvas, in, desk, local, out);
    key_help(canvas, desk.words, area);
    return next_minute(desk.now);
}

} // namespace klubba::ui
