#include "meeting/naming.h"
#include "meeting/voting.h"
#include "ui/button.h"
#include "ui/kind_words.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Ballot;
using meeting::VoteRecord;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle row_style = desk_text.sized(18);
constexpr TextStyle totals_style{Weight::SemiBold, 30};
constexpr float row_height = 30;
constexpr float column_width = 330;
constexpr float answer_width = 104;

/// The first who has not answered: the one who is called.
std::size_t called(const VoteRecord& vote)
{
    const auto found = std::find_if(vote.ballots.begin(), vote.ballots.end(),
                                    [](const auto& one) { return !one.ballot; });
    return static_cast<std::size_t>(found - vote.ballots.begin());
}

/// Whom the next answer is of: who was chosen with the arrows, else who is called.
std::size_t answering(const VoteRecord& vote, const SecretaryScreen& local)
{
    const auto found = std::find_if(vote.ballots.begin(), vote.ballots.end(),
                                    [&](const auto& one) { return one.person == local.voter; });
    return found == vote.ballots.end() ? called(vote)
                                       : static_cast<std::size_t>(found - vote.ballots.begin());
}

std::string totals(const VoteRecord& vote, const Words& words)
{
    const auto tally = tally_of(vote);
    const std::pair<Ballot, std::size_t> counts[] = {{Ballot::Yes, tally.yes},
                                                     {Ballot::No, tally.no},
                                                     {Ballot::Abstain, tally.abstain},
                                                     {Ballot::Absent, tally.absent}};
    std::vector<std::string> parts;
    for (const auto& [ballot, count] : counts) {
        if (count > 0 || ballot == Ballot::Yes || ballot == Ballot::No)
            parts.push_back(std::string(words(ballot_word(ballot))) + " " + std::to_string(count));
    }
    return joined(parts, " · ");
}

void draw_voter(Canvas& canvas,
                const SecretaryInput& in,
                const Words& words,
                const VoteRecord& vote,
                std::size_t index,
                std::size_t at,
                Box box)
{
    const Theme& theme = canvas.theme();
    const auto& one = vote.ballots[index];
    const bool is_called = index == at;
    if (is_called) canvas.fill(box, theme.accent_soft, 6);
    box = box.inset(8, 0);
    const Box answer = box.cut_right(answer_width);
    if (one.ballot)
        canvas.fitted_in(answer, Align::Right, row_style.with(Weight::SemiBold), 12, theme.ink,
                         words(ballot_word(*one.ballot)));
    canvas.fitted_in(box, Align::Left, is_called ? row_style.with(Weight::SemiBold) : row_style, 12,
                     one.ballot ? theme.muted : theme.ink, name_of_person(in.state, one.person));
}

/// In columns, read downwards; whole rows only, the one who is called among them.
void draw_voters(Canvas& canvas,
                 const SecretaryInput& in,
                 const Words& words,
                 const VoteRecord& vote,
                 std::size_t at,
                 float height,
                 Box& area)
{
    const auto count = vote.ballots.size();
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(area.w / column_width));
    const auto room =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0F, height) / row_height));
    const auto rows = std::min((count + columns - 1) / columns, room);
    const auto shown = std::min(count, rows * columns);
    const auto sought = std::min(at, count - 1);
    const auto first = sought < shown ? 0 : std::min(sought + 1 - shown, count - shown);
    const Box table = area.cut_top(static_cast<float>(rows) * row_height);
    const float width = table.w / static_cast<float>(columns);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto column = i / rows;
        const auto row = i % rows;
        const Box box{table.x + static_cast<float>(column) * width,
                      table.y + static_cast<float>(row) * row_height, width - 16, row_height};
        draw_voter(canvas, in, words, vote, first + i, at, box);
    }
    if (shown < count)
        canvas.text_in(area.cut_top(24), Align::Left, row_style, canvas.theme().muted,
                       words(Word::RowsMore, {std::to_string(count - shown)}));
}

/// One key for the one who is called, or chosen; Enter closes when nobody is left.
void take_keys(Canvas& canvas, const VoteRecord& vote, SecretaryScreen& local, Commands& out)
{
    const std::pair<Key, Ballot> keys[] = {{Key::J, Ballot::Yes},
                                           {Key::Y, Ballot::Yes},
                                           {Key::N, Ballot::No},
                                           {Key::A, Ballot::Abstain},
                                           {Key::F, Ballot::Absent}};
    canvas.keys_under(Word::Vote);
    const auto count = vote.ballots.size();
    const auto at = answering(vote, local);
    const bool goes_down = canvas.pressed(Key::Down, Word::KeyGoesInList);
    const bool goes_up = canvas.pressed(Key::Up, Word::KeyGoesInList);
    if (goes_down && at + 1 < count) local.voter = vote.ballots[at + 1].person;
    if (goes_up && at > 0) local.voter = vote.ballots[at - 1].person;
    if (goes_down || goes_up) return;
    if (called(vote) == count && canvas.pressed(Key::Enter, Word::ActCloseVote))
        return ask(out, meeting::CloseVote{vote.vote.id, {}});
    if (at == count) return;
    for (const auto& [key, ballot] : keys) {
        if (!canvas.pressed(key, ballot_word(ballot))) continue;
        ask(out, ballot_wish(vote, vote.ballots[at].person, ballot));
        local.voter = {};
        return;
    }
}

