#pragma once

#include "base/describe.h"
#include "meeting/election_records.h"
#include "meeting/ids.h"
#include "meeting/roles.h"

#include <string>
#include <vector>

// Elections: by acclamation, by ballot, or proportional with its totals.
namespace klubba::meeting {

struct OpenElection {
    static constexpr std::string_view type_name = "OpenElection";
    static constexpr Roles roles = by_presidium;
    Election election; ///< Its id is made by the station when empty.

    static constexpr auto fields()
    {
        return list_fields(field("election", &OpenElection::election));
    }
    friend bool operator==(const OpenElection&, const OpenElection&) = default;
};

struct NameNominee {
    static constexpr std::string_view type_name = "NameNominee";
    static constexpr Roles roles = by_anyone;
    ElectionId election;
    Nominee nominee;

    static constexpr auto fields()
    {
        return list_fields(field("election", &NameNominee::election),
                           field("nominee", &NameNominee::nominee));
    }
    friend bool operator==(const NameNominee&, const NameNominee&) = default;
};

struct WithdrawNominee {
    static constexpr std::string_view type_name = "WithdrawNominee";
    static constexpr Roles roles = by_presidium;
    ElectionId election;
    std::string name;

    static constexpr auto fields()
    {
        return list_fields(field("election", &WithdrawNominee::election),
                           field("name", &WithdrawNominee::name));
    }
    friend bool operator==(const WithdrawNominee&, const WithdrawNominee&) = default;
};

struct AppointTellers {
    static constexpr std::string_view type_name = "AppointTellers";
    static constexpr Roles roles = by_presidium;
    ElectionId election;
    std::vector<PersonId> tellers;

    static constexpr auto fields()
    {
        return list_fields(field("election", &AppointTellers::election),
                           field("tellers", &AppointTellers::tellers));
    }
    friend bool operator==(const AppointTellers&, const AppointTellers&) = default;
};

struct CountBallots {
    static constexpr std::string_view type_name = "CountBallots";
    static constexpr Roles roles = by_presidium;
    ElectionId election;
    BallotCount count;

    static constexpr auto fields()
    {
        return list_fields(field("election", &CountBallots::election),
                           field("count", &CountBallots::count));
    }
    friend bool operator==(const CountBallots&, const CountBallots&) = default;
};

/// Who is drawn was drawn in the room; the station does not draw.
struct DrawLot {
    static constexpr std::string_view type_name = "DrawLot";
    static constexpr Roles roles = by_presidium;
    ElectionId election;
    VoteId vote;
    std::vector<std::string> between;
    std::string drawn;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("election", &DrawLot::election),
                           field_or_default("vote", &DrawLot::vote),
                           field("between", &DrawLot::between), field("drawn", &DrawLot::drawn));
    }
    friend bool operator==(const DrawLot&, const DrawLot&) = default;
};

/// With no names: those whom the count and the lots give, or all nominees by acclamation.
struct DeclareElected {
    static constexpr std::string_view type_name = "DeclareElected";
    static constexpr Roles roles = by_presidium;
    ElectionId election;
    std::vector<std::string> names;

    static constexpr auto fields()
    {
        return list_fields(field("election", &DeclareElected::election),
                           field("names", &DeclareElected::names));
    }
    friend bool operator==(const DeclareElected&, const DeclareElected&) = default;
};

} // namespace klubba::meeting
