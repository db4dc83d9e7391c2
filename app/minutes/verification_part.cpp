#include "minutes/verification_part.h"

#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <iterator>

namespace klubba::minutes {

namespace {

std::string ranges(const Record& record, const VerifiedSet& set)
{
    return section_ranges(set.sections, {record.section_year});
}

/// "omedelbart justerade den 12 maj 2026", "justerad den …"
std::string when_verified(const VerifiedSet& set)
{
    if (!set.verified) return {};
    const std::string word = set.sections.size() == 1 ? "justerad " : "justerade ";
    return (set.immediately ? "omedelbart " : "") + word + long_date(*set.verified);
}

/// ", genom digital justering (referens 4711)"; nothing where it is not said, or said already.
std::string how_verified(const VerifiedSet& set)
{
    const auto reference =
        set.reference.empty() ? std::string{} : " (referens " + set.reference + ")";
    switch (set.method) {
    case meeting::VerificationMethod::ElectronicSignature:
        return ", genom digital justering" + reference;
    case meeting::VerificationMethod::OnPaper:
        return ", genom underskrift på papper" + reference;
    case meeting::VerificationMethod::InTheMeeting:
        return set.immediately ? reference : ", vid sammanträdet" + reference;
    case meeting::VerificationMethod::Unsaid:
        break;
    }
    return reference;
}

void add_lines(std::vector<Signature>& lines,
               const char* role,
               const std::vector<std::string>& names)
{
    for (const auto& name : names)
        lines.push_back({role, name, {}});
    if (names.empty()) lines.push_back({role, {}, {}});
}

/// Those of the set that the chair led.
std::vector<std::int64_t> led(const Leadership& chair, const VerifiedSet& set)
{
    std::vector<std::int64_t> sections;
    std::copy_if(chair.sections.begin(), chair.sections.end(), std::back_inserter(sections),
                 [&](std::int64_t number) {
                     return std::find(set.sections.begin(), set.sections.end(), number) !=
                            set.sections.end();
                 });
    return sections;
}

/// Each chair signs for the §§ he or she led (KL 5:65: the chair answers for the minutes).
void add_chairs(std::vector<Signature>& lines, const Record& record, const VerifiedSet& set)
{
    std::vector<Signature> chairs;
    for (const auto& chair : record.attendance.chairs) {
        const auto sections = led(chair, set);
        if (!sections.empty() || set.sections.empty())
            chairs.push_back(
                {"Ordförande", chair.name, section_ranges(sections, {record.section_year})});
    }
    if (chairs.size() == 1) chairs.front().scope.clear();
    if (chairs.empty()) chairs.push_back({"Ordförande", {}, {}});
    lines.insert(lines.end(), chairs.begin(), chairs.end());
}

Signatures signatures(const Record& record, const VerifiedSet& set)
{
    Signatures block;
    add_lines(block.lines, "Sekreterare", record.attendance.secretaries);
    add_chairs(block.lines, record, set);
    add_lines(block.lines, "Justerande", set.by);
    return block;
}

std::string standing_of(const Record& record, const VerifiedSet& set)
{
    if (set.verified) return capitalised(when_verified(set));
    if (!record.verification.deadline) return "Ännu inte justerade";
    return "Justeras senast " + long_date(*record.verification.deadline);
}

FieldEntry field(const char* label, const std::string& text)
{
    if (text.empty()) return {label, {}};
    return {label, {plain(text)}};
}

std::string day_text(const std::optional<Day>& day)
{
    return day ? to_text(*day) : std::string{};
}

std::string statement(const Record& record, const VerifiedSet& set)
{
    const std::string posted =
        " Justeringen har tillkännagivits genom anslag på anslagstavlan på webbplatsen.";
    if (record.sets.size() == 1) return "Protokollet är justerat." + posted;
    const bool is_one = set.sections.size() == 1;
    return "Protokollet är justerat i " + ranges(record, set) +
           (set.immediately ? std::string{is_one ? ", som förklarades omedelbart justerad."
                                                 : ", som förklarades omedelbart justerade."}
                            : ".") +
           posted;
}

Part posting_certificate(const Record& record, const VerifiedSet& set, std::size_t nth)
{
    Part part{PartRole::Certificate, {}};
    const bool is_one_of_several = record.sets.size() > 1;
    part.blocks.emplace_back(
        Heading{2,
                {},
                "Anslagsbevis" + (is_one_of_several ? ", " + ranges(record, set) : ""),
                nth == 0 ? "anslagsbevis" : "anslagsbevis-" + std::to_string(nth + 1)});
    part.blocks.emplace_back(Paragraph{plain(statement(record, set)), ParagraphRole::Body});
    Fields fields;
    fields.entries = {field("Organ", bodies(record)),
                      field("Sammanträdesdatum", meeting_days(record)),
                      field("Paragrafer", ranges(record, set))};
    if (set.verified) fields.entries.push_back(field("Justeringsdatum", day_text(set.verified)));
    const auto& posting = *set.posting;
    for (auto& entry : {field("Datum när anslaget sätts upp", day_text(posting.posted)),
                        field("Datum när anslaget tas ner", day_text(posting.removed)),
                        field("Sista dag för överklagande", day_text(posting.last_appeal_day)),
                        field("Förvaringsplats för protokollet", posting.kept_at)})
        fields.entries.push_back(entry);
    part.blocks.emplace_back(std::move(fields));
    part.blocks.emplace_back(Signatures{{{"Underskrift", {}, {}}}});
    return part;
}

bool is_told(const VerifiedSet& set, Sets sets)
{
    return sets == Sets::All || set.immediately;
}

} // namespace

void add_signatures(Part& part, const Record& record, Sets sets)
{
    part.blocks.emplace_back(Heading{2, {}, "Underskrifter", "underskrifter"});
    for (const auto& set : record.sets) {
        if (!is_told(set, sets)) continue;
        if (record.sets.size() > 1)
            part.blocks.emplace_back(Heading{3, ranges(record, set), standing_of(record, set), {}});
        part.blocks.emplace_back(signatures(record, set));
    }
}

FieldEntry place_and_time_of_verification(const Record& record)
{
    FieldEntry entry{"Justeringens plats och tid", {}};
    for (const auto& set : record.sets) {
        if (!set.verified) continue;
        auto text = record.sets.size() > 1 ? ranges(record, set) + ": " : std::string{};
        text += text.empty() ? capitalised(when_verified(set)) : when_verified(set);
        entry.lines.push_back(
            plain(text + (set.place.empty() ? "" : ", " + set.place) + how_verified(set)));
    }
    if (record.sets.empty() || record.sets.back().verified) return entry;
    if (!record.verification.place.empty()) entry.lines.push_back(plain(record.verification.place));
    if (record.verification.deadline)
        entry.lines.push_back(plain("Senast " + long_date(*record.verification.deadline)));
    return entry;
}

std::vector<Part> posting_certificates(const Record& record, Sets sets)
{
    std::vector<Part> parts;
    for (const auto& set : record.sets) {
        if (set.posting && is_told(set, sets))
            parts.push_back(posting_certificate(record, set, parts.size()));
    }
    return parts;
}

void add_disagreements(Part& part, const std::vector<DisagreementText>& disagreements)
{
    if (disagreements.empty()) return;
    part.blocks.emplace_back(Heading{3, {}, "Skilda meningar vid justeringen", {}});
    part.blocks.emplace_back(
        Paragraph{plain("Paragrafen återges så som ordföranden har uppfattat att den behandlades. "
                        "Den som justerar har en annan mening, som antecknas här."),
                  ParagraphRole::Body});
    for (const auto& one : disagreements)
        part.blocks.emplace_back(
            Paragraph{{{one.by + ": ", Emphasis::Strong}, {one.text}}, ParagraphRole::Body});
}

} // namespace klubba::minutes
