#include "yearbook/activity_plan.h"

#include "minutes/part_blocks.h"
#include "minutes/swedish.h"
#include "yearbook/frame.h"

#include <algorithm>
#include <set>

namespace klubba::yearbook {

using namespace minutes;

namespace {

using year::MatterKind;

Part part_of(const std::string& name)
{
    Part part{PartRole::Item, {}};
    part.blocks.emplace_back(Heading{2, {}, name, anchor(name)});
    return part;
}

void add_open(Part& part, const std::string& text)
{
    add_paragraph(part, text, ParagraphRole::Remark);
}

/// Of this year, else of the last one before it that has any.
const year::TextOfYear* text_until(const YearFacts& facts, year::YearPart part)
{
    const year::TextOfYear* found = nullptr;
    for (const auto& text : facts.state->texts)
        if (text.part == part && text.year <= facts.year &&
            (found == nullptr || text.year > found->year))
            found = &text;
    return found;
}

Part text_part(const YearFacts& facts,
               year::YearPart what,
               const std::string& name,
               const std::string& otherwise)
{
    auto part = part_of(name);
    const auto* written = text_until(facts, what);
    if (written == nullptr)
        add_open(part, otherwise);
    else
        for (auto& one : paragraphs(written->text))
            part.blocks.emplace_back(std::move(one));
    return part;
}

/// "Att öka andelen barn som läser. (Nr 4)"
std::string with_number(const AssignmentFacts& assignment, int year)
{
    const auto text = ending_in(assignment.view.text, ".");
    if (!assignment.view.number.empty()) return text + " (" + assignment.view.number + ")";
    const auto& numbers = assignment.view.other_numbers;
    const auto earlier = std::find_if(numbers.rbegin(), numbers.rend(),
                                      [&](const auto& each) { return each.year < year; });
    return text + " (numret är inte beslutat" +
           (earlier == numbers.rend()
                ? std::string{}
                : "; var " + earlier->number + " år " + std::to_string(earlier->year)) +
           ")";
}

Part assignments_part(const YearFacts& facts)
{
    auto part = part_of("Uppdrag år " + std::to_string(facts.year));
    if (facts.assignments.empty()) add_open(part, "Uppdragen är inte beslutade.");
    for (const auto& group : by_goal(facts)) {
        part.blocks.emplace_back(Heading{3, {}, group.heading, anchor(group.heading)});
        std::string giver;
        List list;
        const auto finish = [&] {
            if (!list.items.empty()) part.blocks.emplace_back(std::move(list));
            list = {};
        };
        for (const auto* assignment : group.assignments) {
            const auto own = giving_line(*assignment);
            if (auto key = year::text_key(own); key != giver) {
                finish();
                if (!own.empty()) part.blocks.emplace_back(Paragraph{plain(own)});
                giver = std::move(key);
            }
            list.items.push_back({plain(with_number(*assignment, facts.year)), {}});
        }
        finish();
    }
    return part;
}

std::string heading_of(const year::PlannedMatter& matter)
{
    if (!matter.heading.empty()) return matter.heading;
    if (!matter.kind) return {};
    switch (*matter.kind) {
    case MatterKind::Decision:
        return "Beslut";
    case MatterKind::Preparation:
        return "Beredning";
    case MatterKind::Information:
        return "Information";
    case MatterKind::Theme:
        return "Tema";
    }
    return {};
}

/// "Fria resor (Nr 7)"
std::string line_of(const YearFacts& facts, const year::PlannedMatter& matter)
{
    std::string numbers;
    for (const auto& id : matter.assignments)
        for (const auto& assignment : facts.assignments)
            if (assignment.view.id == id && !assignment.view.number.empty())
                numbers += (numbers.empty() ? "" : ", ") + assignment.view.number;
    return matter.title + (numbers.empty() ? "" : " (" + numbers + ")");
}

void add_matters(Part& part, const YearFacts& facts, const year::MeetingOfPlan& meeting)
{
    std::vector<std::string> headings;
    for (const auto& line : meeting.lines)
        if (auto own = heading_of(line.matter);
            line.became != year::Became::Removed &&
            std::find(headings.begin(), headings.end(), own) == headings.end())
            headings.push_back(std::move(own));
    if (headings.empty()) add_open(part, "Ärendena är inte beslutade.");
    // What has no heading would stand under that of another.
    std::stable_partition(headings.begin(), headings.end(),
                          [](const auto& heading) { return heading.empty(); });
    for (const auto& heading : headings) {
        if (!heading.empty())
            part.blocks.emplace_back(Paragraph{{{heading + ":", Emphasis::Strong}}});
        List list;
        for (const auto& line : meeting.lines)
            if (line.became != year::Became::Removed && heading_of(line.matter) == heading)
                list.items.push_back({plain(line_of(facts, line.matter)), {}});
        part.blocks.emplace_back(std::move(list));
    }
}

/// "Torsdagen den 12 mars 2026, kl. 13.15–16.00 (gemensamt med skolnämnden)"
std::string when_of(const year::PlannedMeeting& meeting)
{
    auto text = meeting.day ? capitalised(weekday_and_date(*meeting.day))
                            : std::string{"Dagen är inte beslutad"};
    if (meeting.start)
        text += meeting.end ? ", " + clock_range(*meeting.start, *meeting.end)
                            : ", kl. " + clock(*meeting.start);
    if (!meeting.joint) return text;
    return text + " (gemensamt " +
           (meeting.joint_with.empty() ? std::string{"sammanträde"} : "med " + meeting.joint_with) +
           ")";
}

void add_meeting(Part& part, const YearFacts& facts, const year::MeetingOfPlan& planned)
{
    const auto& meeting = planned.meeting;
    part.blocks.emplace_back(Heading{3, {}, when_of(meeting), anchor("mote " + meeting.id.text)});
    if (meeting.place.empty())
        add_open(part, "Platsen är inte beslutad.");
    else
        part.blocks.emplace_back(labelled("Plats", meeting.place, Origin::Written));
    if (!meeting.visit.empty())
        part.blocks.emplace_back(labelled("Verksamhetsbesök", meeting.visit, Origin::Written));
    add_matters(part, facts, planned);
}

Part meetings_part(const YearFacts& facts)
{
    auto part = part_of("Planerade aktiviteter " + std::to_string(facts.year));
    bool has_any = false;
    for (const auto& planned : facts.view.plan) {
        if (planned.cancelled) continue;
        add_meeting(part, facts, planned);
        has_any = true;
    }
    if (!has_any) add_open(part, "Sammanträdesdagarna är inte beslutade.");
    return part;
}

/// Those that no line of the plan names.
std::vector<const AssignmentFacts*> unplanned(const YearFacts& facts)
{
    std::set<std::string> named;
    for (const auto& meeting : facts.view.plan)
        for (const auto& line : meeting.lines)
            if (!meeting.cancelled && line.became != year::Became::Removed)
                for (const auto& id : line.matter.assignments)
                    named.insert(id.text);
    std::vector<const AssignmentFacts*> all;
    for (const auto& assignment : facts.assignments)
        if (!named.contains(assignment.view.id.text)) all.push_back(&assignment);
    return all;
}

Part unplanned_part(const YearFacts& facts, const std::vector<const AssignmentFacts*>& assignments)
{
    auto part = part_of("Uppdrag som inte är planerade");
    add_open(part, "Det är inte beslutat när de tas upp.");
    List list;
    for (const auto* assignment : assignments)
        list.items.push_back({plain(with_number(*assignment, facts.year)), {}});
    part.blocks.emplace_back(std::move(list));
    return part;
}

Part standing_part(const YearFacts& facts)
{
    auto part = part_of("Återkommande information");
    if (facts.view.standing.empty()) {
        add_open(part, "Inget är beslutat om återkommande information.");
        return part;
    }
    std::vector<std::string> tellers;
    for (const auto& each : facts.view.standing)
        if (std::find(tellers.begin(), tellers.end(), each.by) == tellers.end())
            tellers.push_back(each.by);
    for (const auto& by : tellers) {
        add_paragraph(part,
                      (by.empty() ? std::string{"Vid varje sammanträde lämnas information"}
                                  : capitalised(by) + " ska vid varje sammanträde rapportera") +
                          " om:");
        List list;
        for (const auto& each : facts.view.standing)
            if (each.by == by) list.items.push_back({plain(each.text), {}});
        part.blocks.emplace_back(std::move(list));
    }
    return part;
}

} // namespace

Document activity_plan(const YearFacts& facts)
{
    const std::string name = "Aktivitetsplan";
    auto document = framed(facts, name);
    Part front{PartRole::FrontPage, {}};
    front.blocks.emplace_back(title(facts, name));
    document.parts.push_back(std::move(front));
    document.parts.push_back(text_part(facts, year::YearPart::PlanIntroduction, "Inledning",
                                       "Inledningen är inte skriven."));
    document.parts.push_back(text_part(facts, year::YearPart::PlanMission, "Uppdraget",
                                       "Texten om uppdraget är inte skriven."));
    document.parts.push_back(assignments_part(facts));
    document.parts.push_back(meetings_part(facts));
    if (const auto rest = unplanned(facts); !rest.empty())
        document.parts.push_back(unplanned_part(facts, rest));
    document.parts.push_back(standing_part(facts));
    return document;
}

} // namespace klubba::yearbook
