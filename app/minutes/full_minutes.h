#pragma once

#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

// The whole protokoll: front page with signatures, posting certificate, list of matters, every § in
// the order handled, and how the record can be checked.
namespace klubba::minutes {

Document full_minutes(const Record& record, const Template& wanted = {});

/// The protokoll without what led up to the decisions: what KL 5:66 to 5:68 ask for, and no more.
Document decision_minutes(const Record& record, const Template& wanted = {});

} // namespace klubba::minutes
