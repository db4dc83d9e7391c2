#include "meeting/refusals.h"

// The debate, proposals and votes.
namespace klubba::testing {

using namespace klubba::meeting;
using Kind = Refusal::Kind;

namespace {

FloorProposal proposal(const char* id, const char* item, ProposalType type)
{
    return {ProposalId{id}, ItemId{item}, type, {PersonId{"p4"}}, {"avslå rapporten."}, {}};
}

const ProposalId main_one{std::string{main_proposal}};

PutQuestion question(const char* id, std::vector<ProposalId> put, ProposalId found)
{
    return {PutQuestionId{id}, ItemId{"i4"}, std::move(put), std::move(found)};
}

VoteQuestion vote(const char* id, const char* item)
{
    return {VoteId{id}, ItemId{item}, {}, {}, "bifall", "avslag", {}, {}};
}

Play with_proposals()
{
    auto play = on_the_report();
    play.at("09:11", MakeFloorProposal{proposal("f1", "i4", ProposalType::Reject)})
        .at("09:12", MakeFloorProposal{proposal("f2", "i4", ProposalType::Own)})
        .at("09:13", WithdrawFloorProposal{ProposalId{"f2"}});
    return play;
}

Play with_a_question()
{
    auto play = with_proposals();
    play.at("09:14", PutTheQuestion{question("q1", {main_one, ProposalId{"f1"}}, main_one)});
    return play;
}

Command cast(const char* person, Ballot ballot)
{
    return {CastBallot{VoteId{"v1"}, PersonId{person}, ballot}, {}};
}

/// Four yes, four no, the chair abstains.
Play tied(Play play, const char* vote)
{
    const auto cast = [&](const char* person, Ballot ballot) {
        play.at("09:40", CastBallot{VoteId{vote}, PersonId{person}, ballot});
    };
    for (const auto* id : {"p2", "p4", "p5", "p6"})
        cast(id, Ballot::Yes);
    for (const auto* id : {"p7", "p8", "p9", "p10"})
        cast(id, Ballot::No);
    cast("p1", Ballot::Abstain);
    return play;
}

/// A tied vote on an appointment, where the lot decides.
Play tied_on_a_post()
{
    auto play = council_at_an_election();
    play.at("09:30", OpenItem{ItemId{"i9"}, {}}).at("09:31", OpenVote{vote("v9", "i9")});
    return tied(play, "v9");
}

} // namespace

Play in_a_vote()
{
    auto play = with_a_question();
    play.at("09:15", DemandVote{{}, PersonId{"p4"}}).at("09:16", OpenVote{vote("v1", "i4")});
    return play;
}

RefusalCases refusals_of_debate()
{
    const auto opened = on_the_report();
    auto closing = opened;
    closing.at("09:11", AnnounceListClosing{});
    auto closed = closing;
    closed.at("09:12", CloseSpeakersList{});
    auto speaking = opened;
    speaking.at("09:11", GiveFloor{PersonId{"p4"}, {}, {}, {}});
    auto paused = speaking;
    paused.at("09:12", PauseFloor{});
    auto debated = opened;
    debated.at("09:11", CloseDebate{});
    const Command ask{QueueSpeaker{{}, PersonId{"p4"}, {}, {}}, {}};
    return {
        {Kind::NobodyHasTheFloor, opened, {EndFloor{}, {}}},
        {Kind::NobodyHasTheFloor, opened, {PauseFloor{}, {}}},
        {Kind::NobodyIsWaiting, opened, {GiveFloor{}, {}}},
        {Kind::SpeakerIsUnknown, opened, {QueueSpeaker{}, {}}},
        {Kind::NoSuchRequest, opened, {WithdrawSpeaker{RequestId{"r9"}}, {}}},
        {Kind::ListIsOpen, opened, {OpenSpeakersList{}, {}}},
        {Kind::ListIsNotOpen, closing, {AnnounceListClosing{}, {}}},
        {Kind::ListIsClosed, closed, {CloseSpeakersList{}, {}}},
        {Kind::ListIsClosed, closed, ask},
        {Kind::FloorIsPaused, paused, {PauseFloor{}, {}}},
        {Kind::FloorIsNotPaused, speaking, {ResumeFloor{}, {}}},
        {Kind::SpeechHasNoLimit, speaking, {AddSpeakingTime{std::chrono::minutes{1}}, {}}},
        {Kind::DebateIsClosed, debated, {CloseDebate{}, {}}},
        {Kind::ItemsAreTooFew, opened, {JoinDebates{{ItemId{"i4"}}}, {}}},
        {Kind::ItemIsNotJoined, opened, {SeparateDebate{ItemId{"i4"}}, {}}},
    };
}

RefusalCases refusals_of_proposals()
{
    const auto start = with_proposals();
    auto ordered = start;
    ordered.at("09:14", ProposeQuestionOrder{ItemId{"i4"}, {}})
        .at("09:15", AcceptQuestionOrder{ItemId{"i4"}});
    const auto put = with_a_question();
    auto struck = put;
    struck.at("09:15", StrikeGavel{});
    auto demanded = put;
    demanded.at("09:15", DemandVote{{}, PersonId{"p4"}});
    auto nobody = proposal("f9", "i4", ProposalType::Reject);
    nobody.by.clear();
    const Command gavel{StrikeGavel{}, {}};
    return {
        {Kind::NoSuchProposal, start, {WithdrawFloorProposal{ProposalId{"f9"}}, {}}},
        {Kind::ProposerIsMissing, start, {MakeFloorProposal{nobody}, {}}},
        {Kind::IdIsTaken, start, {MakeFloorProposal{proposal("main", "i4", {})}, {}}},
        {Kind::ProposalIsOfAnotherItem,
         start,
         {CorrectFloorProposal{proposal("f1", "i5", ProposalType::Reject)}, {}}},
        {Kind::ProposalIsWithdrawn, start, {RefuseFloorProposal{ProposalId{"f2"}, {}}, {}}},
        {Kind::PersonSupportsItAlready,
         start,
         {SupportFloorProposal{ProposalId{"f1"}, PersonId{"p4"}}, {}}},
        {Kind::ProposalsAreTooFew, start, {PutTheQuestion{question("q1", {}, {})}, {}}},
        {Kind::QuestionOrderIsMissing, start, {AcceptQuestionOrder{ItemId{"i4"}}, {}}},
        {Kind::QuestionOrderIsAccepted, ordered, {AcceptQuestionOrder{ItemId{"i4"}}, {}}},
        {Kind::FoundWasNotPut,
         start,
         {PutTheQuestion{question("q1", {main_one}, ProposalId{"f1"})}, {}}},
        {Kind::NoQuestionIsPut, start, gavel},
        {Kind::GavelHasFallen, struck, gavel},
        {Kind::GavelHasFallen, struck, {DemandVote{{}, PersonId{"p4"}}, {}}},
        {Kind::VoteIsDemanded, demanded, gavel},
    };
}

namespace {

RefusalCases refusals_of_ballots()
{
    const auto voting = in_a_vote();
    auto closed = voting;
    closed.at("09:17", CloseVote{{}, Ballot::Yes});
    auto cast_once = voting;
    cast_once.at("09:17", CastBallot{{}, PersonId{"p4"}, Ballot::Yes});
    auto left = voting;
    left.at("09:17", NotePresence{PersonId{"p4"}, Presence::Absent});
    const auto even = tied(voting, "v1");
    const auto on_a_post = tied_on_a_post();
    const auto draw = [](const char* vote, const char* drawn) {
        return Command{DrawLot{{}, VoteId{vote}, {"bifall", "avslag"}, drawn}, {}};
    };
    const auto give = [](const char* vote, Ballot ballot) {
        return Command{GiveCastingVote{VoteId{vote}, ballot}, {}};
    };
    return {
        {Kind::NoSuchVote, on_the_report(), cast("p4", Ballot::Yes)},
        {Kind::NoVoteIsOpen, on_the_report(), {CloseVote{}, {}}},
        {Kind::VoteIsClosed, closed, cast("p4", Ballot::Yes)},
        {Kind::PersonMayNotVote, voting, cast("p12", Ballot::Yes)},
        {Kind::PersonHasVoted, cast_once, cast("p4", Ballot::No)},
        {Kind::PersonHasNotVoted,
         voting,
         {CorrectBallot{VoteId{"v1"}, PersonId{"p4"}, Ballot::No}, {}}},
        // A vote by someone who is not there.
        {Kind::PersonIsNotPresent, left, cast("p4", Ballot::Yes)},
        {Kind::BallotsAreMissing, cast_once, {CloseVote{}, {}}},
        {Kind::VoteIsTied, even, {CloseVote{}, {}}},
        {Kind::VoteIsNotTied, cast_once, give("v1", Ballot::Yes)},
        {Kind::CastingVoteIsYesOrNo, even, give("v1", Ballot::Abstain)},
        {Kind::CastingVoteDecides, even, draw("v1", "bifall")},
        {Kind::LotDecides, on_a_post, give("v9", Ballot::Yes)},
        {Kind::LotIsNotBetweenThem, on_a_post, draw("v9", "Ingen")},
        {Kind::LotIsNotBetweenThem,
         on_a_post,
         {DrawLot{{}, VoteId{"v9"}, {"Anna", "Bo"}, "Anna"}, {}}},
    };
}

RefusalCases refusals_of_minorities()
{
    const auto council = council_at_an_election();
    const auto demand = [](const char* item, Outcome outcome, std::vector<PersonId> by) {
        return Command{DemandByMinority{ItemId{item}, outcome, std::move(by), {}}, {}};
    };
    const std::vector<PersonId> three{PersonId{"p4"}, PersonId{"p5"}, PersonId{"p6"}};
    return {
        {Kind::MinorityIsForTheCouncil, on_the_report(), demand("i4", Outcome::Postponed, three)},
        {Kind::MinorityIsTooSmall, council, demand("i4", Outcome::Postponed, {PersonId{"p4"}})},
        {Kind::MajorityMustDefer, council, demand("i8", Outcome::Postponed, three)},
        {Kind::MajorityMustDefer, council, demand("i10", Outcome::ReferredBack, three)},
        {Kind::OutcomeIsNoDeferral, council, demand("i4", Outcome::Rejected, three)},
    };
}

} // namespace

RefusalCases refusals_of_votes()
{
    auto emptied = on_the_report();
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        emptied.at("09:12", NotePresence{PersonId{id}, Presence::Absent});
    auto declared = on_the_report();
    declared.at("09:12", DeclareNotParticipating{ItemId{"i4"}, PersonId{"p4"}});
    auto unsaid = vote("v1", "i4");
    unsaid.yes.clear();
    RefusalCases cases{
        {Kind::AnotherVoteIsOpen, in_a_vote(), {OpenVote{vote("v2", "i4")}, {}}},
        {Kind::VoteMeaningIsMissing, on_the_report(), {OpenVote{unsaid}, {}}},
        {Kind::NobodyServes, emptied, {OpenVote{vote("v1", "i4")}, {}}},
        {Kind::PersonDoesNotServe, with_a_question(), {DemandVote{{}, PersonId{"p12"}}, {}}},
        {Kind::PersonTakesNoPart,
         declared,
         {DeclareNotParticipating{ItemId{"i4"}, PersonId{"p4"}}, {}}},
    };
    for (auto& one : refusals_of_ballots())
        cases.push_back(std::move(one));
    for (auto& one : refusals_of_minorities())
        cases.push_back(std::move(one));
    return cases;
}

} // namespace klubba::testing
