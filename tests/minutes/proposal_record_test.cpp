#include "minutes/deciding.h"
#include "minutes/proposal_record.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;

namespace {

using Texts = std::vector<std::string>;

Texts told(const Played& played)
{
    Texts texts;
    for (const auto& one : section_of(played).deciding.proposals)
        texts.push_back(one.text);
    return texts;
}

Texts questions(const Played& played)
{
    Texts texts;
    for (const auto& one : section_of(played).deciding.questions)
        texts.push_back(one.text);
    return texts;
}

} // namespace

TEST_CASE("each type of proposal is told in its own words, in the order made", "[minutes]")
{
    auto played = on_the_table();
    const std::vector<PersonId> ek{person("m3")};
    played.at("09:06", proposes("a", ProposalType::Approve, {person("m2")}))
        .at("09:06", proposes("b", ProposalType::Reject, ek))
        .at("09:06", proposes("c", ProposalType::Amend, ek, {"bygga mindre", "bygga senare"}))
        .at("09:06", proposes("d", ProposalType::Add, ek, {"plantera träd"}))
        .at("09:06", proposes("e", ProposalType::Own, {person("m3"), person("m4")}, {"låta bli"}))
        .at("09:06",
            proposes("f", ProposalType::ReferBack, ek, {}, "för att kostnaden ska utredas"))
        .at("09:06", proposes("g", ProposalType::Postpone, ek, {}, "mer tid behövs"))
        .at("09:06", proposes("h", ProposalType::Adjourn, ek));
    CHECK(told(played) ==
          Texts{"Bo Sandell (S) yrkar bifall till förslaget.",
                "Cilla Ek (M) yrkar avslag på förslaget.",
                "Cilla Ek (M) framställer följande ändringsyrkande:",
                "Cilla Ek (M) framställer följande tilläggsyrkande:",
                "Cilla Ek (M) och David Hjort (V) lägger fram följande eget förslag:",
                "Cilla Ek (M) yrkar att ärendet återremitteras för att kostnaden ska utredas.",
                "Cilla Ek (M) yrkar att ärendet bordläggs. Motivering: Mer tid behövs.",
                "Cilla Ek (M) yrkar att sammanträdet ajourneras."});
    CHECK(section_of(played).deciding.proposals[2].clauses ==
          Texts{"bygga mindre, samt", "bygga senare."});
}

TEST_CASE("who supports a proposal is named with it", "[minutes]")
{
    auto played = on_the_table();
    played.at("09:06", proposes("a", ProposalType::Reject, {person("m3")}))
        .at("09:07", SupportFloorProposal{ProposalId{"a"}, person("m4")})
        .at("09:07", SupportFloorProposal{ProposalId{"a"}, person("m2")});
    CHECK(told(played) == Texts{"Cilla Ek (M) yrkar, med instämmande av David Hjort (V) och Bo "
                                "Sandell (S), avslag på förslaget."});
}

TEST_CASE("a withdrawn proposal is absent, a refused one is told with the reason", "[minutes]")
{
    const auto meeting_of = [](BodyKind kind) {
        auto played = on_the_table(kind);
        played.at("09:06", proposes("a", ProposalType::Reject, {person("m3")}))
            .at("09:06", proposes("b", ProposalType::Add, {person("m4")}, {"bygga en väg"}))
            .at("09:07", WithdrawFloorProposal{ProposalId{"a"}})
            .at("09:08", RefuseFloorProposal{ProposalId{"b"}, "vägen är ett nytt ärende"});
        return played;
    };
    const auto council = section_of(meeting_of(BodyKind::Council)).deciding.proposals;
    REQUIRE(council.size() == 1);
    CHECK(council[0].refused ==
          "Ordföranden vägrar proposition på yrkandet enligt 5 kap. 57 § kommunallagen. Vägen är "
          "ett nytt ärende.");
    // The rule is the council's.
    CHECK(section_of(meeting_of(BodyKind::Committee)).deciding.proposals[0].refused ==
          "Ordföranden vägrar proposition på yrkandet. Vägen är ett nytt ärende.");
}

