#include "minutes/speaking_report.h"

#include "meeting/debate.h"
#include "meeting/naming.h"
#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/section_style.h"

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string length_text(Duration duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    const auto minutes = seconds / 60;
    return (minutes > 0 ? std::to_string(minutes) + " min " : "") + std::to_string(seconds % 60) +
           " s";
}

std::string kind_word(SpeechKind kind)
{
    switch (kind) {
    case SpeechKind::Speech:
        return "Anförande";
    case SpeechKind::Reply:
        return "Replik";
    case SpeechKind::PointOfOrder:
        return "Ordningsfråga";
    case SpeechKind::PointOfInformation:
        return "Sakupplysning";
    case SpeechKind::Presentation:
        break;
    }
    return {};
}

void add_totals(Part& part,
                const char* heading,
                const char* column,
                const std::vector<SpeakingTotal>& totals)
{
    part.blocks.emplace_back(Heading{2, {}, heading, {}});
    Table table{{}, {column, "Anföranden", "Talartid"}, {}};
    for (const auto& one : totals)
        table.rows.push_back({{one.name.empty() ? "Utan parti" : one.name, {}},
                              {std::to_string(one.speeches), {}},
                              {length_text(one.time), {}}});
    part.blocks.emplace_back(std::move(table));
}

std::string where(const MeetingState& state, const Speech& speech)
{
    const auto* item = find(state, speech.item);
    if (item == nullptr) return "–";
    return item->section ? section_label(*item->section, section_style(state)) : item->item.title;
}

/// Each speech in the order held.
void add_speeches(Part& part, const MeetingState& state, Instant now)
{
    part.blocks.emplace_back(Heading{2, {}, "Anföranden i ordning", {}});
    const auto zone = Zone::named(state.info.zone);
    Table table{{}, {"Klockan", "Talare", "Slag", "Ärende", "Talartid"}, {}};
    for (const auto& speech : state.speeches) {
        if (speech.kind == SpeechKind::Presentation) continue;
        table.rows.push_back(
            {{zone ? clock(zone->clock_of(speech.began)) : to_text(speech.began), {}},
             {name_of_speaker(state, speech.person, speech.name), {}},
             {kind_word(speech.kind), {}},
             {where(state, speech), {}},
             {length_text(spoken(speech, speech.ended.value_or(now))), {}}});
    }
    part.blocks.emplace_back(std::move(table));
}

} // namespace

Document speaking_report(const MeetingState& state, const Record& record)
{
    auto document = framed(record, "Talartider");
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{1, "Talartider", bodies(record), "talartider"});
    part.blocks.emplace_back(Paragraph{plain("Arbetsmaterial. Gallras enligt lokalt beslut."),
                                       ParagraphRole::Statement});
    part.blocks.emplace_back(meeting_fields(record));
    auto ended = state;
    ended.floor.reset(); // Who speaks now has not spoken a time that stays.
    const auto now = dated(record);
    const auto people = total_by_person(ended, now);
    if (people.empty()) {
        add_paragraph(part, "Ingen har haft ordet.");
    } else {
        add_totals(part, "Talartid per person", "Talare", people);
        add_totals(part, "Talartid per parti", "Parti", total_by_party(ended, now));
        add_speeches(part, ended, now);
    }
    document.parts.push_back(std::move(part));
    return document;
}

} // namespace klubba::minutes
