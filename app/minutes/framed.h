#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

#include <string>
#include <vector>

// What every document about a meeting has before it has any content.
namespace klubba::minutes {

/// Language, title, author, date and page furniture of a document that is called `name`, without
/// parts: "Protokoll 2026-02-12, Tekniska nämnden".
Document framed(const Record& record, const std::string& name);

/// At the foot of each page that is signed.
std::vector<std::string> signing_fields();

} // namespace klubba::minutes
