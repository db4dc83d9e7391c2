#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

#include <vector>

// What minutes say of their own verification: who signs for which §§, and a certificate of posting
// for each set of them.
namespace klubba::minutes {

/// The §§ of which a document tells.
enum class Sets {
    All,
    Immediate ///< Those that were verified in the room.
};

void add_signatures(Part& part, const Record& record, Sets sets = Sets::All);

FieldEntry place_and_time_of_verification(const Record& record);

/// What 8:12 KL asks a posting to state, once for each set of §§, with lines to fill in for what is
/// not known yet. None for a body that posts nothing (KL 13:2).
std::vector<Part> posting_certificates(const Record& record, Sets sets = Sets::All);

void add_disagreements(Part& part, const std::vector<DisagreementText>& disagreements);

} // namespace klubba::minutes
