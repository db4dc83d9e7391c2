#pragma once

#include "base/time.h"
#include "meeting/ids.h"
#include "meeting/terms.h"
#include "ui/prose.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// The minutes while they come to be: each § as it would be printed now, with whose words they are,
// and the prose that the secretary writes in it.
namespace klubba::ui {

struct MinutesLine {
    enum class Kind { Heading, Text, Remark, Clause };
    enum class Words { Generated, Notice, Written };
    enum class Change { None, Struck, Added };
    Kind kind{};
    std::string opening; ///< "att", "1."; may be empty.
    std::string text;
    Words words{};
    Change change{}; ///< Among what changed.
};

struct MinutesSection {
    meeting::ItemId item;
    std::string label; ///< "§ 12"
    std::string title;
    std::vector<MinutesLine> lines;
    std::optional<Instant> sent{}; ///< To the verifiers, last.
    /// Since then: the lines as they are, and among them those that are no longer there. Empty
    /// where nothing changed.
    std::vector<MinutesLine> since_sent{};
    std::size_t came_late = 0; ///< Events that who verified it did not know of.
};

using LivingMinutes = std::vector<MinutesSection>;

/// A text that is being written. It is sent when the writer rests, and now and then meanwhile.
struct WrittenProse {
    Prose text;
    std::string sent;                 ///< What was last taken over from the meeting, or sent to it.
    std::string seen;                 ///< What the meeting last had.
    std::optional<std::string> other; ///< What came from elsewhere while this was being written.
    Instant first_typed;              ///< Of what is not sent.
    Instant last_typed;

    [[nodiscard]] bool is_unsent() const { return text.text() != sent; }
};

/// Summary, reasons, note.
inline constexpr std::size_t prose_count = 3;

/// What is left of what was done on the sheet.
struct LivingMinutesDesk {
    meeting::ItemId item; ///< Whose § is shown; empty before the sheet was first opened.
    std::array<WrittenProse, prose_count> proses;
    std::size_t first = 0; ///< Of the lines in sight.
    bool wants_keyboard = false;
    bool shows_changes = false;
};

} // namespace klubba::ui
