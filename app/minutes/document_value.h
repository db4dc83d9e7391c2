#pragma once

#include "base/value.h"
#include "minutes/document.h"

// A document as a tree of plain values, for programs: what the other writers write, block by block,
// each with its "block" ("heading", "clauses" …). Members that are empty are left out.
namespace klubba::minutes {

Value document_value(const Document& document);
/// The same of its seal, with the line that every other format has.
Value seal_value(const Seal& seal);

} // namespace klubba::minutes
