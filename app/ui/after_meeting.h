#pragma once

#include "meeting/meeting_brief.h"
#include "meeting/room_view.h"
#include "ui/canvas.h"
#include "ui/span_list.h"
#include "ui/theme.h"
#include "words/words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What is told of a meeting that is over, on the wall and at the desks.
namespace klubba::ui {

/// "Eva Ek (C) (ersättare Bo Al (M)), senast 8 december 2026".
std::string verification_text(const meeting::RoomVerification& verification,
                              const words::Words& words);

/// Of the same body, as far as it has been called; null where none is.
const meeting::MeetingBrief*
next_meeting(std::span<const meeting::MeetingBrief> meetings, std::string_view body, Instant now);

/// What anybody may know is late with the minutes of the body's meetings, a sentence each; with the
/// body's name where no body is given, of all.
std::vector<std::string> overdue_lines(std::span<const meeting::MeetingBrief> meetings,
                                       std::string_view body,
                                       Day today,
                                       const words::Words& words);

/// Takes the strip it needs from the top of `area`, or nothing where nothing is late. `size` is
/// that of the letters.
void draw_overdue(Canvas& canvas,
                  const std::vector<std::string>& lines,
                  Box& area,
                  float size = 22);

/// § number, title and outcome of each decision.
void tell_decisions(const meeting::RoomView& view,
                    const words::Words& words,
                    const Theme& theme,
                    SpanList& text);

} // namespace klubba::ui
