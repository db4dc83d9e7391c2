#pragma once

#include "plans/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The headings of a document, and what stands under each.
namespace klubba::plans {

enum class About {
    Text,        ///< Anything that the draft has no fields for.
    Assignments, ///< May have assignments under it.
    Goal,
    Activities, ///< The planned meetings.
    Standing,   ///< What every meeting is told.
};

struct Section {
    About about{};
    std::string number;  ///< "3.1.2"; empty where the heading has none.
    std::string heading; ///< Without its number.
    At at;               ///< The lines of the heading; none before the first.
    std::size_t begin{}; ///< What is under it.
    std::size_t end{};
};

/// All lines belong to one section, furniture too. The first has no heading.
std::vector<Section> sections_of(const Reading& reading);

/// "Målsättning nr 6: Forskning …" in its parts; none where it is no goal.
std::optional<FoundGoal> goal_in(std::string_view heading);

/// "Sammanträdesdag  Ärenden  Plats": the head of the table of meetings.
bool is_head_of_meetings(std::string_view text);

/// Whether the text begins with a date: "Torsdag 12 mars …", "2026-03-12", "12/3".
/// And of a day that no month has: "31 juni".
bool begins_with_date(std::string_view text);

/// "Fredag 10", with "september" on the line below: a narrow column divides the date.
bool begins_divided_date(std::string_view text, std::string_view below);

/// How many bytes at the beginning are a date that no calendar has; none where it is another or no
/// date.
std::optional<std::size_t> impossible_date(std::string_view text);

} // namespace klubba::plans
