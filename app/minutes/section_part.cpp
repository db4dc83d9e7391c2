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

void add_proposal(Part& part, const Section& section)
{
    if (section.proposal.empty()) return;
    add_heading(part, "Förslag till beslut");
    part.blocks.emplace_back(
        clauses_block({}, section.proposal, section.proposal_style, Origin::Notice));
}

void add_remarks(Part& part, const Section& section)
{
    for (const auto& remark : section.remarks)
        part.blocks.emplace_back(Paragraph{plain(remark), ParagraphRole::Remark});
}

/// What led up to the decision, which decision minutes do not tell.
bool is_background(SectionBlock block)
{
    switch (block) {
    case SectionBlock::Proposal:
    case SectionBlock::Summary:
    case SectionBlock::Reasons:
    case SectionBlock::SubItems:
    case SectionBlock::Presentations:
    case SectionBlock::Questions:
    case SectionBlock::Documents:
    case SectionBlock::Debate:
        return true;
    case SectionBlock::Facts:
    case SectionBlock::Remarks:
    case SectionBlock::Decision:
    case SectionBlock::Conflicts:
    case SectionBlock::FloorProposals:
    case SectionBlock::QuestionOrder:
    case SectionBlock::Course:
    case SectionBlock::Votes:
    case SectionBlock::Elections:
    case SectionBlock::NotParticipating:
    case SectionBlock::Dissents:
    case SectionBlock::Note:
    case SectionBlock::Disagreements:
    case SectionBlock::Dispatch:
        break;
    }
    return false;
}

void add(Part& part, SectionBlock block, const Section& section, const Telling& telling)
{
    switch (block) {
    case SectionBlock::Facts:
        return add_facts(part, section);
    case SectionBlock::Remarks:
        return add_remarks(part, section);
    case SectionBlock::Decision:
        return add_decision(part, section);
    case SectionBlock::Proposal:
        return add_proposal(part, section);
    case SectionBlock::Summary:
        return add_text(part, "Sammanfattning", section.summary, section.summary_origin);
    case SectionBlock::Reasons:
        return add_text(part, "Skäl för beslutet", section.reasons);
    case SectionBlock::SubItems:
        return add_sub_items(part, section, telling.dates);
    case SectionBlock::Presentations:
        return add_presentations(part, section.shown, telling.dates);
    case SectionBlock::Questions:
        return add_questions(part, section.questions, telling.answers);
    case SectionBlock::Documents:
        return add_list(part, "Beslutsunderlag", section.documents);
    case SectionBlock::Conflicts:
        return add_conflicts(part, section.conflicts);
    case SectionBlock::Debate:
        return add_debate(part, section.speakers);
    case SectionBlock::FloorProposals:
        return add_proposals(part, section.deciding.proposals);
    case SectionBlock::QuestionOrder:
        return add_question_order(part, section.deciding.question_order);
    case SectionBlock::Course:
        return add_course(part, section.deciding);
    case SectionBlock::Votes:
        return add_votes(part, section.deciding.votes);
    case SectionBlock::Elections:
        return add_elections(part, section.deciding.elections);
    case SectionBlock::NotParticipating:
        return add_not_participating(part, section.deciding);
    case SectionBlock::Dissents:
        return add_dissents(part, section.deciding.dissents);
    case SectionBlock::Note:
        return add_text(part,
                        telling.form == meeting::RecordForm::Notes ? "Anteckning"
                                                                   : "Anteckning till protokollet",
                        section.note);
    case SectionBlock::Disagreements:
        return add_disagreements(part, section.disagreements);
    case SectionBlock::Dispatch:
        return add_list(part, "Beslutet skickas till", section.dispatch);
    }
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
    for (const auto block : telling.blocks) {
        if (telling.detail == Detail::Whole || !is_background(block))
            add(part, block, section, telling);
    }
    return part;
}

} // namespace klubba::minutes
