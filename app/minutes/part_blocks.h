#pragma once

#include "meeting/agenda.h"
#include "minutes/document.h"

#include <string>
#include <vector>

// The blocks that the parts of a § are put together from.
namespace klubba::minutes {

Runs plain(std::string text);
/// One paragraph of body text.
void add_paragraph(Part& part, std::string text, ParagraphRole role = ParagraphRole::Body);
/// A heading within a §.
void add_heading(Part& part, const std::string& text);
/// Nothing where there are no lines.
void add_list(Part& part, const char* heading, const std::vector<std::string>& lines);
/// Text as written by people under a heading; nothing where there is none.
void add_text(Part& part,
              const char* heading,
              const std::string& text,
              Origin origin = Origin::Written);

/// With "att" or a number before each, as the style has it; a single sentence has no number.
Clauses clauses_block(const std::string& lead_in,
                      const std::vector<std::string>& texts,
                      meeting::ClauseStyle style,
                      Origin origin);

/// Text as written by people: an empty line parts paragraphs.
std::vector<Paragraph> paragraphs(const std::string& text, Origin origin = Origin::Written);

} // namespace klubba::minutes
