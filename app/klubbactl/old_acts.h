#pragma once

#include "base/field.h"
#include "base/record.h"
#include "base/result.h"
#include "base/time.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

// What was decided about the public rendition before that became events of the meeting: kept beside
// the journal, in `published/` of the data folder, a file for each meeting, a line of JSON for each
// act. Such a file is taken in once, and then set aside under another name.
namespace klubba::ctl {

struct OldAct {
    enum class Kind { Mask, Keep, Review };

    Kind kind{};
    std::string words;   ///< Of a mask, or what may stand.
    std::string reason;  ///< Of a mask; may be empty.
    std::string content; ///< Of a review: the hash of what was read.
    std::string by;      ///< Who decided.
    Instant at{};
    std::string before; ///< Hash of the line before; empty on the first.

    static constexpr auto fields();
};
constexpr auto names_of(OldAct::Kind)
{
    return std::array<std::string_view, 3>{"mask", "keep", "review"};
}

constexpr auto OldAct::fields()
{
    return list_fields(field("kind", &OldAct::kind), field_or_default("words", &OldAct::words),
                       field_or_default("reason", &OldAct::reason),
                       field_or_default("content", &OldAct::content), field("by", &OldAct::by),
                       field("at", &OldAct::at), field_or_default("before", &OldAct::before));
}

/// In order; none where there is no such file. Failure::Damaged where a line does not hold the hash
/// of the one before: then somebody has changed it.
Result<std::vector<OldAct>, Failure> read_old_acts(const std::filesystem::path& data,
                                                   const StreamId& meeting);

/// They are in the journal now.
Result<void, Failure> set_old_acts_aside(const std::filesystem::path& data,
                                         const StreamId& meeting);

} // namespace klubba::ctl
