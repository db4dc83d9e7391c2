#pragma once

#include "ui/secretary_screen.h"

#include <optional>
#include <string>
#include <string_view>

// The parts of the secretary's screen, each in a file of its own. A part draws in the box it is
// given and takes the keys that are its own while the keyboard is in it.
namespace klubba::ui {

// secretary_items.cpp, secretary_people.cpp
void secretary_items(Canvas&, const SecretaryMoment&, Box);
void secretary_people(Canvas&, const SecretaryMoment&, Box);

// secretary_assignments.cpp
/// " · Nr 11, HS nr 1": what the item is linked with; empty where it is with nothing.
std::string assignment_numbers(const SecretaryInput& in, const meeting::ItemId& item);

// secretary_decision.cpp
/// Takes over the item's text when another item is open or when a decision was recorded.
void follow_open_item(const SecretaryInput& in, SecretaryScreen& local);
/// The clauses as written, without the words that join them.
std::vector<std::string> clauses_written(const SecretaryScreen& local);
/// The wish that an outcome's key gives, with the text as it is now.
meeting::RecordDecision
decision_of(const SecretaryInput& in, const SecretaryScreen& local, meeting::Outcome outcome);
void secretary_decision(Canvas&, const SecretaryMoment&, Box);

// secretary_vote.cpp
/// What was proposed on the open item, and its latest vote. While that is open the keyboard goes to
/// it, and one key answers for the one who is called.
void secretary_deciding(Canvas&, const SecretaryMoment&, Box& area);

// secretary_after.cpp
/// What is late, of this meeting and of the body's others; takes the strip it needs.
void secretary_overdue(Canvas&, const SecretaryMoment&, Box& area);
/// What remains when the meeting is closed: how far each set of §§ has come, and what is next for
/// it; remarks, signed files, and the minutes.
void secretary_after(Canvas&, const SecretaryMoment&, Box& area);

// secretary_side.cpp, secretary_log.cpp
void secretary_side(Canvas&, const SecretaryMoment&, Box);
/// What still wants attention (secretary_unresolved.cpp); gives the height.
float secretary_unresolved(Canvas&, const SecretaryInput&, const Desk&, Box);
void secretary_log(Canvas&, const SecretaryMoment&, Box);
/// A line of the log in words, with whether it is taken back.
std::string log_words(const meeting::LogLine& line, const Desk& desk);
/// All that has happened, latest first; what the view has where there is no history.
std::vector<meeting::LogLine> whole_log(const SecretaryInput& in);
/// Takes the line back, or brings it back. Asks first where something else would fall with that.
void take_back(const meeting::LogLine& line, const SecretaryMoment& now);

// secretary_draft.cpp
/// Before the meeting is called, in place of all the others.
void secretary_draft(Canvas&, const SecretaryMoment&, Box);

// secretary_line.cpp
/// What happens in a few letters, and under it what they can mean.
void secretary_line(Canvas&, const SecretaryMoment&, Box);

// secretary_sheet.cpp
/// The sheet that is open, over all of `area`.
void secretary_sheet(Canvas&, const SecretaryMoment&, Box);
void show_sheet(SecretaryScreen& local, SecretarySheet sheet);

/// A hit area over a whole list, to which the arrows go: gives the touch, and makes `part` the one
/// that has the keyboard when it is touched.
Touch list_area(Canvas& canvas, const Box& box, SecretaryPart part, SecretaryScreen& local);
/// Whether keys go to this list now.
bool has_keys(const Canvas& canvas, const SecretaryScreen& local, SecretaryPart part);
/// How far the arrows move: -1, 0 or 1, or a page.
int arrow_steps(const Canvas& canvas);
/// Before which row, of so many, Shift and an arrow put the chosen one: `count` for the end.
std::optional<std::size_t> row_moved_before(
    const Canvas& canvas, std::size_t chosen, std::size_t count, words::Word up, words::Word down);

/// "Reservation", "Särskilt yttrande".
std::string dissent_name(const words::Words& words, meeting::DissentKind kind);
/// The proposal that the item came with, a clause on each line.
std::string proposal_text(const meeting::AgendaItem& item);
/// "På plats", "Distans".
words::Word presence_word(meeting::Presence presence);
/// The answer of one who has none yet, else its correction.
meeting::CommandBody ballot_wish(const meeting::VoteRecord& vote,
                                 const meeting::PersonId& person,
                                 meeting::Ballot ballot);
/// "Justeringen anslås senast 14 maj 2026 (§ 12, 14)"
std::string deadline_text(const meeting::Deadline& deadline, const words::Words& words);
/// "14:46:58"
std::string seconds_text(const Desk& desk, Instant at);
/// "ordförande", "1:e vice ordförande"; empty for no role.
std::string_view role_text(const words::Words& words, meeting::Role role);
words::Word outcome_word(meeting::Outcome outcome);
/// "5 dagar", "i dag", "2 dagar sedan".
std::string days_left_text(const words::Words& words, Day today, Day day);

} // namespace klubba::ui
