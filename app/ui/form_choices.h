#pragma once

#include "ui/form.h"

// The entries beside a field that is chosen from a list: which match, which the arrows are on, and
// what a key does to them.
namespace klubba::ui {

/// Whether entries are shown beside the field.
bool has_entries(const FormField& field);
/// The entries that match what is typed.
std::vector<Choice> entries_of(const FormField& field);

/// Lets a field that is chosen from say the name of what is chosen.
void settle(FormField& field);
/// In a field of several: what is no entry, nor begins one. Empty when all are.
std::string unknown_part(const FormField& field);
/// After typing: the first entry that matches is the one meant.
void follow_typing(FormField& field);
/// Arrows among the entries. True when the choice is another.
bool take_arrows(Canvas& canvas, FormField& field);
/// Tab in a field that completes: the text goes on as far as all entries agree.
void complete(FormField& field);

/// Draws the entries; a touch chooses. True when the choice is another.
bool draw_entries(Canvas& canvas, const words::Words& words, Box box, FormField& field);

} // namespace klubba::ui
