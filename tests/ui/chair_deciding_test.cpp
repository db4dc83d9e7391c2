#include "support/catch.h"
#include "ui/at_chair.h"

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::Chair;
using testing::is_one;
using words::Language;

namespace {

/// All who serve answer, in the order of the call.
void answer_all(Chair& chair, const char* answers)
{
    const auto ballots = chair.meeting.state().votes.back().ballots;
    for (const auto& one : ballots) {
        const auto ballot = *answers == 'j'   ? Ballot::Yes
                            : *answers == 'n' ? Ballot::No
                                              : Ballot::Abstain;
        ++answers;
        chair.meeting.carry_out(CastBallot{{}, one.person, ballot});
    }
    chair.frame();
}

const std::optional<Decision>& decision(const Chair& chair)
{
    return find(chair.meeting.state(), ItemId{"i5"})->decision;
}

void to_first_question(Chair& chair)
{
    CHECK(chair.steps_by<CloseDebate>());
    CHECK(chair.steps_by<ProposeQuestionOrder>());
    CHECK(chair.steps_by<AcceptQuestionOrder>());
}

} // namespace

TEST_CASE("against a counter-proposal the question is put, and the gavel confirms it",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::Reject, "p4");
    chair.frame();
    CHECK(chair.sees("Då förklarar jag överläggningen avslutad"));
    to_first_question(chair);
    CHECK(chair.sees("De som bifaller förslaget svarar ja"));
    CHECK(chair.sees("avslagsyrkandet från Ulla Karlberg (S)"));
    CHECK(chair.steps_by<PutTheQuestion>());
    CHECK(chair.sees("Klubbslag: Jag finner bifall till förslaget"));
    CHECK(chair.steps_by<StrikeGavel>());
    CHECK(chair.steps_by<RecordDecision>());
    CHECK(decision(chair)->outcome == Outcome::AsProposed);
    CHECK(decision(chair)->manner == DecisionManner::Acclamation);
}

TEST_CASE("the chair may find for another proposal by its number", "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::Amend, "p4");
    to_first_question(chair);
    const auto put = chair.press(Key::Digit2);
    REQUIRE(is_one<PutTheQuestion>(put));
    CHECK(get<PutTheQuestion>(put[0].body).question.found.text == "f1");
    chair.steps_by<StrikeGavel>();
    chair.steps_by<RecordDecision>();
    CHECK(decision(chair)->outcome == Outcome::Amended);
    CHECK(decision(chair)->clauses == std::vector<std::string>{"vänta ett år"});
}

TEST_CASE("a referral back is put first, and ends the item when it is found",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::ReferBack, "p4");
    to_first_question(chair);
    CHECK(chair.sees("Ska ärendet avgöras i dag"));
    CHECK(chair.sees("Proposition 1 av 2"));
    SECTION("found")
    {
        chair.press(Key::Digit1);
        chair.steps_by<StrikeGavel>();
        chair.steps_by<RecordDecision>();
        CHECK(decision(chair)->outcome == Outcome::ReferredBack);
    }
    SECTION("not found, which is what the space bar finds")
    {
        CHECK(chair.steps_by<PutTheQuestion>());
        CHECK(chair.steps_by<StrikeGavel>());
        CHECK(chair.steps_by<PutTheQuestion>());
        CHECK(chair.steps_by<StrikeGavel>());
        CHECK(chair.steps_by<RecordDecision>());
        CHECK(decision(chair)->outcome == Outcome::AsProposed);
    }
}

TEST_CASE("a vote is demanded by two letters, opened, called, closed and decides",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::Reject, "p4");
    to_first_question(chair);
    CHECK(chair.steps_by<PutTheQuestion>());
    CHECK(chair.press(Key::U).empty());
    chair.type("ul");
    CHECK(is_one<DemandVote>(chair.press(Key::Enter)));
    CHECK(chair.sees("Omröstning är begärd av Ulla Karlberg (S)"));
    const auto opened = chair.press(Key::Space);
    REQUIRE(is_one<OpenVote>(opened));
    const auto& vote = get<OpenVote>(opened[0].body).vote;
    CHECK(vote.yes == "bifall till förslaget");
    CHECK(vote.no == "bifall till avslagsyrkandet från Ulla Karlberg (S)");
    CHECK(chair.sees("Näst i tur: Azra Petrovic (S)"));
    CHECK(chair.press(Key::Space).empty()); // Waits for those who have not answered.
    chair.meeting.carry_out(CastBallot{{}, {"p2"}, Ballot::No});
    chair.frame();
    CHECK(chair.sees("1 av 6"));
    CHECK(chair.sees("Näst i tur: Ingvar Ekholm (C)"));
    for (const char* person : {"p3", "p4", "p5", "p7", "p1"})
        chair.meeting.carry_out(CastBallot{{}, {person}, Ballot::Yes});
    chair.frame();
    CHECK(chair.steps_by<CloseVote>());
    CHECK(chair.sees("Omröstningen utföll med 5 ja och 1 nej. 0 avstod."));
    CHECK(chair.steps_by<RecordDecision>());
    CHECK(decision(chair)->manner == DecisionManner::Vote);
}

