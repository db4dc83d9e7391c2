#pragma once

#include "base/describe.h"
#include "meeting/election_records.h"
#include "meeting/ids.h"

#include <string>
#include <vector>

// Elections: by acclamation, by ballot, or proportional with its totals (KL 5:54, 5:56, 5:58-60).
namespace klubba::meeting {

struct ElectionOpened {
    static constexpr std::string_view type_name = "ElectionOpened";
    Election election;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &ElectionOpened::election),
                           field("at", &ElectionOpened::at));
    }
    friend bool operator==(const ElectionOpened&, const ElectionOpened&) = default;
};

struct NomineeNamed {
    static constexpr std::string_view type_name = "NomineeNamed";
    ElectionId election;
    Nominee nominee;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &NomineeNamed::election),
                           field("nominee", &NomineeNamed::nominee),
                           field("at", &NomineeNamed::at));
    }
    friend bool operator==(const NomineeNamed&, const NomineeNamed&) = default;
};

struct NomineeWithdrawn {
    static constexpr std::string_view type_name = "NomineeWithdrawn";
    ElectionId election;
    std::string name;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &NomineeWithdrawn::election),
                           field("name", &NomineeWithdrawn::name),
                           field("at", &NomineeWithdrawn::at));
    }
    friend bool operator==(const NomineeWithdrawn&, const NomineeWithdrawn&) = default;
};

struct TellersAppointed {
    static constexpr std::string_view type_name = "TellersAppointed";
    ElectionId election;
    std::vector<PersonId> tellers;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &TellersAppointed::election),
                           field("tellers", &TellersAppointed::tellers),
                           field("at", &TellersAppointed::at));
    }
    friend bool operator==(const TellersAppointed&, const TellersAppointed&) = default;
};

/// A later count of the same election stands beside the earlier one.
struct BallotsCounted {
    static constexpr std::string_view type_name = "BallotsCounted";
    ElectionId election;
    BallotCount count;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &BallotsCounted::election),
                           field("count", &BallotsCounted::count),
                           field("at", &BallotsCounted::at));
    }
    friend bool operator==(const BallotsCounted&, const BallotsCounted&) = default;
};

/// Between those with as many votes (KL 5:56); in an election and of employment.
struct LotDrawn {
    static constexpr std::string_view type_name = "LotDrawn";
    ElectionId election;
    VoteId vote; ///< Of an open vote on an employment.
    std::vector<std::string> between;
    std::string drawn;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("election", &LotDrawn::election),
                           field_or_default("vote", &LotDrawn::vote),
                           field("between", &LotDrawn::between), field("drawn", &LotDrawn::drawn),
                           field("at", &LotDrawn::at));
    }
    friend bool operator==(const LotDrawn&, const LotDrawn&) = default;
};

struct PersonsElected {
    static constexpr std::string_view type_name = "PersonsElected";
    ElectionId election;
    std::vector<std::string> names;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("election", &PersonsElected::election),
                           field("names", &PersonsElected::names),
                           field("at", &PersonsElected::at));
    }
    friend bool operator==(const PersonsElected&, const PersonsElected&) = default;
};

} // namespace klubba::meeting
