#include "minutes/deciding_part.h"

#include "minutes/part_blocks.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

void add_count(Part& part, const CountText& count, const std::string& caption)
{
    const bool of_lists = std::any_of(count.names.begin(), count.names.end(),
                                      [](const CountedName& one) { return one.places > 0; });
    Table table{caption, {of_lists ? "Lista" : "Namn", "Röster"}, {}};
    if (of_lists) table.columns.emplace_back("Platser");
    for (const auto& one : count.names) {
        table.rows.push_back({{one.name, {}}, {std::to_string(one.votes), {}}});
        if (of_lists) table.rows.back().push_back({std::to_string(one.places), {}});
    }
    if (!table.rows.empty()) part.blocks.emplace_back(std::move(table));
    add_paragraph(part, count.text);
}

const char* heading(DissentKind kind)
{
    switch (kind) {
    case DissentKind::Reservation:
        return "Reservation";
    case DissentKind::SpecialStatement:
        return "Särskilt yttrande";
    case DissentKind::MinuteNote:
        return "Protokollsanteckning";
    }
    return "";
}

/// The law asks for no written reservation (KL 4:27); a statement or a note is nothing without its
/// text.
std::string due_text(const DissentText& dissent)
{
    return (dissent.kind == DissentKind::Reservation ? "En skriftlig motivering kan lämnas senast "
                                                     : "Texten ska lämnas senast ") +
           long_date(*dissent.due) + ".";
}

} // namespace

void add_decision_text(Part& part, const DecisionText& decision)
{
    add_heading(part, "Beslut");
    part.blocks.emplace_back(
        clauses_block(decision.lead_in, decision.clauses, decision.style, decision.origin));
    for (const auto& one : decision.further)
        part.blocks.emplace_back(
            clauses_block(one.lead_in, one.clauses, one.style, Origin::Written));
    if (!decision.manner.empty()) add_paragraph(part, decision.manner);
    for (auto& paragraph : paragraphs(decision.reason)) {
        paragraph.runs.insert(paragraph.runs.begin(), {"Motivering: ", Emphasis::Strong});
        part.blocks.emplace_back(std::move(paragraph));
    }
}

void add_proposals(Part& part, const std::vector<ProposalText>& proposals)
{
    if (proposals.empty()) return;
    add_heading(part, "Yrkanden");
    for (const auto& one : proposals) {
        if (one.clauses.empty())
            add_paragraph(part, one.text);
        else
            part.blocks.emplace_back(
                clauses_block(one.text, one.clauses, one.style, Origin::Written));
        if (!one.refused.empty()) add_paragraph(part, one.refused);
    }
}

void add_question_order(Part& part, const QuestionOrderText& order)
{
    if (order.questions.empty()) return;
    add_heading(part, "Propositionsordning");
    add_paragraph(part, "Ordföranden föreslår följande propositionsordning:");
    List list{ListKind::Numbered, {}};
    for (const auto& question : order.questions)
        list.items.push_back({plain(question), {}});
    part.blocks.emplace_back(std::move(list));
    if (!order.accepted.empty()) add_paragraph(part, order.accepted);
}

void add_course(Part& part, const Deciding& deciding)
{
    if (deciding.questions.empty() && deciding.minority_demands.empty()) return;
    add_heading(part, "Beslutsgång");
    for (const auto& question : deciding.questions)
        add_paragraph(part, question.text);
    for (const auto& demand : deciding.minority_demands)
        add_paragraph(part, demand.text);
}

void add_votes(Part& part, const std::vector<VoteText>& votes)
{
    for (const auto& vote : votes) {
        add_heading(part, vote.title);
        part.blocks.emplace_back(
            Fields{{{"Ja-röst", {plain(vote.yes)}}, {"Nej-röst", {plain(vote.no)}}}});
        if (!vote.ballots.empty()) {
            Table table{"Röster i den ordning ledamöterna ropades upp", {"Ledamot", "Röst"}, {}};
            for (const auto& one : vote.ballots)
                table.rows.push_back({{one.name, {}}, {ballot_word(one.ballot), {}}});
            part.blocks.emplace_back(std::move(table));
        }
        part.blocks.emplace_back(
            Paragraph{{{"Röster: ", Emphasis::Strong}, {vote.totals_text + "."}}});
        if (!vote.settled.empty()) add_paragraph(part, vote.settled);
        add_paragraph(part, vote.result);
    }
}

void add_elections(Part& part, const std::vector<ElectionText>& elections)
{
    for (const auto& election : elections) {
        add_heading(part, "Val av " + election.post);
        Fields fields;
        fields.entries.push_back({"Platser", {plain(std::to_string(election.places))}});
        if (!election.nominees.empty()) fields.entries.push_back({"Nominerade", {}});
        for (const auto& one : election.nominees)
            fields.entries.back().lines.push_back(
                plain(one.name + (one.by.empty() ? "" : ", av " + one.by)));
        part.blocks.emplace_back(std::move(fields));
        add_paragraph(part, election.method_text);
        for (std::size_t i = 0; i < election.counts.size(); ++i)
            add_count(part, election.counts[i],
                      election.counts.size() == 1 ? "Röstsammanräkning"
                                                  : "Röstsammanräkning " + std::to_string(i + 1));
        for (const auto& lot : election.lots)
            add_paragraph(part, lot);
        add_paragraph(part, election.result);
    }
}

void add_not_participating(Part& part, const Deciding& deciding)
{
    if (deciding.not_participating.empty()) return;
    add_heading(part, "Deltar inte i beslutet");
    add_paragraph(part, listed(deciding.not_participating) + " deltar inte i beslutet.");
}

void add_dissents(Part& part, const std::vector<DissentText>& dissents)
{
    const DissentText* before = nullptr;
    for (const auto& one : dissents) {
        if (before == nullptr || before->kind != one.kind) add_heading(part, heading(one.kind));
        add_paragraph(part, one.intro);
        for (const auto& paragraph : paragraphs(one.text))
            part.blocks.emplace_back(paragraph);
        if (one.due) add_paragraph(part, due_text(one), ParagraphRole::Remark);
        before = &one;
    }
}

} // namespace klubba::minutes
