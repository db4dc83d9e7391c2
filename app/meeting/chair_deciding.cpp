#include "meeting/chair_deciding.h"

#include "meeting/naming.h"
#include "meeting/questions_put.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

ChairOption option_of(const MeetingState& state, const ItemRecord& item, const ProposalId& id)
{
    ChairOption option{id, true, ProposalType::Approve, {}, item.item.proposal};
    const auto* record = find(state, id);
    if (record == nullptr) return option;
    option.is_main = false;
    option.type = record->proposal.type;
    option.by = names_of_people(state, record->proposal.by);
    option.clauses = record->proposal.clauses;
    return option;
}

std::vector<ChairOption>
options_of(const MeetingState& state, const ItemRecord& item, const std::vector<ProposalId>& ids)
{
    std::vector<ChairOption> options;
    options.reserve(ids.size());
    for (const auto& id : ids)
        options.push_back(option_of(state, item, id));
    return options;
}

} // namespace

std::optional<ChairQuestion> chair_question(const MeetingState& state, const ItemRecord& record)
{
    const auto questions = questions_put(state, record);
    ChairQuestion shown;
    shown.number = questions.settled.size() + 1;
    shown.count = std::max(questions.planned.size(), shown.number);
    if (const auto* put = questions.waits) {
        shown.options = options_of(state, record, put->question.proposals);
        shown.is_put = true;
        shown.found = put->question.found;
        if (put->vote_demanded_by)
            shown.vote_demanded_by = name_of_person(state, put->vote_demanded_by);
        return shown;
    }
    const auto* next = questions.next();
    if (next == nullptr) return {};
    shown.options = options_of(state, record, next->proposals);
    shown.text = next->text;
    return shown;
}

std::vector<std::vector<ChairOption>> chair_order(const MeetingState& state,
                                                  const ItemRecord& record)
{
    std::vector<std::vector<ChairOption>> order;
    for (const auto& question : questions_put(state, record).planned)
        order.push_back(options_of(state, record, question.proposals));
    return order;
}

std::vector<std::optional<ChairOption>> chair_vote_sides(const MeetingState& state,
                                                         const ItemRecord& record)
{
    const auto questions = questions_put(state, record);
    if (questions.waits == nullptr || !questions.waits->vote_demanded) return {};
    const auto vote = next_vote(state, *questions.waits);
    std::vector<std::optional<ChairOption>> sides{option_of(state, record, vote.yes_proposal), {}};
    if (vote.no_proposal) sides[1] = option_of(state, record, vote.no_proposal);
    return sides;
}

std::optional<ChairVote> chair_vote(const MeetingState& state, const ItemId& item)
{
    const auto votes = votes_on(state, item);
    if (votes.empty()) return {};
    const auto& vote = *votes.back();
    const auto tally = tally_of(vote);
    const auto* record = find(state, item);
    ChairVote shown;
    shown.vote = vote.vote.id;
    shown.stage = vote.vote.stage;
    shown.yes = vote.vote.yes;
    shown.no = vote.vote.no;
    shown.is_open = !vote.closed;
    shown.is_secret = record != nullptr && chooses_people(record->item);
    shown.voters = tally.voters();
    shown.answered = tally.voters() - tally.missing;
    if (!shown.is_secret || vote.closed) shown.tally = tally;
    for (const auto& one : vote.ballots) {
        if (!one.ballot) shown.left.push_back(name_of_person(state, one.person));
    }
    shown.winner = winner_of(state, vote);
    shown.by_minority = vote.closed && deferred_by_minority(state, vote);
    shown.by_casting_vote = tally.is_tied() && vote.casting_vote && !shown.by_minority;
    shown.drawn = vote.drawn;
    return shown;
}

std::optional<ChairAsked> chair_asked(const MeetingState& state)
{
    for (const auto& record : state.questions) {
        if (!record.answered && !record.deferred)
            return ChairAsked{record.question, record.kind, name_of_person(state, record.by),
                              record.to, record.text};
    }
    return {};
}

} // namespace klubba::meeting
