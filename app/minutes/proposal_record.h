#pragma once

#include "meeting/state.h"

#include <string>
#include <vector>

// Proposals made in the debate, in which order the chair would put them, and how the chair put them
// (KL 5:67 p. 1 and 2), as they are printed.
namespace klubba::minutes {

/// A proposal that was made and not withdrawn.
struct ProposalText {
    meeting::ProposalType type{};
    std::vector<std::string> by;
    std::vector<std::string> supported_by;
    std::string text; ///< A sentence that says all, or leads the clauses in.
    meeting::ClauseStyle style{};
    std::vector<std::string> clauses; ///< As printed.
    std::string refused;              ///< In a sentence, where the chair did not put it (KL 5:57).

    static constexpr auto fields()
    {
        return list_fields(field("type", &ProposalText::type), field("by", &ProposalText::by),
                           field("supported_by", &ProposalText::supported_by),
                           field("text", &ProposalText::text),
                           field_or_default("style", &ProposalText::style),
                           field("clauses", &ProposalText::clauses),
                           field_or_default("refused", &ProposalText::refused));
    }
    friend bool operator==(const ProposalText&, const ProposalText&) = default;
};

struct QuestionOrderText {
    std::vector<std::string> questions; ///< In the order in which they are to be put.
    std::string accepted;               ///< In a sentence; empty while it is proposed only.

    static constexpr auto fields()
    {
        return list_fields(field("questions", &QuestionOrderText::questions),
                           field_or_default("accepted", &QuestionOrderText::accepted));
    }
    friend bool operator==(const QuestionOrderText&, const QuestionOrderText&) = default;
};

struct PutQuestionText {
    std::vector<std::string> put; ///< What was put, by name.
    std::string found;            ///< What the chair found to have won; empty: a no.
    bool gavel = false;
    std::string vote_demanded_by;
    std::string text; ///< All of it in sentences.

    static constexpr auto fields()
    {
        return list_fields(field("put", &PutQuestionText::put),
                           field_or_default("found", &PutQuestionText::found),
                           field_or_default("gavel", &PutQuestionText::gavel),
                           field_or_default("vote_demanded_by", &PutQuestionText::vote_demanded_by),
                           field("text", &PutQuestionText::text));
    }
    friend bool operator==(const PutQuestionText&, const PutQuestionText&) = default;
};

/// In the order made; withdrawn ones are left out.
std::vector<ProposalText> proposals_on(const meeting::MeetingState& state,
                                       const meeting::ItemRecord& record);
QuestionOrderText question_order_on(const meeting::MeetingState& state,
                                    const meeting::ItemRecord& record);
std::vector<PutQuestionText> questions_put_on(const meeting::MeetingState& state,
                                              const meeting::ItemRecord& record);

/// "Anna Eks (M) ändringsyrkande", "förslaget till beslut": a proposal where it is told of, with
/// its number where the same people have made several alike.
std::string proposal_name(const meeting::MeetingState& state, const meeting::ProposalId& id);
/// "eget ändringsyrkande", where its own people are told of.
std::string own_proposal_name(const meeting::MeetingState& state,
                              const meeting::ProposalRecord& record);

} // namespace klubba::minutes
