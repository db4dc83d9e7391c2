#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

#include <string>

// The first page of minutes or notes: the fields that KL 5:66 asks for and those that practice
// adds.
namespace klubba::minutes {

/// `name` is what the document is called: "Sammanträdesprotokoll".
Part front_page(const Record& record, const std::string& name);

/// Which meeting it was: what stands first in every document about a part of it.
Fields meeting_fields(const Record& record);

/// "Tekniska nämnden", "Tekniska nämnden och Kulturnämnden"
std::string bodies(const Record& record);

/// "2026-02-12", "2026-02-12 – 2026-02-13"
std::string meeting_days(const Record& record);

} // namespace klubba::minutes
