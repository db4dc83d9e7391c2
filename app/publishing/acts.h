#pragma once

#include "base/field.h"
#include "base/record.h"
#include "base/result.h"
#include "base/time.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// What people decided about the public rendition of a meeting's minutes: words to mask, words that
// may stand, and that they reviewed it. Kept beside the journal, in `published/` of the data
// folder, one file for each meeting, one line of JSON for each act.
//
// 1. An act, once kept, is never changed or removed; each line holds the hash of the one before.
// 2. A file in which that does not hold is Failure::Damaged: then nothing is published.
// 3. A review is of one content (rendition.h). When that is another, it says nothing any more.
namespace klubba::publishing {

enum class ActKind {
    Mask,  ///< The words are masked from now on.
    Keep,  ///< The words may stand: no mask, or no longer one.
    Review ///< The rendition was read and may be published.
};
constexpr auto names_of(ActKind)
{
    return std::array<std::string_view, 3>{"mask", "keep", "review"};
}

struct Act {
    ActKind kind{};
    std::string words;   ///< Of a mask, or what may stand.
    std::string reason;  ///< Of a mask; may be empty.
    std::string content; ///< Of a review: the hash of what was read.
    std::string by;      ///< Who decided.
    Instant at{};
    std::string before; ///< Hash of the line before; empty on the first.

    static constexpr auto fields()
    {
        return list_fields(field("kind", &Act::kind), field_or_default("words", &Act::words),
                           field_or_default("reason", &Act::reason),
                           field_or_default("content", &Act::content), field("by", &Act::by),
                           field("at", &Act::at), field_or_default("before", &Act::before));
    }
};

/// In order.
using Acts = std::vector<Act>;

/// Those of a meeting; none where nobody has decided anything.
Result<Acts, Failure> read_acts(const std::filesystem::path& data, const StreamId& meeting);

/// Durable when it returns. `act.before` is filled in.
Result<void, Failure> keep_act(const std::filesystem::path& data, const StreamId& meeting, Act act);

/// All of them to another data folder, each file proved and durable: they belong to a copy of the
/// journal as files do. A file that is there already is replaced.
Result<void, Failure> copy_acts(const std::filesystem::path& from, const std::filesystem::path& to);

/// The words that are masked after all acts.
std::vector<std::string> masks_of(const Acts& acts);
/// Whether it was decided of the words that they are masked, or that they may stand.
bool is_decided(const Acts& acts, const std::string& words);
/// The last review, if it is of that content and nothing was decided after it.
std::optional<Act> review_of(const Acts& acts, const std::string& content);

} // namespace klubba::publishing
