#pragma once

#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <string>
#include <vector>

// Who is to be told of which decisions, with the extracts to send (expediering).
namespace klubba::minutes {

/// Each receiver once, in the order in which they are first named.
std::vector<std::string> receivers_of(const Record& record);

/// Of one receiver's §§, or of all when `receiver` is empty: the list, then an extract of each §.
Document
dispatch_list(const Record& record, const std::string& receiver, const Template& wanted = {});

} // namespace klubba::minutes
