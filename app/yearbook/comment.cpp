#include "yearbook/comment.h"

#include "minutes/swedish.h"
#include "yearbook/frame.h"

#include <algorithm>

namespace klubba::yearbook {

namespace {

using meeting::ItemKind;
using meeting::Outcome;
using minutes::day_and_month;
using year::AssignmentStatus;

std::string section_of(const Dealt& dealt)
{
    if (!dealt.section) return {};
    // No line ends between the sign and its number.
    return " (§\u00A0" + std::to_string(*dealt.section) + ")";
}

std::string quoted(const std::string& title)
{
    return "”" + title + "”";
}

bool is_carried(const Dealt& dealt)
{
    return dealt.outcome == Outcome::AsProposed || dealt.outcome == Outcome::Amended;
}

/// "fick Kulturnämnden information: ”Läsning” (§ 12)": what became of the item, after "Vid
/// sammanträdet …".
std::string what_became(const std::string& body, const Dealt& dealt, const std::string& item)
{
    if (dealt.proposes && is_carried(dealt)) return "lämnade " + body + " sitt förslag i " + item;
    if (dealt.outcome) {
        switch (*dealt.outcome) {
        case Outcome::AsProposed:
            return "beslutade " + body + " enligt förslaget i " + item;
        case Outcome::Amended:
            return "beslutade " + body + " med ändring av förslaget i " + item;
        case Outcome::Rejected:
            return "avslog " + body + " förslaget i " + item;
        case Outcome::ReferredBack:
            return "återremitterade " + body + " " + item;
        case Outcome::Postponed:
            return "bordlade " + body + " " + item;
        case Outcome::Noted:
            break;
        }
    }
    const bool is_told = dealt.kind == ItemKind::Information || dealt.outcome;
    return (is_told ? "fick " + body + " information i " : "behandlade " + body + " ") + item;
}

std::string sentence_of(const YearFacts& facts,
                        const AssignmentFacts& assignment,
                        const Dealt& dealt,
                        const std::string& when)
{
    if (dealt.title.empty())
        return when + " behandlades ett ärende som omfattas av sekretess" + section_of(dealt) + ".";
    // A plan often names the matter by the assignment's own words.
    const bool is_assignment = year::text_key(dealt.title) == year::text_key(assignment.view.text);
    const auto item =
        is_assignment ? std::string{"ärendet om uppdraget"} : "ärendet " + quoted(dealt.title);
    auto text =
        when + " " + what_became(short_name(facts.body), dealt, item) + section_of(dealt) + ".";
    if (!dealt.visited.empty() && dealt.visited != dealt.sitting.place)
        text += " I samband med det gjordes ett besök: " + dealt.visited + ".";
    if (!dealt.presenters.empty()) {
        std::string names;
        for (const auto& name : dealt.presenters)
            names += (names.empty() ? "" : "; ") + name;
        text += " " + minutes::ending_in("Föredragande: " + names, ".");
    }
    return text;
}

std::string planned_sentence(const AssignmentFacts& assignment)
{
    std::vector<std::string> days;
    for (const auto& planning : assignment.view.planned)
        if (planning.day) {
            auto text = day_and_month(*planning.day);
            if (std::find(days.begin(), days.end(), text) == days.end())
                days.push_back(std::move(text));
        }
    return days.empty() ? "" : " Det är planerat till " + minutes::listed(days) + ".";
}

/// The year that it is known from, before this one.
std::optional<int> earlier_year(const AssignmentFacts& assignment, int year)
{
    const auto& numbers = assignment.record->numbers;
    if (numbers.empty() || numbers.front().year >= year) return {};
    return numbers.front().year;
}

bool is_decided(const Dealt& dealt)
{
    return !dealt.proposes && is_carried(dealt);
}

std::string times(std::size_t count)
{
    return count == 1 ? "en gång" : std::to_string(count) + " gånger";
}

} // namespace

std::string at_sitting(const Sitting& sitting)
{
    const auto joint = sitting.with.empty() ? std::string{"vid sammanträdet "}
                                            : "vid det gemensamma sammanträdet med " +
                                                  minutes::listed(sitting.with) + " ";
    return joint + day_and_month(sitting.day) +
           (sitting.place.empty() ? "" : " (" + sitting.place + ")");
}

std::string composed_comment(const YearFacts& facts, const AssignmentFacts& assignment)
{
    if (assignment.dealt.empty())
        return "Uppdraget har inte tagits upp vid något sammanträde under " +
               std::to_string(facts.year) + "." + planned_sentence(assignment);
    std::string text;
    const std::string* before = nullptr;
    for (const auto& dealt : assignment.dealt) {
        const bool is_same = before != nullptr && *before == dealt.sitting.stream;
        const auto when = is_same ? std::string{"Vid samma sammanträde"}
                                  : minutes::capitalised(at_sitting(dealt.sitting));
        text += (text.empty() ? "" : " ") + sentence_of(facts, assignment, dealt, when);
        before = &dealt.sitting.stream;
    }
    return text;
}

ProposedStatus proposed_status(const YearFacts& facts, const AssignmentFacts& assignment)
{
    const auto& last = assignment.record->assignment.last_year;
    const auto since = earlier_year(assignment, facts.year);
    const auto count = assignment.dealt.size();
    if (count == 0 && !since)
        return {AssignmentStatus::NotStarted, "inget sammanträde har tagit upp uppdraget"};
    if (last && *last > facts.year)
        return {AssignmentStatus::SeveralYears,
                "uppdraget gäller till och med " + std::to_string(*last)};
    const auto decided = std::find_if(assignment.dealt.begin(), assignment.dealt.end(), is_decided);
    if (decided != assignment.dealt.end() && assignment.view.planned.empty())
        return {AssignmentStatus::Done, "beslut har fattats " +
                                            day_and_month(decided->sitting.day) +
                                            section_of(*decided) + " och inget mer är planerat"};
    if (since)
        return {AssignmentStatus::SeveralYears,
                "uppdraget har funnits sedan " + std::to_string(*since)};
    return {AssignmentStatus::Started,
            "uppdraget har tagits upp " + times(count) +
                (assignment.view.planned.empty() ? ", utan beslut i sak" : " och mer är planerat")};
}

std::string status_sentence(year::AssignmentStatus status)
{
    switch (status) {
    case AssignmentStatus::NotStarted:
        return "Uppdraget är inte påbörjat.";
    case AssignmentStatus::Started:
        return "Uppdraget är påbörjat men inte genomfört vid årets slut.";
    case AssignmentStatus::Done:
        return "Uppdraget är genomfört.";
    case AssignmentStatus::SeveralYears:
        return "Uppdraget är flerårigt och fortsätter.";
    }
    return {};
}

} // namespace klubba::yearbook
