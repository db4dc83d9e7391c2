#pragma once

#include "base/record.h"
#include "base/result.h"
#include "journal/journal.h"
#include "meeting/history.h"
#include "meeting/meeting_brief.h"
#include "meeting/planning.h"
#include "year/fold.h"
#include "year/overview.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

// The meetings of a journal, as their events make them.
namespace klubba::session {

using Meetings = std::map<StreamId, meeting::History>;
/// What bodies have over their years, each in a stream of its own.
using Bodies = std::map<StreamId, year::History>;

/// Everything that is in `journal`, and the latest time of it.
struct Loaded {
    Meetings meetings;
    Bodies bodies;
    HybridTime latest;
};
Result<Loaded, Failure> load(const journal::Journal& journal);

/// For who only looks: beside a station that writes, or in a folder that cannot be written.
Result<Meetings, Failure> read_meetings(const std::filesystem::path& folder);
/// As read_meetings, with all else that is there.
Result<Loaded, Failure> read_all(const std::filesystem::path& folder);

/// The one that is held; of several, or where none is, the one in which something was done last.
std::optional<StreamId> current_meeting(const Meetings& meetings);

/// The others as they were planned, those that begin last first.
std::vector<meeting::DraftMeeting> plans_beside(const Meetings& meetings, const StreamId& current);

/// Those that have been called, in order of time. One that was closed before `since`, or was to be
/// held before it and never was, is left out, unless its minutes still wait for something.
std::vector<meeting::MeetingBrief> called_meetings(const Meetings& meetings, Instant since);

/// Those of the body, joint ones among them. They are good as long as `meetings` is.
std::vector<year::HeldMeeting> meetings_of(const Meetings& meetings, std::string_view body);

} // namespace klubba::session
