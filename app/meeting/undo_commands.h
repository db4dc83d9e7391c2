#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

// Taking back, and bringing back.
namespace klubba::meeting {

/// Takes back the events named, or, with none, the latest action that is not taken back. An action
/// is all that one command made.
struct Undo {
    static constexpr std::string_view type_name = "Undo";
    static constexpr Roles roles = by_presidium;
    std::vector<EventId> events;
    Dependents dependents{}; ///< What to do with later events that rest on them.
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("events", &Undo::events),
                           field_or_default("dependents", &Undo::dependents),
                           field_or_default("reason", &Undo::reason));
    }
    friend bool operator==(const Undo&, const Undo&) = default;
};

/// Brings back what the latest undo took.
struct Redo {
    static constexpr std::string_view type_name = "Redo";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const Redo&, const Redo&) = default;
};

} // namespace klubba::meeting