TEST_CASE("the casting vote is the chair's alone: yes and no weigh the same",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::Reject, "p4");
    to_first_question(chair);
    chair.steps_by<PutTheQuestion>();
    chair.meeting.carry_out(DemandVote{{}, {"p4"}});
    chair.steps_by<OpenVote>();
    REQUIRE(chair.meeting.state().votes.back().ballots.back().person.text == "p1");
    answer_all(chair, "jjnnaa");
    CHECK(chair.press(Key::Space).empty());
    CHECK(chair.sees("Rösterna är lika, 2 mot 2"));
    CHECK(is_one<GiveCastingVote>(chair.press(Key::N)));
    CHECK(chair.steps_by<CloseVote>());
    CHECK(chair.steps_by<RecordDecision>());
    CHECK(decision(chair)->outcome == Outcome::Rejected);
}

TEST_CASE("of several counter-proposals votes find the one that meets the main proposal",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.move_proposal("f1", ProposalType::Reject, "p4");
    chair.move_proposal("f2", ProposalType::Amend, "p3");
    to_first_question(chair);
    chair.steps_by<PutTheQuestion>();
    chair.meeting.carry_out(DemandVote{{}, {"p4"}});
    const auto first = chair.press(Key::Space);
    REQUIRE(is_one<OpenVote>(first));
    CHECK(get<OpenVote>(first[0].body).vote.stage == VoteStage::Counter);
    answer_all(chair, "nnnnnn");
    chair.steps_by<CloseVote>();
    CHECK(chair.sees("Motförslag är bifall till ändringsyrkandet från Ingvar Ekholm (C)"));
    const auto main = chair.press(Key::Space);
    REQUIRE(is_one<OpenVote>(main));
    CHECK(get<OpenVote>(main[0].body).vote.yes_proposal.text == "main");
    CHECK(get<OpenVote>(main[0].body).vote.no_proposal.text == "f2");
    answer_all(chair, "nnnnjj");
    chair.steps_by<CloseVote>();
    chair.steps_by<RecordDecision>();
    CHECK(decision(chair)->outcome == Outcome::Amended);
}

TEST_CASE("a vote on what nobody speaks against puts the question on the way",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i5");
    chair.steps_by<ShowProposal>();
    chair.press(Key::U);
    chair.type("ul");
    const auto wished = chair.press(Key::Enter);
    REQUIRE(wished.size() == 2);
    CHECK(holds_alternative<PutTheQuestion>(wished[0].body));
    CHECK(holds_alternative<DemandVote>(wished[1].body));
    const auto opened = chair.press(Key::Space);
    REQUIRE(is_one<OpenVote>(opened));
    CHECK(get<OpenVote>(opened[0].body).vote.no == "avslag på förslaget");
}

TEST_CASE("of a secret vote the chair sees how many have answered and nothing of what",
          "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i4");
    auto item = find(chair.meeting.state(), ItemId{"i5"})->item;
    item.concerns_employment = true;
    chair.meeting.carry_out(CorrectItem{item});
    chair.advance_to("i5");
    chair.meeting.carry_out(OpenVote{{{}, {"i5"}, {}, VoteStage::Main, "A", "B", {}, {}}});
    chair.meeting.carry_out(CastBallot{{}, {"p2"}, Ballot::No});
    chair.frame();
    CHECK(chair.view().vote->tally == Tally{});
    CHECK(chair.sees("1 av 6 har svarat"));
    CHECK_FALSE(chair.sees("Nej-röster"));
}

