#pragma once

#include "base/result.h"
#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

// Every kind of document that a meeting leaves behind, by its name.
namespace klubba::minutes {

enum class Kind {
    Full,
    Decisions,
    Verified,
    Extract,
    Certificate,
    Notice,
    Attendance,
    Votes,
    Speaking,
    Notes,
    Dispatch,
};
constexpr auto names_of(Kind)
{
    return std::array<std::string_view, 11>{"full",        "decisions", "verified",   "extract",
                                            "certificate", "notice",    "attendance", "votes",
                                            "speaking",    "notes",     "dispatch"};
}

struct Wanted {
    Kind kind{};
    std::optional<std::int64_t> section; ///< Of an extract.
    std::string receiver;                ///< Of a dispatch; empty: of all.
};

/// Fails with what is missing where the meeting has nothing to fill the document with: no § of that
/// number, no vote. `record` is that of `state`, and
/// `look` how the body wants it.
Result<Document, Failure> document_of(const meeting::MeetingState& state,
                                      const Record& record,
                                      const Wanted& wanted,
                                      const Template& look = {});

} // namespace klubba::minutes
