#pragma once

#include "ui/chair_screen.h"

// The parts of the chair's screen, each in a file of its own. A part draws in the box it is given.
namespace klubba::ui {

/// What every part is given.
struct ChairMoment {
    const ChairInput& in;
    const meeting::ChairView& view;
    const Desk& desk;
    ChairScreen& local;
    Commands& out;
};

/// The item, slot or break; takes what it needs from the top of `area`.
void chair_item(Canvas& canvas, const meeting::ChairView& view, const Desk& desk, Box& area);

/// What is voted on, put, waited for or undecided, as far as there is room; takes what it needs.
void chair_panel(Canvas& canvas, const ChairMoment& now, Box area);
/// How long each party and person has spoken.
void chair_times(Canvas& canvas, const ChairMoment& now, Box area);

/// How high the buttons for all that is not the next step will be.
float chair_actions_height(const ChairMoment& now, float width);
/// Those buttons, and all keys of the screen that have none.
void chair_actions(Canvas& canvas, const ChairMoment& now, const Box& area);
/// The next step, as one large target.
void chair_next(Canvas& canvas, const ChairMoment& now, const Box& box);

/// Whether there is no meeting to lead: none has been called, or it is closed.
bool is_at_rest(const meeting::ChairView& view);
/// What was decided, or what is waited for; and, in the column, the meetings to come.
void chair_rest(Canvas& canvas, const ChairMoment& now, Box area);
void chair_rest_column(Canvas& canvas, const ChairMoment& now, Box area);

/// Speakers, what is coming, how late it is, and what can be undone.
void chair_column(Canvas& canvas, const ChairMoment& now, Box area);
/// Who has the floor and who waits; leaves at least `least_left`.
void chair_speakers(Canvas& canvas, const ChairMoment& now, Box& area, float least_left);
/// What is coming; leaves `below`.
void chair_coming(Canvas& canvas, const ChairMoment& now, Box& area, float below);
/// How much of the speech is left, along the whole height of `strip`.
void chair_time_edge(Canvas& canvas, const ChairMoment& now, const Box& strip);

/// Digits choose in the panel now, and not among those who wait to speak.
bool digits_are_taken(const meeting::ChairView& view);

/// "§ 31 · Punkt 12"; whichever of them there is.
std::string place_on_agenda(const words::Words& words,
                            const std::optional<std::int64_t>& section,
                            const std::string& number);

} // namespace klubba::ui
