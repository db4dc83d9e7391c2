#pragma once

#include "minutes/document.h"
#include "minutes/record.h"

// The whole protokoll: front page with signatures, posting certificate, list of matters, every § in
// the order handled, and how the record can be checked.
namespace klubba::minutes {

Document full_minutes(const Record& record);

} // namespace klubba::minutes
