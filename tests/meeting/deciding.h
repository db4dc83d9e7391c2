#pragma once

#include "support/meetings.h"

#include <string>
#include <vector>

// Meetings to decide in: the people and items of a_draft, in a body of the kind that is asked for.
namespace klubba::testing {

/// Opened, with i4 on the table: nine serve (p1 to p9, p10 in the vacant seat of p3).
Play deciding(meeting::BodyKind kind, meeting::AgendaItem item = {});

/// A proposal with the id, of the type, on i4; with a clause where its type needs one.
meeting::MakeFloorProposal
proposal(const char* id, meeting::ProposalType type, const char* by = "p4");

/// A vote "v" on i4, opened at 13:10: yes is "ja" and no is "nej".
meeting::OpenVote vote(const char* yes_proposal = "", const char* no_proposal = "");

/// Casts ballots from 13:11 on: one letter for each of p1, p2, p10, p4 to p9, in that order: j, n,
/// a (abstains) or f (absent); a dot leaves the ballot out.
void cast(Play& play, const char* ballots);

} // namespace klubba::testing
