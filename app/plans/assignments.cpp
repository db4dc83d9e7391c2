#include "plans/assignments.h"

#include "notice/swedish.h"
#include "plans/assignment_numbers.h"
#include "plans/marks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

constexpr std::array<std::string_view, 5> given_by{" från ", " av ", " givna av ", " fr ",
                                                   " ifrån "};
constexpr std::array<std::string_view, 5> receives{" får i uppdrag", " har i uppdrag",
                                                   " ges i uppdrag", " fick i uppdrag", " uppdras"};
constexpr std::array<std::string_view, 6> told_by{"rapportera",  "informera",  "redovisa",
                                                  "rapporterar", "informerar", "redovisar"};

std::optional<std::string> part(std::string_view text, std::size_t begin, std::size_t end)
{
    auto found = trim(text.substr(begin, end - begin), ":.,");
    // A year is when, and not who.
    if (found.size() > 5 && notice::is_digit(found.back())) {
        const auto words = notice::words_of(found);
        if (words.size() > 1 && words.back().size() == 4)
            found = trim(found.substr(0, found.size() - words.back().size()));
        if (found.ends_with(" år")) found = trim(found.substr(0, found.size() - 4));
    }
    if (found.empty()) return {};
    return std::string{found};
}

bool goes_on(const Reading& reading, const Block& block, std::size_t i)
{
    const auto& line = reading.lines[i];
    if (after_bullet(line.text) || number_at_start(line.text)) return false;
    const std::string_view above = block.passage.text;
    if (begins_page(reading.lines, i)) return is_unfinished(above) || begins_small(line.text);
    if (line.gap > 0) return is_unfinished(above) && begins_small(line.text);
    if (numbers_in_brackets(above).numbers.empty()) return !above.ends_with(':');
    return !numbers_in_brackets(line.text).numbers.empty() && line.text.front() == '(';
}

/// "Förvaltningen ska rapportera om:" leads what the administration is to tell.
std::optional<std::string> teller_in(std::string_view text)
{
    if (!text.ends_with(':')) return {};
    const auto folded = fold(text);
    const auto tells = std::any_of(told_by.begin(), told_by.end(), [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
    if (!tells) return {};
    auto end = std::min(folded.find(" ska "), folded.find(" skall "));
    if (end == std::string::npos) end = folded.find(' ');
    return part(text, 0, end);
}

} // namespace

std::optional<Giving> giving_in(std::string_view text)
{
    const auto folded = fold(text);
    Giving giving;
    for (const auto words : receives) {
        const auto at = folded.find(words);
        if (at == std::string::npos || at == 0) continue;
        // The words end the line; else it is an assignment, or text about one.
        const auto tail = trim(std::string_view{folded}.substr(at + words.size()), ":. ");
        if (!tail.empty() && tail != "att") continue;
        giving.receiver = part(text, 0, at);
        return giving;
    }
    if (!folded.starts_with("uppdrag ")) return {};
    const auto end = std::min(text.find(". "), text.size());
    const auto to = folded.find(" till ");
    for (const auto words : given_by) {
        const auto from = folded.find(words);
        if (from == std::string::npos || from > 60) continue;
        giving.giver = part(text, from + words.size(), std::min(to > from ? to : end, end));
        break;
    }
    if (to < end) giving.receiver = part(text, to + 6, end);
    if (!giving.giver && !giving.receiver) return {};
    return giving;
}

std::vector<Block> blocks_of(const Reading& reading, const Section& section)
{
    std::vector<Block> blocks;
    for (auto i = section.begin; i < section.end; ++i) {
        if (reading.read[i]) continue;
        const auto& text = reading.lines[i].text;
        if (!blocks.empty() && goes_on(reading, blocks.back(), i)) {
            blocks.back().passage.add(text, i);
            continue;
        }
        const auto bullet = after_bullet(text);
        blocks.push_back({{}, bullet.has_value()});
        blocks.back().passage.add(bullet ? *bullet : text, i);
    }
    return blocks;
}

void Under::lead_with(Giving given, At at)
{
    giving = std::move(given);
    lead.insert(lead.end(), at.begin(), at.end());
}

void Under::put_on(FoundAssignment& assignment, Reading& reading, const std::string& path)
{
    assignment.giver = giving.giver ? giving.giver : giver;
    assignment.receiver = giving.receiver;
    assignment.goal = goal;
    reading.note(path + (giving.giver ? ".giver" : ".receiver"), std::exchange(lead, {}), 0.9);
}

void read_goal(Reading& reading, const Section& section, Under& under)
{
    auto goal = goal_in(section.heading);
    if (!goal) return;
    under.goal = goal->number.empty() ? goal->text : goal->number;
    under.giving = {};
    const auto path = element("goals", reading.draft.goals.size());
    reading.note(path, section.at, 0.95);
    reading.draft.goals.push_back(std::move(*goal));
}

void read_assignments(Reading& reading, const Section& section, Under& under)
{
    auto& known = reading.draft.assignments;
    for (auto& block : blocks_of(reading, section)) {
        const auto& at = block.passage.at;
        const std::string_view text = block.passage.text;
        auto found = numbers_in_brackets(text);
        FoundAssignment assignment;
        if (const auto start = number_at_start(text)) {
            assignment.number = start->number;
            assignment.text = std::string{start->rest};
        } else if (!found.numbers.empty()) {
            assignment.number = found.numbers.front();
            assignment.text = std::string{trim(found.text, ",;")};
        } else {
            auto giving = block.bulleted ? std::nullopt : giving_in(text);
            if (giving) under.lead_with(std::move(*giving), at);
            continue;
        }
        const auto path = element("assignments", known.size());
        for (const auto& other : known)
            if (year::number_key(other.number) == year::number_key(assignment.number))
                reading.warn(WarningKind::NumberRepeated, path + ".number", at.front());
        under.put_on(assignment, reading, path);
        reading.note(path + ".number", at, 1);
        reading.note(path + ".text", at, block.bulleted ? 0.95 : 0.85);
        known.push_back(std::move(assignment));
    }
}

void read_standing(Reading& reading, const Section& section)
{
    std::optional<std::string> teller;
    auto& known = reading.draft.standing;
    bool is_list = false;
    At lead; // Of what comes next.
    for (auto i = section.begin; i < section.end; ++i) {
        if (reading.read[i]) continue;
        const auto& line = reading.lines[i];
        const auto bullet = after_bullet(line.text);
        const auto path = element("standing", known.size());
        if (bullet ? !bullet->empty() : is_list && (line.indent > 0 || line.gap == 0)) {
            const bool goes_on = !bullet && !known.empty() && begins_small(line.text);
            if (goes_on) {
                known.back().text = notice::join_lines(known.back().text, line.text);
                reading.note(element("standing", known.size() - 1) + ".text", i, 0.8);
                continue;
            }
            known.push_back({std::string{trim(bullet ? *bullet : line.text, ",;")}, teller});
            reading.note(path + ".text", i, bullet ? 0.95 : 0.8);
            reading.note(path + ".by", std::exchange(lead, {}), 0.9);
            is_list = true;
            continue;
        }
        is_list = line.text.ends_with(':');
        if (auto found = teller_in(line.text)) {
            teller = std::move(found);
            lead = {i};
        }
    }
}

} // namespace klubba::plans
