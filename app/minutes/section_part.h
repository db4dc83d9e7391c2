#pragma once

#include "minutes/document.h"
#include "minutes/section_record.h"
#include "minutes/template.h"

#include <string>
#include <vector>

// A § as a part of a document: the same in full minutes, in extracts and in what is verified at
// once.
namespace klubba::minutes {

/// What of a § is told.
enum class Detail {
    Whole,
    Decision ///< What KL 5:67 asks for and who is to be told; not what led up to it.
};

/// How the document that the § is a part of tells things.
struct Telling {
    Answers answers{};
    Dates dates{};
    meeting::RecordForm form{};
    Detail detail = Detail::Whole;
    std::vector<SectionBlock> blocks = all_of<SectionBlock>(); ///< In order.
};

Part section_part(const Section& section, const Telling& telling);

/// "paragraf-12": where links to the § lead.
std::string section_anchor(std::int64_t number);

} // namespace klubba::minutes
