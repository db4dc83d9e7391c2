#include "meeting/fold.h"
#include "meeting/refusals.h"
#include "support/catch.h"

#include <set>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;
using Kind = Refusal::Kind;

namespace {

std::string answer_to(const RefusalCase& one)
{
    const auto answer =
        decide(one.before.history(), one.command, {testing::at(one.clock), "fresh", one.actor});
    return answer ? "not refused" : std::string{name_of(answer.error().kind)};
}

void try_each(const RefusalCases& cases)
{
    for (const auto& one : cases)
        CHECK(answer_to(one) == std::string{name_of(one.kind)});
}

/// What `decide` asks for never comes to this, because it first ends what is in the way; two
/// stations that are joined do.
struct JoinedCase {
    Kind kind{};
    Play before;
    EventBody event;
};

std::vector<JoinedCase> refusals_of_joining()
{
    return {
        {Kind::SlotIsABreak, Play::opened(), SlotStarted{SlotId{"s3"}, testing::at("10:00")}},
        {Kind::AnotherSlotIsOpen, Play::opened(), SlotStarted{SlotId{"s2"}, testing::at("10:00")}},
        {Kind::AnotherItemIsOpen, on_the_report(),
         ItemOpened{ItemId{"i5"}, {}, testing::at("10:00")}},
    };
}

} // namespace

TEST_CASE("each refusal of the preparing is met", "[meeting][refusal]")
{
    try_each(refusals_of_preparing());
}

TEST_CASE("each refusal about who is there is met", "[meeting][refusal]")
{
    try_each(refusals_of_attendance());
}

TEST_CASE("each refusal about slots and items is met", "[meeting][refusal]")
{
    try_each(refusals_of_course());
}

TEST_CASE("each refusal of the debate is met", "[meeting][refusal]")
{
    try_each(refusals_of_debate());
}

TEST_CASE("each refusal about proposals and questions is met", "[meeting][refusal]")
{
    try_each(refusals_of_proposals());
}

TEST_CASE("each refusal of a vote is met", "[meeting][refusal]")
{
    try_each(refusals_of_votes());
}

TEST_CASE("each refusal of an election is met", "[meeting][refusal]")
{
    try_each(refusals_of_elections());
}

TEST_CASE("each refusal of dissent is met", "[meeting][refusal]")
{
    try_each(refusals_of_dissent());
}

TEST_CASE("each refusal after the meeting is met", "[meeting][refusal]")
{
    try_each(refusals_of_verification());
}

TEST_CASE("each refusal to take back is met", "[meeting][refusal]")
{
    try_each(refusals_of_undo());
}

TEST_CASE("what only joined stations can come to is a misfit", "[meeting][refusal]")
{
    for (const auto& [kind, before, event] : refusals_of_joining()) {
        const auto why = misfit(before.state(), event);
        REQUIRE(why);
        CHECK(name_of(why->kind) == name_of(kind));
    }
}

TEST_CASE("no refusal is without a case that meets it", "[meeting][refusal]")
{
    std::set<Kind> met;
    for (auto* list :
         {refusals_of_preparing, refusals_of_attendance, refusals_of_course, refusals_of_debate,
          refusals_of_proposals, refusals_of_votes, refusals_of_elections, refusals_of_dissent,
          refusals_of_verification, refusals_of_undo}) {
        for (const auto& one : list())
            met.insert(one.kind);
    }
    for (const auto& one : refusals_of_joining())
        met.insert(one.kind);
    std::string left_out;
    const auto names = names_of(Kind{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!met.contains(static_cast<Kind>(i))) left_out += std::string{names[i]} + " ";
    }
    CHECK(left_out == "");
}
