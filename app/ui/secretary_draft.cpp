#include "ui/banner.h"
#include "ui/draft_parts.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Phase;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle key_style{Weight::Regular, 15};
constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.15F};
constexpr TextStyle facts_style{Weight::Regular, 20, 0, 1.4F};
constexpr float margin = 24;
constexpr float column_gap = 28;

std::string facts_of(const SecretaryInput& in, const Desk& desk)
{
    const auto& info = in.view.info;
    const Words& words = desk.words;
    std::string text = std::string(words.weekday(info.day)) + " " + words.day(info.day) + " · " +
                       clock_text(desk, info.starts);
    if (info.ends) text += "–" + clock_text(desk, *info.ends);
    if (!info.place.empty()) text += " · " + info.place;
    if (!info.proposed_verifier.empty())
        text += "\n" + std::string(words(Word::FieldVerifier)) + ": " + info.proposed_verifier;
    if (!info.proposed_verifier_substitute.empty())
        text += " · " + std::string(words(Word::VerifierSubstituteShort)) + ": " +
                info.proposed_verifier_substitute;
    if (info.proposed_verification_deadline)
        text += " · " + std::string(words(Word::AtTheLatest)) + " " +
                words.day(*info.proposed_verification_deadline);
    return text;
}

void draw_front(Canvas& canvas,
                const SecretaryInput& in,
                const Desk& desk,
                Box& area,
                SecretaryScreen& local,
                Commands& out)
{
    const Theme& theme = canvas.theme();
    const bool nothing = in.view.phase == Phase::Nothing;
    const std::string title =
        nothing ? std::string(desk.words(Word::NoMeetingYet)) : in.view.info.body;
    const Span span{title, theme.ink, title_style.weight};
    const Fitted fitted = canvas.fit(title_style, 22, {&span, 1}, {0, 0, area.w, 90});
    canvas.paragraph(area.cut_top(fitted.paragraph.height()).top_left(), fitted.paragraph);
    if (!nothing) {
        const Paragraph facts = canvas.wrap(facts_style, theme.muted, facts_of(in, desk), area.w);
        canvas.paragraph(area.cut_top(facts.height()).top_left(), facts);
    }
    area.cut_top(14);
    draw_action_buttons(canvas, actions_shown(in), {in, desk, local, out}, area);
}

/// A part of the screen and what it is drawn with.
struct Parts {
    Canvas& canvas;
    const SecretaryInput& in;
    const Desk& desk;
    SecretaryScreen& local;
    Commands& out;

    void items(const Box& box) const { draft_items(canvas, in, desk, box, local, out); }
    void slots(const Box& box) const { draft_slots(canvas, in, desk, box, local, out); }
    void people(const Box& box) const { draft_people(canvas, in, desk, box, local, out); }
    void notice(const Box& box) const { draft_notice(canvas, in, desk, box, local); }
    /// Takes what it needs of the box, at most a part of it.
    void check(Box& box) const
    {
        const float wanted = draft_check_height(canvas, in, desk, box.w);
        draw_draft_check(canvas, in, desk, box.cut_bottom(std::min(wanted, box.h * 0.4F)));
        box.cut_bottom(18);
    }
};

Box cut_column(Box& area, float part)
{
    const Box column = area.cut_left((area.w - column_gap) * part);
    area.cut_left(column_gap);
    return column;
}

Box cut_row(Box& area, float part)
{
    const Box row = area.cut_top((area.h - column_gap) * part);
    area.cut_top(column_gap);
    return row;
}

/// Items beside slots and people, and the notice beside them all where there is one.
void draw_wide(const Parts& parts, Box area)
{
    const bool noticed = has_notice(parts.in);
    Box left = cut_column(area, noticed ? 0.35F : 0.37F);
    Box middle = cut_column(area, noticed ? 0.45F : 0.5F);
    parts.check(left);
    parts.items(left);
    if (noticed) {
        parts.slots(cut_row(middle, 0.5F));
        parts.people(middle);
        parts.notice(area);
    } else {
        parts.slots(middle);
        parts.people(area);
    }
}

void draw_tall(const Parts& parts, Box area)
{
    const bool noticed = has_notice(parts.in);
    Box top = cut_row(area, noticed ? 0.38F : 0.55F);
    Box middle = noticed ? cut_row(area, 0.4F) : area;
    parts.items(cut_column(top, 0.5F));
    parts.slots(top);
    Box checked = cut_column(middle, 0.5F);
    draw_draft_check(parts.canvas, parts.in, parts.desk, checked);
    parts.people(middle);
    if (noticed) parts.notice(area);
}

/// The form, with the lines beside it that what is corrected was read from.
void draw_form_beside_notice(const Parts& parts, Box area)
{
    const FormSources sources = sources_of(*parts.local.form);
    Box form = area.inset(area.w * 0.12F, 0);
    if (has_notice(parts.in) && parts.canvas.is_portrait()) {
        form = area.cut_top(area.h * 0.62F);
        area.cut_top(column_gap);
        parts.notice(area);
    } else if (has_notice(parts.in)) {
        form = cut_column(area, 0.6F);
        parts.notice(area);
    }
    const FormEnd end =
        draw_open_form(parts.canvas, parts.in, parts.desk, form, parts.local, parts.out);
    if (end != FormEnd::Open) follow_form(parts.in, parts.desk, sources, end, parts.local);
}

} // namespace

void secretary_draft(Canvas& canvas,
                     const SecretaryInput& in,
                     const Desk& desk,
                     Box area,
                     SecretaryScreen& local,
                     Commands& out)
{
    area = area.inset(margin, 20);
    banner(canvas, desk, area);
    const Parts parts{canvas, in, desk, local, out};
    if (local.form) return draw_form_beside_notice(parts, area);
    draw_front(canvas, in, desk, area, local, out);
    if (in.view.phase == Phase::Nothing) return;
    const Box hint = area.cut_bottom(26);
    canvas.fitted_in(hint, Align::Left, key_style, 11, canvas.theme().muted,
                     desk.words(Word::DraftKeys));
    if (canvas.is_portrait())
        draw_tall(parts, area);
    else
        draw_wide(parts, area);
}

} // namespace klubba::ui
