#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/proposal_records.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

// Floor proposals (yrkanden), and the questions that the chair puts on them (KL 5:53, 5:57, 5:67).
namespace klubba::meeting {

struct FloorProposalMade {
    static constexpr std::string_view type_name = "FloorProposalMade";
    FloorProposal proposal;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &FloorProposalMade::proposal),
                           field("at", &FloorProposalMade::at));
    }
    friend bool operator==(const FloorProposalMade&, const FloorProposalMade&) = default;
};

/// Replaces all that was known of it; the wording before stays in the trail.
struct FloorProposalCorrected {
    static constexpr std::string_view type_name = "FloorProposalCorrected";
    FloorProposal proposal;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &FloorProposalCorrected::proposal),
                           field("at", &FloorProposalCorrected::at));
    }
    friend bool operator==(const FloorProposalCorrected&, const FloorProposalCorrected&) = default;
};

struct FloorProposalSupported {
    static constexpr std::string_view type_name = "FloorProposalSupported";
    ProposalId proposal;
    PersonId by;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &FloorProposalSupported::proposal),
                           field("by", &FloorProposalSupported::by),
                           field("at", &FloorProposalSupported::at));
    }
    friend bool operator==(const FloorProposalSupported&, const FloorProposalSupported&) = default;
};

/// Is not in the minutes (KL 5:67 p. 1).
struct FloorProposalWithdrawn {
    static constexpr std::string_view type_name = "FloorProposalWithdrawn";
    ProposalId proposal;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &FloorProposalWithdrawn::proposal),
                           field("at", &FloorProposalWithdrawn::at));
    }
    friend bool operator==(const FloorProposalWithdrawn&, const FloorProposalWithdrawn&) = default;
};

/// The chair does not put it: it opens another matter, or would be unlawful (KL 5:57).
struct FloorProposalRefused {
    static constexpr std::string_view type_name = "FloorProposalRefused";
    ProposalId proposal;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &FloorProposalRefused::proposal),
                           field_or_default("reason", &FloorProposalRefused::reason),
                           field("at", &FloorProposalRefused::at));
    }
    friend bool operator==(const FloorProposalRefused&, const FloorProposalRefused&) = default;
};

struct QuestionOrderProposed {
    static constexpr std::string_view type_name = "QuestionOrderProposed";
    ItemId item;
    std::vector<PlannedQuestion> questions;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &QuestionOrderProposed::item),
                           field("questions", &QuestionOrderProposed::questions),
                           field("at", &QuestionOrderProposed::at));
    }
    friend bool operator==(const QuestionOrderProposed&, const QuestionOrderProposed&) = default;
};

struct QuestionOrderAccepted {
    static constexpr std::string_view type_name = "QuestionOrderAccepted";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &QuestionOrderAccepted::item),
                           field("at", &QuestionOrderAccepted::at));
    }
    friend bool operator==(const QuestionOrderAccepted&, const QuestionOrderAccepted&) = default;
};

/// The chair puts proposals against each other and says which is found to have won.
struct QuestionPut {
    static constexpr std::string_view type_name = "QuestionPut";
    PutQuestion question;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("question", &QuestionPut::question),
                           field("at", &QuestionPut::at));
    }
    friend bool operator==(const QuestionPut&, const QuestionPut&) = default;
};

/// What was found is confirmed; a vote can no longer be demanded (KL 5:53).
struct GavelStruck {
    static constexpr std::string_view type_name = "GavelStruck";
    PutQuestionId question;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("question", &GavelStruck::question),
                           field("at", &GavelStruck::at));
    }
    friend bool operator==(const GavelStruck&, const GavelStruck&) = default;
};

} // namespace klubba::meeting
