#include "meeting/question_order.h"

namespace klubba::meeting {

namespace {

/// Those of a type that stand, in the order they were made.
std::vector<ProposalId> standing(const MeetingState& state, const ItemId& item, ProposalType type)
{
    std::vector<ProposalId> found;
    for (const auto& record : state.proposals) {
        if (record.proposal.item == item && record.proposal.type == type && record.stands())
            found.push_back(record.proposal.id);
    }
    return found;
}

} // namespace

std::vector<PlannedQuestion> suggested_question_order(const MeetingState& state, const ItemId& item)
{
    std::vector<PlannedQuestion> order;
    const auto each_alone = [&](ProposalType type) {
        for (const auto& id : standing(state, item, type))
            order.push_back({{id}, {}});
    };
    // However many ask for the same, it is put once; referrals back differ in what they ask for.
    const auto once = [&](ProposalType type) {
        auto found = standing(state, item, type);
        if (found.size() > 1) found.resize(1);
        return found;
    };
    for (const auto type : {ProposalType::Adjourn, ProposalType::Postpone}) {
        for (const auto& id : once(type))
            order.push_back({{id}, {}});
    }
    each_alone(ProposalType::ReferBack);

    PlannedQuestion main;
    const auto* record = find(state, item);
    if (record != nullptr && !record->item.proposal.empty())
        main.proposals.push_back(ProposalId{std::string{main_proposal}});
    else
        main.proposals = once(ProposalType::Approve);
    for (const auto& id : once(ProposalType::Reject))
        main.proposals.push_back(id);
    for (const auto type : {ProposalType::Amend, ProposalType::Own}) {
        const auto others = standing(state, item, type);
        main.proposals.insert(main.proposals.end(), others.begin(), others.end());
    }
    if (!main.proposals.empty()) order.push_back(std::move(main));
    each_alone(ProposalType::Add);
    return order;
}

} // namespace klubba::meeting
