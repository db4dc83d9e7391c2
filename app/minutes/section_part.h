#pragma once

#include "minutes/document.h"
#include "minutes/section_record.h"

#include <string>
#include <vector>

// A § as a part of a document: the same in full minutes, in extracts and in what is verified at
// once.
namespace klubba::minutes {

/// How the document that the § is a part of tells things.
struct Telling {
    Answers answers{};
    Dates dates{};
    meeting::RecordForm form{};
};

Part section_part(const Section& section, const Telling& telling);

/// "paragraf-12": where links to the § lead.
std::string section_anchor(std::int64_t number);

} // namespace klubba::minutes
