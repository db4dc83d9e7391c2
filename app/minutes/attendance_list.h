#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

// Who was there, in what capacity, from when to when and in which §§ (närvarolista; KL 5:66), as a
// document of its own: for fees, and for who checks the minutes.
namespace klubba::minutes {

Document attendance_list(const Record& record);

} // namespace klubba::minutes
