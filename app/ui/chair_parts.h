#pragma once

#include "ui/chair_screen.h"

// The parts of the chair's screen, each in a file of its own. A part draws in the box it is given.
namespace klubba::ui {

/// The item, slot or break; takes what it needs from the top of `area`.
void chair_item(Canvas& canvas, const meeting::ChairView& view, const Desk& desk, Box& area);

/// Buttons for all that is not the next step, and their keys.
void chair_actions(Canvas& canvas,
                   const meeting::ChairView& view,
                   const Desk& desk,
                   const Box& row,
                   ChairScreen& local,
                   Commands& out);
/// The next step, as one large target.
void chair_next(Canvas& canvas,
                const meeting::ChairView& view,
                const Desk& desk,
                const Box& box,
                Commands& out);

/// Speakers, what is coming, and how late it is.
void chair_column(
    Canvas& canvas, const meeting::ChairView& view, const Desk& desk, Box area, Commands& out);

/// All who may be asked for: those listed, and the item's presenters by name.
std::vector<Choice> who_may_speak(const meeting::ChairView& view);

/// "§ 31 · Punkt 12"; whichever of them there is.
std::string place_on_agenda(const words::Words& words,
                            const std::optional<std::int64_t>& section,
                            const std::string& number);

} // namespace klubba::ui
