#include "minutes/full_minutes.h"

#include "minutes/front_page.h"
#include "minutes/section_part.h"
#include "minutes/swedish.h"

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
        table.rows.push_back(
            {{"§ " + std::to_string(section.number), section_anchor(section.number)},
             {section.title, {}},
             {listed(section.registry_numbers), {}},
             {result_word(section), {}}});
    part.blocks.emplace_back(std::move(table));
    return part;
}

/// The column says that it is the clock; a date is said where there are several days.
std::string time_text(const Stretch& time, Dates dates)
{
    if (dates == Dates::Told) return time_words(time, dates);
    return time.until ? clock(time.from.time) + "–" + clock(time.until->time)
                      : "från " + clock(time.from.time);
}

Part presentations(const Record& record)
{
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(Heading{2, {}, "Föredragningar utan egen paragraf", "foredragningar"});
    Table table{"Föredragningar enligt tidplanen", {"Klockan", "Föredragning", "Föredragande"}, {}};
    const auto dates = record.last_day ? Dates::Told : Dates::Left;
    for (const auto& one : record.presentations)
        table.rows.push_back(
            {{time_text(one.time, dates), {}}, {one.title, {}}, {listed(one.presenters), {}}});
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

Part unhandled(const Record& record)
{
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(Heading{2, {}, "Ärenden som inte behandlades", "ej-behandlade"});
    List list;
    for (const auto& item : record.unhandled) {
        ListItem entry;
        if (!item.agenda_number.empty())
            entry.runs.push_back({"Ärende " + item.agenda_number + ": ", Emphasis::Muted});
        entry.runs.push_back({item.title});
        if (item.skipped)
            entry.runs.push_back(
                {item.reason.empty() ? ", utgick" : ", utgick: " + item.reason, Emphasis::Muted});
        list.items.push_back(std::move(entry));
    }
    part.blocks.emplace_back(std::move(list));
    return part;
}

Part provenance(const Record& record)
{
    Part part{PartRole::Appendix, {}};
    const bool is_notes = record.form == RecordForm::Notes;
    const std::string whose = is_notes ? "Minnesanteckningarnas" : "Protokollets";
    const std::string made =
        is_notes ? "Minnesanteckningarna är upprättade" : "Protokollet är upprättat";
    part.blocks.emplace_back(Heading{2, {}, whose + " ursprung", "ursprung"});
    part.blocks.emplace_back(Paragraph{
        {{made + " ur sammanträdets journal. Journalens kontrollsumma, som "
                 "visar om något har ändrats, tagits bort eller lagts till i efterhand, är "},
         {record.head_hash, Emphasis::Code},
         {"."}},
        ParagraphRole::Body});
    return part;
}

} // namespace

Document full_minutes(const Record& record)
{
    Document document;
    document.language = "sv-SE";
    const bool is_notes = record.form == RecordForm::Notes;
    const auto title = (is_notes ? "Minnesanteckningar " : "Protokoll ") + meeting_days(record);
    document.title = title + ", " + bodies(record);
    document.furniture = {bodies(record), title, {}};
    document.parts.push_back(front_page(record));
    // Notes are neither verified nor posted.
    if (!is_notes) {
        document.furniture.foot = {"Justerandes sign", "Justerandes sign", "Utdragsbestyrkande"};
        document.parts.push_back(posting_certificate(record));
    }
    if (!record.sections.empty()) document.parts.push_back(contents(record));
    const bool has_answers =
        std::any_of(record.sections.begin(), record.sections.end(),
                    [](const Section& one) { return one.kind == ItemKind::Answers; });
    for (const auto& section : record.sections) {
        const bool here = section.kind == ItemKind::Answers || !has_answers;
        document.parts.push_back(
            section_part(section, here ? Answers::ToldHere : Answers::ToldElsewhere));
    }
    if (!record.presentations.empty()) document.parts.push_back(presentations(record));
    if (!record.questions.empty()) document.parts.push_back(questions(record));
    if (!record.unhandled.empty()) document.parts.push_back(unhandled(record));
    if (!record.head_hash.empty()) document.parts.push_back(provenance(record));
    return document;
}

} // namespace klubba::minutes
