#include "minutes/stretch_words.h"

#include "minutes/swedish.h"

#include <algorithm>
#include <utility>

namespace klubba::minutes {

namespace {

bool goes_past_midnight(const Stretch& time)
{
    return time.until && time.until->day != time.from.day;
}

std::string dated(const Moment& moment)
{
    return day_and_month(moment.day) + " kl. " + clock(moment.time);
}

std::string clock_words(const std::vector<Stretch>& times)
{
    std::vector<std::string> texts;
    for (const auto& one : times) {
        const bool is_open = !one.until;
        const std::string from = (texts.empty() ? "kl. " : "") + clock(one.from.time);
        texts.push_back(is_open ? "från " + from : from + "–" + clock(one.until->time));
    }
    return listed(texts);
}

} // namespace

std::string time_words(const Stretch& time, Dates dates)
{
    return times_words({time}, dates);
}

std::string times_words(const std::vector<Stretch>& times, Dates dates)
{
    std::vector<std::string> texts;
    for (auto first = times.begin(); first != times.end();) {
        if (goes_past_midnight(*first)) {
            texts.push_back(dated(first->from) + " – " + dated(*first->until));
            ++first;
            continue;
        }
        const auto next = std::find_if(first, times.end(), [&](const Stretch& one) {
            return goes_past_midnight(one) ||
                   (dates == Dates::Told && one.from.day != first->from.day);
        });
        const auto date = dates == Dates::Told ? day_and_month(first->from.day) + " " : "";
        texts.push_back(date + clock_words({first, next}));
        first = next;
    }
    return listed(texts);
}

} // namespace klubba::minutes
