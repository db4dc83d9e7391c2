#include "page/region_parts.h"
#include "words/clauses.h"
#include "words/kind_words.h"

#include <array>

namespace klubba::page {

using meeting::Ballot;
using words::Word;

namespace {

std::string card(std::string_view label, std::string_view inner)
{
    const auto head = label.empty() ? std::string{} : element("h3", {}, html_text(label));
    return element("div", of_class("card"), head + std::string(inner));
}

/// A line: what stands first in it, bold, and the rest, which is HTML.
std::string told(std::string_view first, std::string_view rest)
{
    return element("p", {},
                   element("b", {}, first) + (rest.empty() ? "" : " ") + std::string(rest));
}

std::string muted(std::string_view text)
{
    return element("span", of_class("muted"), html_text(text));
}

std::string option_html(const Shown& shown, const meeting::RoomOption& option)
{
    if (option.is_main) return html_text(shown.word(Word::ProposalMain));
    return isolated(option.by) + ": " + html_text(shown.word(words::proposal_word(option.type)));
}

std::string question_html(const Shown& shown, const meeting::RoomQuestionPut& question)
{
    std::string html;
    for (const auto& option : question.options) {
        const auto text = option_html(shown, option);
        html += option.is_found
                    ? told(text, muted("– " + std::string(shown.word(question.confirmed
                                                                         ? Word::FoundConfirmed
                                                                         : Word::FoundByChair))))
                    : element("p", {}, text);
    }
    if (!question.vote_demanded_by.empty())
        html += element(
            "p", {},
            html_text(shown.reader.words(Word::VoteDemandedBy, {question.vote_demanded_by})));
    return card(shown.word(Word::QuestionIsPut), html);
}

std::string proposals_html(const Shown& shown)
{
    std::string html;
    for (const auto& proposal : shown.view.room.proposals) {
        std::string rest = html_text(shown.word(words::proposal_word(proposal.type)));
        for (const auto& clause : proposal.clauses)
            rest += ", " + quoted(shown.reader, clause);
        if (!proposal.supported_by.empty()) {
            std::string names;
            for (const auto& name : proposal.supported_by)
                names += (names.empty() ? "" : ", ") + name;
            rest += " " + muted("(" + shown.reader.words(Word::SupportedBy, {names}) + ")");
        }
        html += told(isolated(proposal.by) + ":", rest);
    }
    return card(shown.word(Word::FloorProposals), html);
}

std::string election_html(const Shown& shown, const meeting::RoomElection& election)
{
    const auto& words = shown.reader.words;
    std::string html;
    if (election.elected.empty()) {
        html = told(html_text(words(Word::Nominated)) + ":", election.nominees.empty()
                                                                 ? html_text(words(Word::Nobody))
                                                                 : isolated(election.nominees));
        return card(words(Word::ElectionOf, {election.post}), html);
    }
    html = told(html_text(words(Word::Elected)) + ":", isolated(election.elected));
    if (election.by_lot) html += told(html_text(words(Word::DrawnByLot)), {});
    if (election.count) {
        for (const auto& name : election.count->names)
            html += told(std::to_string(name.votes), isolated(name.name));
        html +=
            element("p", {},
                    muted(words(Word::BlankAndInvalid, {std::to_string(election.count->blank),
                                                        std::to_string(election.count->invalid)})));
    }
    return card(words(Word::ElectionOf, {election.post}), html);
}

std::string questions_html(const Shown& shown)
{
    const auto& words = shown.reader.words;
    std::string html;
    for (const auto& question : shown.view.room.questions) {
        std::string who = isolated(question.by);
        if (!question.to.empty()) who += " " + html_text(words(Word::AskedOf, {question.to}));
        std::string text = quoted(shown.reader, question.text);
        if (question.answered)
            text += " " + muted("– " + std::string(words(Word::QuestionAnsweredShort)));
        else if (question.deferred)
            text += " " + muted("– " + std::string(words(Word::QuestionDeferredShort)));
        html += told(who + ":", text);
    }
    return card(words(Word::QuestionsLabel), html);
}

std::string decided_html(const Shown& shown, const meeting::RoomDecision& decision)
{
    const auto label = shown.word(decision.outcome ? words::decided_word(*decision.outcome)
                                                   : Word::ProposedDecision);
    return element("div", of_class(decision.outcome ? "card decided" : "card"),
                   element("h3", {}, html_text(label)) + clauses_html(shown, decision));
}

std::string answer_html(
    const Shown& shown, Word word, std::int64_t count, std::optional<Ballot> winner, Ballot answer)
{
    const bool has_won = winner == answer;
    std::string label = html_text(shown.word(word));
    if (has_won) label = "✓ " + label + unseen(", " + std::string(shown.word(Word::PageWinner)));
    return element("div", has_won ? of_class("won") : std::string{},
                   element("dt", {}, label) + element("dd", {}, std::to_string(count)));
}

std::string result_html(const Shown& shown, const meeting::RoomVoteResult& result)
{
    const auto& words = shown.reader.words;
    std::string answers =
        answer_html(shown, Word::AnswerYes, result.yes, result.winner, Ballot::Yes);
    answers += answer_html(shown, Word::AnswerNo, result.no, result.winner, Ballot::No);
    answers += answer_html(shown, Word::VotedAbstain, result.abstain, {}, Ballot::Abstain);
    if (result.absent > 0)
        answers += answer_html(shown, Word::VotedAbsent, result.absent, {}, Ballot::Absent);
    std::string html = element("dl", of_class("answers"), answers);
    if (result.by_casting_vote && result.winner)
        html += told(html_text(words(Word::CastingVote)) + ":",
                     html_text(words(words::ballot_word(*result.winner))));
    if (!result.drawn.empty())
        html += told(html_text(words(Word::DrawnByLot)) + ":", quoted(shown.reader, result.drawn));
    return html;
}

/// Who has given which answer, where the body shows it.
std::string ballots_html(const Shown& shown, const std::vector<meeting::RoomBallot>& ballots)
{
    constexpr std::array answers{std::pair{Ballot::Yes, Word::VotedYes},
                                 std::pair{Ballot::No, Word::VotedNo},
                                 std::pair{Ballot::Abstain, Word::VotedAbstain},
                                 std::pair{Ballot::Absent, Word::VotedAbsent}};
    std::string html;
    for (const auto& [answer, word] : answers) {
        std::vector<std::string> names;
        for (const auto& one : ballots)
            if (one.ballot == answer) names.push_back(one.name);
        if (!names.empty())
            html += element("p", of_class("ballots") + attribute("aria-live", "off"),
                            muted(std::string(shown.word(word)) + ":") + " " + isolated(names));
    }
    return html;
}

} // namespace

std::string clauses_html(const Shown& shown, const meeting::RoomDecision& decision)
{
    std::string html;
    for (const auto& line :
         words::clause_lines(decision.clauses, decision.clause_style, shown.reader.words)) {
        const auto lead =
            line.lead.empty()
                ? std::string{}
                : element("b", language_of_texts(shown.reader), html_text(line.lead)) + " ";
        html += element("p", of_class("clause"), lead + quoted(shown.reader, line.text));
    }
    if (!decision.reason.empty())
        html += element("p", of_class("muted") + language_of_texts(shown.reader),
                        lines(decision.reason));
    return html;
}

std::string decision_html(const Shown& shown)
{
    const auto& room = shown.view.room;
    // What was put up or voted on gives way to what was decided.
    if (room.decision && room.decision->outcome) return decided_html(shown, *room.decision);
    if (room.vote) return {};
    if (room.question) return question_html(shown, *room.question);
    if (!room.proposals.empty()) return proposals_html(shown);
    if (room.election) return election_html(shown, *room.election);
    if (room.decision) return decided_html(shown, *room.decision);
    return room.questions.empty() ? std::string{} : questions_html(shown);
}

std::string vote_html(const Shown& shown)
{
    const auto& vote = shown.view.room.vote;
    if (!vote) return {};
    const auto& words = shown.reader.words;
    std::string html;
    if (vote->result)
        html = result_html(shown, *vote->result);
    else
        html = element("p", of_class("name"),
                       html_text(words(Word::HaveAnswered, {std::to_string(vote->answered),
                                                            std::to_string(vote->voters)})));
    html += told(html_text(words(Word::AnswerYes)) + ":", quoted(shown.reader, vote->yes));
    html += told(html_text(words(Word::AnswerNo)) + ":", quoted(shown.reader, vote->no));
    html += ballots_html(shown, vote->result ? vote->result->ballots : vote->ballots);
    const auto label = vote->stage == meeting::VoteStage::Counter ? Word::CounterVote
                       : vote->result                             ? Word::Vote
                                                                  : Word::VoteGoesOn;
    return card(words(label), html);
}

} // namespace klubba::page
