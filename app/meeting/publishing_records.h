#pragma once

#include "base/describe.h"
#include "base/time.h"

#include <array>
#include <optional>
#include <string>

// What the public may read of the minutes: words that are masked, words that may stand, and whether
// somebody has read the text that is published.
//
// The words are what is hidden from the public. They are in the meeting's stream, as what is secret
// in it is: a station has them that has the stream, those that show rooms among them. Nothing that
// is made for the room or for the public (RoomView, PublicView) knows of them.
namespace klubba::meeting {

enum class WordsRule { Masked, MayStand };
constexpr auto names_of(WordsRule)
{
    return std::array<std::string_view, 2>{"masked", "may-stand"};
}

/// What was said last of those words.
struct WordsRuling {
    std::string words;
    WordsRule rule{};
    std::string reason; ///< May be empty.
    std::string by;     ///< Who said so, by name where it is known, else in which role.
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("words", &WordsRuling::words), field("rule", &WordsRuling::rule),
                           field_or_default("reason", &WordsRuling::reason),
                           field_or_default("by", &WordsRuling::by), field("at", &WordsRuling::at));
    }
    friend bool operator==(const WordsRuling&, const WordsRuling&) = default;
};

/// Somebody has read what the public will read.
struct PublicReview {
    std::string content; ///< Hash of what was read; when that is another the review is void.
    std::string by;
    Instant at{};
    std::optional<Instant> ruled_since; ///< Words were masked or let stand after it: it is void.

    static constexpr auto fields()
    {
        return list_fields(
            field("content", &PublicReview::content), field_or_default("by", &PublicReview::by),
            field("at", &PublicReview::at), field("ruled_since", &PublicReview::ruled_since));
    }
    friend bool operator==(const PublicReview&, const PublicReview&) = default;
};

} // namespace klubba::meeting
