#pragma once

#include "base/value.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

// A draft of a meeting taken apart into single facts, so that what was read can be counted against
// what the notice says: "item 4, presenters: Karin Ek".
namespace klubba::notice {

/// The columns of the table, in its order.
inline constexpr std::array<std::string_view, 22> fact_fields{
    "body",     "date",       "start",    "end",  "place", "members",  "party", "role",
    "others",   "slots",      "breaks",   "told", "items", "titles",   "kinds", "groups",
    "registry", "presenters", "proposal", "text", "lists", "verifying"};

struct Fact {
    std::string_view field; ///< One of `fact_fields`.
    std::string key;        ///< Which item, slot or person it is about; empty for the meeting.
    std::string text;       ///< With plain dashes, quotes and spaces, without a mark at the end.

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Of a draft as JSON. What is null, empty or missing gives no fact.
std::vector<Fact> facts_of(const Value& draft);

/// Whether a fact of that field counts only where the expected draft names one for the same key.
bool judged_only_where_expected(std::string_view field);

} // namespace klubba::notice
