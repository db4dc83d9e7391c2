#pragma once

#include "base/describe.h"
#include "meeting/roles.h"

#include <string>

// What becomes of words of the minutes before the public reads them.
namespace klubba::meeting {

struct MaskWords {
    static constexpr std::string_view type_name = "MaskWords";
    static constexpr Roles roles = by_presidium;
    std::string words;
    std::string reason; ///< For who looks later; may be empty.

    static constexpr auto fields()
    {
        return list_fields(field("words", &MaskWords::words),
                           field_or_default("reason", &MaskWords::reason));
    }
    friend bool operator==(const MaskWords&, const MaskWords&) = default;
};

/// Lets words stand: no mask, or no longer one.
struct KeepWords {
    static constexpr std::string_view type_name = "KeepWords";
    static constexpr Roles roles = by_presidium;
    std::string words;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("words", &KeepWords::words),
                           field_or_default("reason", &KeepWords::reason));
    }
    friend bool operator==(const KeepWords&, const KeepWords&) = default;
};

/// Says that what the public will read was read. `content` is the hash of just what was shown to
/// who read it, so that nobody reviews what they have not seen.
struct ReviewPublicText {
    static constexpr std::string_view type_name = "ReviewPublicText";
    static constexpr Roles roles = by_presidium;
    std::string content;

    static constexpr auto fields()
    {
        return list_fields(field("content", &ReviewPublicText::content));
    }
    friend bool operator==(const ReviewPublicText&, const ReviewPublicText&) = default;
};

} // namespace klubba::meeting
