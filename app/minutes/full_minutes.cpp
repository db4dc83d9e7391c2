#include "minutes/full_minutes.h"

#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/section_part.h"
#include "minutes/swedish.h"
#include "minutes/verification_part.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string outcome_word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return "Enligt förslag";
    case Outcome::Amended:
        return "Enligt ändrat förslag";
    case Outcome::Rejected:
        return "Avslag";
    case Outcome::ReferredBack:
        return "Återremiss";
    case Outcome::Postponed:
        return "Bordläggning";
    case Outcome::Noted:
        return "Noteras";
    }
    return {};
}

std::string result_word(const Section& section)
{
    std::string text;
    if (section.decision)
        text = outcome_word(section.decision->outcome);
    else if (section.kind == ItemKind::Information || section.kind == ItemKind::Presentations)
        text = "Information";
    if (section.verified_immediately) text += text.empty() ? "Justerad" : ", omedelbart justerad";
    return text.empty() ? "–" : text;
}

Part contents(const Record& record)
{
    Part part{PartRole::Contents, {}};
    part.blocks.emplace_back(Heading{2, {}, "Ärendelista", "arendelista"});
    Table table{"Paragrafer i den ordning ärendena behandlades",
                {"Paragraf", "Ärende", "Diarienummer", "Beslut"},
                {}};
    for (const auto& section : record.sections)
        table.rows.push_back({{section.label, section_anchor(section.number)},
                              {section.title, {}},
                              {listed(section.registry_numbers), {}},
                              {result_word(section), {}}});
    part.blocks.emplace_back(std::move(table));
    return part;
}

Part questions(const Record& record)
{
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(Heading{2, {}, "Frågor och svar", "fragor"});
    part.blocks.emplace_back(question_list(record.questions, Answers::ToldHere));
    return part;
}

Document minutes_of(const Record& record, Detail detail, const Template& wanted)
{
    const bool is_notes = record.form == RecordForm::Notes;
    const bool is_whole = detail == Detail::Whole;
    auto document = framed(record, is_notes   ? "Minnesanteckningar"
                                   : is_whole ? "Protokoll"
                                              : "Beslutsprotokoll");
    if (!is_notes) document.furniture.foot = signing_fields();
    document.parts.push_back(front_page(record,
                                        is_notes   ? "Minnesanteckningar"
                                        : is_whole ? "Sammanträdesprotokoll"
                                                   : "Beslutsprotokoll",
                                        wanted.front));
    for (auto& certificate : posting_certificates(record))
        document.parts.push_back(std::move(certificate));
    if (!record.sections.empty()) document.parts.push_back(contents(record));
    const bool has_answers =
        std::any_of(record.sections.begin(), record.sections.end(),
                    [](const Section& one) { return one.kind == ItemKind::Answers; });
    for (const auto& section : record.sections) {
        const bool here = section.kind == ItemKind::Answers || !has_answers;
        document.parts.push_back(
            section_part(section, {here ? Answers::ToldHere : Answers::ToldElsewhere,
                                   dates_of(record), record.form, detail, wanted.section}));
    }
    if (is_whole && !record.presentations.empty())
        document.parts.push_back(presentations_part(record.presentations, dates_of(record)));
    // The council's questions are to be in its minutes however short they are (KL 5:68).
    if (!record.questions.empty()) document.parts.push_back(questions(record));
    if (!record.unhandled.empty()) document.parts.push_back(unhandled_part(record.unhandled));
    return document;
}

} // namespace

Document full_minutes(const Record& record, const Template& wanted)
{
    return minutes_of(record, Detail::Whole, wanted);
}

Document decision_minutes(const Record& record, const Template& wanted)
{
    return minutes_of(record, Detail::Decision, wanted);
}

} // namespace klubba::minutes
