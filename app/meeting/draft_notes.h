#pragma once

#include "base/describe.h"

#include <optional>
#include <string>
#include <vector>

// What the reading of a notice leaves for the secretary to look at: lines that it was not sure of,
// and lines that it understood nothing of. In the order of the notice, each line once.
namespace klubba::meeting {

struct DraftNote {
    int line = 0;     ///< Of the notice, from 1.
    std::string text; ///< The line itself.
    /// How sure the reading was of what it took from the line, 0 to 100; empty for a line that was
    /// not read.
    std::optional<int> percent_sure;

    static constexpr auto fields()
    {
        return list_fields(field("line", &DraftNote::line), field("text", &DraftNote::text),
                           field("percent_sure", &DraftNote::percent_sure));
    }
    friend bool operator==(const DraftNote&, const DraftNote&) = default;
};

struct DraftNotes {
    std::vector<DraftNote> uncertain;
    std::vector<DraftNote> unread;

    static constexpr auto fields()
    {
        return list_fields(field("uncertain", &DraftNotes::uncertain),
                           field("unread", &DraftNotes::unread));
    }
    friend bool operator==(const DraftNotes&, const DraftNotes&) = default;
};

} // namespace klubba::meeting
