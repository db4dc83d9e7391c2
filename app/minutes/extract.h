#pragma once

#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <vector>

// One § as it is given to who is concerned (protokollsutdrag): what meeting it was, who answers for
// the minutes, the § itself, and room for who certifies that it is what the minutes say.
namespace klubba::minutes {

Document extract_of(const Record& record, const Section& section, const Template& wanted = {});

/// The same as parts of another document, on pages of their own.
std::vector<Part>
extract_parts(const Record& record, const Section& section, const Template& wanted = {});

/// The §§ that were verified in the room, with their signatures and certificate of posting: to be
/// carried out before the rest of the minutes is verified. The record has such §§.
Document verified_sections(const Record& record, const Template& wanted = {});

} // namespace klubba::minutes
