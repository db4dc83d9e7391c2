#pragma once

#include "minutes/dissent_record.h"
#include "minutes/election_record.h"
#include "minutes/proposal_record.h"
#include "minutes/vote_record.h"

#include <string>
#include <vector>

// How an item came to its decision: what was proposed, put, voted on and elected, and who dissented
// (KL 5:67).
namespace klubba::minutes {

struct Deciding {
    std::vector<ProposalText> proposals;
    QuestionOrderText question_order;
    std::vector<PutQuestionText> questions;
    std::vector<MinorityText> minority_demands;
    std::vector<VoteText> votes;
    std::vector<ElectionText> elections;
    std::vector<std::string> not_participating;
    std::vector<DissentText> dissents;

    static constexpr auto fields()
    {
        return list_fields(field("proposals", &Deciding::proposals),
                           field_or_default("question_order", &Deciding::question_order),
                           field("questions", &Deciding::questions),
                           field("minority_demands", &Deciding::minority_demands),
                           field("votes", &Deciding::votes),
                           field("elections", &Deciding::elections),
                           field("not_participating", &Deciding::not_participating),
                           field("dissents", &Deciding::dissents));
    }
    friend bool operator==(const Deciding&, const Deciding&) = default;
};

inline Deciding deciding_of(const meeting::MeetingState& state, const meeting::ItemRecord& record)
{
    return {proposals_on(state, record),         question_order_on(state, record),
            questions_put_on(state, record),     minority_demands_on(state, record),
            votes_on_item(state, record),        elections_on(state, record),
            not_participating_on(state, record), dissents_on(state, record)};
}

} // namespace klubba::minutes
