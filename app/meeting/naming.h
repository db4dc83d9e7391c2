#pragma once

#include "meeting/state.h"

#include <string>
#include <vector>

// What people, items and slots are called when they are shown.
namespace klubba::meeting {

/// "Anna Lindqvist (C)"; the bare id for someone no longer listed.
std::string name_of_person(const MeetingState& state, const PersonId& id);
std::vector<std::string> names_of_people(const MeetingState& state,
                                         const std::vector<PersonId>& ids);
/// A listed person's name with party, else the name that was given.
std::string
name_of_speaker(const MeetingState& state, const PersonId& person, const std::string& name);

/// A slot's title without the "Beslut:" that notices put first: the item's kind says it.
std::string without_kind_prefix(const std::string& title);

/// An item that is treated, as it is shown: by the sub-item on the table, or last on it, if one
/// was.
struct ShownItem {
    std::string title;
    std::vector<std::string> presenters; ///< The whole item's where the sub-item has none.
    bool is_sub_item = false;
};
ShownItem shown_item(const ItemRecord& record);

/// Kinds of items that the body decides on.
bool is_decided_by_vote(ItemKind kind);

} // namespace klubba::meeting
