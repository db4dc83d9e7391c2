#include "yearbook/frame.h"

#include "minutes/part_blocks.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

namespace klubba::yearbook {

using namespace minutes;

namespace {

const year::Goal* goal_of(const YearFacts& facts, const AssignmentFacts& assignment)
{
    if (const auto* number = year::number_in(*assignment.record, facts.year))
        return year::find(*facts.state, number->goal);
    // It runs on, and the year's list has not numbered it: as it was last.
    for (auto number = assignment.record->numbers.rbegin();
         number != assignment.record->numbers.rend(); ++number)
        if (number->year < facts.year) return year::find(*facts.state, number->goal);
    return nullptr;
}

const char* const other_assignments = "Övriga uppdrag";

/// The same goal has one key in every year, whatever its number. Plans head what has no goal as if
/// it were one.
std::string key_of(const year::Goal* goal)
{
    return year::text_key(goal == nullptr ? other_assignments : goal->text);
}

/// The last number in it: 3 of "Ber nr 3". What has none comes after all others.
int count_in(const std::string& number)
{
    const auto end = number.find_last_of("0123456789");
    if (end == std::string::npos) return std::numeric_limits<int>::max();
    auto begin = end;
    while (begin > 0 && std::isdigit(static_cast<unsigned char>(number[begin - 1])) != 0)
        --begin;
    int count = 0;
    std::from_chars(number.data() + begin, number.data() + end + 1, count);
    return count;
}

/// Those of one giver together, in the order in which the givers are first met, and by number.
void put_in_order(std::vector<const AssignmentFacts*>& assignments)
{
    std::vector<std::string> givers;
    for (const auto* assignment : assignments)
        if (auto key = year::text_key(giving_line(*assignment));
            std::find(givers.begin(), givers.end(), key) == givers.end())
            givers.push_back(std::move(key));
    const auto place_of = [&](const AssignmentFacts* assignment) {
        const auto giver =
            std::find(givers.begin(), givers.end(), year::text_key(giving_line(*assignment)));
        return std::pair{giver - givers.begin(), count_in(assignment->view.number)};
    };
    std::stable_sort(
        assignments.begin(), assignments.end(),
        [&](const auto* one, const auto* other) { return place_of(one) < place_of(other); });
}

} // namespace

Document framed(const YearFacts& facts, const std::string& name)
{
    Document document;
    document.language = "sv-SE";
    const auto dated = name + " " + std::to_string(facts.year);
    document.author = capitalised(facts.body);
    document.title = dated + ", " + document.author;
    document.dated = facts.latest;
    document.furniture = {document.author, dated, {}, "Sida"};
    return document;
}

std::string short_name(const std::string& body)
{
    const auto end = body.find(" för ");
    if (end == std::string::npos) return body;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words{
        {{"Beredning", "beredningen"},
         {"Beredningen", "beredningen"},
         {"Nämnd", "nämnden"},
         {"Nämnden", "nämnden"},
         {"Utskott", "utskottet"},
         {"Utskottet", "utskottet"},
         {"Styrelse", "styrelsen"},
         {"Styrelsen", "styrelsen"}}};
    for (const auto& [name, word] : words)
        if (body.compare(0, end, name) == 0) return std::string{word};
    return body;
}

Heading title(const YearFacts& facts, const std::string& name)
{
    return {1, name, capitalised(facts.body) + " " + std::to_string(facts.year), "titel"};
}

Paragraph labelled(const std::string& label, std::string text, Origin origin)
{
    return {{{label + ": ", Emphasis::Strong}, {std::move(text), Emphasis::Plain}},
            ParagraphRole::Body,
            origin};
}

void add_labelled(Part& part, const std::string& label, const std::string& text, Origin origin)
{
    auto all = paragraphs(text, origin);
    if (all.empty()) return;
    all.front() = labelled(label, all.front().runs.front().text, origin);
    for (auto& one : all)
        part.blocks.emplace_back(std::move(one));
}

std::string anchor(const std::string& text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 6> letters{
        {{"å", 'a'}, {"ä", 'a'}, {"ö", 'o'}, {"Å", 'a'}, {"Ä", 'a'}, {"Ö", 'o'}}};
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto found = std::find_if(letters.begin(), letters.end(), [&](const auto& each) {
            return std::string_view{text}.substr(at).starts_with(each.first);
        });
        if (found != letters.end()) {
            plain += found->second;
            ++at;
        } else if (byte < 0x80 && std::isalnum(byte) != 0)
            plain += static_cast<char>(std::tolower(byte));
        else if (!plain.empty() && plain.back() != '-')
            plain += '-';
    }
    while (plain.ends_with('-'))
        plain.pop_back();
    return plain;
}

std::string goal_heading(const year::Goal& goal)
{
    return "Målsättning" + (goal.number.empty() ? "" : " " + goal.number) + ": " + goal.text;
}

std::vector<GoalGroup> by_goal(const YearFacts& facts)
{
    std::vector<std::pair<std::string, GoalGroup>> groups;
    const auto group_of = [&](const year::Goal* goal) -> GoalGroup& {
        const auto key = key_of(goal);
        const auto found = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& each) { return each.first == key; });
        if (found != groups.end()) return found->second;
        const bool is_other = key == key_of(nullptr);
        auto heading = is_other ? std::string{other_assignments} : goal_heading(*goal);
        groups.push_back({key, {std::move(heading), is_other, {}}});
        return groups.back().second;
    };
    for (const auto& goal : facts.view.goals)
        group_of(&goal);
    for (const auto& assignment : facts.assignments)
        group_of(goal_of(facts, assignment)).assignments.push_back(&assignment);
    for (auto& [key, group] : groups)
        put_in_order(group.assignments);
    std::vector<GoalGroup> all;
    for (auto& [key, group] : groups)
        if (!group.assignments.empty() && !group.is_other) all.push_back(std::move(group));
    for (auto& [key, group] : groups)
        if (!group.assignments.empty() && group.is_other) all.push_back(std::move(group));
    return all;
}

std::string giving_line(const AssignmentFacts& assignment)
{
    const auto& giver = assignment.record->assignment.giver;
    const auto& receiver = assignment.record->assignment.receiver;
    if (giver.empty() && receiver.empty()) return {};
    if (giver.empty()) return "Uppdrag till " + receiver + ":";
    return "Uppdrag givna från " + giver + (receiver.empty() ? "" : " till " + receiver) + ":";
}

} // namespace klubba::yearbook
