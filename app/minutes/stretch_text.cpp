#include "minutes/stretch_text.h"

#include "meeting/meeting_days.h"
#include "minutes/swedish.h"

namespace klubba::minutes {

Dates dates_of(const meeting::MeetingState& state)
{
    if (!state.opened) return Dates::LeftOut;
    const auto first = meeting::day_of(state, *state.opened);
    return meeting::last_day_of(state) == first ? Dates::LeftOut : Dates::Told;
}

std::string stretch_text(const Stretch& time, Dates dates)
{
    const auto& from = time.from;
    const auto day = dates == Dates::Told ? day_and_month(from.day) + " " : std::string{};
    if (!time.until) return "från " + day + "kl. " + clock(from.time);
    if (time.until->at == from.at) return day + "kl. " + clock(from.time);
    if (time.until->day == from.day) return day + clock_range(from.time, time.until->time);
    return day_and_month(from.day) + " kl. " + clock(from.time) + " – " +
           day_and_month(time.until->day) + " kl. " + clock(time.until->time);
}

std::string stretch_texts(const std::vector<Stretch>& times, Dates dates)
{
    std::vector<std::string> texts;
    texts.reserve(times.size());
    for (const auto& one : times)
        texts.push_back(stretch_text(one, dates));
    return listed(texts);
}

} // namespace klubba::minutes
