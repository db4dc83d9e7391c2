#include "meeting/deciding.h"
#include "meeting/question_order.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;

namespace {

using Steps = std::vector<std::string>;

Steps suggested(const Play& play)
{
    Steps steps;
    for (const auto& question : suggested_question_order(play.state(), ItemId{"i4"})) {
        std::string step;
        for (const auto& id : question.proposals)
            step += (step.empty() ? "" : " ") + id.text;
        steps.push_back(step);
    }
    return steps;
}

} // namespace

TEST_CASE("formal proposals are put first, then what differs, and additions last",
          "[meeting][proposal]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:01", proposal("add", ProposalType::Add))
        .at("13:01", proposal("amend", ProposalType::Amend))
        .at("13:01", proposal("back", ProposalType::ReferBack))
        .at("13:01", proposal("own", ProposalType::Own))
        .at("13:01", proposal("later", ProposalType::Postpone))
        .at("13:01", proposal("reject", ProposalType::Reject))
        .at("13:01", proposal("approve", ProposalType::Approve))
        .at("13:01", proposal("pause", ProposalType::Adjourn));
    CHECK(suggested(play) == Steps{"pause", "later", "back", "main reject amend own", "add"});
    play.at("13:02", ProposeQuestionOrder{ItemId{"i4"}, {}})
        .at("13:03", AcceptQuestionOrder{ItemId{"i4"}});
    REQUIRE(play.state().question_orders.size() == 1);
    CHECK(play.state().question_orders[0].questions.size() == 5);
    CHECK(play.state().question_orders[0].accepted);
}

TEST_CASE("what several ask for is put once, and what is gone is not put", "[meeting][proposal]")
{
    auto play = deciding(BodyKind::Committee);
    play.at("13:01", proposal("r1", ProposalType::Reject, "p4"))
        .at("13:01", proposal("r2", ProposalType::Reject, "p5"))
        .at("13:01", proposal("l1", ProposalType::Postpone, "p4"))
        .at("13:01", proposal("l2", ProposalType::Postpone, "p5"))
        .at("13:01", proposal("a1", ProposalType::Amend, "p4"))
        .at("13:01", proposal("a2", ProposalType::Amend, "p5"))
        .at("13:02", WithdrawFloorProposal{ProposalId{"l1"}})
        .at("13:02", RefuseFloorProposal{ProposalId{"a1"}, "Ett nytt ärende"});
    CHECK(suggested(play) == Steps{"l2", "main r1 a2"});
    CHECK(play.refused_at("13:03", RefuseFloorProposal{ProposalId{"a1"}, ""}).kind ==
          Refusal::Kind::ProposalIsWithdrawn);
}
