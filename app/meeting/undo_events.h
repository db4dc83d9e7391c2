#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <string>
#include <vector>

// Taking back. History is never rewritten: a later event names what no longer counts.
namespace klubba::meeting {

/// Takes back the events it names: they are folded as if they had not happened. Taking back an
/// Undone brings them again.
struct Undone {
    static constexpr std::string_view type_name = "Undone";
    std::vector<EventId> events;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("events", &Undone::events),
                           field_or_default("reason", &Undone::reason));
    }
    friend bool operator==(const Undone&, const Undone&) = default;
};

} // namespace klubba::meeting
