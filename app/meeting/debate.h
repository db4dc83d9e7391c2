#pragma once

#include "meeting/state.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// How long people speak, and how long they may: derived from when speeches began, paused and ended.
namespace klubba::meeting {

/// How long the speech has lasted by `now`, without its pauses.
Duration spoken(const Speech& speech, Instant now);

/// What is left of its time; negative when it is over, empty when it has no limit.
std::optional<Duration> time_left(const Speech& speech, Instant now);

/// The speaking time that the body has settled for the person's next speech of that kind on what is
/// on the table; empty where it has settled none.
std::optional<Duration>
speech_limit(const MeetingState& state, const PersonId& person, SpeechKind kind);

struct SpeakingTotal {
    std::string name; ///< Of the person or the party; empty: those who have no party.
    PersonId person;  ///< Empty for a party, and for who is known by name alone.
    Duration time{};
    std::size_t speeches{};

    friend bool operator==(const SpeakingTotal&, const SpeakingTotal&) = default;
};

/// Everyone who has spoken, presentations left out, longest first; the one who has the floor among
/// them.
std::vector<SpeakingTotal> total_by_person(const MeetingState& state, Instant now);
std::vector<SpeakingTotal> total_by_party(const MeetingState& state, Instant now);

} // namespace klubba::meeting
