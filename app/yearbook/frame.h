#pragma once

#include "minutes/document.h"
#include "yearbook/facts.h"

#include <string>

// What the documents of a year have in common.
namespace klubba::yearbook {

/// `name` is what the document is called: "Återrapportering". Title, author, head and foot, and no
/// part yet.
minutes::Document framed(const YearFacts& facts, const std::string& name);

/// What sentences call the body once it has been named: "beredningen" of "Beredningen för natur";
/// the whole name where it is no such word with what it is for.
std::string short_name(const std::string& body);

/// The first page's title: "Återrapportering", "Kulturnämnden 2026".
minutes::Heading title(const YearFacts& facts, const std::string& name);

/// "Kommentar: " and the text after it, the label strong.
minutes::Paragraph labelled(const std::string& label, std::string text, minutes::Origin origin);

/// Text as written, with a label before its first paragraph; nothing where there is no text.
void add_labelled(minutes::Part& part,
                  const std::string& label,
                  const std::string& text,
                  minutes::Origin origin);

/// "malsattning-2-kulturen": a place for links, of letters and digits of ASCII.
std::string anchor(const std::string& text);

/// What stands before the assignments of a goal: "Målsättning 2: Kulturen når hela länet".
std::string goal_heading(const year::Goal& goal);

/// One after the other in the order of the year's goals; those without one are last. Of a goal
/// those of one giver stand together, by their numbers.
struct GoalGroup {
    std::string heading;
    bool is_other = false; ///< Of assignments without a goal.
    std::vector<const AssignmentFacts*> assignments;
};
std::vector<GoalGroup> by_goal(const YearFacts& facts);

/// Who gave it to whom, as a line that leads the assignments below; empty where neither is known.
std::string giving_line(const AssignmentFacts& assignment);

} // namespace klubba::yearbook
