#include "session/clock.h"

#include <chrono>
#include <string>

namespace klubba::session {

Instant SystemClock::now()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

ShiftedClock::ShiftedClock(Instant start) : m_shift(start - SystemClock::now()) {}

Instant ShiftedClock::now()
{
    return SystemClock::now() + m_shift;
}

std::string file_name_of(Instant instant)
{
    auto text = to_text(instant);
    std::erase_if(text,
                  [](char letter) { return letter == '-' || letter == ':' || letter == '.'; });
    return text;
}

} // namespace klubba::session
