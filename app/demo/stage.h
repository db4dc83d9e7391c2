#pragma once

#include "base/result.h"
#include "demo/state.h"
#include "meeting/draft_notes.h"
#include "session/station.h"

#include <memory>
#include <optional>
#include <string_view>

// A meeting in memory, played to the moment of a state.
namespace klubba::demo {

struct Stage {
    std::unique_ptr<session::SetClock> clock; ///< Stands at the moment; the station goes by it.
    session::Station station;
    meeting::DraftNotes notes;          ///< Of a draft.
    std::optional<Instant> known_until; ///< Where nothing has been heard since.
};

/// Whose meetings they are.
inline constexpr std::string_view organisation = "Region Norrsjö";

/// Fails only if what is built in is wrong, which a test would have seen.
Result<Stage, Failure> stage_of(const State& state);

} // namespace klubba::demo
