#include "ui/room_rest.h"

namespace klubba::ui {

using namespace std::chrono_literals;

bool RoomHours::hold(ClockTime time) const
{
    return from <= until ? from <= time && time < until : from <= time || time < until;
}

bool is_dark(const RoomHours& hours, const meeting::RoomView& view, const RoomMoment& moment)
{
    if (hours.hold(moment.zone.clock_of(moment.now)) || !view.message.empty()) return false;
    switch (phase_today(view, moment)) {
    case meeting::RoomPhase::Running:
    case meeting::RoomPhase::Break:
        return false;
    case meeting::RoomPhase::Before:
        return moment.now < view.starts - 1h;
    case meeting::RoomPhase::After:
    case meeting::RoomPhase::Nothing:
        break;
    }
    return true;
}

Point pixel_shift_at(Instant now)
{
    // Row by row over a square, to and fro, and all the way back, so that a step is one pixel.
    constexpr Duration step_time = 3min;
    constexpr std::int64_t side = 2 * most_pixel_shift + 1;
    constexpr std::int64_t last = side * side - 1;
    std::int64_t step = now.time_since_epoch() / step_time % (2 * last);
    if (step > last) step = 2 * last - step;
    const std::int64_t row = step / side;
    const std::int64_t column = row % 2 == 0 ? step % side : side - 1 - step % side;
    return {static_cast<float>(column - most_pixel_shift),
            static_cast<float>(row - most_pixel_shift)};
}

} // namespace klubba::ui
