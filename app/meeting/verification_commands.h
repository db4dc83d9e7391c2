#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/verification_records.h"

#include <string>
#include <vector>

// After the meeting: sets of §§ verified each on its day, posted, and taken down.
namespace klubba::meeting {

/// With no items: all that were handled and are in no set yet, nor verified in the room.
struct VerifySections {
    static constexpr std::string_view type_name = "VerifySections";
    static constexpr Roles roles = by_secretary;
    VerificationSet set; ///< Its id is made by the station when empty.

    static constexpr auto fields() { return list_fields(field("set", &VerifySections::set)); }
    friend bool operator==(const VerifySections&, const VerifySections&) = default;
};

struct NoteDisagreement {
    static constexpr std::string_view type_name = "NoteDisagreement";
    static constexpr Roles roles = by_secretary;
    ItemId item;
    PersonId by;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("item", &NoteDisagreement::item),
                           field("by", &NoteDisagreement::by),
                           field("text", &NoteDisagreement::text));
    }
    friend bool operator==(const NoteDisagreement&, const NoteDisagreement&) = default;
};

struct PostMinutes {
    static constexpr std::string_view type_name = "PostMinutes";
    static constexpr Roles roles = by_secretary;
    VerificationSetId set;
    Day posted{};
    std::string kept_at;

    static constexpr auto fields()
    {
        return list_fields(field("set", &PostMinutes::set), field("posted", &PostMinutes::posted),
                           field_or_default("kept_at", &PostMinutes::kept_at));
    }
    friend bool operator==(const PostMinutes&, const PostMinutes&) = default;
};

struct RemovePosting {
    static constexpr std::string_view type_name = "RemovePosting";
    static constexpr Roles roles = by_secretary;
    VerificationSetId set;
    Day removed{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &RemovePosting::set),
                           field("removed", &RemovePosting::removed));
    }
    friend bool operator==(const RemovePosting&, const RemovePosting&) = default;
};

} // namespace klubba::meeting
