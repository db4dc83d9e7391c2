#pragma once

#include "base/time.h"
#include "meeting/draft_notes.h"
#include "meeting/ids.h"
#include "year/content.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a screen asks of the program and not of the meeting: nothing of it is an event. Whoever
// shows the screen takes the requests and does them; what comes of it is in what the screen is
// given then.
namespace klubba::ui {

/// Names that go on from what is typed of a path.
struct FindPaths {
    std::string typed;

    friend bool operator==(const FindPaths&, const FindPaths&) = default;
};

/// Reads the notice and drafts its meeting.
struct OpenNotice {
    std::string path;
    std::optional<Day> day;         ///< Where the notice itself says none.
    std::optional<ClockTime> start; ///< Likewise.

    friend bool operator==(const OpenNotice&, const OpenNotice&) = default;
};

/// The differences of the revision were taken in, or some of them: what the notice says is what the
/// meeting goes by from now on.
struct KeepRevision {
    friend bool operator==(const KeepRevision&, const KeepRevision&) = default;
};

/// Keeps the signed minutes that are in the file, as those of the set.
struct AttachSigned {
    std::string path;
    meeting::VerificationSetId set; ///< Empty: what was verified in the room.

    friend bool operator==(const AttachSigned&, const AttachSigned&) = default;
};

/// Wants a page of the meeting's notice as so fine a picture.
struct ShowPage {
    int page = 0; ///< From 1.
    int dots_per_inch = 0;

    friend bool operator==(const ShowPage&, const ShowPage&) = default;
};

/// Opens a copy of a file of the meeting's, in what shows such files here.
struct OpenDocument {
    meeting::StoredFile file;

    friend bool operator==(const OpenDocument&, const OpenDocument&) = default;
};

/// Drafts the meeting that the body has planned.
struct DraftPlanned {
    std::string body;
    year::PlannedMeetingId planned;

    friend bool operator==(const DraftPlanned&, const DraftPlanned&) = default;
};

using Request = std::variant<FindPaths,
                             OpenNotice,
                             KeepRevision,
                             meeting::SettleNote,
                             AttachSigned,
                             ShowPage,
                             OpenDocument,
                             DraftPlanned>;
using Requests = std::vector<Request>;

} // namespace klubba::ui
