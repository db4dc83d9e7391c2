#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

#include <string>

// The first page of minutes and the certificate of their posting: the fields that KL 5:66 asks for
// and those that practice adds.
namespace klubba::minutes {

Part front_page(const Record& record);

/// What 8:12 KL asks a posting to state, with lines to fill in for what is not known yet.
Part posting_certificate(const Record& record);

/// "Tekniska nämnden", "Tekniska nämnden och Kulturnämnden"
std::string bodies(const Record& record);

/// "2026-02-12", "2026-02-12 – 2026-02-13"
std::string meeting_days(const Record& record);

} // namespace klubba::minutes
