#pragma once

#include "meeting/command.h"
#include "support/meetings.h"

#include <string>
#include <vector>

// Every refusal, each with a meeting and a command that meets it: a list for each subject, so that
// one test can ask whether all of them together leave a refusal out.
namespace klubba::testing {

struct RefusalCase {
    meeting::Refusal::Kind kind{};
    Play before;
    meeting::Command command;
    const char* clock = "12:00";
    std::string actor = "secretary";
};
using RefusalCases = std::vector<RefusalCase>;

/// With everyone there, and the report (i4) on the table.
Play on_the_report();
/// The same of a council, with more items: i8 an election, i9 an appointment to a post, i10
/// deferred by a minority before; the election is on the table.
Play council_at_an_election();
/// The report under a vote that `question` was put and demanded for.
Play in_a_vote();

RefusalCases refusals_of_preparing();
RefusalCases refusals_of_attendance();
RefusalCases refusals_of_course();
RefusalCases refusals_of_debate();
RefusalCases refusals_of_proposals();
RefusalCases refusals_of_votes();
RefusalCases refusals_of_elections();
RefusalCases refusals_of_dissent();
RefusalCases refusals_of_verification();
RefusalCases refusals_of_undo();

} // namespace klubba::testing
