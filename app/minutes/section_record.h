#pragma once

#include "meeting/agenda.h"
#include "meeting/terms.h"
#include "minutes/conflict_record.h"
#include "minutes/debate_text.h"
#include "minutes/deciding_record.h"
#include "minutes/decision_record.h"
#include "minutes/document.h"
#include "minutes/handling.h"
#include "minutes/moment.h"
#include "minutes/presentation_record.h"
#include "minutes/question_text.h"
#include "minutes/timeline.h"
#include "minutes/verification_record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// One § of the minutes: an item that was treated, with what became of it.
namespace klubba::minutes {

struct SubItemText {
    std::string number;
    std::string title;
    std::vector<std::string> presenters;
    std::vector<Stretch> times; ///< Where it was treated on its own.

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("number", &SubItemText::number), field("title", &SubItemText::title),
            field("presenters", &SubItemText::presenters), field("times", &SubItemText::times));
    }
    friend bool operator==(const SubItemText&, const SubItemText&) = default;
};

struct Section {
    std::int64_t number{};
    std::string label; ///< "§ 12", "§ 12/2026"
    meeting::ItemId item;
    std::string agenda_number;
    std::string title;
    meeting::ItemKind kind{};
    meeting::Confidentiality confidentiality{};
    std::vector<std::string> registry_numbers;
    std::vector<std::string> presenters;
    std::vector<Stretch> sittings;
    std::vector<std::string> remarks; ///< About the handling: late, out of order, in parts.
    std::optional<DecisionText> decision;
    std::vector<std::string> statements; ///< What was found or appointed, in full sentences.
    std::vector<std::string> proposal;   ///< Clauses as printed, where they were not adopted.
    meeting::ClauseStyle proposal_style{};
    std::optional<Moment> verified_immediately;
    std::string summary;
    Origin summary_origin{};
    std::string reasons;
    std::vector<std::string> documents;
    std::vector<SubItemText> sub_items;
    std::vector<ConflictText> conflicts;
    std::vector<QuestionText> questions;
    Deciding deciding;
    std::string note;
    std::vector<std::string> dispatch;
    Handling handling;
    std::vector<Presentation> shown; ///< Presentations listed at the item.
    std::vector<SpeakerText> speakers;
    std::vector<DisagreementText> disagreements;

    static constexpr auto fields()
    {
        return list_fields(
            field("number", &Section::number), field("label", &Section::label),
            field("item", &Section::item),
            field_or_default("agenda_number", &Section::agenda_number),
            field("title", &Section::title), field("kind", &Section::kind),
            field("confidentiality", &Section::confidentiality),
            field("registry_numbers", &Section::registry_numbers),
            field("presenters", &Section::presenters), field("sittings", &Section::sittings),
            field("remarks", &Section::remarks), field("decision", &Section::decision),
            field("statements", &Section::statements), field("proposal", &Section::proposal),
            field_or_default("proposal_style", &Section::proposal_style),
            field("verified_immediately", &Section::verified_immediately),
            field_or_default("summary", &Section::summary),
            field_or_default("summary_origin", &Section::summary_origin),
            field_or_default("reasons", &Section::reasons), field("documents", &Section::documents),
            field("sub_items", &Section::sub_items), field("conflicts", &Section::conflicts),
            field("questions", &Section::questions),
            field_or_default("deciding", &Section::deciding),
            field_or_default("note", &Section::note), field("dispatch", &Section::dispatch),
            field_or_default("handling", &Section::handling), field("shown", &Section::shown),
            field("speakers", &Section::speakers), field("disagreements", &Section::disagreements));
    }
    friend bool operator==(const Section&, const Section&) = default;
};

/// In the order in which they were handled.
std::vector<Section>
sections_of(const meeting::MeetingState& state, const Timeline& timeline, const Zone& zone);

} // namespace klubba::minutes
