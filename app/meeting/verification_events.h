#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/verification_records.h"

#include <string>
#include <vector>

// After the meeting: sets of §§ verified each on its day, posted, and taken down (KL 5:69, 8:12).
namespace klubba::meeting {

struct SectionsVerified {
    static constexpr std::string_view type_name = "SectionsVerified";
    VerificationSet set;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("set", &SectionsVerified::set),
                           field("at", &SectionsVerified::at));
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

} // namespace klubba::meeting
