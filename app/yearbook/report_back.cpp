#include "yearbook/report_back.h"

#include "minutes/part_blocks.h"
#include "minutes/swedish.h"
#include "yearbook/comment.h"
#include "yearbook/frame.h"
#include "yearbook/year_story.h"

#include <algorithm>

namespace klubba::yearbook {

using namespace minutes;

namespace {

const char* const report_name = "Återrapportering";

std::string number_of(const AssignmentFacts& assignment)
{
    const auto& own = assignment.view.number;
    if (!own.empty()) return own;
    const auto& last = assignment.view.other_numbers;
    return last.empty() ? std::string{}
                        : last.back().number + " år " + std::to_string(last.back().year);
}

bool has_status(const AssignmentFacts& assignment)
{
    return assignment.view.report && assignment.view.report->status.has_value();
}

/// Lower-case words for a status, in a proposal.
std::string status_word(year::AssignmentStatus status)
{
    switch (status) {
    case year::AssignmentStatus::NotStarted:
        return "inte påbörjat";
    case year::AssignmentStatus::Started:
        return "påbörjat";
    case year::AssignmentStatus::Done:
        return "genomfört";
    case year::AssignmentStatus::SeveralYears:
        return "flerårigt";
    }
    return {};
}

/// Writes the parts of one body's report, with its headings from `level` on.
class Reporter {
public:
    Reporter(const YearFacts& facts, Stage stage, int level, std::string anchors)
        : m_facts(facts), m_stage(stage), m_level(level), m_anchors(std::move(anchors))
    {
    }

    std::vector<Part> parts()
    {
        add_text(year::YearPart::ReportIntroduction, "Inledning", composed_introduction(m_facts));
        for (const auto& group : by_goal(m_facts))
            add_group(group);
        add_text(year::YearPart::ReportClosing, "Avslutning", composed_closing(m_facts));
        return std::move(m_parts);
    }

private:
    [[nodiscard]] Heading heading(int below, std::string label, std::string text) const
    {
        auto place = m_anchors + anchor(label.empty() ? text : label);
        return {m_level + below, std::move(label), std::move(text), std::move(place)};
    }

    void add_composed_mark(Part& part) const
    {
        if (m_stage == Stage::Draft)
            add_paragraph(part, "Texten är sammanställd ur sammanträdena och inte bekräftad.",
                          ParagraphRole::Remark);
    }

    void add_text(year::YearPart what, const char* name, const std::string& composed)
    {
        const auto* written = year::find(*m_facts.state, m_facts.year, what);
        if (written == nullptr && composed.empty()) return;
        Part part{PartRole::Item, {}};
        part.blocks.emplace_back(heading(0, {}, name));
        for (auto& one : written != nullptr ? paragraphs(written->text)
                                            : paragraphs(composed, Origin::Generated))
            part.blocks.emplace_back(std::move(one));
        if (written == nullptr) add_composed_mark(part);
        m_parts.push_back(std::move(part));
    }

    void add_group(const GoalGroup& group)
    {
        Part part{PartRole::Item, {}};
        part.blocks.emplace_back(heading(0, {}, group.heading));
        std::string giver;
        int below = 1;
        for (const auto* assignment : group.assignments) {
            auto giving = giving_line(*assignment);
            if (auto key = year::text_key(giving); key != giver) {
                below = giving.empty() ? 1 : 2;
                if (!giving.empty())
                    part.blocks.emplace_back(Heading{m_level + 1, {}, std::move(giving), {}});
                giver = std::move(key);
            }
            add_assignment(part, *assignment, below);
        }
        m_parts.push_back(std::move(part));
    }

    void add_assignment(Part& part, const AssignmentFacts& assignment, int below) const
    {
        part.blocks.emplace_back(
            heading(below, ending_in(number_of(assignment), "."), assignment.view.text));
        const auto& report = assignment.view.report;
        const bool is_written = report && !report->comment.empty();
        add_labelled(part, "Kommentar",
                     is_written ? report->comment : composed_comment(m_facts, assignment),
                     is_written ? Origin::Written : Origin::Generated);
        if (!is_written && !has_status(assignment)) add_composed_mark(part);
        if (report && !report->quotation.empty())
            add_labelled(part,
                         report->quoted_from.empty() ? "Ur delårsrapporten" : report->quoted_from,
                         report->quotation, Origin::Written);
        add_status(part, assignment);
    }

