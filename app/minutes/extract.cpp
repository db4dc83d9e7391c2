#include "minutes/extract.h"

#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/section_part.h"
#include "minutes/swedish.h"
#include "minutes/verification_part.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

bool holds(const std::vector<std::int64_t>& numbers, std::int64_t number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

FieldEntry names(const char* label, const std::vector<std::string>& all)
{
    FieldEntry entry{label, {}};
    for (const auto& name : all)
        entry.lines.push_back(plain(name));
    return entry;
}

const VerifiedSet* set_of(const Record& record, const Section& section)
{
    for (const auto& set : record.sets) {
        if (holds(set.sections, section.number)) return &set;
    }
    return nullptr;
}

/// Who answer for what the minutes say of the §.
void add_responsible(std::vector<FieldEntry>& entries, const Record& record, const Section& section)
{
    std::vector<std::string> chairs;
    for (const auto& chair : record.attendance.chairs) {
        if (record.attendance.chairs.size() == 1 || holds(chair.sections, section.number))
            chairs.push_back(chair.name);
    }
    entries.push_back(names("Ordförande", chairs));
    entries.push_back(names("Sekreterare", record.attendance.secretaries));
    const auto* set = set_of(record, section);
    if (set == nullptr) return;
    entries.push_back(names("Justerande", set->by));
    const auto verified = set->verified
                              ? (set->immediately ? "Omedelbart, " : "") + long_date(*set->verified)
                              : std::string{"Ännu inte justerad"};
    entries.push_back({"Justerad", {plain(capitalised(verified))}});
}

Telling telling_of(const Record& record, const Template& wanted)
{
    return {Answers::ToldHere, dates_of(record), record.form, Detail::Whole, wanted.section};
}

Part head_of_extract(const Record& record, const Section& section, int level)
{
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{level, "Protokollsutdrag", bodies(record),
                                     "utdrag-" + std::to_string(section.number)});
    auto fields = meeting_fields(record);
    fields.entries.push_back({"Paragraf", {plain(section.label)}});
    if (section.decision && !section.decision->took_part.empty())
        fields.entries.push_back(names("Beslutande", section.decision->took_part));
    add_responsible(fields.entries, record, section);
    part.blocks.emplace_back(std::move(fields));
    return part;
}

Part certification(const Section& section)
{
    Part part{PartRole::Certificate, {}};
    part.blocks.emplace_back(
        Heading{2, {}, "Utdragsbestyrkande", "bestyrkande-" + std::to_string(section.number)});
    add_paragraph(part, "Utdraget stämmer överens med protokollet.");
    part.blocks.emplace_back(Signatures{
        {{"Ort och datum", {}, {}}, {"Underskrift", {}, {}}, {"Namnförtydligande", {}, {}}}});
    return part;
}

std::vector<Part>
parts_of(const Record& record, const Section& section, int level, const Template& wanted)
{
    return {head_of_extract(record, section, level),
            section_part(section, telling_of(record, wanted)), certification(section)};
}

/// Those who decided in any of the §§, each once.
std::vector<std::string> deciders(const std::vector<const Section*>& sections)
{
    std::vector<std::string> all;
    for (const auto* section : sections) {
        if (!section->decision) continue;
        for (const auto& name : section->decision->took_part) {
            if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
        }
    }
    return all;
}

} // namespace

Document extract_of(const Record& record, const Section& section, const Template& wanted)
{
    auto document = framed(record, "Protokollsutdrag");
    document.title = section.label + " " + section.title + ", " + document.title;
    document.furniture.foot = {"Utdragsbestyrkande"};
    document.parts = parts_of(record, section, 1, wanted);
    return document;
}

std::vector<Part>
extract_parts(const Record& record, const Section& section, const Template& wanted)
{
    auto parts = parts_of(record, section, 2, wanted);
    parts.front().begins_page = true;
    return parts;
}

Document verified_sections(const Record& record, const Template& wanted)
{
    auto document = framed(record, "Omedelbart justerade paragrafer");
    document.furniture.foot = signing_fields();
    std::vector<const Section*> sections;
    std::vector<std::int64_t> numbers;
    for (const auto& set : record.sets) {
        if (!set.immediately) continue;
        for (const auto& section : record.sections) {
            if (!holds(set.sections, section.number)) continue;
            sections.push_back(&section);
            numbers.push_back(section.number);
        }
    }
    Part front{PartRole::FrontPage, {}};
    front.blocks.emplace_back(
        Heading{1, "Omedelbart justerade paragrafer", bodies(record), "protokoll"});
    auto fields = meeting_fields(record);
    fields.entries.push_back(
        {"Paragrafer", {plain(section_ranges(numbers, {record.section_year}))}});
    const auto who = deciders(sections);
    if (!who.empty()) fields.entries.push_back(names("Beslutande", who));
    front.blocks.emplace_back(std::move(fields));
    add_signatures(front, record, Sets::Immediate);
    document.parts.push_back(std::move(front));
    for (auto& certificate : posting_certificates(record, Sets::Immediate))
        document.parts.push_back(std::move(certificate));
    for (const auto* section : sections)
        document.parts.push_back(section_part(*section, telling_of(record, wanted)));
    return document;
}

} // namespace klubba::minutes
