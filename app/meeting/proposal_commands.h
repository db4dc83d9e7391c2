#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/proposal_records.h"
#include "meeting/roles.h"

#include <string>
#include <vector>

// Floor proposals (yrkanden), and the questions that the chair puts on them.
namespace klubba::meeting {

struct MakeFloorProposal {
    static constexpr std::string_view type_name = "MakeFloorProposal";
    static constexpr Roles roles = by_anyone;
    FloorProposal proposal; ///< Its id is made by the station when empty.

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &MakeFloorProposal::proposal));
    }
    friend bool operator==(const MakeFloorProposal&, const MakeFloorProposal&) = default;
};

struct CorrectFloorProposal {
    static constexpr std::string_view type_name = "CorrectFloorProposal";
    static constexpr Roles roles = by_presidium;
    FloorProposal proposal;

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &CorrectFloorProposal::proposal));
    }
    friend bool operator==(const CorrectFloorProposal&, const CorrectFloorProposal&) = default;
};

struct SupportFloorProposal {
    static constexpr std::string_view type_name = "SupportFloorProposal";
    static constexpr Roles roles = by_anyone;
    ProposalId proposal;
    PersonId by;

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &SupportFloorProposal::proposal),
                           field("by", &SupportFloorProposal::by));
    }
    friend bool operator==(const SupportFloorProposal&, const SupportFloorProposal&) = default;
};

struct WithdrawFloorProposal {
    static constexpr std::string_view type_name = "WithdrawFloorProposal";
    static constexpr Roles roles = by_anyone;
    ProposalId proposal;

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &WithdrawFloorProposal::proposal));
    }
    friend bool operator==(const WithdrawFloorProposal&, const WithdrawFloorProposal&) = default;
};

struct RefuseFloorProposal {
    static constexpr std::string_view type_name = "RefuseFloorProposal";
    static constexpr Roles roles = by_presidium;
    ProposalId proposal;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("proposal", &RefuseFloorProposal::proposal),
                           field_or_default("reason", &RefuseFloorProposal::reason));
    }
    friend bool operator==(const RefuseFloorProposal&, const RefuseFloorProposal&) = default;
};

/// With no questions: as suggested_question_order has them.
struct ProposeQuestionOrder {
    static constexpr std::string_view type_name = "ProposeQuestionOrder";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::vector<PlannedQuestion> questions;

    static constexpr auto fields()
    {
        return list_fields(field("item", &ProposeQuestionOrder::item),
                           field("questions", &ProposeQuestionOrder::questions));
    }
    friend bool operator==(const ProposeQuestionOrder&, const ProposeQuestionOrder&) = default;
};

struct AcceptQuestionOrder {
    static constexpr std::string_view type_name = "AcceptQuestionOrder";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields()
    {
        return list_fields(field("item", &AcceptQuestionOrder::item));
    }
    friend bool operator==(const AcceptQuestionOrder&, const AcceptQuestionOrder&) = default;
};

struct PutTheQuestion {
    static constexpr std::string_view type_name = "PutTheQuestion";
    static constexpr Roles roles = by_presidium;
    PutQuestion question; ///< Its id is made by the station when empty.

    static constexpr auto fields()
    {
        return list_fields(field("question", &PutTheQuestion::question));
    }
    friend bool operator==(const PutTheQuestion&, const PutTheQuestion&) = default;
};

struct StrikeGavel {
    static constexpr std::string_view type_name = "StrikeGavel";
    static constexpr Roles roles = by_presidium;
    PutQuestionId question; ///< Empty: the latest that was put.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("question", &StrikeGavel::question));
    }
    friend bool operator==(const StrikeGavel&, const StrikeGavel&) = default;
};

} // namespace klubba::meeting
