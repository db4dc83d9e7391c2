#include "meeting/applying.h"

#include <utility>

namespace klubba::meeting {

namespace {

/// The latest ruling comes last. What was reviewed before it was reviewed without it.
void rule(MeetingState& state, WordsRuling ruling)
{
    std::erase_if(state.ruled_words,
                  [&](const WordsRuling& one) { return one.words == ruling.words; });
    if (state.public_review && !state.public_review->ruled_since)
        state.public_review->ruled_since = ruling.at;
    state.ruled_words.push_back(std::move(ruling));
}

} // namespace

void apply(MeetingState& state, const WordsMasked& event, const std::string& by)
{
    rule(state, {event.words, WordsRule::Masked, event.reason, by, event.at});
}

void apply(MeetingState& state, const WordsKept& event, const std::string& by)
{
    rule(state, {event.words, WordsRule::MayStand, event.reason, by, event.at});
}

void apply(MeetingState& state, const PublicTextReviewed& event, const std::string& by)
{
    state.public_review = PublicReview{event.content, by, event.at, {}};
}

} // namespace klubba::meeting
