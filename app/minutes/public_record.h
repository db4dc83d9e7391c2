#pragma once

#include "minutes/record.h"

// The record of a meeting without what is closed or secret.
namespace klubba::minutes {

/// Whether it was handled behind closed doors or holds what is secret.
bool is_for_few(const Section& section);

/// Of a § that is for few, its number and a note that it is left out; no reasons for closed doors.
Record public_record(Record record);

} // namespace klubba::minutes