TEST_CASE("a question is answered by the space bar, or put off", "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i3");
    chair.meeting.carry_out(RegisterQuestion{{}, {"p4"}, "Hur går det?"});
    chair.meeting.carry_out(RegisterQuestion{{}, {"p5"}, "Och sedan?"});
    chair.advance_to("i8");
    CHECK(chair.sees("Vi går till frågan från Ulla Karlberg (S): Hur går det?"));
    CHECK(chair.steps_by<AnswerQuestion>());
    CHECK(is_one<DeferQuestion>(chair.press(Key::X)));
    CHECK(chair.sees("Avsluta sammanträdet"));
}

TEST_CASE("an election is declared, and its decision names who is elected", "[ui][chair][deciding]")
{
    Chair chair;
    chair.lead_to("i4");
    auto item = find(chair.meeting.state(), ItemId{"i5"})->item;
    item.kind = ItemKind::Election;
    item.proposal.clear();
    chair.meeting.carry_out(CorrectItem{item});
    chair.advance_to("i5");
    chair.meeting.carry_out(
        OpenElection{{{"e"}, {"i5"}, "ersättare i nämnden", 1, ElectionMethod::Acclamation}});
    chair.frame();
    CHECK(chair.press(Key::Space).empty());
    chair.meeting.carry_out(NameNominee{{"e"}, {"Vera Sandin", "C", ""}});
    chair.frame();
    CHECK(chair.sees("Kan beredningen välja Vera Sandin till ersättare i nämnden?"));
    CHECK(chair.steps_by<DeclareElected>());
    CHECK(chair.steps_by<RecordDecision>());
    CHECK(decision(chair)->clauses ==
          std::vector<std::string>{"välja Vera Sandin till ersättare i nämnden"});
}

TEST_CASE("the chair's screen can be read at every step and size, in both themes and languages",
          "[ui][chair][deciding]")
{
    const auto all_is_well = [](Chair& chair) {
        chair.frame();
        INFO(chair.drawing.text());
        CHECK(complaints(chair.drawing.log) == std::vector<std::string>{});
    };
    const auto [width, height] = GENERATE(
        table<float, float>({{1920, 1080}, {1280, 720}, {3840, 2160}, {1024, 768}, {1080, 1920}}));
    const auto language = GENERATE(Language::Swedish, Language::English);
    Chair chair{testing::DeskMeeting::Start::Called, width, language};
    ImGui::GetIO().DisplaySize = {width, height};
    chair.drawing.theme = language == Language::Swedish ? light_theme : dark_theme;
    all_is_well(chair);
    for (const char* item : {"i1", "i2", "i3", "i4", "i5"}) {
        item == std::string_view{"i1"} ? chair.advance_to(item) : chair.lead_to(item);
        chair.meeting.now += std::chrono::minutes{9};
        all_is_well(chair);
    }
    chair.move_proposal("f0", ProposalType::ReferBack, "p2");
    chair.move_proposal("f1", ProposalType::Reject, "p4");
    chair.move_proposal("f2", ProposalType::Amend, "p3");
    for (const char* person : {"p2", "p7", "p8"})
        chair.meeting.carry_out(QueueSpeaker{{}, {person}, {}, {}});
    chair.press(Key::O);
    for (int step = 0; step < 6; ++step) {
        all_is_well(chair);
        chair.press(Key::F);
        all_is_well(chair);
        chair.press(Key::Escape);
        chair.press(Key::Space);
    }
    chair.meeting.carry_out(DemandVote{{}, {"p4"}});
    all_is_well(chair);
    while (!decision(chair)) {
        if (open_vote(chair.meeting.state()) != nullptr) {
            all_is_well(chair);
            answer_all(chair, "jnjnjn");
        }
        all_is_well(chair);
        if (chair.press(Key::Space).empty()) chair.press(Key::J);
    }
    all_is_well(chair);
    chair.press(Key::K);
    all_is_well(chair);
    chair.press(Key::Escape);
    for (const Key key : {Key::T, Key::Q}) {
        chair.press(key);
        for (const Key tab : {Key::Digit1, Key::Digit2, Key::Digit3}) {
            chair.press({.key = tab, .control = true});
            all_is_well(chair);
        }
        chair.press(Key::Escape);
    }
    chair.press(Key::M);
    all_is_well(chair);
    chair.press(Key::Escape);
    chair.press(Key::P);
    all_is_well(chair);
}
