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

/// The item under which the item is debated: itself, or the first of those it is debated with.
ItemId debate_lead(const MeetingState& state, const ItemId& item);

/// Whether the debate on what is on the table has been closed.
bool debate_is_closed(const MeetingState& state);

/// The speaking time that the body has settled for the next speech of that kind on what is on the
/// table, of a person or of a guest known by name; empty where it has settled none.
std::optional<Duration> speech_limit(const MeetingState& state,
                                     const PersonId& person,
                                     const std::string& name,
                                     SpeechKind kind);

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
