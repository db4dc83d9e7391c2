#pragma once

#include "meeting/chair_view.h"
#include "words/words.h"

#include <optional>
#include <string>
#include <vector>

// The chair's next step in words, and the wish that takes it.
namespace klubba::ui {

/// "the proposal", "the amendment moved by Ulla Karlberg (S)": as it is called in a sentence.
std::string option_text(const words::Words& words, const meeting::ChairOption& option);

/// Something the chair may find when a question has been put.
struct Finding {
    meeting::ProposalId found; ///< Empty: nothing of what was put.
    std::string text;
};
/// Of the question that is put next: never empty while there is one.
std::vector<Finding> findings(const meeting::ChairView& view, const words::Words& words);
/// "I find for the proposal".
std::string finding_text(const words::Words& words,
                         const std::vector<meeting::ChairOption>& options,
                         const meeting::ProposalId& found);

/// What yes and no mean in the vote that is demanded.
struct VoteMeanings {
    std::string yes;
    std::string no;
};
VoteMeanings vote_meanings(const meeting::ChairView& view, const words::Words& words);

/// "decided as proposed".
std::string result_text(const words::Words& words, meeting::Outcome outcome);

/// As the large target says it; empty where there is no step.
std::string step_text(const meeting::ChairView& view, const words::Words& words);
/// Empty while others have to do something first.
std::optional<meeting::CommandBody> step_wish(const meeting::ChairView& view,
                                              const words::Words& words);

} // namespace klubba::ui
