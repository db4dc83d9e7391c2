#pragma once

#include "plans/headings.h"
#include "plans/reading.h"

#include <string>
#include <vector>

// The lines of planned meetings, dealt to what each is about: by the columns of a table where they
// stand in such, else by what they say.
namespace klubba::plans {

/// What one line, or its cell, gives to a column of a meeting.
struct Piece {
    std::string text;
    std::size_t line{};
    bool apart = false;       ///< Room above it, or the first of its meeting.
    bool begins_page = false; ///< Only in text without columns: there it goes on from before.
};
using Pieces = std::vector<Piece>;

struct MeetingRows {
    Pieces day; ///< The first begins with the date.
    Pieces matters;
    Pieces place;
    Pieces numbers; ///< Of a column of assignments.
    Pieces kinds;   ///< Of a column of kinds.
    Pieces other;
};

/// Whether the last meeting has the first part of a divided date, and waits for the rest.
bool waits_for_date(const std::vector<MeetingRows>& meetings);

/// Notes the head of the table, and lists what stands before the first meeting in `before`.
std::vector<MeetingRows> meeting_rows(Reading& reading, const Section& section, At& before);

/// Whether the text names a place, by its words: "Rådhuset, sal 2", "Digitalt möte".
bool is_place(std::string_view text);

/// "Verksamhetsbesök, precisionsmedicin": what is visited, which may be empty; none for other text.
std::optional<std::string_view> visit_in(std::string_view text);

} // namespace klubba::plans
