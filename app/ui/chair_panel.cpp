#include "ui/button.h"
#include "ui/chair_parts.h"
#include "ui/chair_step.h"
#include "ui/clauses.h"
#include "ui/kind_words.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ChairAct;
using meeting::ChairVote;
using words::Word;

namespace {

constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr TextStyle text_style{Weight::Regular, 26, 0, 1.35F};
constexpr TextStyle figure_style{Weight::Bold, 58, -0.01F, 1.15F};
constexpr TextStyle figure_label{Weight::Regular, 24};
constexpr float least_text = 16;
constexpr float row_height = touch_height - 14;
constexpr float between = 12;

/// As much of it as there is room for; takes that from the top.
void write(Canvas& canvas, Box& area, Colour colour, std::string_view text)
{
    if (text.empty() || area.h < text_style.line_height()) return;
    const Span span{text, colour, text_style.weight};
    const Fitted fitted = canvas.fit(text_style, least_text, {&span, 1}, area);
    if (fitted.paragraph.height() > area.h) return;
    canvas.page(area.top_left(), fitted);
    area.cut_top(fitted.paragraph.height() + between);
}

/// Nothing where there is no room for what follows it.
void label(Canvas& canvas, Box& area, std::string_view text)
{
    const float height = label_style.line_height() + 8;
    if (area.h < height + text_style.line_height()) {
        area.h = 0;
        return;
    }
    canvas.fitted_in(area.cut_top(height), Align::Left, label_style, least_text,
                     canvas.theme().muted, text);
}

/// Two by two, as high as fingers want where there is room for that.
Box choice_place(const Box& area, std::size_t index, std::size_t count)
{
    const std::size_t whole_rows = (count + 1) / 2;
    const auto rows = static_cast<float>(whole_rows);
    const std::size_t row = index / 2;
    const float width = count == 1 ? area.w : (area.w - between) / 2;
    const float height = std::min(row_height, (area.h - (rows - 1) * between) / rows);
    return {area.x + static_cast<float>(index % 2) * (width + between),
            area.y + static_cast<float>(row) * (height + between), width, height};
}

/// A choice of its own: a digit and what it says.
bool choice(Canvas& canvas, const Desk& desk, const Box& box, Key digit, std::string_view text)
{
    const std::string id = "choice " + key_text(desk.words, {digit});
    const bool clicked = box.h > 30 && touch_button(canvas, desk.words, box, {id, text, {digit}});
    return clicked || canvas.pressed(digit, Word::ChooseOne);
}

Key digit_of(std::size_t place)
{
    return static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + place);
}

void draw_findings(Canvas& canvas, const ChairMoment& now, Box area)
{
    const auto& question = *now.view.question;
    if (question.count > 1)
        label(canvas, area,
              now.desk.words(Word::QuestionOf,
                             {std::to_string(question.number), std::to_string(question.count)}));
    auto wish = get<meeting::PutTheQuestion>(*now.view.act.wish);
    const auto all = findings(now.view, now.desk.words);
    const auto usual = wish.question.found;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < all.size() && i < 9; ++i) {
        // The one that the large target finds has no need of another.
        if (all[i].found == usual) continue;
        const Box box = choice_place(area, shown++, all.size() - 1);
        if (!choice(canvas, now.desk, box, digit_of(i), all[i].text)) continue;
        wish.question.found = all[i].found;
        ask(now.out, wish);
    }
}

void draw_undecided(Canvas& canvas, const ChairMoment& now, Box area)
{
    label(canvas, area, now.desk.words(Word::ClosingWaits));
    const std::size_t count = std::min<std::size_t>(9, now.view.undecided.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& item = now.view.undecided[i];
        const auto text = now.desk.words(Word::StepTakeUp, {item.number, item.title});
        if (choice(canvas, now.desk, choice_place(area, i, count), digit_of(i), text))
            ask(now.out, meeting::OpenItem{item.item, {}});
        if (canvas.pressed({.key = digit_of(i), .shift = true}, Word::ActSkipItem))
            ask(now.out, meeting::SkipItem{item.item, {}});
    }
}

void draw_order(Canvas& canvas, const ChairMoment& now, Box area)
{
    label(canvas, area, now.desk.words(Word::OrderOfQuestions));
    for (std::size_t i = 0; i < now.view.order.size(); ++i) {
        std::vector<std::string> names;
        for (const auto& option : now.view.order[i])
            names.push_back(option_text(now.desk.words, option));
        write(canvas, area, canvas.theme().ink,
              std::to_string(i + 1) + ". " + joined(names, " – "));
    }
}

struct Figure {
    std::size_t count;
    Word word;
    bool won;
};