void draw_vote(Canvas& canvas, const SecretaryMoment& now, const VoteRecord& vote, Box& area)
{
    const Words& words = now.desk.words;
    const bool is_open = !vote.closed;
    if (is_open && now.local.vote != vote.vote.id) {
        now.local.vote = vote.vote.id;
        now.local.part = SecretaryPart::Vote;
        now.local.part_wanted = true;
    }
    const Word title =
        vote.vote.stage == meeting::VoteStage::Counter ? Word::CounterVote : Word::Vote;
    part_label(canvas, area.cut_top(28), words(title), totals(vote, words));
    const std::string meaning = words(Word::YesAndNoMean, {vote.vote.yes, vote.vote.no});
    const Paragraph text = canvas.wrap(row_style, canvas.theme().muted, meaning, area.w);
    canvas.paragraph(area.cut_top(text.height()).top_left(), text);
    area.cut_top(6);
    if (!is_open) {
        area.cut_top(6);
        return;
    }
    Box list = area;
    list.h = area.h * 0.6F;
    list_area(canvas, list, SecretaryPart::Vote, now.local);
    const bool on = has_keys(canvas, now.local, SecretaryPart::Vote);
    draw_voters(canvas, now.in, words, vote, answering(vote, now.local), area.h * 0.6F, area);
    if (on)
        canvas.fitted_in(
            area.cut_top(26), Align::Left, row_style, 12, canvas.theme().muted,
            words(called(vote) == vote.ballots.size() ? Word::VoteIsReady : Word::VoteKeys));
    area.cut_top(10);
    if (on) take_keys(canvas, vote, now.local, now.out);
}

/// "Anna Ek (M): ändring – att …", one on each line; and what the chair found.
std::string proposals_text(const SecretaryInput& in, const Words& words)
{
    std::string text;
    const auto& item = in.view.item->item.id;
    for (const auto& record : in.state.proposals) {
        const auto& proposal = record.proposal;
        if (proposal.item != item || record.withdrawn) continue;
        if (!text.empty()) text += "\n";
        text += joined(names_of_people(in.state, proposal.by), ", ") + ": " +
                std::string(words(proposal_word(proposal.type)));
        if (!proposal.clauses.empty()) text += " – " + joined(proposal.clauses, "; ");
        if (!record.supported_by.empty())
            text += " (" +
                    words(Word::SupportedBy,
                          {joined(names_of_people(in.state, record.supported_by), ", ")}) +
                    ")";
        if (record.refused) text += " – " + std::string(words(Word::ProposalNotPut));
    }
    return text;
}

/// The latest vote on the open item; an open one before all others.
const VoteRecord* vote_shown(const SecretaryInput& in)
{
    if (const auto* open = open_vote(in.state)) return open;
    if (!in.view.item) return nullptr;
    const auto votes = votes_on(in.state, in.view.item->item.id);
    return votes.empty() ? nullptr : votes.back();
}

} // namespace

meeting::CommandBody
ballot_wish(const VoteRecord& vote, const meeting::PersonId& person, Ballot ballot)
{
    const auto found = std::find_if(vote.ballots.begin(), vote.ballots.end(),
                                    [&](const auto& one) { return one.person == person; });
    if (found != vote.ballots.end() && found->ballot)
        return meeting::CorrectBallot{vote.vote.id, person, ballot};
    return meeting::CastBallot{vote.vote.id, person, ballot};
}

void vote_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const auto* vote = vote_shown(now.in);
    if (vote == nullptr) {
        canvas.fitted_in(area.cut_top(34), Align::Left, row_style, 12, canvas.theme().muted,
                         words(Word::NoVoteHere));
        return;
    }
    const auto missing = tally_of(*vote).missing;
    const Word title =
        vote->vote.stage == meeting::VoteStage::Counter ? Word::CounterVote : Word::Vote;
    part_label(canvas, area.cut_top(30), words(title),
               vote->closed ? words(Word::VoteClosedAt, {clock_text(now.desk, *vote->closed)})
                            : words(Word::AnswersMissing, {std::to_string(missing)}));
    const std::string meaning = words(Word::YesAndNoMean, {vote->vote.yes, vote->vote.no});
    const Paragraph text = canvas.wrap(row_style, canvas.theme().ink, meaning, area.w);
    canvas.paragraph(area.cut_top(text.height()).top_left(), text);
    area.cut_top(8);
    canvas.fitted_in(area.cut_top(44), Align::Left, totals_style, 16, canvas.theme().ink,
                     totals(*vote, words));
    area.cut_top(10);
    if (!vote->closed)
        keys_line(canvas, area, words(missing == 0 ? Word::VoteIsReady : Word::VoteSheetKeys));
    const auto at = vote->closed ? vote->ballots.size() : answering(*vote, now.local);
    draw_voters(canvas, now.in, words, *vote, at, area.h - 24, area);
    if (!vote->closed) take_keys(canvas, *vote, now.local, now.out);
}

void secretary_deciding(Canvas& canvas, const SecretaryMoment& now, Box& area)
{
    const auto proposals = proposals_text(now.in, now.desk.words);
    if (!proposals.empty() && area.h > 160) {
        part_label(canvas, area.cut_top(28), now.desk.words(Word::FloorProposals), {});
        const Span span{proposals, canvas.theme().ink};
        const Fitted fitted = canvas.fit(row_style, 13, {&span, 1}, {0, 0, area.w, area.h * 0.3F});
        canvas.page(area.cut_top(std::min(area.h * 0.3F, fitted.paragraph.height())).top_left(),
                    fitted);
        area.cut_top(12);
    }
    const auto votes = votes_on(now.in.state, now.in.view.item->item.id);
    if (!votes.empty()) draw_vote(canvas, now, *votes.back(), area);
}

} // namespace klubba::ui
