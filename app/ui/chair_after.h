#pragma once

#include "ui/chair_parts.h"
#include "ui/form.h"

// What the chair has to do with the minutes once the meeting is closed: how far they have come,
// what is said about them, and what the chair answers for.
namespace klubba::ui {

/// Filled in with what is known; the chair's own name is put there by whoever carries it out.
Form chair_remark_form(const ChairMoment& now);
Form chair_consent_form(const ChairMoment& now);

/// §§ that are verified, and may not be changed.
bool has_locked_sections(const meeting::ChairView& view);

/// How far each set has come, and the remarks; takes what it needs from the top of `area`.
void chair_minutes(Canvas& canvas, const ChairMoment& now, Box& area);

} // namespace klubba::ui
