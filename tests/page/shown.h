#pragma once

#include "meeting/public_view.h"
#include "page/reader.h"

#include <array>
#include <string>

// What the tests of the pages have in common.
namespace klubba::page {

inline constexpr std::array languages{words::Language::Swedish, words::Language::English};

inline Reader reader_at(Instant now, words::Language language = words::Language::Swedish)
{
    return {words::Words{language}, *Zone::named("Europe/Stockholm"), now};
}

inline meeting::PublicView seen(const meeting::MeetingState& state, Instant now)
{
    return meeting::public_view(meeting::room_view(state, now), state, now);
}

} // namespace klubba::page
