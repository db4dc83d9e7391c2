#include "ui/button.h"
#include "ui/chair_parts.h"
#include "ui/chair_step.h"

namespace klubba::ui {

using meeting::ChairAct;
using words::Word;

static constexpr TextStyle next_style{Weight::Bold, 40};
static constexpr float next_floor = 20;

/// A step is meant from what is on screen, which is about to change while the last one is stored: a
/// second press then is the same one twice.
static bool may_step(const Desk& desk)
{
    return desk.saving.kind != Saving::Kind::Pending;
}

static void draw_text(Canvas& canvas, const Box& inside, Colour colour, std::string_view text)
{
    const Span span{text, colour, next_style.weight};
    const Fitted fitted = canvas.fit(next_style, next_floor, {&span, 1}, inside.inset(0, 10));
    canvas.page({inside.x, inside.y + (inside.h - fitted.paragraph.height()) / 2}, fitted);
}

/// Two targets of the same weight: nobody but the chair can say which.
static void draw_casting(Canvas& canvas, const ChairMoment& now, Box box)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    const float width = (box.w - 20) / 2;
    for (const auto& [ballot, word, key, means] :
         {std::tuple{meeting::Ballot::Yes, Word::AnswerYes, Key::J, now.view.vote->yes},
          std::tuple{meeting::Ballot::No, Word::AnswerNo, Key::N, now.view.vote->no}}) {
        const Box half = box.cut_left(width);
        box.cut_left(20);
        const Touch touch = canvas.touch(key == Key::J ? "casting yes" : "casting no", half);
        canvas.fill(half, theme.accent, radius_card);
        if (touch.focused) canvas.focus_ring(half, radius_card);
        Box inside = half.inset(30, 0);
        const auto cap = key_text(words, {key});
        canvas.text_in(inside.cut_right(canvas.width(next_style, cap)), Align::Right, next_style,
                       theme.on_accent, cap);
        inside.cut_right(20);
        draw_text(canvas, inside, theme.on_accent, std::string(words(word)) + ": " + means);
        const bool asked = touch.clicked || canvas.pressed(key, word);
        if (asked && may_step(now.desk))
            ask(now.out, meeting::GiveCastingVote{now.view.vote->vote, ballot});
    }
}

/// Others have to do something first: no surface to press, and a broken edge.
static void draw_waiting(Canvas& canvas, const Box& box, std::string_view text)
{
    const Theme& theme = canvas.theme();
    constexpr float dash = 26;
    for (float x = box.x; x < box.right() - dash; x += 2 * dash) {
        canvas.horizontal_line({x, box.y}, dash, theme.muted, 3);
        canvas.horizontal_line({x, box.bottom() - 3}, dash, theme.muted, 3);
    }
    for (float y = box.y + dash / 2; y < box.bottom() - dash; y += 2 * dash) {
        canvas.vertical_line({box.x, y}, dash, theme.muted, 3);
        canvas.vertical_line({box.right() - 3, y}, dash, theme.muted, 3);
    }
    draw_text(canvas, box.inset(40, 0), theme.ink, text);
}

void chair_next(Canvas& canvas, const ChairMoment& now, const Box& box)
{
    canvas.keys_under(Word::KeysOfActions);
    const std::string text = step_text(now.view, now.desk.words);
    if (text.empty()) return;
    const bool casts = now.view.act.kind == ChairAct::Kind::CastingVote && now.view.vote;
    if (casts) return draw_casting(canvas, now, box);
    const auto wish = step_wish(now.view, now.desk.words);
    if (!wish) return draw_waiting(canvas, box, text);
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch("next", box);
    canvas.fill(box, theme.accent, radius_card);
    if (touch.focused) canvas.focus_ring(box, radius_card);
    Box inside = box.inset(40, 0);
    const std::string key = key_text(now.desk.words, {Key::Space}) + " →";
    canvas.text_in(inside.cut_right(canvas.width(next_style, key)), Align::Right, next_style,
                   theme.on_accent, key);
    inside.cut_right(30);
    draw_text(canvas, inside, theme.on_accent, text);
    const bool asked = touch.clicked || canvas.pressed(Key::Space, Word::NextStepKey);
    if (asked && may_step(now.desk)) ask(now.out, *wish);
}

} // namespace klubba::ui
