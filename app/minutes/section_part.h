#pragma once

#include "minutes/document.h"
#include "minutes/section_record.h"

#include <string>
#include <vector>

// A § as a part of a document: the same in full minutes, in extracts and in what is verified at
// once.
namespace klubba::minutes {

/// Whether a § with questions tells the answers, or leaves them to the § where they were given.
enum class Answers { ToldHere, ToldElsewhere };

Part section_part(const Section& section, Answers answers);

List question_list(const std::vector<QuestionText>& questions, Answers answers);

/// "paragraf-12": where links to the § lead.
std::string section_anchor(std::int64_t number);

} // namespace klubba::minutes
