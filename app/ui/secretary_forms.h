#pragma once

#include "ui/form.h"
#include "ui/said.h"
#include "ui/secretary_screen.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The forms of the secretary's screen, filled in with what is known. An empty id asks for something
// new.
namespace klubba::ui {

// secretary_forms.cpp: what is asked for during the meeting
Form reason_form(const SecretaryInput& in,
                 const Desk& desk,
                 const meeting::RecordDecision& decision);
Form note_form(const SecretaryInput& in, const Desk& desk);
Form verifiers_form(const SecretaryInput& in, const Desk& desk);
Form question_form(const SecretaryInput& in, const Desk& desk);
Form answer_form(const SecretaryInput& in, const Desk& desk);
Form break_form(const SecretaryInput& in, const Desk& desk);
Form skip_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);
/// Asks which part of the item is taken up, or the whole.
Form sub_item_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);
Form seat_form(const SecretaryInput& in, const Desk& desk, const meeting::PersonId& substitute);
Form first_section_form(const SecretaryInput& in, const Desk& desk);
Form withdraw_form(const SecretaryInput& in, const Desk& desk);
enum class SlotWish { Start, Skip };
Form which_slot_form(const SecretaryInput& in, const Desk& desk, SlotWish wish);

// planning_forms.cpp: what the draft consists of
Form meeting_form(const SecretaryInput& in, const Desk& desk);
Form person_form(const SecretaryInput& in, const Desk& desk, const meeting::PersonId& person);
Form slot_form(const SecretaryInput& in, const Desk& desk, const meeting::SlotId& slot);
Form item_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);

// new_meeting_form.cpp
/// A meeting that no notice is read for, from a template or an earlier meeting of its body.
Form new_meeting_form(const SecretaryInput& in, const Desk& desk);

// planned_form.cpp

/// One of what bodies have planned and nobody has drafted yet.
Form draft_planned_form(const SecretaryInput& in, const Desk& desk);
/// Says in the form why the meeting that it asked for was not made.
void say_plan_trouble(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local);
/// How long such as the slot is about has taken in the body's earlier meetings; empty where the
/// slot is about nothing.
std::string
usual_length(const SecretaryInput& in, const words::Words& words, const meeting::SlotId& slot);
bool has_planned(const SecretaryInput& in);

// preparing_forms.cpp: many at once
/// People, one on each line.
Form people_form(const SecretaryInput& in, const Desk& desk);
/// The items and sub-items of a slot that is there.
Form link_items_form(const SecretaryInput& in, const Desk& desk, const meeting::SlotId& slot);
/// The slots of an item that is there.
Form link_slots_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);
/// Of an item that is there.
Form documents_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);
/// The times of the slot and those after it, or of the whole day.
Form shift_form(const SecretaryInput& in, const Desk& desk, const meeting::SlotId& from);
/// The latest other meeting of the same body that has people; may be null.
const meeting::DraftMeeting* previous_meeting(const SecretaryInput& in);

// notice_form.cpp
Form open_notice_form(const SecretaryInput& in, const Desk& desk);
/// Keeps the names beside the path up to date, and says what became of the notice.
void follow_notice(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local);

// deciding_forms.cpp: how an item is decided
Form proposal_form(const SecretaryInput& in, const Desk& desk);
Form support_form(const SecretaryInput& in, const Desk& desk);
Form withdraw_proposal_form(const SecretaryInput& in, const Desk& desk);
Form refuse_proposal_form(const SecretaryInput& in, const Desk& desk);
/// Filled in with the step of the question order that is next.
Form put_question_form(const SecretaryInput& in, const Desk& desk);
Form demand_vote_form(const SecretaryInput& in, const Desk& desk);
/// Filled in from the question that was put last.
Form vote_form(const SecretaryInput& in, const Desk& desk);
Form casting_vote_form(const SecretaryInput& in, const Desk& desk);
Form not_participating_form(const SecretaryInput& in, const Desk& desk);
Form dissent_form(const SecretaryInput& in, const Desk& desk);
Form dissent_text_form(const SecretaryInput& in, const Desk& desk);
Form withdraw_dissent_form(const SecretaryInput& in, const Desk& desk);
/// Asks which of those that stand on the open item, and wishes nothing itself.
Form which_proposal_form(const SecretaryInput& in, const Desk& desk);
Form correct_proposal_form(const SecretaryInput& in,
                           const Desk& desk,
                           const meeting::ProposalId& proposal);
Form minority_form(const SecretaryInput& in, const Desk& desk);

// conduct_forms.cpp: conflicts of interest, doors, presentations, what is put off
Form conflict_form(const SecretaryInput& in, const Desk& desk);
Form settle_conflict_form(const SecretaryInput& in, const Desk& desk);
Form return_form(const SecretaryInput& in, const Desk& desk);
Form doors_form(const SecretaryInput& in, const Desk& desk);
Form presentation_form(const SecretaryInput& in, const Desk& desk);
Form defer_question_form(const SecretaryInput& in, const Desk& desk);
Form withdraw_item_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);

