#include "meeting/deciding.h"

namespace klubba::testing {

using namespace klubba::meeting;

Play deciding(BodyKind kind, AgendaItem item)
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    for (auto& one : draft.items) {
        if (one.id != ItemId{"i4"}) continue;
        one.concerns_employment = item.concerns_employment;
        one.deferred_by_minority = item.deferred_by_minority;
        if (item.kind == ItemKind::Election) one.kind = item.kind;
    }
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        play.at("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    play.at("09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}})
        .at("09:03", CompleteRollCall{})
        .at("13:00", OpenItem{ItemId{"i4"}, {}});
    return play;
}

MakeFloorProposal proposal(const char* id, ProposalType type, const char* by)
{
    FloorProposal proposal{ProposalId{id}, ItemId{"i4"}, type, {PersonId{by}}, {}, {}};
    if (type == ProposalType::Amend || type == ProposalType::Add || type == ProposalType::Own)
        proposal.clauses = {"vänta ett år"};
    return {proposal};
}

OpenVote vote(const char* yes_proposal, const char* no_proposal)
{
    return {{VoteId{"v"},
             ItemId{"i4"},
             {},
             VoteStage::Main,
             "ja",
             "nej",
             ProposalId{yes_proposal},
             ProposalId{no_proposal}}};
}

void cast(Play& play, const char* ballots)
{
    for (const auto* id : {"p1", "p2", "p10", "p4", "p5", "p6", "p7", "p8", "p9"}) {
        const char letter = *ballots++;
        if (letter == '.') continue;
        const auto ballot = letter == 'j'   ? Ballot::Yes
                            : letter == 'n' ? Ballot::No
                            : letter == 'a' ? Ballot::Abstain
                                            : Ballot::Absent;
        play.at("13:11", CastBallot{{}, PersonId{id}, ballot});
    }
}

} // namespace klubba::testing
