#pragma once

#include "base/describe.h"
#include "meeting/publishing_records.h"

#include <string>

// What becomes of words of the minutes before the public reads them. Who did it is the event's
// actor, or its person where that is known.
namespace klubba::meeting {

/// From now on the public does not read them.
struct WordsMasked {
    static constexpr std::string_view type_name = "WordsMasked";
    std::string words;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("words", &WordsMasked::words),
                           field_or_default("reason", &WordsMasked::reason),
                           field("at", &WordsMasked::at));
    }
    friend bool operator==(const WordsMasked&, const WordsMasked&) = default;
};

/// They may stand, whatever was said of them before.
struct WordsKept {
    static constexpr std::string_view type_name = "WordsKept";
    std::string words;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("words", &WordsKept::words),
                           field_or_default("reason", &WordsKept::reason),
                           field("at", &WordsKept::at));
    }
    friend bool operator==(const WordsKept&, const WordsKept&) = default;
};

/// What the public will read was read, and may be published.
struct PublicTextReviewed {
    static constexpr std::string_view type_name = "PublicTextReviewed";
    std::string content; ///< Hash of what was read (publishing/rendition.h), as hex.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("content", &PublicTextReviewed::content),
                           field("at", &PublicTextReviewed::at));
    }
    friend bool operator==(const PublicTextReviewed&, const PublicTextReviewed&) = default;
};

} // namespace klubba::meeting
