#pragma once

#include <array>
#include <string_view>

// Words that events, commands and state share: presence, speech, outcome.
namespace klubba::meeting {

enum class Presence { Absent, InRoom, Remote };
constexpr auto names_of(Presence)
{
    return std::array<std::string_view, 3>{"absent", "in-room", "remote"};
}

enum class SpeechKind { Speech, Presentation, Reply };
constexpr auto names_of(SpeechKind)
{
    return std::array<std::string_view, 3>{"speech", "presentation", "reply"};
}

enum class Outcome { AsProposed, Amended, Rejected, ReferredBack, Postponed, Noted };
constexpr auto names_of(Outcome)
{
    return std::array<std::string_view, 6>{"as-proposed",   "amended",   "rejected",
                                           "referred-back", "postponed", "noted"};
}

/// When something that is taken back has later events resting on it.
enum class Dependents { Refuse, TakeBack };
constexpr auto names_of(Dependents)
{
    return std::array<std::string_view, 2>{"refuse", "take-back"};
}

} // namespace klubba::meeting
