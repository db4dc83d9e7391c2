#pragma once

#include "meeting/agenda.h"
#include "meeting/terms.h"
#include "minutes/conflict_record.h"
#include "minutes/moment.h"
#include "minutes/timeline.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// One § of the minutes: an item that was treated, with what became of it.
namespace klubba::minutes {

struct DecisionText {
    meeting::Outcome outcome{};
    meeting::ClauseStyle style{};
    std::string lead_in;              ///< "Nämnden beslutar"; empty before full sentences.
    std::vector<std::string> clauses; ///< As printed, with ", samt" and full stop, without "att".
    std::string reason;
    std::optional<Moment> decided;
    std::vector<std::string> took_part;

    static constexpr auto fields()
    {
        return list_fields(
            field("outcome", &DecisionText::outcome), field("style", &DecisionText::style),
            field_or_default("lead_in", &DecisionText::lead_in),
            field("clauses", &DecisionText::clauses),
            field_or_default("reason", &DecisionText::reason),
            field("decided", &DecisionText::decided), field("took_part", &DecisionText::took_part));
    }
    friend bool operator==(const DecisionText&, const DecisionText&) = default;
};

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

struct QuestionText {
    std::string asked_by;
    std::string text;
    std::optional<Moment> answered;
    std::string answered_by;
    std::string answer;

    static constexpr auto fields()
    {
        return list_fields(field("asked_by", &QuestionText::asked_by),
                           field("text", &QuestionText::text),
                           field("answered", &QuestionText::answered),
                           field_or_default("answered_by", &QuestionText::answered_by),
                           field_or_default("answer", &QuestionText::answer));
    }
    friend bool operator==(const QuestionText&, const QuestionText&) = default;
};

struct Section {
    std::int64_t number{};
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
    std::vector<std::string> documents;
    std::vector<SubItemText> sub_items;
    std::vector<ConflictText> conflicts;
    std::vector<QuestionText> questions;
    std::string note;
    std::vector<std::string> dispatch;

    static constexpr auto fields()
    {
        return list_fields(
            field("number", &Section::number), field("item", &Section::item),
            field_or_default("agenda_number", &Section::agenda_number),
            field("title", &Section::title), field("kind", &Section::kind),
            field("confidentiality", &Section::confidentiality),
            field("registry_numbers", &Section::registry_numbers),
            field("presenters", &Section::presenters), field("sittings", &Section::sittings),
            field("remarks", &Section::remarks), field("decision", &Section::decision),
            field("statements", &Section::statements), field("proposal", &Section::proposal),
            field_or_default("proposal_style", &Section::proposal_style),
            field("verified_immediately", &Section::verified_immediately),
            field_or_default("summary", &Section::summary), field("documents", &Section::documents),
            field("sub_items", &Section::sub_items), field("conflicts", &Section::conflicts),
            field("questions", &Section::questions), field_or_default("note", &Section::note),
            field("dispatch", &Section::dispatch));
    }
    friend bool operator==(const Section&, const Section&) = default;
};

/// In the order in which they were handled.
std::vector<Section>
sections_of(const meeting::MeetingState& state, const Timeline& timeline, const Zone& zone);

/// Clauses as they are printed: "godkänna rapporten, samt", "lägga ärendet till handlingarna."
std::vector<std::string> joined(const std::vector<std::string>& clauses,
                                meeting::ClauseStyle style);

} // namespace klubba::minutes
