#include "minutes/section_part.h"

#include "minutes/stretch_words.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using meeting::ClauseStyle;

namespace {

Runs plain(std::string text)
{
    return {{std::move(text), Emphasis::Plain}};
}

void add_heading(Part& part, const char* text)
{
    part.blocks.emplace_back(Heading{3, {}, text, {}});
}

void add_list(Part& part, const char* heading, const std::vector<std::string>& lines)
{
    if (lines.empty()) return;
    add_heading(part, heading);
    List list;
    for (const auto& line : lines)
        list.items.push_back({plain(line), {}});
    part.blocks.emplace_back(std::move(list));
}

void add_text(Part& part, const char* heading, const std::string& text)
{
    const auto all = paragraphs(text);
    if (all.empty()) return;
    add_heading(part, heading);
    for (const auto& one : all)
        part.blocks.emplace_back(one);
}

Clauses
clauses_block(const std::string& lead_in, const std::vector<std::string>& texts, ClauseStyle style)
{
    Clauses block{lead_in, {}};
    for (const auto& text : texts) {
        std::string marker;
        if (style == ClauseStyle::AttClauses)
            marker = "att";
        else if (texts.size() > 1)
            marker = std::to_string(block.clauses.size() + 1) + ".";
        block.clauses.push_back({marker, text});
    }
    return block;
}

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
    if (section.decision) {
        const auto& decision = *section.decision;
        add_heading(part, "Beslut");
        part.blocks.emplace_back(clauses_block(decision.lead_in, decision.clauses, decision.style));
        for (auto& paragraph : paragraphs(decision.reason)) {
            paragraph.runs.insert(paragraph.runs.begin(), {"Motivering: ", Emphasis::Strong});
            part.blocks.emplace_back(std::move(paragraph));
        }
    }
    for (const auto& statement : section.statements)
        part.blocks.emplace_back(Paragraph{plain(statement), ParagraphRole::Body});
    if (section.verified_immediately)
        part.blocks.emplace_back(
            Paragraph{{{"Paragrafen förklaras omedelbart justerad.", Emphasis::Strong}},
                      ParagraphRole::Statement});
}

/// Of a § that was treated on several days.
Dates dates_of(const Section& section)
{
    const auto& sittings = section.sittings;
    const bool several =
        !sittings.empty() &&
        sittings.front().from.day != sittings.back().until.value_or(sittings.back().from).day;
    return several ? Dates::Told : Dates::Left;
}

void add_sub_items(Part& part, const Section& section)
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
            details += time_words(time, dates_of(section));
        }
        if (!details.empty()) runs.push_back({", " + details, Emphasis::Muted});
        list.items.push_back({std::move(runs), {}});
    }
    part.blocks.emplace_back(std::move(list));
}

std::string answer_intro(const QuestionText& question)
{
    const auto by = question.answered_by.empty() ? "" : " av " + question.answered_by;
    return question.answer.empty() ? "Frågan besvaras" + by + "." : "Svar" + by + ": ";
}

} // namespace

std::string section_anchor(std::int64_t number)
{
    return "paragraf-" + std::to_string(number);
}

std::vector<Paragraph> paragraphs(const std::string& text)
{
    std::vector<Paragraph> all;
    std::string current;
    const auto finish = [&] {
        const auto last = current.find_last_not_of(" \t\r\n");
        current.erase(last == std::string::npos ? 0 : last + 1);
        if (!current.empty()) all.push_back({plain(current), ParagraphRole::Body});
        current.clear();
    };
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            finish();
        else
            current += (current.empty() ? "" : "\n") + line;
        at = end + 1;
    }
    finish();
    return all;
}

List question_list(const std::vector<QuestionText>& questions, Answers answers)
{
    List list{ListKind::Numbered, {}};
    for (const auto& question : questions) {
        ListItem item{{{question.asked_by, Emphasis::Strong}, {": " + question.text}}, {}};
        if (answers == Answers::ToldHere && question.answered)
            item.more.push_back({{{answer_intro(question), Emphasis::Strong}, {question.answer}},
                                 ParagraphRole::Body});
        else if (answers == Answers::ToldHere)
            item.more.push_back(
                {plain("Frågan besvarades inte vid sammanträdet."), ParagraphRole::Remark});
        list.items.push_back(std::move(item));
    }
    return list;
}

Part section_part(const Section& section, Answers answers)
{
    Part part{PartRole::Item, {}};
    const auto label = "§ " + std::to_string(section.number);
    part.blocks.emplace_back(Heading{2, label, section.title, section_anchor(section.number)});
    add_facts(part, section);
    for (const auto& remark : section.remarks)
        part.blocks.emplace_back(Paragraph{plain(remark), ParagraphRole::Remark});
    add_decision(part, section);
    if (!section.proposal.empty()) {
        add_heading(part, "Förslag till beslut");
        part.blocks.emplace_back(clauses_block({}, section.proposal, section.proposal_style));
    }
    add_text(part, "Sammanfattning", section.summary);
    add_sub_items(part, section);
    if (!section.questions.empty()) {
        add_heading(part, answers == Answers::ToldHere ? "Frågor och svar" : "Anmälda frågor");
        part.blocks.emplace_back(question_list(section.questions, answers));
    }
    add_list(part, "Beslutsunderlag", section.documents);
    add_conflicts(part, section.conflicts);
    add_text(part, "Anteckning till protokollet", section.note);
    add_list(part, "Beslutet skickas till", section.dispatch);
    return part;
}

} // namespace klubba::minutes
