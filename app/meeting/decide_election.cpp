#include "meeting/proceeding.h"
#include "meeting/voting.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const OpenElection& command)
{
    auto election = command.election;
    election.id = or_fresh(election.id, next);
    next.then(ElectionOpened{std::move(election), next.at()});
}

void wish(Proceeding& next, const NameNominee& command)
{
    next.then(NomineeNamed{command.election, command.nominee, next.at()});
}

void wish(Proceeding& next, const WithdrawNominee& command)
{
    next.then(NomineeWithdrawn{command.election, command.name, next.at()});
}

void wish(Proceeding& next, const AppointTellers& command)
{
    next.then(TellersAppointed{command.election, command.tellers, next.at()});
}

void wish(Proceeding& next, const CountBallots& command)
{
    next.then(BallotsCounted{command.election, command.count, next.at()});
}

void wish(Proceeding& next, const DrawLot& command)
{
    next.then(LotDrawn{command.election, command.vote, command.between, command.drawn, next.at()});
}

void wish(Proceeding& next, const DeclareElected& command)
{
    auto names = command.names;
    const auto* election = find(next.state(), command.election);
    if (names.empty() && election != nullptr) {
        const auto result = result_of(*election);
        if (!result.tied.empty())
            return next.refuse(Refusal::Kind::LotDecides, command.election.text);
        names = result.elected;
    }
    next.then(PersonsElected{command.election, std::move(names), next.at()});
}

} // namespace klubba::meeting
