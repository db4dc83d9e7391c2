#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"
#include "meeting/vote_records.h"

#include <optional>
#include <string>
#include <vector>

// Open votes by roll call.
namespace klubba::meeting {

struct DemandVote {
    static constexpr std::string_view type_name = "DemandVote";
    static constexpr Roles roles = by_anyone;
    PutQuestionId question; ///< Empty: the latest that was put.
    PersonId by;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("question", &DemandVote::question),
                           field("by", &DemandVote::by));
    }
    friend bool operator==(const DemandVote&, const DemandVote&) = default;
};

/// Those who serve on the item vote; nobody else can.
struct OpenVote {
    static constexpr std::string_view type_name = "OpenVote";
    static constexpr Roles roles = by_presidium;
    VoteQuestion vote; ///< Its id is made by the station when empty.

    static constexpr auto fields() { return list_fields(field("vote", &OpenVote::vote)); }
    friend bool operator==(const OpenVote&, const OpenVote&) = default;
};

struct CastBallot {
    static constexpr std::string_view type_name = "CastBallot";
    static constexpr Roles roles = by_anyone;
    VoteId vote; ///< Empty: the one that is open.
    PersonId person;
    Ballot ballot{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("vote", &CastBallot::vote),
                           field("person", &CastBallot::person),
                           field("ballot", &CastBallot::ballot));
    }
    friend bool operator==(const CastBallot&, const CastBallot&) = default;
};

struct CorrectBallot {
    static constexpr std::string_view type_name = "CorrectBallot";
    static constexpr Roles roles = by_presidium;
    VoteId vote;
    PersonId person;
    Ballot ballot{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &CorrectBallot::vote),
                           field("person", &CorrectBallot::person),
                           field("ballot", &CorrectBallot::ballot));
    }
    friend bool operator==(const CorrectBallot&, const CorrectBallot&) = default;
};

/// When the chair abstained and the vote is tied: the chair must then vote (KL 4:25).
struct GiveCastingVote {
    static constexpr std::string_view type_name = "GiveCastingVote";
    static constexpr Roles roles = by_presidium;
    VoteId vote;
    Ballot ballot{};

    static constexpr auto fields()
    {
        return list_fields(field("vote", &GiveCastingVote::vote),
                           field("ballot", &GiveCastingVote::ballot));
    }
    friend bool operator==(const GiveCastingVote&, const GiveCastingVote&) = default;
};

struct CloseVote {
    static constexpr std::string_view type_name = "CloseVote";
    static constexpr Roles roles = by_presidium;
    VoteId vote;                ///< Empty: the one that is open.
    std::optional<Ballot> rest; ///< Of those who have not voted; absent: they must.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("vote", &CloseVote::vote),
                           field("rest", &CloseVote::rest));
    }
    friend bool operator==(const CloseVote&, const CloseVote&) = default;
};

struct DemandByMinority {
    static constexpr std::string_view type_name = "DemandByMinority";
    static constexpr Roles roles = by_anyone;
    ItemId item;
    Outcome outcome{};
    std::vector<PersonId> by;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("item", &DemandByMinority::item),
                           field("outcome", &DemandByMinority::outcome),
                           field("by", &DemandByMinority::by),
                           field_or_default("reason", &DemandByMinority::reason));
    }
    friend bool operator==(const DemandByMinority&, const DemandByMinority&) = default;
};

struct DeclareNotParticipating {
    static constexpr std::string_view type_name = "DeclareNotParticipating";
    static constexpr Roles roles = by_anyone;
    ItemId item;
    PersonId person;

    static constexpr auto fields()
    {
        return list_fields(field("item", &DeclareNotParticipating::item),
                           field("person", &DeclareNotParticipating::person));
    }
    friend bool operator==(const DeclareNotParticipating&,
                           const DeclareNotParticipating&) = default;
};

} // namespace klubba::meeting