    void add_status(Part& part, const AssignmentFacts& assignment) const
    {
        const auto& report = assignment.view.report;
        if (has_status(assignment)) {
            const bool is_written = !report->status_text.empty();
            // An interim report often ends with it.
            if (is_written && report->quotation.find(report->status_text) != std::string::npos)
                return;
            add_labelled(part, "Status",
                         is_written ? report->status_text : status_sentence(*report->status),
                         is_written ? Origin::Written : Origin::Generated);
            return;
        }
        const auto proposed = proposed_status(m_facts, assignment);
        part.blocks.emplace_back(
            Paragraph{{{"Status är inte fastställd. Förslag: " + status_word(proposed.status) +
                            ", eftersom " + proposed.grounds + ".",
                        Emphasis::Plain}},
                      ParagraphRole::Statement});
    }

    const YearFacts& m_facts;
    Stage m_stage;
    int m_level;
    std::string m_anchors;
    std::vector<Part> m_parts;
};

Part front(const YearFacts& facts, const ReportWanted& wanted)
{
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(title(facts, report_name));
    if (!wanted.registry_number.empty())
        part.blocks.emplace_back(Fields{{{"Diarienummer", {plain(wanted.registry_number)}}}});
    return part;
}

std::string unset_sentence(const std::vector<std::string>& numbers)
{
    return "Utkast. Status är inte fastställd för " + listed(numbers) + ".";
}

/// What a draft says of itself; a final report says nothing.
void mark(Part& part, const std::vector<std::string>& unset, Stage stage)
{
    if (stage == Stage::Final) return;
    add_paragraph(part, unset.empty() ? std::string{"Utkast."} : unset_sentence(unset),
                  ParagraphRole::Statement);
}

Result<void, Failure> may_be(Stage stage, const YearFacts& facts)
{
    const auto unset = without_status(facts);
    if (stage == Stage::Draft || unset.empty()) return {};
    std::string names;
    for (const auto& number : unset)
        names += (names.empty() ? "" : ", ") + number;
    return failure(Failure::Kind::BadInput, facts.body + ", " + std::to_string(facts.year) +
                                                ": nobody has set the status of " + names);
}

} // namespace

std::vector<std::string> without_status(const YearFacts& facts)
{
    std::vector<std::string> numbers;
    for (const auto& group : by_goal(facts))
        for (const auto* assignment : group.assignments)
            if (!has_status(*assignment)) numbers.push_back(number_of(*assignment));
    return numbers;
}

Result<Document, Failure> report_back(const YearFacts& facts, const ReportWanted& wanted)
{
    if (auto may = may_be(wanted.stage, facts); !may) return unexpected<Failure>(may.error());
    auto document = framed(facts, report_name);
    auto first = front(facts, wanted);
    mark(first, without_status(facts), wanted.stage);
    document.parts.push_back(std::move(first));
    for (auto& part : Reporter{facts, wanted.stage, 2, {}}.parts())
        document.parts.push_back(std::move(part));
    return document;
}

Result<Document, Failure> collected_reports(const YearFacts& parent,
                                            std::span<const YearFacts> bodies,
                                            const ReportWanted& wanted)
{
    auto document = framed(parent, report_name);
    document.parts.push_back(front(parent, wanted));
    std::vector<std::string> names;
    for (const auto& facts : bodies) {
        if (auto may = may_be(wanted.stage, facts); !may) return unexpected<Failure>(may.error());
        document.dated = std::max(document.dated, facts.latest);
        names.push_back(capitalised(facts.body));
        Part part{PartRole::Appendix, {}, true};
        part.blocks.emplace_back(Heading{2, {}, names.back(), anchor(facts.body)});
        mark(part, without_status(facts), wanted.stage);
        document.parts.push_back(std::move(part));
        for (auto& own : Reporter{facts, wanted.stage, 3, anchor(facts.body) + "-"}.parts())
            document.parts.push_back(std::move(own));
    }
    List list;
    for (const auto& name : names)
        list.items.push_back({plain(name), {}});
    auto& first = document.parts.front();
    add_paragraph(first, "Här är samlade återrapporteringarna från:");
    first.blocks.emplace_back(std::move(list));
    return document;
}

std::vector<std::string> report_proposal(int year, const std::string& receiver)
{
    return {"godkänna återrapporteringen av uppdrag för år " + std::to_string(year),
            "överlämna återrapporteringen till " +
                (receiver.empty() ? std::string{"uppdragsgivaren"} : receiver)};
}

bool is_report_title(std::string_view title)
{
    return title.starts_with(report_name);
}

std::string report_title(int year)
{
    return "Återrapportering av uppdrag " + std::to_string(year);
}

} // namespace klubba::yearbook
