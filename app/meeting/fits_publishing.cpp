#include "meeting/fitting.h"

namespace klubba::meeting {

namespace {

/// Words, of which that is not what was said last.
Answer unless_ruled(const MeetingState& state, const std::string& words, WordsRule rule)
{
    if (auto no = unless_called(state)) return no;
    if (words.find_first_not_of(" \t\n") == std::string::npos)
        return because(Kind::WordsAreMissing);
    const auto* ruling = find_ruling(state, words);
    if (ruling == nullptr || ruling->rule != rule) return {};
    return because(rule == WordsRule::Masked ? Kind::WordsAreMasked : Kind::WordsMayStand, words);
}

} // namespace

Answer fits(const MeetingState& state, const WordsMasked& event)
{
    return unless_ruled(state, event.words, WordsRule::Masked);
}

Answer fits(const MeetingState& state, const WordsKept& event)
{
    return unless_ruled(state, event.words, WordsRule::MayStand);
}

Answer fits(const MeetingState& state, const PublicTextReviewed& event)
{
    if (state.phase != Phase::Closed) return because(Kind::MeetingIsNotClosed);
    if (state.handled.empty() || event.content.empty()) return because(Kind::NoTextToReview);
    const auto& review = state.public_review;
    if (review && review->content == event.content && !review->ruled_since)
        return because(Kind::TextIsReviewed, review->by);
    return {};
}

} // namespace klubba::meeting
