#pragma once

#include "meeting/draft_notes.h"
#include "meeting/preparing_commands.h"
#include "notice/draft.h"
#include "notice/hints.h"
#include "notice/line.h"

#include <optional>
#include <string>
#include <vector>

// From a notice as it was read, and its meeting as it was called, to hints for the next one.
namespace klubba::notice {

/// The line that a value was read from.
struct ReadFrom {
    std::string path; ///< As in Source; written as "field".
    int line{};

    static constexpr auto fields()
    {
        return list_fields(field("field", &ReadFrom::path), field("line", &ReadFrom::line));
    }
};

/// A notice as it was read before any hint changed a value: what corrections are told by. Kept with
/// the draft until the meeting is called; of the draft, what can be learned from.
struct AsRead {
    std::optional<std::string> body;
    std::optional<std::string> place;
    std::vector<DraftMember> members;
    std::vector<std::string> others;
    std::vector<DraftSlot> schedule;
    std::vector<DraftItem> items;
    DraftVerification verification;
    std::vector<std::string> unread;
    std::vector<ReadFrom> sources;
    std::vector<meeting::NoticeLine> lines; ///< With a tab between cells.
    /// What to_meeting gave, where the notice came again: the meeting has other ids then.
    std::optional<meeting::DraftMeeting> drafted{};

    static constexpr auto fields()
    {
        return list_fields(field("body", &AsRead::body), field("place", &AsRead::place),
                           field("members", &AsRead::members), field("others", &AsRead::others),
                           field("schedule", &AsRead::schedule), field("items", &AsRead::items),
                           field("verification", &AsRead::verification),
                           field("unread", &AsRead::unread), field("sources", &AsRead::sources),
                           field("lines", &AsRead::lines), field("drafted", &AsRead::drafted));
    }
};

AsRead as_read(const Draft& draft, const Lines& lines);

/// Which body's hints the notice teaches: the name as printed, where the called meeting's can be a
/// correction of it; else that of the meeting.
std::string hinted_body(const AsRead& read, const meeting::DraftMeeting& called);

/// Adds to `known` what was corrected by hand between `read` and `called`, where it is safe to say
/// of the next notice; forgets of it what was not corrected this time. The ids of `called` are
/// those that to_meeting gave. A person exchanged for another, or a place that no line of the
/// notice names, teaches nothing.
void learn(Hints& known, const AsRead& read, const meeting::DraftMeeting& called);

} // namespace klubba::notice
