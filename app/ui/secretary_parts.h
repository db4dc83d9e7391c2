#pragma once

#include "ui/secretary_screen.h"

#include <string>
#include <string_view>

// The parts of the secretary's screen, each in a file of its own. A part draws in the box it is
// given and takes the keys that are its own while the keyboard is in it.
namespace klubba::ui {

// secretary_items.cpp, secretary_people.cpp
void secretary_items(Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);
void secretary_people(
    Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);

// secretary_decision.cpp
/// Takes over the item's text when another item is open or when a decision was recorded.
void follow_open_item(const SecretaryInput& in, SecretaryScreen& local);
/// The clauses as written, without the words that join them.
std::vector<std::string> clauses_written(const SecretaryScreen& local);
/// The wish that an outcome's key gives, with the text as it is now.
meeting::RecordDecision
decision_of(const SecretaryInput& in, const SecretaryScreen& local, meeting::Outcome outcome);
void secretary_decision(
    Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);

// secretary_vote.cpp
/// What was proposed on the open item, and its latest vote. While that is open the keyboard goes to
/// it, and one key answers for the one who is called.
void secretary_deciding(
    Canvas&, const SecretaryInput&, const Desk&, Box& area, SecretaryScreen&, Commands&);

// secretary_side.cpp, secretary_log.cpp
void secretary_side(Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);
/// What still wants attention; gives the height.
float secretary_unresolved(Canvas&, const SecretaryInput&, const Desk&, Box);
void secretary_log(Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);

// secretary_draft.cpp
/// Before the meeting is called, in place of all the others.
void secretary_draft(Canvas&, const SecretaryInput&, const Desk&, Box, SecretaryScreen&, Commands&);

/// A hit area over a whole list, to which the arrows go: gives the touch, and makes `part` the one
/// that has the keyboard when it is touched.
Touch list_area(Canvas& canvas, const Box& box, SecretaryPart part, SecretaryScreen& local);
/// Whether keys go to this list now.
bool has_keys(const Canvas& canvas, const SecretaryScreen& local, SecretaryPart part);
/// How far the arrows move: -1, 0 or 1, or a page.
int arrow_steps(const Canvas& canvas);

/// "ordförande", "1:e vice ordförande"; empty for no role.
std::string_view role_text(const words::Words& words, meeting::Role role);
words::Word outcome_word(meeting::Outcome outcome);

} // namespace klubba::ui
