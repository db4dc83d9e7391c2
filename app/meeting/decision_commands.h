#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <string>
#include <tuple>
#include <vector>

// Proposals shown, decisions recorded, verified at once, noted.
namespace klubba::meeting {

struct ShowProposal {
    static constexpr std::string_view type_name = "ShowProposal";
    ItemId item;

    static constexpr auto fields() { return std::tuple{field("item", &ShowProposal::item)}; }
    friend bool operator==(const ShowProposal&, const ShowProposal&) = default;
};

struct HideProposal {
    static constexpr std::string_view type_name = "HideProposal";
    ItemId item;

    static constexpr auto fields() { return std::tuple{field("item", &HideProposal::item)}; }
    friend bool operator==(const HideProposal&, const HideProposal&) = default;
};

struct RecordDecision {
    static constexpr std::string_view type_name = "RecordDecision";
    ItemId item;
    Outcome outcome{};
    std::vector<std::string> clauses; ///< Empty: the item's proposal.
    std::string reason;

    static constexpr auto fields()
    {
        return std::tuple{field("item", &RecordDecision::item),
                          field("outcome", &RecordDecision::outcome),
                          field("clauses", &RecordDecision::clauses),
                          field_or_default("reason", &RecordDecision::reason)};
    }
    friend bool operator==(const RecordDecision&, const RecordDecision&) = default;
};

struct VerifyImmediately {
    static constexpr std::string_view type_name = "VerifyImmediately";
    ItemId item;

    static constexpr auto fields() { return std::tuple{field("item", &VerifyImmediately::item)}; }
    friend bool operator==(const VerifyImmediately&, const VerifyImmediately&) = default;
};

struct WriteNote {
    static constexpr std::string_view type_name = "WriteNote";
    ItemId item;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple{field("item", &WriteNote::item), field("text", &WriteNote::text)};
    }
    friend bool operator==(const WriteNote&, const WriteNote&) = default;
};

} // namespace klubba::meeting
