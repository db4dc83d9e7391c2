#pragma once

#include "meeting/state.h"
#include "minutes/record.h"
#include "publishing/rendition.h"

#include <string>
#include <vector>

// What was decided in a meeting about what the public may read of its minutes. Pure.
namespace klubba::publishing {

/// In the order in which they were masked.
std::vector<std::string> masks_of(const meeting::MeetingState& state);

/// Those of the candidates about which nothing is decided yet.
std::vector<Candidate> undecided(const meeting::MeetingState& state, const minutes::Record& record);

/// The review, if it is of that content and nothing was decided after it; null otherwise.
const meeting::PublicReview* review_of(const meeting::MeetingState& state,
                                       const std::string& content);

/// The public rendition as it stands after all that was decided.
minutes::Document rendition_of(const meeting::MeetingState& state,
                               const minutes::Record& record,
                               const minutes::Template& look = {});

/// What a review of it would be of.
std::string content_of(const meeting::MeetingState& state, const minutes::Record& record);

/// Whether anybody may read it: reviewed as it is, verified, and posted where the body does that.
bool is_published(const meeting::MeetingState& state, const minutes::Record& record);

} // namespace klubba::publishing
