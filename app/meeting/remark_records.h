#pragma once

#include "base/describe.h"
#include "meeting/ids.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// The draft of the minutes on its way to those who verify it, and what they say about it.
namespace klubba::meeting {

/// The §§ as they were sent, together, to be verified.
struct Sending {
    std::vector<ItemId> items;
    std::vector<PersonId> to;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("items", &Sending::items), field("to", &Sending::to),
                           field("at", &Sending::at));
    }
    friend bool operator==(const Sending&, const Sending&) = default;
};

/// What the chair or a verifier says about the draft.
struct Remark {
    RemarkId id;
    ItemId item; ///< Empty: about all of the minutes.
    PersonId by;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("id", &Remark::id),
                           field_or_default("item", &Remark::item),
                           field_or_default("by", &Remark::by), field("text", &Remark::text));
    }
    friend bool operator==(const Remark&, const Remark&) = default;
};

enum class RemarkAnswer { Followed, NotFollowed };
constexpr auto names_of(RemarkAnswer)
{
    return std::array<std::string_view, 2>{"followed", "not-followed"};
}

struct RemarkRecord {
    Remark remark;
    Instant made{};
    std::optional<Instant> settled;
    RemarkAnswer answer{}; ///< Once it is settled.
    std::string reply;

    static constexpr auto fields()
    {
        return list_fields(field("remark", &RemarkRecord::remark),
                           field("made", &RemarkRecord::made),
                           field("settled", &RemarkRecord::settled),
                           field_or_default("answer", &RemarkRecord::answer),
                           field_or_default("reply", &RemarkRecord::reply));
    }
    friend bool operator==(const RemarkRecord&, const RemarkRecord&) = default;
};

} // namespace klubba::meeting
