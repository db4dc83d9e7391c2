#include "plans/plans.h"

#include "notice/places.h"
#include "notice/swedish.h"
#include "notice/text.h"
#include "notice/when.h"
#include "plans/assignments.h"
#include "plans/cover.h"
#include "plans/headings.h"
#include "plans/marks.h"
#include "plans/meetings.h"
#include "plans/reports.h"

#include <algorithm>
#include <utility>

namespace klubba::plans {

namespace {

using notice::trim;

/// Text that the draft has no fields for goes under its heading; single words that should have been
/// understood where they stand are left to be listed.
void keep_text(Reading& reading, const Section& section)
{
    std::string text;
    At at;
    for (const auto& block : blocks_of(reading, section)) {
        const auto& passage = block.passage;
        const bool prose = passage.at.size() > 1 || passage.text.ends_with('.');
        if (section.about == About::Text ? section.heading.empty() : !prose) continue;
        text += (text.empty() ? "" : "\n") + passage.text;
        at.insert(at.end(), passage.at.begin(), passage.at.end());
    }
    const bool is_told = std::all_of(section.at.begin(), section.at.end(),
                                     [&](std::size_t i) { return reading.read[i]; });
    if (at.empty() && is_told) return;
    const auto path = element("sections", reading.draft.sections.size());
    reading.note(path + ".heading", section.at, 0.95);
    reading.note(path + ".text", at, 0.9);
    reading.draft.sections.push_back({section.heading, std::move(text)});
}

void list_unread(Reading& reading)
{
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
        if (reading.read[i]) continue;
        reading.note(element("unread", reading.draft.unread.size()), i, 1);
        reading.draft.unread.push_back(reading.lines[i].text);
    }
}

/// The year of these meetings: their heading's, else the document's.
void set_year_of(Reading& reading, const Section& section)
{
    const auto year = notice::year_in(section.heading);
    if (!year) return;
    reading.year = year;
    auto& known = reading.draft.year;
    if (!known) {
        known = static_cast<int>(*year);
        reading.note("year", section.at, 0.95);
    } else if (*known != static_cast<int>(*year))
        reading.warn(WarningKind::SecondPlan, "", section.at.front());
}

void warn_of_unlisted(Reading& reading)
{
    const auto& draft = reading.draft;
    if (draft.assignments.empty()) return;
    for (std::size_t m = 0; m < draft.meetings.size(); ++m)
        for (std::size_t k = 0; k < draft.meetings[m].matters.size(); ++k)
            for (const auto& number : draft.meetings[m].matters[k].assignments) {
                const bool listed = std::any_of(
                    draft.assignments.begin(), draft.assignments.end(), [&](const auto& each) {
                        return year::number_key(each.number) == year::number_key(number);
                    });
                if (listed) continue;
                const auto path =
                    element("meetings", m) + "." + element("matters", k) + ".assignments";
                const auto source =
                    std::find_if(draft.sources.begin(), draft.sources.end(),
                                 [&](const auto& each) { return each.path == path; });
                reading.draft.warnings.push_back(
                    {WarningKind::AssignmentNotListed, path,
                     source == draft.sources.end() ? 0 : source->line});
            }
}

/// Where the cover has none, the year of what the reports quote: "Ur delårsrapport 2025".
void set_year_of_quotations(Reading& reading)
{
    auto& draft = reading.draft;
    for (std::size_t i = 0; i < draft.reports.size() && !draft.year; ++i) {
        const auto year = notice::year_in(draft.reports[i].quoted_from.value_or(""));
        if (!year) continue;
        draft.year = static_cast<int>(*year);
        const auto path = element("reports", i) + ".quotation";
        for (const auto& source : draft.sources)
            if (source.path == path) {
                draft.sources.push_back({"year", source.line, source.line, 0.7});
                break;
            }
    }
}

/// Who gives what the section or the document is about: "Uppdrag från nämnden 2026".
void set_giver(Under& under, std::string_view heading)
{
    const auto at = notice::fold(heading).find("uppdrag från ");
    if (at == std::string::npos) return;
    if (auto giving = giving_in(heading.substr(at)); giving && giving->giver)
        under.giver = giving->giver;
}

Draft finish(Reading& reading, const std::vector<Section>& sections, const notice::Places& places)
{
    for (const auto& section : sections)
        keep_text(reading, section);
    list_unread(reading);
    places.put_into(reading.draft.sources);
    return std::move(reading.draft);
}

Reading begin(notice::Lines lines)
{
    Reading reading{std::move(lines)};
    set_furniture_aside(reading);
    read_cover(reading);
    return reading;
}

} // namespace

Result<Draft, Failure> read_plan(notice::Lines lines)
{
    const notice::Places places{lines};
    auto reading = begin(std::move(lines));
    const auto sections = sections_of(reading);
    Under under;
    set_giver(under, reading.draft.title.value_or(""));
    for (const auto& section : sections) {
        set_giver(under, section.heading);
        if (section.about == About::Goal) read_goal(reading, section, under);
        if (section.about == About::Goal || section.about == About::Assignments) {
            const auto before = reading.draft.assignments.size();
            read_assignments(reading, section, under);
            if (section.about == About::Assignments && reading.draft.assignments.size() > before)
                reading.note("assignments", section.at, 0.95);
        }
        if (section.about == About::Activities) {
            set_year_of(reading, section);
            read_meetings(reading, section);
            reading.note("meetings", section.at, 0.95);
        }
        if (section.about == About::Standing) {
            read_standing(reading, section);
            reading.note("standing", section.at, 0.95);
        }
    }
    if (reading.draft.meetings.empty() && reading.draft.assignments.empty())
        return failure(Failure::Kind::BadInput,
                       "there are no planned meetings and no assignments in it");
    warn_of_unlisted(reading);
    return finish(reading, sections, places);
}

Result<Draft, Failure> read_report_back(notice::Lines lines)
{
    const notice::Places places{lines};
    auto reading = begin(std::move(lines));
    const auto sections = sections_of(reading);
    Under under;
    set_giver(under, reading.draft.title.value_or(""));
    for (const auto& section : sections) {
        set_giver(under, section.heading);
        if (section.about == About::Goal) read_goal(reading, section, under);
        read_reports(reading, section, under);
    }
    if (reading.draft.reports.empty())
        return failure(Failure::Kind::BadInput,
                       "there are no assignments in it with what is reported of them");
    set_year_of_quotations(reading);
    return finish(reading, sections, places);
}

Result<Draft, Failure> read_plan_text(std::string_view bytes)
{
    auto lines = notice::lines_of(bytes);
    if (!lines) return unexpected<Failure>(std::move(lines.error()));
    return read_plan(std::move(*lines));
}

Result<Draft, Failure> read_report_back_text(std::string_view bytes)
{
    auto lines = notice::lines_of(bytes);
    if (!lines) return unexpected<Failure>(std::move(lines.error()));
    return read_report_back(std::move(*lines));
}

} // namespace klubba::plans
