#include "meeting/roles.h"
#include "ui/button.h"
#include "ui/minutes_lines.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;
using Fate = PublicWords::Fate;
using Why = PublicWords::Why;
using Tone = TableCell::Tone;

namespace {

constexpr float gap = 28;
constexpr float strip_height = 34;
constexpr std::size_t lines_a_page = 6;
constexpr TextStyle standing_style{Weight::SemiBold, 22};
constexpr TextStyle about_style{Weight::Regular, 18};

Word word_for(Fate fate)
{
    switch (fate) {
    case Fate::LeftOut:
        return Word::PublicLeftOut;
    case Fate::Undecided:
        return Word::PublicUndecided;
    case Fate::Masked:
        return Word::PublicMasked;
    case Fate::Stands:
        return Word::PublicStands;
    }
    return Word::PublicUndecided;
}

Word word_for(Why why)
{
    switch (why) {
    case Why::OfClosed:
        return Word::PublicOfClosed;
    case Why::IdentityNumber:
        return Word::PublicIdentityNumber;
    case Why::NamedInClosed:
        return Word::PublicNamedInClosed;
    case Why::MailAddress:
        return Word::PublicMailAddress;
    case Why::Chosen:
        return Word::PublicChosen;
    }
    return Word::PublicChosen;
}

TableRow row_of(const PublicWords& one, const Words& words)
{
    const bool is_open = one.fate == Fate::Undecided;
    const std::string why =
        std::string(words(word_for(one.why))) + (one.reason.empty() ? "" : ": " + one.reason);
    return {{{one.words, one.is_left_out() ? Tone::Muted : Tone::Strong},
             {one.where, Tone::Muted},
             {why, Tone::Plain},
             {std::string(words(word_for(one.fate))), is_open             ? Tone::Late
                                                      : one.is_left_out() ? Tone::Muted
                                                                          : Tone::Strong}}};
}

std::size_t undecided(const PublicMinutes& minutes)
{
    return static_cast<std::size_t>(
        std::count_if(minutes.words.begin(), minutes.words.end(),
                      [](const PublicWords& one) { return one.fate == Fate::Undecided; }));
}

/// By name, or as the role is called where no name is known.
std::string who(const Words& words, const std::string& by)
{
    if (by == "secretary") return std::string(words(Word::BySecretary));
    if (by == "chair") return std::string(words(Word::ByChair));
    return by;
}

/// Whether somebody has read the text as it is, and what remains before that.
void draw_standing(Canvas& canvas,
                   const SecretaryMoment& now,
                   const PublicMinutes& minutes,
                   Box line)
{
    const Words& words = now.desk.words;
    const Theme& theme = canvas.theme();
    const auto& review = now.in.state.public_review;
    std::string text{words(Word::PublicNotReviewed)};
    Colour colour = theme.late;
    if (review) {
        const auto when =
            words.day(now.desk.zone.day_of(review->at)) + " " + clock_text(now.desk, review->at);
        text = words(minutes.is_reviewed ? Word::PublicReviewed : Word::PublicChangedSince,
                     {who(words, review->by), when});
        if (minutes.is_reviewed) colour = theme.adopted;
    }
    const bool is_shown = minutes.is_reviewed && minutes.is_ready;
    std::string next{words(is_shown ? Word::PublicShown : Word::PublicShownLater)};
    if (const auto open = undecided(minutes); open > 0)
        next = words(Word::PublicDecideFirst, {std::to_string(open)});
    else if (!minutes.is_reviewed && now.in.view.phase != meeting::Phase::Closed)
        next = words(Word::PublicCloseFirst);
    else if (!minutes.is_reviewed)
        next =
            words(now.local.public_minutes.read_to_end == minutes.content ? Word::PublicMayReview
                                                                          : Word::PublicReadFirst);
    canvas.fitted_in(line.cut_right(line.w / 2), Align::Right, about_style, 12, theme.muted, next);
    canvas.fitted_in(line, Align::Left, standing_style, 13, colour, text);
}

void rule(const SecretaryMoment& now, const PublicWords& one, Fate fate)
{
    if (one.is_left_out() || one.fate == fate) return;
    if (fate == Fate::Masked)
        ask(now.out, meeting::MaskWords{one.words, {}});
    else
        ask(now.out, meeting::KeepWords{one.words, {}});
}

void take_keys(Canvas& canvas, const SecretaryMoment& now, const PublicMinutes& minutes)
{
    auto& desk = now.local.public_minutes;
    const auto count = minutes.words.size();
    if (canvas.pressed(Key::Up, Word::KeyGoesInList) && desk.row > 0) --desk.row;
    if (canvas.pressed(Key::Down, Word::KeyGoesInList) && desk.row + 1 < count) ++desk.row;
    if (canvas.pressed(Key::PageDown, Word::KeyGoesFar)) desk.first += lines_a_page;
    if (canvas.pressed(Key::PageUp, Word::KeyGoesFar))
        desk.first -= std::min(desk.first, lines_a_page);
    if (canvas.pressed(Key::A, Word::KeyMasksOther))
        now.local.form = mask_words_form(now.in, now.desk);
    if (desk.row < count) {
        const auto& one = minutes.words[desk.row];
        if (canvas.pressed(Key::M, Word::KeyMasks)) rule(now, one, Fate::Masked);
        if (canvas.pressed(Key::L, Word::KeyLetsStand)) rule(now, one, Fate::Stands);
    }
    const bool can_review = now.in.view.phase == meeting::Phase::Closed && !minutes.is_reviewed &&
                            undecided(minutes) == 0 && desk.read_to_end == minutes.content;
    if (can_review && canvas.pressed(Key::G, Word::KeyReviews))
        ask(now.out, meeting::ReviewPublicText{minutes.content});
}

} // namespace

void public_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    keys_line(canvas, area, words(Word::PublicKeys));
    const PublicMinutes* minutes = now.in.public_minutes;
    if (minutes == nullptr || minutes->lines.empty()) {
        canvas.text_in(area.cut_top(40), Align::Left, about_style, canvas.theme().muted,
                       words(Word::MinutesNothing));
        return;
    }
    auto& desk = now.local.public_minutes;
    desk.row = std::min(desk.row, std::max<std::size_t>(minutes->words.size(), 1) - 1);
    draw_standing(canvas, now, *minutes, area.cut_top(strip_height));
    area.cut_top(10);
    Table table{{{words(Word::ColumnWords), 2},
                 {words(Word::ColumnWhere), 0.8F},
                 {words(Word::FieldMaskReason), 2},
                 {words(Word::ColumnForPublic), 1.3F}},
                {},
                std::string(words(Word::PublicNoWords))};
    for (const auto& one : minutes->words)
        table.rows.push_back(row_of(one, words));
    const Box list =
        canvas.is_portrait() ? area.cut_top(area.h * 0.4F) : area.cut_left(area.w * 0.5F);
    if (!canvas.is_portrait()) area.cut_left(gap);
    const auto clicked = draw_table(canvas, words, table, list, desk.row);
    if (draw_minutes_lines(canvas, words, minutes->lines, desk.first, area, MinutesMarks::None))
        desk.read_to_end = minutes->content;
    if (clicked)
        desk.row = *clicked;
    else
        take_keys(canvas, now, *minutes);
}

} // namespace klubba::ui
