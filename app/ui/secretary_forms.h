#pragma once

#include "ui/form.h"
#include "ui/secretary_screen.h"

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

/// People who are listed and no vacant seats, by name.
std::vector<Choice> people_choices(const SecretaryInput& in);

// field_text.cpp: what people write in fields, to values and back
std::string list_text(const std::vector<std::string>& values, std::string_view between);
/// Empty entries are left out, and so is the space around the others.
std::vector<std::string> list_from(std::string_view text, char between);

} // namespace klubba::ui