void draw_figures(Canvas& canvas, const Desk& desk, Box area, const ChairVote& vote)
{
    using meeting::Ballot;
    const Theme& theme = canvas.theme();
    const std::array figures{
        Figure{vote.tally.yes, Word::VotedYes, vote.winner == Ballot::Yes},
        Figure{vote.tally.no, Word::VotedNo, vote.winner == Ballot::No},
        Figure{vote.tally.abstain, Word::VotedAbstain, false},
        Figure{vote.tally.absent, Word::VotedAbsent, false},
    };
    const float width = area.w / 4;
    for (const auto& figure : figures) {
        Box cell = area.cut_left(width);
        cell.w -= 14;
        canvas.card(cell, theme.surface, figure.won ? theme.adopted : theme.line, radius_button);
        if (figure.won) {
            canvas.outline(cell, theme.adopted, 4, radius_button);
            canvas.tick({cell.right() - 46, cell.y + 14, 30, 30}, theme.adopted);
        }
        Box inside = cell.inset(18, 8);
        canvas.text_in(inside.cut_top(figure_style.line_height()), Align::Left, figure_style,
                       theme.ink, std::to_string(figure.count));
        canvas.fitted_in(inside.cut_top(figure_label.line_height()), Align::Left, figure_label, 14,
                         theme.muted, desk.words(figure.word));
    }
}

void draw_progress(Canvas& canvas, const Desk& desk, Box& area, const ChairVote& vote)
{
    const Theme& theme = canvas.theme();
    Box line = area.cut_top(34);
    const auto text = desk.words(Word::HaveAnswered,
                                 {std::to_string(vote.answered), std::to_string(vote.voters)});
    canvas.text_in(line.cut_right(canvas.width(label_style, text) + 20), Align::Right, label_style,
                   theme.ink, text);
    const Box bar{line.x, line.y + 10, line.w, 14};
    canvas.fill(bar, theme.line, 7);
    const float part =
        vote.voters == 0 ? 0 : static_cast<float>(vote.answered) / static_cast<float>(vote.voters);
    if (part > 0) canvas.fill({bar.x, bar.y, bar.w * part, bar.h}, theme.accent, 7);
    area.cut_top(between);
}

void draw_vote(Canvas& canvas, const ChairMoment& now, Box area, const ChairVote& vote)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    const bool selects = vote.stage == meeting::VoteStage::Counter;
    label(canvas, area, words(selects ? Word::CounterVote : Word::Vote));
    if (vote.is_open) {
        draw_progress(canvas, now.desk, area, vote);
        if (!vote.left.empty()) {
            const auto next = words(Word::VoteNextCalled, {vote.left.front()});
            canvas.fitted_in(area.cut_top(46), Align::Left, {Weight::Bold, 34}, least_text,
                             theme.ink, next);
            area.cut_top(4);
        }
    }
    if (vote.is_secret && vote.is_open) {
        write(canvas, area, theme.muted, words(Word::VoteIsSecret));
    } else {
        const float height = figure_style.line_height() + figure_label.line_height() + 16;
        if (area.h >= height) draw_figures(canvas, now.desk, area.cut_top(height), vote);
        area.cut_top(between);
    }
    write(canvas, area, theme.ink, words(Word::YesAndNoMean, {vote.yes, vote.no}));
}

/// What is proposed, so that the chair need not look at the wall.
void draw_proposals(Canvas& canvas, const ChairMoment& now, Box area)
{
    const auto& item = *now.view.item;
    const Theme& theme = canvas.theme();
    if (!item.proposal.empty() && !item.outcome) {
        label(canvas, area, now.desk.words(Word::ProposedDecision));
        const bool leads = item.clause_style == meeting::ClauseStyle::AttClauses;
        const std::string lead =
            leads ? std::string(now.desk.words(Word::ClauseLead)) + " " : std::string{};
        write(canvas, area, theme.ink, lead + joined(item.proposal, "\n" + lead));
    }
    if (item.floor_proposals.empty()) return;
    label(canvas, area, now.desk.words(Word::FloorProposals));
    for (const auto& proposal : item.floor_proposals) {
        std::string text =
            joined(proposal.by) + ": " + std::string(now.desk.words(proposal_word(proposal.type)));
        if (!proposal.clauses.empty()) text += ", " + joined(proposal.clauses, "; ");
        write(canvas, area, theme.ink, text);
    }
}

} // namespace

bool digits_are_taken(const meeting::ChairView& view)
{
    return view.act.kind == ChairAct::Kind::PutQuestion ||
           view.act.kind == ChairAct::Kind::TakeUpUndecided;
}

void chair_panel(Canvas& canvas, const ChairMoment& now, Box area)
{
    const auto& view = now.view;
    if (view.phase != meeting::Phase::Open || view.pause) return;
    const auto act = view.act.kind;
    if (act == ChairAct::Kind::PutQuestion) return draw_findings(canvas, now, area);
    if (act == ChairAct::Kind::TakeUpUndecided) return draw_undecided(canvas, now, area);
    if (act == ChairAct::Kind::ProposeOrder || act == ChairAct::Kind::AcceptOrder)
        return draw_order(canvas, now, area);
    if (!view.item) return;
    const bool is_voted_on =
        view.vote && (view.vote->is_open || !view.item->outcome || act == ChairAct::Kind::Decide);
    if (is_voted_on) return draw_vote(canvas, now, area, *view.vote);
    draw_proposals(canvas, now, area);
}

} // namespace klubba::ui
