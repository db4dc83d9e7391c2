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
    if (!time.until) return day + "från kl. " + clock(from.time);
    if (time.until->at == from.at) return day + "kl. " + clock(from.time);
    if (time.until->day == from.day) return day + clock_range(from.time, time.until->time);
    return day_and_month(from.day) + " kl. " + clock(from.time) + " – " +
           day_and_month(time.until->day) + " kl. " + clock(time.until->time);
}

namespace {

bool goes_past_midnight(const Stretch& time)
{
    return time.until && time.until->day != time.from.day;
}

/// "10.05–12.00", "från 10.05", "10.45"
std::string bare_text(const Stretch& time)
{
    const auto from = clock(time.from.time);
    if (!time.until) return "från " + from;
    return time.until->at == time.from.at ? from : from + "–" + clock(time.until->time);
}

/// Of one day: "kl." is said once, before the first.
std::string same_day_text(const std::vector<Stretch>& times, Dates dates)
{
    std::vector<std::string> texts{stretch_text(times.front(), dates)};
    for (auto one = times.begin() + 1; one != times.end(); ++one)
        texts.push_back(bare_text(*one));
    return listed(texts);
}

} // namespace

std::string stretch_texts(const std::vector<Stretch>& times, Dates dates)
{
    std::vector<std::string> texts;
    for (auto first = times.begin(); first != times.end();) {
        auto next = first + 1;
        while (next != times.end() && !goes_past_midnight(*first) && !goes_past_midnight(*next) &&
               next->from.day == first->from.day)
            ++next;
        texts.push_back(same_day_text({first, next}, dates));
        first = next;
    }
    return listed(texts);
}

} // namespace klubba::minutes
