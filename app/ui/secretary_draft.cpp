#include "ui/banner.h"
#include "ui/draft_parts.h"
#include "ui/guide.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
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

void draw_front(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const Theme& theme = canvas.theme();
    const bool nothing = now.in.view.phase == Phase::Nothing;
    const std::string title =
        nothing ? std::string(now.desk.words(Word::NoMeetingYet)) : now.in.view.info.body;
    const Span span{title, theme.ink, title_style.weight};
    const Fitted fitted = canvas.fit(title_style, 22, {&span, 1}, {0, 0, area.w, 90});
    canvas.paragraph(area.cut_top(fitted.paragraph.height()).top_left(), fitted.paragraph);
    if (!nothing) {
        const Paragraph facts =
            canvas.wrap(facts_style, theme.muted, facts_of(now.in, now.desk), area.w);
        canvas.paragraph(area.cut_top(facts.height()).top_left(), facts);
    }
    area.cut_top(14);
    draw_action_buttons(canvas, actions_shown(now.in), now, area);
}

/// What lacks takes what it needs of the box, at most a part of it.
void check(Canvas& canvas, const SecretaryMoment& now, Box& box)
{
    const float wanted = draft_check_height(canvas, now.in, now.desk, box.w);
    draw_draft_check(canvas, now.in, now.desk, box.cut_bottom(std::min(wanted, box.h * 0.4F)));
    box.cut_bottom(18);
}

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
void draw_wide(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const bool noticed = has_notice(now.in);
    Box left = cut_column(area, noticed ? 0.35F : 0.37F);
    Box middle = cut_column(area, noticed ? 0.45F : 0.5F);
    check(canvas, now, left);
    draft_items(canvas, now, left);
    if (noticed) {
        draft_slots(canvas, now, cut_row(middle, 0.5F));
        draft_people(canvas, now, middle);
        draft_notice(canvas, now, area);
    } else {
        draft_slots(canvas, now, middle);
        draft_people(canvas, now, area);
    }
}

void draw_tall(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const bool noticed = has_notice(now.in);
    Box top = cut_row(area, noticed ? 0.38F : 0.55F);
    Box middle = noticed ? cut_row(area, 0.4F) : area;
    draft_items(canvas, now, cut_column(top, 0.5F));
    draft_slots(canvas, now, top);
    Box checked = cut_column(middle, 0.5F);
    draw_draft_check(canvas, now.in, now.desk, checked);
    draft_people(canvas, now, middle);
    if (noticed) draft_notice(canvas, now, area);
}

/// The form, with the lines beside it that what is corrected was read from.
void draw_form_beside_notice(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const FormSources sources = sources_of(*now.local.form);
    Box form = area.inset(area.w * 0.12F, 0);
    if (has_notice(now.in) && canvas.is_portrait()) {
        form = area.cut_top(area.h * 0.62F);
        area.cut_top(column_gap);
        draft_notice(canvas, now, area);
    } else if (has_notice(now.in)) {
        form = cut_column(area, 0.6F);
        draft_notice(canvas, now, area);
    }
    const FormEnd end = draw_open_form(canvas, now, form);
    if (end != FormEnd::Open) follow_form(now.in, now.desk, sources, end, now.local);
}

} // namespace

void secretary_draft(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    area = area.inset(margin, 20);
    banner(canvas, now.desk, area);
    if (now.local.form) return draw_form_beside_notice(canvas, now, area);
    draw_front(canvas, now, area);
    if (now.in.view.phase == Phase::Nothing) {
        const std::vector planned{
            GuideRow{{Key::F6}, Word::ActDraftPlanned, Word::GuidePlannedText}};
        std::vector rows{
            GuideRow{{.key = Key::O, .control = true}, Word::ActOpenNotice, Word::GuideNoticeText},
            GuideRow{{Key::F5}, Word::ActDraft, Word::GuideNewText},
            GuideRow{{Key::F12}, Word::AllActions, Word::GuideActionsText},
            GuideRow{{Key::F1}, Word::KeyShowsKeys, Word::GuideKeysText},
        };
        if (has_planned(now.in)) rows.insert(rows.begin() + 2, planned.begin(), planned.end());
        return draw_guide(canvas, now.desk.words, area, rows);
    }
    const Box hint = area.cut_bottom(26);
    canvas.fitted_in(hint, Align::Left, key_style, 11, canvas.theme().muted,
                     now.desk.words(Word::DraftKeys));
    if (canvas.is_portrait())
        draw_tall(canvas, now, area);
    else
        draw_wide(canvas, now, area);
}

} // namespace klubba::ui
