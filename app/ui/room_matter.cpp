#include "ui/room_matter.h"

#include "ui/clauses.h"
#include "ui/kind_words.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Ballot;
using words::Word;

namespace {

constexpr float padding = 46;
constexpr float padding_down = 39;
constexpr float label_gap = 15;

/// A line: what stands first in it, bold, and the rest.
void put_line(const RoomFrame& frame, SpanList& text, std::string first, std::string rest)
{
    text.break_line(frame.theme.ink);
    text.put(std::move(first), frame.theme.ink, Weight::SemiBold);
    if (!rest.empty()) text.put(" " + std::move(rest), frame.theme.ink);
}

void tell_decision(const RoomFrame& frame,
                   const meeting::RoomDecision& decision,
                   RoomMatter& matter)
{
    const Theme& theme = frame.theme;
    matter.label =
        frame.words(decision.outcome ? decided_word(*decision.outcome) : Word::ProposedDecision);
    put_clauses(matter.text, decision.clauses, decision.clause_style, {theme.ink, theme.ink},
                frame.words);
    if (!decision.reason.empty()) {
        matter.text.break_line(theme.ink);
        matter.text.put(decision.reason, theme.muted);
    }
    // The label says it all where there are no clauses.
    if (!matter.text.empty()) return;
    matter.text.put(matter.label, theme.ink);
    matter.label.clear();
}

std::string names_that(const std::vector<meeting::RoomBallot>& ballots, Ballot ballot)
{
    std::vector<std::string> names;
    for (const auto& one : ballots) {
        if (one.ballot == ballot) names.push_back(one.name);
    }
    return joined(names);
}

/// Who has given which answer, where the body shows it.
void tell_ballots(const RoomFrame& frame,
                  const std::vector<meeting::RoomBallot>& ballots,
                  RoomMatter& matter)
{
    const std::pair<Ballot, Word> answers[] = {{Ballot::Yes, Word::VotedYes},
                                               {Ballot::No, Word::VotedNo},
                                               {Ballot::Abstain, Word::VotedAbstain},
                                               {Ballot::Absent, Word::VotedAbsent}};
    for (const auto& [ballot, word] : answers) {
        const auto names = names_that(ballots, ballot);
        if (names.empty()) continue;
        matter.text.break_line(frame.theme.ink);
        matter.text.put(std::string(frame.words(word)) + ": ", frame.theme.muted);
        matter.text.put(names, frame.theme.ink);
    }
}

/// What Yes and No mean, and who has given which.
void tell_vote(const RoomFrame& frame, const meeting::RoomVote& vote, RoomMatter& matter)
{
    const auto& words = frame.words;
    matter.label =
        words(vote.stage == meeting::VoteStage::Counter ? Word::CounterVote : Word::Vote);
    put_line(frame, matter.text, std::string(words(Word::AnswerYes)) + ":", vote.yes);
    put_line(frame, matter.text, std::string(words(Word::AnswerNo)) + ":", vote.no);
    if (!vote.result) return tell_ballots(frame, vote.ballots, matter);
    const auto& result = *vote.result;
    if (result.by_casting_vote && result.winner)
        put_line(
            frame, matter.text, std::string(words(Word::CastingVote)) + ":",
            std::string(words(*result.winner == Ballot::Yes ? Word::AnswerYes : Word::AnswerNo)));
    if (!result.drawn.empty())
        put_line(frame, matter.text, std::string(words(Word::DrawnByLot)) + ":", result.drawn);
    tell_ballots(frame, result.ballots, matter);
}

std::string option_text(const RoomFrame& frame, const meeting::RoomOption& option)
{
    if (option.is_main) return std::string(frame.words(Word::ProposalMain));
    return joined(option.by) + ": " + std::string(frame.words(proposal_word(option.type)));
}

void tell_question(const RoomFrame& frame,
                   const meeting::RoomQuestionPut& question,
                   RoomMatter& matter)
{
    const auto& words = frame.words;
    matter.label = words(Word::QuestionIsPut);
    for (const auto& option : question.options) {
        matter.text.break_line(frame.theme.ink);
        matter.text.put(option_text(frame, option), frame.theme.ink,
                        option.is_found ? Weight::Bold : Weight::Regular);
        if (option.is_found)
            matter.text.put(" – " + std::string(words(question.confirmed ? Word::FoundConfirmed
                                                                         : Word::FoundByChair)),
                            frame.theme.muted);
    }
    if (!question.vote_demanded_by.empty()) {
        matter.text.break_line(frame.theme.ink);
        matter.text.put(words(Word::VoteDemandedBy, {question.vote_demanded_by}), frame.theme.ink);
    }
}

void tell_proposals(const RoomFrame& frame, RoomMatter& matter)
{
    matter.label = frame.words(Word::FloorProposals);
    for (const auto& proposal : frame.view.proposals) {
        put_line(frame, matter.text, joined(proposal.by) + ":",
                 std::string(frame.words(proposal_word(proposal.type))));
        if (!proposal.clauses.empty())
            matter.text.put(", " + joined(proposal.clauses), frame.theme.ink);
        if (!proposal.supported_by.empty())
            matter.text.put(" (" + frame.words(Word::SupportedBy, {joined(proposal.supported_by)}) +
                                ")",
                            frame.theme.muted);
    }
}

void tell_election(const RoomFrame& frame,
                   const meeting::RoomElection& election,
                   RoomMatter& matter)
{
    const auto& words = frame.words;
    matter.label = words(Word::ElectionOf, {election.post});
    if (election.elected.empty()) {
        const auto nominees = joined(election.nominees);
        put_line(frame, matter.text, std::string(words(Word::Nominated)) + ":",
                 nominees.empty() ? std::string(words(Word::Nobody)) : nominees);
        return;
    }
    put_line(frame, matter.text, std::string(words(Word::Elected)) + ":", joined(election.elected));
    if (election.by_lot) put_line(frame, matter.text, std::string(words(Word::DrawnByLot)), {});
    if (!election.count) return;
    for (const auto& name : election.count->names)
        put_line(frame, matter.text, std::to_string(name.votes), name.name);
    matter.text.break_line(frame.theme.ink);
    matter.text.put(words(Word::BlankAndInvalid, {std::to_string(election.count->blank),
                                                  std::to_string(election.count->invalid)}),
                    frame.theme.muted);
}

void tell_questions(const RoomFrame& frame, RoomMatter& matter)
{
    const auto& words = frame.words;
    matter.label = words(Word::QuestionsLabel);
    for (const auto& question : frame.view.questions) {
        const auto to = question.to.empty() ? "" : " " + words(Word::AskedOf, {question.to});
        put_line(frame, matter.text, question.by + to + ":", question.text);
        if (question.answered)
            matter.text.put(" – " + std::string(words(Word::QuestionAnsweredShort)),
                            frame.theme.muted);
        else if (question.deferred)
            matter.text.put(" – " + std::string(words(Word::QuestionDeferredShort)),
                            frame.theme.muted);
    }
}

} // namespace

