#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// Floor proposals and the questions put on them, each as it was made and what became of it.
namespace klubba::meeting {

/// The proposal that the item came with, where a question names what it is put against.
inline constexpr std::string_view main_proposal = "main";

struct FloorProposal {
    ProposalId id;
    ItemId item;
    ProposalType type{};
    std::vector<PersonId> by;
    std::vector<std::string> clauses; ///< Without "att"; none where the type says it all.
    std::string reason;               ///< Of a referral back or a postponement.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("id", &FloorProposal::id),
                           field("item", &FloorProposal::item), field("type", &FloorProposal::type),
                           field("by", &FloorProposal::by),
                           field("clauses", &FloorProposal::clauses),
                           field_or_default("reason", &FloorProposal::reason));
    }
    friend bool operator==(const FloorProposal&, const FloorProposal&) = default;
};

struct ProposalRecord {
    FloorProposal proposal;
    std::vector<PersonId> supported_by;
    Instant made{};
    std::optional<Instant> withdrawn;
    std::optional<Instant> refused;
    std::string refusal_reason;

    /// Can be put, and belongs in the minutes.
    [[nodiscard]] bool stands() const { return !withdrawn && !refused; }

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &ProposalRecord::proposal),
                           field("supported_by", &ProposalRecord::supported_by),
                           field("made", &ProposalRecord::made),
                           field("withdrawn", &ProposalRecord::withdrawn),
                           field("refused", &ProposalRecord::refused),
                           field_or_default("refusal_reason", &ProposalRecord::refusal_reason));
    }
    friend bool operator==(const ProposalRecord&, const ProposalRecord&) = default;
};

/// A step of the question order: these are put against each other.
struct PlannedQuestion {
    std::vector<ProposalId> proposals;
    std::string text; ///< As the chair words it.

    static constexpr auto fields()
    {
        return list_fields(field("proposals", &PlannedQuestion::proposals),
                           field_or_default("text", &PlannedQuestion::text));
    }
    friend bool operator==(const PlannedQuestion&, const PlannedQuestion&) = default;
};

struct QuestionOrder {
    ItemId item;
    std::vector<PlannedQuestion> questions;
    Instant proposed{};
    std::optional<Instant> accepted;

    static constexpr auto fields()
    {
        return list_fields(field("item", &QuestionOrder::item),
                           field("questions", &QuestionOrder::questions),
                           field("proposed", &QuestionOrder::proposed),
                           field("accepted", &QuestionOrder::accepted));
    }
    friend bool operator==(const QuestionOrder&, const QuestionOrder&) = default;
};

struct PutQuestion {
    PutQuestionId id;
    ItemId item;
    std::vector<ProposalId> proposals; ///< `main_proposal` is the item's own.
    ProposalId found;                  ///< What the chair finds to have won.

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("id", &PutQuestion::id), field("item", &PutQuestion::item),
            field("proposals", &PutQuestion::proposals), field("found", &PutQuestion::found));
    }
    friend bool operator==(const PutQuestion&, const PutQuestion&) = default;
};

struct PutQuestionRecord {
    PutQuestion question;
    Instant put{};
    std::optional<Instant> gavel;
    std::optional<Instant> vote_demanded;
    PersonId vote_demanded_by;

    static constexpr auto fields()
    {
        return list_fields(
            field("question", &PutQuestionRecord::question), field("put", &PutQuestionRecord::put),
            field("gavel", &PutQuestionRecord::gavel),
            field("vote_demanded", &PutQuestionRecord::vote_demanded),
            field_or_default("vote_demanded_by", &PutQuestionRecord::vote_demanded_by));
    }
    friend bool operator==(const PutQuestionRecord&, const PutQuestionRecord&) = default;
};

} // namespace klubba::meeting
