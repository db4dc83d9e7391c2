#pragma once

#include "base/result.h"
#include "meeting/draft_notes.h"
#include "notice/draft.h"
#include "notice/hints.h"
#include "notice/learning.h"
#include "notice/line.h"

#include <functional>
#include <string_view>

// Reads a notice with what the corrections of earlier ones of its body taught.
namespace klubba::notice {

/// The hints of a body by its name as the notice prints it; empty ones where there are none.
/// Without a function a notice is read without hints.
using HintsFor = std::function<Hints(std::string_view body)>;

struct HintedDraft {
    Draft draft;
    meeting::DraftNotes notes;
    AsRead as_read;
};

/// As read_lines; without hints the draft is the same. Labels are read as those they were found to
/// be; then values are exchanged, which keep their sources.
Result<HintedDraft, Failure> read_with_hints(const Lines& lines, const HintsFor& hints_for = {});
/// As read_notice.
Result<HintedDraft, Failure> read_with_hints(std::string_view bytes,
                                             const HintsFor& hints_for = {});

/// The lines with each label that is hinted at exchanged for one that is read with that meaning:
/// those of the cover before `first_of_agenda`, those of items from there on.
Lines relabelled(Lines lines, const Hints& hints, int first_of_agenda);

/// Exchanges the values that hints are about.
void apply(const Hints& hints, Draft& draft);

} // namespace klubba::notice
