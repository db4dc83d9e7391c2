#pragma once

#include "minutes/played.h"

#include <string>
#include <vector>

// A meeting on one item, i1, that is on the table from 09:05: m1 (chair) to m4 serve.
namespace klubba::minutes {

Played on_the_table(meeting::BodyKind kind = meeting::BodyKind::Committee);
Played on_the_table(meeting::BodyKind kind, meeting::AgendaItem one);

meeting::MakeFloorProposal proposes(const char* id,
                                    meeting::ProposalType type,
                                    std::vector<meeting::PersonId> by,
                                    std::vector<std::string> clauses = {},
                                    std::string reason = {});

/// Question `id` on these, of which the one is found to have won; none: a no.
meeting::PutTheQuestion
puts(const char* id, std::vector<meeting::ProposalId> proposals, const char* found = "");

inline const meeting::ProposalId main_one{"main"};

/// The § of i1.
Section section_of(const Played& played);

} // namespace klubba::minutes
