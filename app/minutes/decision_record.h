#pragma once

#include "meeting/state.h"
#include "meeting/terms.h"
#include "minutes/document.h"
#include "minutes/moment.h"

#include <optional>
#include <string>
#include <vector>

// What was decided on an item, as it is printed.
namespace klubba::minutes {

/// A further part of a decision, with its own lead-in.
struct DecisionPartText {
    meeting::ClauseStyle style{};
    std::string lead_in;              ///< "Styrelsen beslutar för egen del"; may be empty.
    std::vector<std::string> clauses; ///< As printed, with ", samt" and full stop, without "att".

    static constexpr auto fields()
    {
        return list_fields(field("style", &DecisionPartText::style),
                           field_or_default("lead_in", &DecisionPartText::lead_in),
                           field("clauses", &DecisionPartText::clauses));
    }
    friend bool operator==(const DecisionPartText&, const DecisionPartText&) = default;
};

struct DecisionText {
    meeting::Outcome outcome{};
    meeting::ClauseStyle style{};
    std::string lead_in;              ///< "Nämnden beslutar"; empty before full sentences.
    std::vector<std::string> clauses; ///< As in DecisionPartText.
    Origin origin{};                  ///< Of the clauses.
    std::vector<DecisionPartText> further;
    std::string manner; ///< By a minority or by lot, in a sentence; empty for a majority.
    std::string reason;
    std::optional<Moment> decided;
    std::vector<std::string> took_part;

    static constexpr auto fields()
    {
        return list_fields(
            field("outcome", &DecisionText::outcome), field("style", &DecisionText::style),
            field_or_default("lead_in", &DecisionText::lead_in),
            field("clauses", &DecisionText::clauses),
            field_or_default("origin", &DecisionText::origin),
            field("further", &DecisionText::further),
            field_or_default("manner", &DecisionText::manner),
            field_or_default("reason", &DecisionText::reason),
            field("decided", &DecisionText::decided), field("took_part", &DecisionText::took_part));
    }
    friend bool operator==(const DecisionText&, const DecisionText&) = default;
};

/// The decision recorded on the item, which has one.
DecisionText decision_text(const std::string& body, const meeting::ItemRecord& record);

/// "X beslutar att …" of clauses that need no record.
DecisionText plain_decision(const std::string& body, const std::vector<std::string>& clauses);

/// Clauses as they are printed: "godkänna rapporten, samt", "lägga ärendet till handlingarna."
std::vector<std::string> joined(const std::vector<std::string>& clauses,
                                meeting::ClauseStyle style);

} // namespace klubba::minutes