// attending_forms.cpp: who is there, and in whose seat
/// Empty: somebody, anyhow, to be chosen.
Form presence_form(const SecretaryInput& in,
                   const Desk& desk,
                   const meeting::PersonId& person,
                   std::optional<meeting::Presence> presence);
Form substitute_form(const SecretaryInput& in, const Desk& desk);
Form release_form(const SecretaryInput& in, const Desk& desk);
Form remove_person_form(const SecretaryInput& in, const Desk& desk);
Form floor_form(const SecretaryInput& in, const Desk& desk);
Form move_speaker_form(const SecretaryInput& in, const Desk& desk);
Form more_time_form(const SecretaryInput& in, const Desk& desk);
Form ballot_form(const SecretaryInput& in, const Desk& desk);

// agenda_forms.cpp: what becomes of items and slots
Form open_item_form(const SecretaryInput& in, const Desk& desk);
Form move_item_form(const SecretaryInput& in, const Desk& desk);
Form remove_item_form(const SecretaryInput& in, const Desk& desk);
Form remove_slot_form(const SecretaryInput& in, const Desk& desk);
Form link_slot_form(const SecretaryInput& in, const Desk& desk);
Form split_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);
Form together_form(const SecretaryInput& in, const Desk& desk);
Form join_debates_form(const SecretaryInput& in, const Desk& desk);
Form separate_debate_form(const SecretaryInput& in, const Desk& desk);
/// Why an item was decided as it was, written down afterwards.
Form late_reason_form(const SecretaryInput& in, const Desk& desk, const meeting::ItemId& item);

// electing_forms.cpp
Form election_form(const SecretaryInput& in, const Desk& desk);
Form nominate_form(const SecretaryInput& in, const Desk& desk);
Form withdraw_nominee_form(const SecretaryInput& in, const Desk& desk);
Form tellers_form(const SecretaryInput& in, const Desk& desk);
Form count_form(const SecretaryInput& in, const Desk& desk);
/// For an election, or for a vote in which an election or an employment is tied.
Form lot_form(const SecretaryInput& in, const Desk& desk);
Form elected_form(const SecretaryInput& in, const Desk& desk);

// verifying_forms.cpp: after the meeting
Form verify_sections_form(const SecretaryInput& in, const Desk& desk);
Form disagreement_form(const SecretaryInput& in, const Desk& desk);
Form post_form(const SecretaryInput& in, const Desk& desk);
Form remove_posting_form(const SecretaryInput& in, const Desk& desk);

// after_forms.cpp: the draft, remarks on it, and what locks what
Form send_form(const SecretaryInput& in, const Desk& desk);
Form remark_form(const SecretaryInput& in, const Desk& desk);
Form settle_remark_form(const SecretaryInput& in, const Desk& desk);
/// What the public may not read, or may after all.
Form mask_words_form(const SecretaryInput& in, const Desk& desk);
Form keep_words_form(const SecretaryInput& in, const Desk& desk);
/// Asks the program for it: the file is read before there is anything to wish.
Form attach_signed_form(const SecretaryInput& in, const Desk& desk);
Form consent_form(const SecretaryInput& in, const Desk& desk);
/// Verified sets of which `holds` is true, as they stand: "§ 12–14: Justerat 5 mars 2026".
std::vector<Choice> stage_choices(const SecretaryInput& in,
                                  const words::Words& words,
                                  const std::function<bool(const meeting::SetStage&)>& holds);
/// What is chosen among them; empty for what was verified in the room and is in no set yet.
meeting::VerificationSetId chosen_set(const FormField& field);

/// A form with the words that accept any form.
Form form_of(const words::Words& words, std::string title, std::vector<FormField> fields);
/// What a form answers when the field has to be filled in.
Made missing(const words::Words& words, const FormField& field);
/// The id of the first choice; empty where there is none.
std::string first_of(const std::vector<Choice>& choices);
/// People who are listed and no vacant seats, by name.
std::vector<Choice> people_choices(const SecretaryInput& in);
/// Questions that have not been answered, each after the one who asked it.
std::vector<Choice> open_question_choices(const SecretaryInput& in);
/// Items by number or § and title, where `holds` is true of them.
std::vector<Choice> item_choices(const SecretaryInput& in,
                                 const words::Words& words,
                                 const std::function<bool(const meeting::ItemRecord&)>& holds);
std::vector<Choice> slot_choices(const SecretaryInput& in, const Desk& desk);
std::vector<meeting::PersonId> people_from(const FormField& field);
/// A whole number; what is wrong with it, in words, where it is none.
Result<std::int64_t, std::string> number_from(const words::Words& words, const std::string& text);
std::vector<Choice> with_nobody(std::vector<Choice> choices, const words::Words& words);

} // namespace klubba::ui
