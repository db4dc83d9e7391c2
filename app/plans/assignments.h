#pragma once

#include "plans/headings.h"
#include "plans/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The assignments of a plan, with the goals that they stand under and who gave them to whom; and
// what every meeting is told.
namespace klubba::plans {

/// "Uppdrag givna från regionfullmäktige till nämnden", "Nämnden får i uppdrag att": who gives, and
/// who receives.
struct Giving {
    std::optional<std::string> giver;
    std::optional<std::string> receiver;
};
/// Of a line or a heading that leads a list of assignments; none where the text is no such.
std::optional<Giving> giving_in(std::string_view text);

/// Under what an assignment stands.
struct Under {
    std::optional<std::string> giver; ///< Of the whole section, or of the document.
    Giving giving;
    At lead; ///< The lines that say it, until an assignment has come after them.
    std::optional<std::string> goal;

    void lead_with(Giving given, At at);
    /// Puts who and what for on the assignment, which is to be at `path`.
    void put_on(FoundAssignment& assignment, Reading& reading, const std::string& path);
};

/// The lines that make one paragraph, or one point of a list.
struct Block {
    Passage passage;
    bool bulleted = false;
};
/// Of what is not read yet.
std::vector<Block> blocks_of(const Reading& reading, const Section& section);

void read_goal(Reading& reading, const Section& section, Under& under);
void read_assignments(Reading& reading, const Section& section, Under& under);
void read_standing(Reading& reading, const Section& section);

} // namespace klubba::plans
