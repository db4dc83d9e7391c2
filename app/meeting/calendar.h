#pragma once

#include "base/time.h"

// Swedish public holidays, and the days that the law counts from a meeting: verification, posting,
// appeal, removal. Nothing here knows what day it is.
namespace klubba::meeting {

/// Lag (1989:253), Sundays aside: New Year's Day to Boxing Day, Easter and Whit Sunday among them.
bool is_public_holiday(Day day);

/// A day on which a time limit may run out (lag 1930:173, 2 §): neither Saturday, Sunday nor public
/// holiday, nor Midsummer Eve, Christmas Eve or New Year's Eve.
bool is_working_day(Day day);

/// That day, or the first working day after it.
Day working_day_from(Day day);
/// That day, or the last working day before it.
Day working_day_before(Day day);

/// The last day to verify the minutes: 14 days after the last day of the meeting (KL 5:69, 6:35).
/// It is not moved when it falls on a holiday, so ask is_working_day and choose an earlier one.
Day verification_deadline(Day last_meeting_day);

/// The last day to post that the minutes are verified: the second day after (KL 8:12).
Day posting_deadline(Day verified);

/// Three weeks from the day of posting (KL 13:5), moved to a working day (lag 1930:173, 1-2 §§).
Day last_appeal_day(Day posted);

/// The first day on which the notice may be taken down (KL 8:12, 13:5).
Day removal_day(Day posted);

} // namespace klubba::meeting
