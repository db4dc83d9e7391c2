#pragma once

#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <string>
#include <vector>

// The first page of minutes or notes: the fields that KL 5:66 asks for and those that practice
// adds.
namespace klubba::minutes {

/// `name` is what the document is called: "Sammanträdesprotokoll". Tells those `fields` that the
/// record has, in that order.
Part front_page(const Record& record,
                const std::string& name,
                const std::vector<FrontField>& fields = all_of<FrontField>());

/// Which meeting it was: what stands first in every document about a part of it.
Fields meeting_fields(const Record& record);

/// "Tekniska nämnden", "Tekniska nämnden och Kulturnämnden"
std::string bodies(const Record& record);

/// "2026-02-12", "2026-02-12 – 2026-02-13"
std::string meeting_days(const Record& record);

} // namespace klubba::minutes
