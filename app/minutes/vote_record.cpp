#include "minutes/vote_record.h"

#include "meeting/attendance.h"
#include "meeting/presiding.h"
#include "minutes/attendance_record.h"
#include "minutes/swedish.h"

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string name_of(const MeetingState& state, const PersonId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? id.text : seat_name(record->person);
}

std::string title(const VoteRecord& vote, std::size_t number, std::size_t all)
{
    const bool selects = vote.vote.stage == VoteStage::Counter;
    if (all == 1) return selects ? "Kontrapropositionsvotering" : "Omröstning";
    return "Omröstning " + std::to_string(number) +
           (selects ? ": kontrapropositionsvotering" : ": huvudvotering");
}

std::string totals_text(const Tally& tally)
{
    auto text = std::to_string(tally.yes) + " ja, " + std::to_string(tally.no) + " nej";
    if (tally.abstain > 0) text += ", " + std::to_string(tally.abstain) + " avstår";
    if (tally.absent > 0) text += ", " + std::to_string(tally.absent) + " frånvarande";
    return text;
}

std::string side(Ballot ballot)
{
    return ballot == Ballot::Yes ? "ja" : "nej";
}

/// What decided, where it was not that one side had more votes than the other.
std::string settled(const MeetingState& state, const VoteRecord& vote)
{
    if (deferred_by_minority(state, vote))
        return "Minst en tredjedel av de närvarande har röstat för att ärendet inte ska avgöras "
               "i dag, vilket är tillräckligt enligt 5 kap. 50 § kommunallagen.";
    if (!tally_of(vote).is_tied()) return {};
    if (vote.casting_vote) {
        const auto chair = presiding(state, vote.vote.item, vote.opened);
        return "Rösterna är lika många. Ordföranden" +
               (chair ? ", " + name_of(state, *chair) + "," : std::string{}) +
               " avgör med sin utslagsröst: " + side(*vote.casting_vote) + ".";
    }
    if (!vote.drawn.empty())
        return "Rösterna är lika många. Ärendet avgörs genom lottning enligt 5 kap. 56 § "
               "kommunallagen, och lotten faller på " +
               side(vote.drawn == vote.vote.yes ? Ballot::Yes : Ballot::No) + ".";
    return {};
}

/// What comes after a vote in the chain.
enum class Next { Decides, SelectsFurther };

Next next_after(const std::vector<const VoteRecord*>& votes, std::size_t index)
{
    const bool selects =
        index + 1 < votes.size() && votes[index + 1]->vote.stage == VoteStage::Counter;
    return selects ? Next::SelectsFurther : Next::Decides;
}

std::string result(const MeetingState& state, const VoteRecord& vote, Next next)
{
    const auto winner = winner_of(state, vote);
    if (!winner) return "Omröstningen är inte avslutad.";
    const auto meaning = *winner == Ballot::Yes ? vote.vote.yes : vote.vote.no;
    if (vote.vote.stage == VoteStage::Counter)
        return std::string{next == Next::SelectsFurther ? "Vidare till nästa omröstning går "
                                                        : "Motförslag i huvudvoteringen blir "} +
               side(*winner) + "-förslaget: " + ending_in(meaning, ".");
    return "Omröstningen utfaller med " + side(*winner) + ": " + ending_in(meaning, ".");
}

std::int64_t number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

} // namespace

std::vector<VoteText> votes_on_item(const MeetingState& state, const ItemRecord& record)
{
    std::vector<VoteText> texts;
    const auto votes = votes_on(state, record.item.id);
    for (const auto* vote : votes) {
        const auto tally = tally_of(*vote);
        VoteText text;
        text.title = title(*vote, texts.size() + 1, votes.size());
        text.stage = vote->vote.stage;
        text.yes = vote->vote.yes;
        text.no = vote->vote.no;
        for (const auto& one : vote->ballots) {
            if (one.ballot && !chooses_people(record.item))
                text.ballots.push_back({name_of(state, one.person), *one.ballot});
        }
        text.totals = {number(tally.yes), number(tally.no), number(tally.abstain),
                       number(tally.absent)};
        text.totals_text = totals_text(tally);
        text.settled = vote->closed ? settled(state, *vote) : std::string{};
        text.winner = winner_of(state, *vote);
        text.result = result(state, *vote, next_after(votes, texts.size()));
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<MinorityText> minority_demands_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<MinorityText> texts;
    for (const auto& demand : state.minority_demands) {
        if (demand.item != record.item.id) continue;
        MinorityText text;
        text.outcome = demand.outcome;
        text.by = seat_names(state, demand.by);
        text.serving = number(serving_on(state, demand.item, demand.at).size());
        text.text = listed(text.by) + " begär att ärendet " +
                    (demand.outcome == Outcome::Postponed ? "bordläggs" : "återremitteras") +
                    ". Begäran kommer från " + std::to_string(text.by.size()) + " av " +
                    std::to_string(text.serving) +
                    " närvarande ledamöter, minst en tredjedel (5 kap. 50 § kommunallagen).";
        if (!demand.reason.empty())
            text.text += " Motivering: " + ending_in(capitalised(demand.reason), ".");
        texts.push_back(std::move(text));
    }
    return texts;
}

std::string vote_outcome(const MeetingState& state, const PutQuestionId& question)
{
    const VoteRecord* last = nullptr;
    for (const auto& vote : state.votes) {
        const bool is_main = vote.vote.stage == VoteStage::Main && vote.closed;
        if (question && vote.vote.question == question && is_main) last = &vote;
    }
    return last == nullptr ? std::string{} : result(state, *last, Next::Decides);
}

std::string ballot_word(Ballot ballot)
{
    switch (ballot) {
    case Ballot::Yes:
        return "Ja";
    case Ballot::No:
        return "Nej";
    case Ballot::Abstain:
        return "Avstår";
    case Ballot::Absent:
        return "Frånvarande";
    }
    return {};
}

} // namespace klubba::minutes
