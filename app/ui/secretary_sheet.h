#pragma once

#include "ui/secretary_screen.h"

// The sheets of the secretary's screen, each in a file of its own. A sheet draws in the box under
// its title and takes the keys that are its own.
namespace klubba::ui {

// secretary_attendance.cpp
void attendance_sheet(Canvas&, const SecretaryMoment&, Box);
/// Who takes part in the decision on the open item, and why somebody does not.
void deciders_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_deadlines.cpp
void deadlines_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_vote.cpp
void vote_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_unresolved.cpp
void unresolved_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_trail.cpp
void trail_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_search.cpp
void search_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_revision.cpp
void revision_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_minutes.cpp
/// The minutes as they stand, § by §, and beside them what the secretary writes in them.
void minutes_sheet(Canvas&, const SecretaryMoment&, Box);
/// Sends what was written there when it is time, whatever is shown. Gives when that is next.
std::optional<Instant> store_written(const SecretaryMoment&);
// secretary_assignments.cpp
/// The assignments of the body beside an item, each with the letter that links it.
void assignments_sheet(Canvas&, const SecretaryMoment&, Box);
// secretary_year.cpp
/// Where the year of a body stands.
void year_sheet(Canvas&, const SecretaryMoment&, Box);
/// Leaves what is behind a mark, where that is shown: gives whether it was.
bool leave_behind(SecretaryScreen& local);
// secretary_public.cpp
/// What anybody may read of them: words that are masked or may stand, and the text to be reviewed.
void public_sheet(Canvas&, const SecretaryMoment&, Box);

/// A field that narrows what is below it; the keyboard stays in it.
void filter_field(Canvas& canvas, Box& area, SecretaryScreen& local);
/// A line that says which keys do what.
void keys_line(Canvas& canvas, Box& area, std::string_view text);
/// Leaves the sheet, with the keyboard in that part of the screen.
void go_from_sheet(SecretaryScreen& local, SecretaryPart part);

} // namespace klubba::ui
