#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <optional>
#include <string>
#include <vector>

// Votes as they were put and cast. What they add up to is asked of voting.h.
namespace klubba::meeting {

/// What is voted on; what yes and no mean is told as it was told in the room.
struct VoteQuestion {
    VoteId id;
    ItemId item;
    PutQuestionId question; ///< The one on which the vote was demanded.
    VoteStage stage{};
    std::string yes;
    std::string no;
    ProposalId yes_proposal;
    ProposalId no_proposal;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("id", &VoteQuestion::id),
                           field("item", &VoteQuestion::item),
                           field_or_default("question", &VoteQuestion::question),
                           field_or_default("stage", &VoteQuestion::stage),
                           field("yes", &VoteQuestion::yes), field("no", &VoteQuestion::no),
                           field_or_default("yes_proposal", &VoteQuestion::yes_proposal),
                           field_or_default("no_proposal", &VoteQuestion::no_proposal));
    }
    friend bool operator==(const VoteQuestion&, const VoteQuestion&) = default;
};

struct CastBallotRecord {
    PersonId person;
    std::optional<Ballot> ballot; ///< Empty until it is cast.

    static constexpr auto fields()
    {
        return list_fields(field("person", &CastBallotRecord::person),
                           field("ballot", &CastBallotRecord::ballot));
    }
    friend bool operator==(const CastBallotRecord&, const CastBallotRecord&) = default;
};

struct VoteRecord {
    VoteQuestion vote;
    std::vector<CastBallotRecord> ballots; ///< One for each who may vote, in the order of the call.
    Instant opened{};
    std::optional<Instant> closed;
    std::optional<Ballot> casting_vote;
    std::string drawn; ///< Yes or no, as the lot fell.

    static constexpr auto fields()
    {
        return list_fields(field("vote", &VoteRecord::vote), field("ballots", &VoteRecord::ballots),
                           field("opened", &VoteRecord::opened),
                           field("closed", &VoteRecord::closed),
                           field("casting_vote", &VoteRecord::casting_vote),
                           field_or_default("drawn", &VoteRecord::drawn));
    }
    friend bool operator==(const VoteRecord&, const VoteRecord&) = default;
};

struct MinorityDemand {
    ItemId item;
    Outcome outcome{};
    std::vector<PersonId> by;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &MinorityDemand::item), field("outcome", &MinorityDemand::outcome),
            field("by", &MinorityDemand::by), field_or_default("reason", &MinorityDemand::reason),
            field("at", &MinorityDemand::at));
    }
    friend bool operator==(const MinorityDemand&, const MinorityDemand&) = default;
};

struct NotParticipating {
    ItemId item;
    PersonId person;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &NotParticipating::item),
                           field("person", &NotParticipating::person),
                           field("at", &NotParticipating::at));
    }
    friend bool operator==(const NotParticipating&, const NotParticipating&) = default;
};

} // namespace klubba::meeting