void tell_matter(const RoomFrame& frame, RoomMatter& matter)
{
    const auto& view = frame.view;
    // What was put up or voted on gives way to what was decided.
    const bool is_decided = view.decision && view.decision->outcome;
    if (view.vote && !is_decided)
        tell_vote(frame, *view.vote, matter);
    else if (view.question && !is_decided)
        tell_question(frame, *view.question, matter);
    else if (!view.proposals.empty() && !is_decided)
        tell_proposals(frame, matter);
    else if (view.election && !is_decided)
        tell_election(frame, *view.election, matter);
    else if (view.decision)
        tell_decision(frame, *view.decision, matter);
    else if (!view.questions.empty())
        tell_questions(frame, matter);
}

void draw_room_matter(RoomFrame& frame, const RoomMatter& matter, const Box& box)
{
    const Theme& theme = frame.theme;
    Canvas& canvas = frame.canvas;
    const float head = matter.label.empty() ? 0 : wall_label.line_height() + label_gap;
    Box inside = box.inset(padding, padding_down);
    inside.cut_top(head);
    const Fitted fitted = canvas.fit(wall_body, wall_body_floor, matter.text.spans(), inside);
    Box card = box;
    card.h = std::min(box.h, fitted.page_height() + head + 2 * padding_down);
    canvas.card(card, theme.surface, theme.line);
    inside = card.inset(padding, padding_down);
    Box row = inside.cut_top(head);
    row.h = wall_label.line_height();
    if (!matter.label.empty()) {
        row.cut_right(frame.page_number(row, fitted));
        frame.line(row, wall_label, wall_floor, theme.muted, matter.label);
    }
    frame.page(inside.top_left(), fitted);
}

} // namespace klubba::ui
