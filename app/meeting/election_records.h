#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Elections as they were held. Of a secret ballot only totals are ever known.
namespace klubba::meeting {

struct Election {
    ElectionId id;
    ItemId item;
    std::string post; ///< What is elected to.
    std::int64_t places = 1;
    ElectionMethod method{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("id", &Election::id), field("item", &Election::item),
                           field("post", &Election::post),
                           field_or_default("places", &Election::places),
                           field_or_default("method", &Election::method));
    }
    friend bool operator==(const Election&, const Election&) = default;
};

struct Nominee {
    std::string name;
    std::string party;
    std::string by; ///< Name of who nominated.

    static constexpr auto fields()
    {
        return list_fields(field("name", &Nominee::name),
                           field_or_default("party", &Nominee::party),
                           field_or_default("by", &Nominee::by));
    }
    friend bool operator==(const Nominee&, const Nominee&) = default;
};

/// Of a person; of a list in a proportional election.
struct CountedName {
    std::string name;
    std::int64_t votes{};
    std::int64_t places{}; ///< Of a list: how many it got.

    static constexpr auto fields()
    {
        return list_fields(field("name", &CountedName::name), field("votes", &CountedName::votes),
                           field_or_default("places", &CountedName::places));
    }
    friend bool operator==(const CountedName&, const CountedName&) = default;
};

struct BallotCount {
    std::vector<CountedName> names;
    std::optional<std::int64_t> valid; ///< Ballots; absent: one name on each.
    std::int64_t blank{};
    std::int64_t invalid{};

    static constexpr auto fields()
    {
        return list_fields(field("names", &BallotCount::names), field("valid", &BallotCount::valid),
                           field_or_default("blank", &BallotCount::blank),
                           field_or_default("invalid", &BallotCount::invalid));
    }
    friend bool operator==(const BallotCount&, const BallotCount&) = default;
};

struct BallotCountRecord {
    BallotCount count;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("count", &BallotCountRecord::count),
                           field("at", &BallotCountRecord::at));
    }
    friend bool operator==(const BallotCountRecord&, const BallotCountRecord&) = default;
};

struct LotRecord {
    std::vector<std::string> between;
    std::string drawn;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("between", &LotRecord::between), field("drawn", &LotRecord::drawn),
                           field("at", &LotRecord::at));
    }
    friend bool operator==(const LotRecord&, const LotRecord&) = default;
};

struct ElectionRecord {
    Election election;
    std::vector<Nominee> nominees;
    std::vector<PersonId> tellers;
    std::vector<BallotCountRecord> counts;
    std::vector<LotRecord> lots;
    std::vector<std::string> elected;
    Instant opened{};
    std::optional<Instant> decided;

    static constexpr auto fields()
    {
        return list_fields(
            field("election", &ElectionRecord::election),
            field("nominees", &ElectionRecord::nominees),
            field("tellers", &ElectionRecord::tellers), field("counts", &ElectionRecord::counts),
            field("lots", &ElectionRecord::lots), field("elected", &ElectionRecord::elected),
            field("opened", &ElectionRecord::opened), field("decided", &ElectionRecord::decided));
    }
    friend bool operator==(const ElectionRecord&, const ElectionRecord&) = default;
};

} // namespace klubba::meeting
