#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"
#include "meeting/vote_records.h"

#include <string>
#include <vector>

// Open votes by roll call (KL 4:24-25, 5:53-56). Several votes on one item make a chain; none
// replaces another.
namespace klubba::meeting {

/// One member is enough, and only before the gavel.
struct VoteDemanded {
    static constexpr std::string_view type_name = "VoteDemanded";
    PutQuestionId question;
    PersonId by;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("question", &VoteDemanded::question),
                           field("by", &VoteDemanded::by), field("at", &VoteDemanded::at));
    }
    friend bool operator==(const VoteDemanded&, const VoteDemanded&) = default;
};

struct VoteOpened {
    static constexpr std::string_view type_name = "VoteOpened";
    VoteQuestion vote;
    std::vector<PersonId>
        voters; ///< Those who serve on the item now, in the order in which they are called.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &VoteOpened::vote), field("voters", &VoteOpened::voters),
                           field("at", &VoteOpened::at));
    }
    friend bool operator==(const VoteOpened&, const VoteOpened&) = default;
};

struct BallotCast {
    static constexpr std::string_view type_name = "BallotCast";
    VoteId vote;
    PersonId person;
    Ballot ballot{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &BallotCast::vote), field("person", &BallotCast::person),
                           field("ballot", &BallotCast::ballot), field("at", &BallotCast::at));
    }
    friend bool operator==(const BallotCast&, const BallotCast&) = default;
};

/// A ballot that was noted wrong, before the vote is closed.
struct BallotCorrected {
    static constexpr std::string_view type_name = "BallotCorrected";
    VoteId vote;
    PersonId person;
    Ballot ballot{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("vote", &BallotCorrected::vote), field("person", &BallotCorrected::person),
            field("ballot", &BallotCorrected::ballot), field("at", &BallotCorrected::at));
    }
    friend bool operator==(const BallotCorrected&, const BallotCorrected&) = default;
};

/// Of a tie (KL 5:56): for Yes or for No.
struct CastingVoteGiven {
    static constexpr std::string_view type_name = "CastingVoteGiven";
    VoteId vote;
    Ballot ballot{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &CastingVoteGiven::vote),
                           field("ballot", &CastingVoteGiven::ballot),
                           field("at", &CastingVoteGiven::at));
    }
    friend bool operator==(const CastingVoteGiven&, const CastingVoteGiven&) = default;
};

struct VoteClosed {
    static constexpr std::string_view type_name = "VoteClosed";
    VoteId vote;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &VoteClosed::vote), field("at", &VoteClosed::at));
    }
    friend bool operator==(const VoteClosed&, const VoteClosed&) = default;
};

/// Members of the council who together ask that the item is referred back or postponed
/// (KL 5:50-51).
struct MinorityDemanded {
    static constexpr std::string_view type_name = "MinorityDemanded";
    ItemId item;
    Outcome outcome{};
    std::vector<PersonId> by;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &MinorityDemanded::item),
                           field("outcome", &MinorityDemanded::outcome),
                           field("by", &MinorityDemanded::by),
                           field_or_default("reason", &MinorityDemanded::reason),
                           field("at", &MinorityDemanded::at));
    }
    friend bool operator==(const MinorityDemanded&, const MinorityDemanded&) = default;
};

struct NotParticipatingDeclared {
    static constexpr std::string_view type_name = "NotParticipatingDeclared";
    ItemId item;
    PersonId person;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &NotParticipatingDeclared::item),
                           field("person", &NotParticipatingDeclared::person),
                           field("at", &NotParticipatingDeclared::at));
    }
    friend bool operator==(const NotParticipatingDeclared&,
                           const NotParticipatingDeclared&) = default;
};

} // namespace klubba::meeting
