#include "meeting/naming.h"
#include "meeting/voting.h"
#include "ui/button.h"
#include "ui/kind_words.h"
#include "ui/secretary_parts.h"
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
                Box box)
{
    const Theme& theme = canvas.theme();
    const auto& one = vote.ballots[index];
    const bool is_called = !vote.closed && index == called(vote);
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
void draw_voters(
    Canvas& canvas, const SecretaryInput& in, const Words& words, const VoteRecord& vote, Box& area)
{
    const auto count = vote.ballots.size();
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(area.w / column_width));
    const auto room = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::max(0.0F, area.h * 0.6F) / row_height));
    const auto rows = std::min((count + columns - 1) / columns, room);
    const auto shown = std::min(count, rows * columns);
    const auto at = std::min(called(vote), count - 1);
    const auto first = at < shown ? 0 : std::min(at + 1 - shown, count - shown);
    const Box table = area.cut_top(static_cast<float>(rows) * row_height);
    const float width = table.w / static_cast<float>(columns);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto column = i / rows;
        const auto row = i % rows;
        const Box box{table.x + static_cast<float>(column) * width,
                      table.y + static_cast<float>(row) * row_height, width - 16, row_height};
        draw_voter(canvas, in, words, vote, first + i, box);
    }
    if (shown < count)
        canvas.text_in(area.cut_top(24), Align::Left, row_style, canvas.theme().muted,
                       words(Word::RowsMore, {std::to_string(count - shown)}));
}

/// One key for the one who is called; Enter closes when nobody is left.
void take_keys(Canvas& canvas, const VoteRecord& vote, Commands& out)
{
    const std::pair<Key, Ballot> keys[] = {{Key::J, Ballot::Yes},
                                           {Key::Y, Ballot::Yes},
                                           {Key::N, Ballot::No},
                                           {Key::A, Ballot::Abstain},
                                           {Key::F, Ballot::Absent}};
    canvas.keys_under(Word::Vote);
    const auto next = called(vote);
    if (next == vote.ballots.size()) {
        if (canvas.pressed(Key::Enter, Word::ActCloseVote))
            ask(out, meeting::CloseVote{vote.vote.id, {}});
        return;
    }
    for (const auto& [key, ballot] : keys) {
        if (!canvas.pressed(key, ballot_word(ballot))) continue;
        ask(out, meeting::CastBallot{vote.vote.id, vote.ballots[next].person, ballot});
        return;
    }
}

void draw_vote(Canvas& canvas,
               const SecretaryInput& in,
               const Desk& desk,
               const VoteRecord& vote,
               Box& area,
               SecretaryScreen& local,
               Commands& out)
{
    const Words& words = desk.words;
    const bool is_open = !vote.closed;
    if (is_open && local.vote != vote.vote.id) {
        local.vote = vote.vote.id;
        local.part = SecretaryPart::Vote;
        local.part_wanted = true;
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
    list_area(canvas, list, SecretaryPart::Vote, local);
    draw_voters(canvas, in, words, vote, area);
    const bool on = has_keys(canvas, local, SecretaryPart::Vote);
    if (on)
        canvas.fitted_in(
            area.cut_top(26), Align::Left, row_style, 12, canvas.theme().muted,
            words(called(vote) == vote.ballots.size() ? Word::VoteIsReady : Word::VoteKeys));
    area.cut_top(10);
    if (on) take_keys(canvas, vote, out);
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

} // namespace

void secretary_deciding(Canvas& canvas,
                        const SecretaryInput& in,
                        const Desk& desk,
                        Box& area,
                        SecretaryScreen& local,
                        Commands& out)
{
    const auto proposals = proposals_text(in, desk.words);
    if (!proposals.empty() && area.h > 160) {
        part_label(canvas, area.cut_top(28), desk.words(Word::FloorProposals), {});
        const Span span{proposals, canvas.theme().ink};
        const Fitted fitted = canvas.fit(row_style, 13, {&span, 1}, {0, 0, area.w, area.h * 0.3F});
        canvas.page(area.cut_top(std::min(area.h * 0.3F, fitted.paragraph.height())).top_left(),
                    fitted);
        area.cut_top(12);
    }
    const auto votes = votes_on(in.state, in.view.item->item.id);
    if (!votes.empty()) draw_vote(canvas, in, desk, *votes.back(), area, local, out);
}

} // namespace klubba::ui
