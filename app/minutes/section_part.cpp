#include "minutes/section_part.h"

#include "minutes/deciding_part.h"
#include "minutes/part_blocks.h"
#include "minutes/swedish.h"
#include "minutes/verification_part.h"

namespace klubba::minutes {

namespace {

void add_facts(Part& part, const Section& section)
{
    Fields fields;
    if (!section.registry_numbers.empty())
        fields.entries.push_back({"Diarienummer", {plain(listed(section.registry_numbers))}});
    if (!section.presenters.empty())
        fields.entries.push_back({"Föredragande", {plain(listed(section.presenters))}});
    if (!fields.entries.empty()) part.blocks.emplace_back(std::move(fields));
}

void add_decision(Part& part, const Section& section)
{
    if (section.decision) add_decision_text(part, *section.decision);
    for (const auto& statement : section.statements)
        part.blocks.emplace_back(Paragraph{plain(statement), ParagraphRole::Body});
    if (section.verified_immediately)
        part.blocks.emplace_back(
            Paragraph{{{"Paragrafen förklaras omedelbart justerad.", Emphasis::Strong}},
                      ParagraphRole::Statement});
}

void add_sub_items(Part& part, const Section& section, Dates dates)
{
    if (section.sub_items.empty()) return;
    add_heading(part, section.kind == meeting::ItemKind::Information ||
                              section.kind == meeting::ItemKind::Presentations
                          ? "Föredragningar"
                          : "Delar av ärendet");
    List list;
    for (const auto& one : section.sub_items) {
        Runs runs;
        if (!one.number.empty()) runs.push_back({one.number + " ", Emphasis::Muted});
        runs.push_back({one.title, Emphasis::Plain});
        std::string details = listed(one.presenters);
        for (const auto& time : one.times) {
            if (!details.empty()) details += ", ";
            details += stretch_text(time, dates);
        }
        if (!details.empty()) runs.push_back({", " + details, Emphasis::Muted});
        list.items.push_back({std::move(runs), {}});
    }
    part.blocks.emplace_back(std::move(list));
}

/// What the decision rests on.
void add_background(Part& part, const Section& section, const Telling& telling)
{
    if (!section.proposal.empty()) {
        add_heading(part, "Förslag till beslut");
        part.blocks.emplace_back(
            clauses_block({}, section.proposal, section.proposal_style, Origin::Notice));
    }
    add_text(part, "Sammanfattning", section.summary, section.summary_origin);
    add_text(part, "Skäl för beslutet", section.reasons);
    add_sub_items(part, section, telling.dates);
    add_presentations(part, section.shown, telling.dates);
    add_questions(part, section.questions, telling.answers);
    add_list(part, "Beslutsunderlag", section.documents);
}

} // namespace

std::string section_anchor(std::int64_t number)
{
    return "paragraf-" + std::to_string(number);
}

Part section_part(const Section& section, const Telling& telling)
{
    Part part{PartRole::Item, {}};
    part.blocks.emplace_back(
        Heading{2, section.label, section.title, section_anchor(section.number)});
    add_facts(part, section);
    for (const auto& remark : section.remarks)
        part.blocks.emplace_back(Paragraph{plain(remark), ParagraphRole::Remark});
    add_decision(part, section);
    if (telling.detail == Detail::Whole) add_background(part, section, telling);
    add_conflicts(part, section.conflicts);
    if (telling.detail == Detail::Whole) add_debate(part, section.speakers);
    add_deciding(part, section.deciding);
    add_text(part,
             telling.form == meeting::RecordForm::Notes ? "Anteckning"
                                                        : "Anteckning till protokollet",
             section.note);
    add_disagreements(part, section.disagreements);
    add_list(part, "Beslutet skickas till", section.dispatch);
    return part;
}

} // namespace klubba::minutes
