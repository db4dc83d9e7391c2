#pragma once

#include "base/describe.h"
#include "meeting/decision_part.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

// Proposals shown, decisions recorded, verified at once, noted.
namespace klubba::meeting {

struct ShowProposal {
    static constexpr std::string_view type_name = "ShowProposal";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &ShowProposal::item)); }
    friend bool operator==(const ShowProposal&, const ShowProposal&) = default;
};

struct HideProposal {
    static constexpr std::string_view type_name = "HideProposal";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &HideProposal::item)); }
    friend bool operator==(const HideProposal&, const HideProposal&) = default;
};

struct RecordDecision {
    static constexpr std::string_view type_name = "RecordDecision";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    Outcome outcome{};
    std::vector<std::string> clauses; ///< Empty: the item's proposal.
    std::string reason;
    LeadIn lead_in{};
    std::string addressee{}; ///< The body that something is proposed to.
    std::vector<DecisionPart> further{};
    DecisionManner manner{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &RecordDecision::item),
                           field("outcome", &RecordDecision::outcome),
                           field("clauses", &RecordDecision::clauses),
                           field_or_default("reason", &RecordDecision::reason),
                           field_or_default("lead_in", &RecordDecision::lead_in),
                           field_or_default("addressee", &RecordDecision::addressee),
                           field("further", &RecordDecision::further),
                           field_or_default("manner", &RecordDecision::manner));
    }
    friend bool operator==(const RecordDecision&, const RecordDecision&) = default;
};

struct VerifyImmediately {
    static constexpr std::string_view type_name = "VerifyImmediately";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &VerifyImmediately::item)); }
    friend bool operator==(const VerifyImmediately&, const VerifyImmediately&) = default;
};

struct WriteNote {
    static constexpr std::string_view type_name = "WriteNote";
    static constexpr Roles roles = by_secretary;
    ItemId item;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("item", &WriteNote::item), field("text", &WriteNote::text));
    }
    friend bool operator==(const WriteNote&, const WriteNote&) = default;
};

struct WriteProse {
    static constexpr std::string_view type_name = "WriteProse";
    static constexpr Roles roles = by_secretary;
    ItemId item;
    ProsePart part{};
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("item", &WriteProse::item), field("part", &WriteProse::part),
                           field("text", &WriteProse::text));
    }
    friend bool operator==(const WriteProse&, const WriteProse&) = default;
};

} // namespace klubba::meeting
