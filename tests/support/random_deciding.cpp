#include "meeting/lookup.h"
#include "support/random_filling.h"

#include <algorithm>

namespace klubba::testing {

using namespace klubba::meeting;

void fill(ShowProposal& command, Source& from)
{
    command.item = from.item_on_table();
}

void fill(HideProposal& command, Source& from)
{
    command.item = from.item_on_table();
}

void fill(RecordDecision& command, Source& from)
{
    command.item = from.item_on_table();
    command.outcome = from.chance.any<Outcome>();
    if (from.chance.once_in(2)) command.clauses = {from.text()};
    command.lead_in = from.chance.any<LeadIn>();
    command.manner = from.chance.any<DecisionManner>();
    if (from.chance.once_in(5)) command.further = {{from.chance.any<LeadIn>(), {}, {from.text()}}};
}

void fill(VerifyImmediately& command, Source& from)
{
    command.item = from.item_on_table();
}

void fill(WriteNote& command, Source& from)
{
    command.item = from.item();
    command.text = from.text();
}

void fill(WriteProse& command, Source& from)
{
    command.item = from.item();
    command.part = from.chance.any<ProsePart>();
    command.text = from.text();
}

void fill(MakeFloorProposal& command, Source& from)
{
    command.proposal.item = from.item_on_table();
    command.proposal.type = from.chance.any<ProposalType>();
    command.proposal.by = from.some_serving(2);
    command.proposal.clauses = {from.text()};
}

void fill(CorrectFloorProposal& command, Source& from)
{
    if (const auto* record = find(from.state, from.proposal())) command.proposal = record->proposal;
    command.proposal.reason = from.text();
}

void fill(SupportFloorProposal& command, Source& from)
{
    command.proposal = from.proposal();
    command.by = from.serving();
}

void fill(WithdrawFloorProposal& command, Source& from)
{
    command.proposal = from.proposal();
}

void fill(RefuseFloorProposal& command, Source& from)
{
    command.proposal = from.proposal();
    command.reason = from.text();
}

void fill(ProposeQuestionOrder& command, Source& from)
{
    command.item = from.item_on_table();
    if (from.chance.once_in(2)) command.questions = {{{from.proposal_on(command.item)}, {}}};
}

void fill(AcceptQuestionOrder& command, Source& from)
{
    const auto order = from.chance.of(from.state.question_orders);
    command.item = order.item;
}

void fill(PutTheQuestion& command, Source& from)
{
    auto& question = command.question;
    question.item = from.item_on_table();
    question.proposals = {from.proposal_on(question.item)};
    if (from.chance.once_in(2)) question.proposals.push_back(from.proposal_on(question.item));
    if (!from.chance.once_in(3)) question.found = from.chance.of(question.proposals);
}

void fill(StrikeGavel& command, Source& from)
{
    if (from.chance.once_in(3)) command.question = from.put_question();
}

void fill(DemandVote& command, Source& from)
{
    if (from.chance.once_in(3)) command.question = from.put_question();
    command.by = from.serving();
}

void fill(OpenVote& command, Source& from)
{
    auto& vote = command.vote;
    vote.item = from.item_on_table();
    if (from.chance.once_in(3)) vote.question = from.put_question();
    vote.stage = from.chance.any<VoteStage>();
    vote.yes = "bifall";
    vote.no = "avslag";
    if (from.chance.once_in(2)) vote.yes_proposal = from.proposal_on(vote.item);
}

namespace {

/// One who is called in the open vote, or anybody.
PersonId voter(Source& from)
{
    const auto* open = open_vote(from.state);
    if (open == nullptr || from.chance.once_in(10)) return from.person();
    return from.chance.of(open->ballots).person;
}

} // namespace

void fill(CastBallot& command, Source& from)
{
    if (from.chance.once_in(3)) command.vote = from.vote();
    command.person = voter(from);
    command.ballot = from.chance.any<Ballot>();
}

void fill(CorrectBallot& command, Source& from)
{
    command.vote = from.vote();
    command.person = voter(from);
    command.ballot = from.chance.any<Ballot>();
}

void fill(GiveCastingVote& command, Source& from)
{
    command.vote = from.vote();
    command.ballot = from.chance.any<Ballot>();
}

void fill(CloseVote& command, Source& from)
{
    if (from.chance.once_in(3)) command.vote = from.vote();
    if (from.chance.once_in(2)) command.rest = from.chance.any<Ballot>();
}

void fill(DemandByMinority& command, Source& from)
{
    command.item = from.item_on_table();
    command.outcome = from.chance.once_in(5) ? from.chance.any<Outcome>() : Outcome::Postponed;
    command.by = from.some_serving(1 + from.chance.below(12));
}

void fill(DeclareNotParticipating& command, Source& from)
{
    command.item = from.item_on_table();
    command.person = from.serving();
}

void fill(OpenElection& command, Source& from)
{
    auto& election = command.election;
    election.item = from.item_on_table();
    election.post = "revisor";
    election.places = static_cast<std::int64_t>(from.chance.below(4));
    election.method = from.chance.any<ElectionMethod>();
}

void fill(NameNominee& command, Source& from)
{
    static const std::vector<std::string> names{"Anna Ny", "Bo Ny", "Cilla Ny", "Dan Ny"};
    command.election = from.election();
    command.nominee = {from.chance.of(names), "S", "Ulla Karlsson"};
}

namespace {

std::string nominee(Source& from, const ElectionId& id)
{
    const auto* record = find(from.state, id);
    return record == nullptr ? "Eva Ny" : from.chance.of(record->nominees).name;
}

} // namespace

void fill(WithdrawNominee& command, Source& from)
{
    command.election = from.election();
    command.name = nominee(from, command.election);
}

void fill(AppointTellers& command, Source& from)
{
    command.election = from.election();
    command.tellers = from.some_serving(2);
}

void fill(CountBallots& command, Source& from)
{
    command.election = from.election();
    if (const auto* record = find(from.state, command.election)) {
        for (const auto& one : record->nominees)
            command.count.names.push_back(
                {one.name, static_cast<std::int64_t>(from.chance.below(3)), 0});
    }
    command.count.blank = static_cast<std::int64_t>(from.chance.below(2));
}

void fill(DrawLot& command, Source& from)
{
    if (from.chance.once_in(2)) {
        command.vote = from.vote();
        command.between = {"bifall", "avslag"};
    } else {
        command.election = from.election();
        command.between = {nominee(from, command.election), nominee(from, command.election)};
    }
    command.drawn = from.chance.of(command.between);
}

void fill(DeclareElected& command, Source& from)
{
    command.election = from.election();
    if (from.chance.once_in(2)) command.names = {nominee(from, command.election)};
}

void fill(AnnounceDissent& command, Source& from)
{
    auto& dissent = command.dissent;
    dissent.item =
        from.chance.once_in(3) ? from.item_on_table() : from.chance.of(from.state.handled);
    dissent.kind = from.chance.any<DissentKind>();
    dissent.by = from.some_serving(2);
    if (from.chance.once_in(4)) dissent.in_favour_of = from.proposal();
    if (from.chance.once_in(2)) dissent.text = from.text();
}

void fill(FileDissentText& command, Source& from)
{
    command.dissent = from.dissent();
    command.text = from.text();
}

void fill(WithdrawDissent& command, Source& from)
{
    command.dissent = from.dissent();
}

} // namespace klubba::testing
