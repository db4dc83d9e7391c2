#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/verification_records.h"

#include <string>
#include <vector>

// After the meeting: sets of §§ verified each on its day, posted, and taken down (KL 5:69, 8:12).
namespace klubba::meeting {

/// With the id of a set whose §§ are unlocked: they are verified anew.
struct SectionsVerified {
    static constexpr std::string_view type_name = "SectionsVerified";
    VerificationSet set;
    Instant at{};
    bool locks = false; ///< From now on what the §§ say stands.
    /// The last event of each author that was known where they were verified: what is earlier and
    /// not among them came late. Empty in old journals, where nothing is known of that.
    std::vector<EventId> seen{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &SectionsVerified::set), field("at", &SectionsVerified::at),
                           field_or_default("locks", &SectionsVerified::locks),
                           field("seen", &SectionsVerified::seen));
    }
    friend bool operator==(const SectionsVerified&, const SectionsVerified&) = default;
};

/// Verifier and chair do not agree on how something was; both are in the minutes.
struct DisagreementNoted {
    static constexpr std::string_view type_name = "DisagreementNoted";
    ItemId item;
    PersonId by;
    std::string text;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("item", &DisagreementNoted::item), field("by", &DisagreementNoted::by),
            field("text", &DisagreementNoted::text), field("at", &DisagreementNoted::at));
    }
    friend bool operator==(const DisagreementNoted&, const DisagreementNoted&) = default;
};

struct MinutesPosted {
    static constexpr std::string_view type_name = "MinutesPosted";
    VerificationSetId set;
    Day posted{};
    std::string kept_at; ///< Where the minutes can be read.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("set", &MinutesPosted::set), field("posted", &MinutesPosted::posted),
            field_or_default("kept_at", &MinutesPosted::kept_at), field("at", &MinutesPosted::at));
    }
    friend bool operator==(const MinutesPosted&, const MinutesPosted&) = default;
};

struct PostingRemoved {
    static constexpr std::string_view type_name = "PostingRemoved";
    VerificationSetId set;
    Day removed{};
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &PostingRemoved::set),
                           field("removed", &PostingRemoved::removed),
                           field("at", &PostingRemoved::at));
    }
    friend bool operator==(const PostingRemoved&, const PostingRemoved&) = default;
};

/// The minutes came back signed from outside.
struct SignedFileAttached {
    static constexpr std::string_view type_name = "SignedFileAttached";
    VerificationSetId set;
    SignedFile signed_file;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &SignedFileAttached::set),
                           field("signed_file", &SignedFileAttached::signed_file),
                           field("at", &SignedFileAttached::at));
    }
    friend bool operator==(const SignedFileAttached&, const SignedFileAttached&) = default;
};

/// Once the verifiers of the set and its chairs have all consented, its §§ may be changed, until
/// they are verified anew.
struct UnlockConsented {
    static constexpr std::string_view type_name = "UnlockConsented";
    VerificationSetId set;
    PersonId by;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &UnlockConsented::set), field("by", &UnlockConsented::by),
                           field("reason", &UnlockConsented::reason),
                           field("at", &UnlockConsented::at));
    }
    friend bool operator==(const UnlockConsented&, const UnlockConsented&) = default;
};

} // namespace klubba::meeting