TEST_CASE("alike proposals of the same member are numbered wherever they are told of", "[minutes]")
{
    auto played = on_the_table();
    const std::vector<PersonId> by{person("m3")};
    played.at("09:06", proposes("a", ProposalType::Amend, by, {"bygga mindre"}))
        .at("09:06", proposes("b", ProposalType::Amend, by, {"bygga senare"}))
        .at("09:06", proposes("c", ProposalType::Amend, by, {"bygga en väg"}))
        .at("09:07", RefuseFloorProposal{ProposalId{"c"}, ""});
    CHECK(told(played) == Texts{"Cilla Ek (M) framställer följande ändringsyrkande nr 1:",
                                "Cilla Ek (M) framställer följande ändringsyrkande nr 2:",
                                "Cilla Ek (M) framställer följande ändringsyrkande:"});
    CHECK(proposal_name(played.state(), ProposalId{"b"}) == "Cilla Eks (M) ändringsyrkande nr 2");
    CHECK(proposal_name(played.state(), ProposalId{"c"}) == "Cilla Eks (M) ändringsyrkande");
    CHECK(proposal_name(played.state(), main_one) == "förslaget till beslut");
}

TEST_CASE("the question order is told step by step, formal ones first, and that it was accepted",
          "[minutes]")
{
    auto played = on_the_table();
    const std::vector<PersonId> by{person("m3")};
    played.at("09:06", proposes("b", ProposalType::Reject, by))
        .at("09:06", proposes("d", ProposalType::Add, by, {"plantera träd"}))
        .at("09:06", proposes("f", ProposalType::ReferBack, by))
        .at("09:07", ProposeQuestionOrder{item("i1"), {}});
    const auto proposed = section_of(played).deciding.question_order;
    CHECK(proposed.questions ==
          Texts{"Om ärendet ska avgöras i dag eller återremitteras enligt Cilla Eks (M) yrkande om "
                "återremiss.",
                "Förslaget till beslut och Cilla Eks (M) yrkande om avslag ställs mot varandra.",
                "Bifall till eller avslag på Cilla Eks (M) tilläggsyrkande."});
    CHECK(proposed.accepted.empty());
    played.at("09:08", AcceptQuestionOrder{item("i1")});
    CHECK(section_of(played).deciding.question_order.accepted ==
          "Fritidsnämnden godkänner propositionsordningen.");
}

TEST_CASE("the questions stand in the order put, with what was found and the gavel", "[minutes]")
{
    auto played = on_the_table();
    const std::vector<PersonId> by{person("m3")};
    played.at("09:06", proposes("b", ProposalType::Reject, by))
        .at("09:06", proposes("d", ProposalType::Add, by, {"plantera träd"}))
        .at("09:06", proposes("f", ProposalType::ReferBack, by))
        .at("09:07", puts("q1", {ProposalId{"f"}}))
        .at("09:07", StrikeGavel{})
        .at("09:08", puts("q2", {main_one, ProposalId{"b"}}, "b"))
        .at("09:08", StrikeGavel{})
        .at("09:09", puts("q3", {ProposalId{"d"}}))
        .at("09:09", DemandVote{{}, person("m4")});
    CHECK(questions(played) ==
          Texts{"Ordföranden ställer proposition på Cilla Eks (M) yrkande om återremiss och finner "
                "att ärendet ska avgöras i dag. Beslutet bekräftas med klubbslag.",
                "Ordföranden ställer proposition på förslaget till beslut och på Cilla Eks (M) "
                "yrkande om avslag och finner att Fritidsnämnden avslår förslaget. Beslutet "
                "bekräftas med klubbslag.",
                "Ordföranden ställer proposition på Cilla Eks (M) tilläggsyrkande och finner att "
                "det avslås. Omröstning begärs av David Hjort (V)."});
}
