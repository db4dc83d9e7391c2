#include "publishing/rulings.h"

namespace klubba::publishing {

using meeting::MeetingState;
using meeting::WordsRule;
using minutes::Record;

std::vector<std::string> masks_of(const MeetingState& state)
{
    std::vector<std::string> words;
    for (const auto& ruling : state.ruled_words)
        if (ruling.rule == WordsRule::Masked) words.push_back(ruling.words);
    return words;
}

std::vector<Candidate> undecided(const MeetingState& state, const Record& record)
{
    auto all = candidates(state, record);
    std::erase_if(all,
                  [&](const Candidate& one) { return find_ruling(state, one.words) != nullptr; });
    return all;
}

const meeting::PublicReview* review_of(const MeetingState& state, const std::string& content)
{
    const auto& review = state.public_review;
    const bool holds = review && review->content == content && !review->ruled_since;
    return holds ? &*review : nullptr;
}

minutes::Document
rendition_of(const MeetingState& state, const Record& record, const minutes::Template& look)
{
    return public_rendition(state, record, masks_of(state), look);
}

std::string content_of(const MeetingState& state, const Record& record)
{
    return content_hash(state, record, masks_of(state));
}

bool is_published(const MeetingState& state, const Record& record)
{
    return state.public_review && is_ready(record) &&
           review_of(state, content_of(state, record)) != nullptr;
}

} // namespace klubba::publishing
