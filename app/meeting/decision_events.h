#pragma once

#include "base/describe.h"
#include "meeting/decision_part.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <string>
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
        return list_fields(field("item", &ProposalShown::item), field("at", &ProposalShown::at));
    }
    friend bool operator==(const ProposalShown&, const ProposalShown&) = default;
};

struct ProposalHidden {
    static constexpr std::string_view type_name = "ProposalHidden";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ProposalHidden::item), field("at", &ProposalHidden::at));
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
    LeadIn lead_in{};
    std::string addressee{}; ///< The body that something is proposed to.
    std::vector<DecisionPart> further{};
    DecisionManner manner{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &DecisionRecorded::item),
                           field("outcome", &DecisionRecorded::outcome),
                           field("clauses", &DecisionRecorded::clauses),
                           field_or_default("reason", &DecisionRecorded::reason),
                           field("at", &DecisionRecorded::at),
                           field_or_default("lead_in", &DecisionRecorded::lead_in),
                           field_or_default("addressee", &DecisionRecorded::addressee),
                           field("further", &DecisionRecorded::further),
                           field_or_default("manner", &DecisionRecorded::manner));
    }
    friend bool operator==(const DecisionRecorded&, const DecisionRecorded&) = default;
};

/// The § was read out and verified in the room (omedelbar justering).
struct ItemVerifiedImmediately {
    static constexpr std::string_view type_name = "ItemVerifiedImmediately";
    ItemId item;
    Instant at{};
    bool locks = false;          ///< From now on what the § says stands.
    std::vector<EventId> seen{}; ///< As in SectionsVerified.

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemVerifiedImmediately::item),
                           field("at", &ItemVerifiedImmediately::at),
                           field_or_default("locks", &ItemVerifiedImmediately::locks),
                           field("seen", &ItemVerifiedImmediately::seen));
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
        return list_fields(field("item", &NoteWritten::item), field("text", &NoteWritten::text));
    }
    friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};

/// Prose of the minutes, as the secretary has written it so far. An empty text takes it out.
struct ProseWritten {
    static constexpr std::string_view type_name = "ProseWritten";
    ItemId item;
    ProsePart part{};
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("item", &ProseWritten::item), field("part", &ProseWritten::part),
                           field("text", &ProseWritten::text));
    }
    friend bool operator==(const ProseWritten&, const ProseWritten&) = default;
};

} // namespace klubba::meeting
