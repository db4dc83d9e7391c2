#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <string>
#include <tuple>
#include <vector>

// Proposals shown, decisions recorded, verified at once, noted.
namespace klubba::meeting {

/// The item's proposal is put up in the room.
struct ProposalShown {
    static constexpr std::string_view type_name = "ProposalShown";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return std::tuple{field("item", &ProposalShown::item), field("at", &ProposalShown::at)};
    }
    friend bool operator==(const ProposalShown&, const ProposalShown&) = default;
};

struct ProposalHidden {
    static constexpr std::string_view type_name = "ProposalHidden";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return std::tuple{field("item", &ProposalHidden::item), field("at", &ProposalHidden::at)};
    }
    friend bool operator==(const ProposalHidden&, const ProposalHidden&) = default;
};

/// Replaces an earlier record of the same item; both stay in the trail.
struct DecisionRecorded {
    static constexpr std::string_view type_name = "DecisionRecorded";
    ItemId item;
    Outcome outcome{};
    std::vector<std::string> clauses; ///< As decided, without "att".
    std::string reason;               ///< Of a referral or postponement.
    Instant at{};

    static constexpr auto fields()
    {
        return std::tuple{field("item", &DecisionRecorded::item),
                          field("outcome", &DecisionRecorded::outcome),
                          field("clauses", &DecisionRecorded::clauses),
                          field_or_default("reason", &DecisionRecorded::reason),
                          field("at", &DecisionRecorded::at)};
    }
    friend bool operator==(const DecisionRecorded&, const DecisionRecorded&) = default;
};

/// The § was read out and verified in the room (omedelbar justering).
struct ItemVerifiedImmediately {
    static constexpr std::string_view type_name = "ItemVerifiedImmediately";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return std::tuple{field("item", &ItemVerifiedImmediately::item),
                          field("at", &ItemVerifiedImmediately::at)};
    }
    friend bool operator==(const ItemVerifiedImmediately&,
                           const ItemVerifiedImmediately&) = default;
};

/// Prose of the secretary for the minutes; replaces what was written before.
struct NoteWritten {
    static constexpr std::string_view type_name = "NoteWritten";
    ItemId item;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple{field("item", &NoteWritten::item), field("text", &NoteWritten::text)};
    }
    friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};

} // namespace klubba::meeting
