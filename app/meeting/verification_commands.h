#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/verification_records.h"

#include <string>
#include <vector>

// After the meeting: sets of §§ verified each on its day, posted, and taken down.
namespace klubba::meeting {

/// With no items: all that were handled and are in no set yet, nor verified in the room; with the
/// id of a set whose §§ are unlocked, those.
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

/// With no set: the §§ verified in the room on the first day that has some in no set yet, which are
/// made one.
struct PostMinutes {
    static constexpr std::string_view type_name = "PostMinutes";
    static constexpr Roles roles = by_secretary;
    VerificationSetId set;
    Day posted{};
    std::string kept_at;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("set", &PostMinutes::set),
                           field("posted", &PostMinutes::posted),
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

/// With no set as in PostMinutes.
struct AttachSignedFile {
    static constexpr std::string_view type_name = "AttachSignedFile";
    static constexpr Roles roles = by_secretary;
    VerificationSetId set;
    SignedFile signed_file;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("set", &AttachSignedFile::set),
                           field("signed_file", &AttachSignedFile::signed_file));
    }
    friend bool operator==(const AttachSignedFile&, const AttachSignedFile&) = default;
};

/// With no set as in PostMinutes; by nobody named as in MakeRemark.
struct ConsentToUnlock {
    static constexpr std::string_view type_name = "ConsentToUnlock";
    static constexpr Roles roles = by_anyone;
    VerificationSetId set;
    PersonId by;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("set", &ConsentToUnlock::set),
                           field_or_default("by", &ConsentToUnlock::by),
                           field("reason", &ConsentToUnlock::reason));
    }
    friend bool operator==(const ConsentToUnlock&, const ConsentToUnlock&) = default;
};

} // namespace klubba::meeting
