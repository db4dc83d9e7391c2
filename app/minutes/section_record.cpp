#include "minutes/section_record.h"

#include "minutes/attendance_record.h"
#include "minutes/quorum_record.h"
#include "minutes/section_style.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <iterator>

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string appointed(const MeetingState& state)
{
    const auto verifiers = listed(seat_names(state, state.verification->verifiers));
    const auto substitutes = listed(seat_names(state, state.verification->substitutes));
    return verifiers + (substitutes.empty() ? "" : " med " + substitutes + " som ersättare");
}

/// Verifiers, deadline and place as far as the decision does not say them.
void add_appointment(Section& section, const MeetingState& state)
{
    if (!state.verification) return;
    if (!section.decision)
        section.decision =
            plain_decision(state.info.body,
                           {"jämte ordföranden justera dagens protokoll utse " + appointed(state)});
    const auto& decided = section.decision->clauses;
    const auto verifiers = seat_names(state, state.verification->verifiers);
    const bool named = std::all_of(verifiers.begin(), verifiers.end(), [&](const auto& name) {
        return std::any_of(decided.begin(), decided.end(), [&](const std::string& clause) {
            return clause.find(name) != std::string::npos;
        });
    });
    if (!named)
        section.statements.push_back("Att justera protokollet utses " + appointed(state) + ".");
    const auto& place = state.verification->place;
    if (state.verification->deadline)
        section.statements.push_back("Protokollet ska justeras senast " +
                                     long_date(*state.verification->deadline) +
                                     (place.empty() ? "." : ", " + ending_in(place, ".")));
    else if (!place.empty())
        section.statements.push_back("Protokollet justeras: " + ending_in(place, "."));
}

void add_questions(Section& section,
                   const MeetingState& state,
                   const ItemRecord& record,
                   const Zone& zone)
{
    section.questions = questions_of(state, record, zone);
    if (!section.questions.empty()) return;
    section.statements.emplace_back(
        section.kind == ItemKind::Questions ? "Inga frågor anmäls." : "Inga frågor har anmälts.");
}

void add_remark(std::vector<std::string>& remarks, std::string remark)
{
    if (!remark.empty()) remarks.push_back(std::move(remark));
}

/// Those of the agenda, and those who did present.
std::vector<std::string> presenters(const MeetingState& state, const ItemRecord& record)
{
    auto presenters = record.item.presenters;
    for (const auto& speech : state.speeches) {
        if (speech.kind != SpeechKind::Presentation || speech.item != record.item.id) continue;
        const auto* person = find(state, speech.person);
        const auto name = person == nullptr ? speech.name : seat_name(person->person);
        const bool is_there =
            std::any_of(presenters.begin(), presenters.end(), [&](const std::string& one) {
                return one == name || (person != nullptr && one == person->person.name);
            });
        const bool of_sub_item = std::any_of(
            record.item.sub_items.begin(), record.item.sub_items.end(), [&](const SubItem& one) {
                return std::find(one.presenters.begin(), one.presenters.end(), name) !=
                       one.presenters.end();
            });
        if (!is_there && !of_sub_item && !name.empty()) presenters.push_back(name);
    }
    return presenters;
}

std::vector<SubItemText> sub_items(const ItemRecord& record, const Zone& zone)
{
    std::vector<SubItemText> texts;
    for (const auto& sub_item : record.item.sub_items) {
        SubItemText text{sub_item.number, sub_item.title, sub_item.presenters, {}};
        for (const auto& sitting : record.sittings) {
            if (sitting.sub_item == sub_item.number && !sitting.sub_item.empty())
                text.times.push_back({moment(zone, sitting.opened), moment(zone, sitting.closed)});
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

Section plain_section(const MeetingState& state, const ItemRecord& record, const Zone& zone)
{
    Section section;
    section.number = record.section.value_or(0);
    section.label = section_label(section.number, section_style(state));
    section.item = record.item.id;
    section.agenda_number = record.item.number;
    section.title = record.item.title;
    section.kind = record.item.kind;
    section.confidentiality = record.item.confidentiality;
    section.registry_numbers = record.item.registry_numbers;
    section.presenters = presenters(state, record);
    section.sittings = sittings_of(state, record, zone);
    section.handling = handling_of(state, record, section.sittings, zone);
    section.remarks = remarks_of(state, record, section.handling, section.sittings);
    section.shown = presentations_at(state, record, zone);
    section.speakers = speakers_of(state, record);
    section.disagreements = disagreements_on(state, record.item.id);
    section.summary = prose_of(record, ProsePart::Summary);
    if (!section.summary.empty())
        section.summary_origin = record.summary ? Origin::Written : Origin::Notice;
    section.reasons = record.reasons;
    section.documents = record.item.documents;
    section.sub_items = sub_items(record, zone);
    section.note = record.note;
    section.dispatch = record.item.dispatch;
    section.verified_immediately = moment(zone, record.verified_immediately);
    section.deciding = deciding_of(state, record);
    return section;
}

/// What was proposed is told where it is not what was decided (KL 5:67 p. 1).
void add_decision(Section& section, const MeetingState& state, const ItemRecord& record)
{
    if (record.decision) section.decision = decision_text(state.info.body, record);
    const bool is_adopted = record.decision && record.decision->clauses == record.item.proposal;
    if (is_adopted || record.item.kind == ItemKind::Verification) return;
    section.proposal_style = record.item.clause_style;
    section.proposal = joined(record.item.proposal, record.item.clause_style);
}

} // namespace

std::vector<Section>
sections_of(const MeetingState& state, const Timeline& timeline, const Zone& zone)
{
    std::vector<Section> sections;
    for (const auto& time : timeline.sections()) {
        const auto found =
            std::find_if(state.items.begin(), state.items.end(),
                         [&](const ItemRecord& record) { return record.section == time.number; });
        if (found == state.items.end()) continue;
        auto section = plain_section(state, *found, zone);
        add_decision(section, state, *found);
        if (section.kind == ItemKind::Verification) add_appointment(section, state);
        if (section.kind == ItemKind::RollCall && !time.spans.empty())
            section.statements.push_back(roll_call_statement(timeline, time));
        add_remark(section.remarks, quorum_remark(timeline, time.item));
        section.conflicts = conflicts_of(timeline, time.item, zone);
        if (section.kind == ItemKind::Questions || section.kind == ItemKind::Answers)
            add_questions(section, state, *found, zone);
        if (section.decision) {
            section.decision->decided = moment(zone, time.decided);
            section.decision->took_part = took_part(timeline, time);
        }
        sections.push_back(std::move(section));
    }
    return sections;
}

} // namespace klubba::minutes
