#pragma once

#include "page/markup.h"
#include "page/regions.h"

#include <string>

// What each region is made by; the HTML inside it, empty where there is nothing to show.
namespace klubba::page {

/// What a part of a page is made of.
struct Shown {
    const meeting::PublicView& view;
    const Reader& reader;

    [[nodiscard]] std::string_view word(words::Word word) const { return reader.words(word); }
};

/// An id of HTML for each id of a meeting, whatever letters that has: "slot-s3".
std::string safe_id(std::string_view prefix, std::string_view id);

/// Null while none goes on.
const meeting::RoomSlot* current_slot(const meeting::RoomView& room);

// region_state.cpp
/// Whether the meeting goes on, and how it keeps to its schedule.
std::string state_html(const Shown& shown);
std::string message_html(const Shown& shown);
/// How much is left of what was set aside for the present slot.
std::string pace_html(const Shown& shown);
std::string verification_html(const Shown& shown);

// region_item.cpp
/// What is on the table, or what the meeting waits for.
std::string item_html(const Shown& shown);
/// Who has the floor, and who comes next.
std::string speaker_html(const Shown& shown);

// region_matter.cpp
/// How the item is decided: one thing at a time, the latest first, as on the wall.
std::string decision_html(const Shown& shown);
std::string vote_html(const Shown& shown);
/// "att …, samt" below each other; a reason after them.
std::string clauses_html(const Shown& shown, const meeting::RoomDecision& decision);

// region_rows.cpp
Regions schedule_rows(const Shown& shown);
Regions agenda_rows(const Shown& shown, const DocumentAddress& address_of);
/// § number, title and outcome of each decision.
std::string decisions_html(const Shown& shown);
/// "§ 31 · Punkt 12", as far as there are such numbers.
std::string
numbers_text(const Shown& shown, std::optional<std::int64_t> section, const std::string& number);
/// A title, or that the doors are closed.
std::string title_html(const Shown& shown, const meeting::RoomSlot& slot);

} // namespace klubba::page
