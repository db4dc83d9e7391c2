#pragma once

#include "base/describe.h"
#include "meeting/preparing_commands.h"

#include <optional>
#include <string>
#include <vector>

// What the reading of a notice leaves for the secretary to look at: the lines of the notice, which
// of them each value of the draft was read from, and the lines that nothing was understood of.
//
// It is about the draft and not about the meeting, so it is no part of the meeting's events: what
// the secretary has looked through says nothing that the minutes or another station could need, and
// whoever loses it looks once more.
namespace klubba::meeting {

/// A box on a page of the notice.
struct NoticePlace {
    int page = 0; ///< From 1.
    /// In tenths of a point (a 720th of an inch) from the top left corner of the page.
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    static constexpr auto fields()
    {
        return list_fields(field("page", &NoticePlace::page), field("left", &NoticePlace::left),
                           field("top", &NoticePlace::top), field("right", &NoticePlace::right),
                           field("bottom", &NoticePlace::bottom));
    }
    friend bool operator==(const NoticePlace&, const NoticePlace&) = default;
};

struct NoticeLine {
    int line = 0; ///< From 1; blank lines are left out.
    std::string text;
    std::optional<NoticePlace> place{}; ///< Absent where the notice has no pages.

    static constexpr auto fields()
    {
        return list_fields(field("line", &NoticeLine::line), field("text", &NoticeLine::text),
                           field("place", &NoticeLine::place));
    }
    friend bool operator==(const NoticeLine&, const NoticeLine&) = default;
};

/// A line to look at for its own sake.
struct DraftNote {
    int line = 0;     ///< Of the notice, from 1.
    std::string text; ///< The line itself.
    /// How sure the reading was of what it took from the line, 0 to 100; empty for a line that was
    /// not read.
    std::optional<int> percent_sure;
    bool settled = false; ///< Accepted, made into something, or put aside.

    static constexpr auto fields()
    {
        return list_fields(field("line", &DraftNote::line), field("text", &DraftNote::text),
                           field("percent_sure", &DraftNote::percent_sure),
                           field_or_default("settled", &DraftNote::settled));
    }
    friend bool operator==(const DraftNote&, const DraftNote&) = default;
};

/// Where a value of the draft was read. A value of several parts (the clauses of a proposal) has a
/// source for each.
struct DraftSource {
    std::string subject; ///< Id of the item, slot or person; empty for the meeting itself.
    std::string name;    ///< "title", "presenters": the field as the notice's draft calls it.
    int line = 0;
    int last_line = 0;
    int percent_sure = 0;
    bool settled = false;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("subject", &DraftSource::subject),
                           field("field", &DraftSource::name), field("line", &DraftSource::line),
                           field("last_line", &DraftSource::last_line),
                           field("percent_sure", &DraftSource::percent_sure),
                           field_or_default("settled", &DraftSource::settled));
    }
    friend bool operator==(const DraftSource&, const DraftSource&) = default;
};

struct DraftNotes {
    std::vector<DraftNote> uncertain; ///< Only of notes written before there were sources.
    std::vector<DraftNote> unread;
    std::vector<NoticeLine> lines;
    std::vector<DraftSource> sources;
    /// What was read, as it was read: what a notice that comes again is compared with.
    std::optional<DraftMeeting> read;

    static constexpr auto fields()
    {
        return list_fields(field("uncertain", &DraftNotes::uncertain),
                           field("unread", &DraftNotes::unread), field("lines", &DraftNotes::lines),
                           field("sources", &DraftNotes::sources),
                           field("read", &DraftNotes::read));
    }
    friend bool operator==(const DraftNotes&, const DraftNotes&) = default;
};

/// A value read with less is a guess, to be looked at.
inline constexpr int sure_enough = 50;

/// Something that is still to be looked at: a value that was guessed, or a line.
struct ReviewPoint {
    std::string subject;
    std::string name; ///< Empty for a line.
    int line = 0;
    int last_line = 0;
    std::string text;                ///< The first line.
    std::optional<int> percent_sure; ///< Empty for a line that was not read.

    friend bool operator==(const ReviewPoint&, const ReviewPoint&) = default;
};

/// In the order of the notice; a value of several parts once, with the least sure of them.
std::vector<ReviewPoint> to_review(const DraftNotes& notes);

/// That a point was looked at, or is to be looked at again.
struct SettleNote {
    std::string subject;
    std::string name;
    int line = 0; ///< For a line; else 0.
    bool settled = true;

    friend bool operator==(const SettleNote&, const SettleNote&) = default;
};
SettleNote settling(const ReviewPoint& point);
void settle(DraftNotes& notes, const SettleNote& wish);

} // namespace klubba::meeting
