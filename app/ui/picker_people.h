#pragma once

#include "ui/speaker_picker.h"

#include <string>
#include <vector>

// Whom a picker offers, what is said of them, and what picking them wishes for.
namespace klubba::ui {

/// Somebody who can be picked; who is not listed is known by name.
struct Candidate {
    meeting::PersonId person;
    std::string name;
    std::string party;
    std::string state; ///< "speaking", "waiting, no. 2", "remote"; may be empty.
    bool is_here = true;
};

std::string state_text(const PickInput& input, const meeting::ChairPerson& person);

/// All who can be picked: those who are here before those who are not, each in list order, and
/// the item's presenters.
std::vector<Candidate> candidates(const PickInput& input, PickFor what);
/// Of those, the ones whose name has a word that begins with what is typed; a name of its own last,
/// where somebody who is not listed may be picked.
std::vector<Candidate> matches(const PickInput& input, const SpeakerPicker& picker);

/// Parties with how many there are of each, the largest first.
struct PartySize {
    std::string party;
    std::size_t count = 0;
};
std::vector<PartySize> parties(const PickInput& input, PickFor what);

void pick(const PickInput& input,
          const SpeakerPicker& picker,
          const Candidate& candidate,
          Commands& out);
/// One of each party who neither speaks nor waits, the largest party first.
void pick_debate_round(const PickInput& input, Commands& out);

} // namespace klubba::ui
