#pragma once

#include "ui/living_minutes.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

// What anybody may read of the minutes, while it is decided: words that are perhaps not for
// everybody, and the text as it would be published now. Handed over by the program.
namespace klubba::ui {

struct PublicWords {
    /// What becomes of them.
    enum class Fate { LeftOut, Undecided, Masked, Stands };
    /// Why somebody should look at them.
    enum class Why { OfClosed, IdentityNumber, NamedInClosed, MailAddress, Chosen };

    std::string words;
    std::string where; ///< "§ 12"; empty where they were chosen by hand.
    Why why{};
    Fate fate{};
    std::string reason; ///< As it was given with the decision.

    /// Left out whatever anybody says: a closed or secret item is named by them.
    [[nodiscard]] bool is_left_out() const { return fate == Fate::LeftOut; }
};

struct PublicMinutes {
    std::vector<PublicWords> words;
    std::vector<MinutesLine> lines; ///< The text; a heading for each § and part.
    std::string content;            ///< What a review of the text is of.
    bool is_reviewed = false;       ///< As it stands now.
    bool is_ready = false;          ///< Verified and posted: what is reviewed is published.
};

/// What is left of what was done on the sheet.
struct PublicMinutesDesk {
    std::size_t row = 0;
    std::size_t first = 0;   ///< Of the lines in sight.
    std::string read_to_end; ///< The content whose end has been in sight.
};

} // namespace klubba::ui
