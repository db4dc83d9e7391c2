#pragma once

#include <string>
#include <vector>

// What the reading of a notice leaves to be looked at: fields it was not sure of, with the line
// they came from, and lines that it understood nothing of. Given by whoever has just read a notice;
// a meeting opened from its journal has none.
namespace klubba::ui {

struct DraftNote {
    std::string field; ///< As in the draft: "items[2].title"; empty for a line that was not read.
    int line = 0;      ///< Of the notice, from 1.
    std::string text;  ///< The line itself.
    double confidence = 0; ///< 0 to 1.

    friend bool operator==(const DraftNote&, const DraftNote&) = default;
};

struct DraftNotes {
    std::vector<DraftNote> uncertain;
    std::vector<DraftNote> unread;

    friend bool operator==(const DraftNotes&, const DraftNotes&) = default;
};

} // namespace klubba::ui
