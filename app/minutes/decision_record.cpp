#include "minutes/decision_record.h"

#include "minutes/swedish.h"

namespace klubba::minutes {

using namespace meeting;

namespace {

/// The outcomes that need no clauses of their own, as a clause and as a full sentence.
struct StockText {
    const char* clause;
    const char* sentence;
};

StockText stock_text(Outcome outcome, ItemKind kind, LeadIn lead_in)
{
    const bool informs = kind != ItemKind::Decision && kind != ItemKind::Election;
    switch (outcome) {
    case Outcome::AsProposed:
    case Outcome::Amended:
        break;
    case Outcome::Rejected:
        return {"avslå förslaget", "avslår förslaget"};
    case Outcome::ReferredBack:
        return {"återremittera ärendet", "återremitterar ärendet"};
    case Outcome::Postponed:
        return {"bordlägga ärendet", "bordlägger ärendet"};
    case Outcome::Noted:
        if (lead_in == LeadIn::Files)
            return {"lägga ärendet till handlingarna", "lägger ärendet till handlingarna"};
        return informs ? StockText{"notera informationen", "noterar informationen"}
                       : StockText{"notera ärendet till protokollet",
                                   "noterar ärendet till protokollet"};
    }
    return {"bifalla förslaget", "bifaller förslaget"};
}

/// What a part of a decision is made of.
struct Wording {
    LeadIn lead_in{};
    std::string addressee;
    std::vector<std::string> clauses;
};

std::string verb(const Wording& wording)
{
    switch (wording.lead_in) {
    case LeadIn::Decides:
        break;
    case LeadIn::Proposes:
        return wording.addressee.empty() ? "föreslår"
                                         : "föreslår " + wording.addressee + " besluta";
    case LeadIn::DecidesForOwnPart:
        return "beslutar för egen del";
    case LeadIn::Notes:
        return "noterar";
    case LeadIn::Files:
        return "lägger till handlingarna";
    }
    return "beslutar";
}

enum class Beside { Nothing, OtherParts };

/// Full sentences name who decides in themselves, unless it is another body that shall, or there
/// are further parts to be told from.
bool needs_lead_in(LeadIn lead_in, Beside beside)
{
    switch (lead_in) {
    case LeadIn::Decides:
        return beside == Beside::OtherParts;
    case LeadIn::Proposes:
    case LeadIn::DecidesForOwnPart:
        return true;
    case LeadIn::Notes:
    case LeadIn::Files:
        break;
    }
    return false;
}

DecisionPartText
worded(const std::string& body, ClauseStyle style, const Wording& wording, Beside beside)
{
    DecisionPartText text{style, {}, {}};
    if (style == ClauseStyle::NumberedSentences) {
        if (needs_lead_in(wording.lead_in, beside))
            text.lead_in = capitalised(body) + " " + verb(wording) + ":";
        text.clauses = joined(wording.clauses, style);
        return text;
    }
    // What is filed is a thing and no clause: "lägger rapporten till handlingarna".
    if (wording.lead_in == LeadIn::Files) {
        text.style = ClauseStyle::NumberedSentences;
        text.clauses = joined({body + " lägger " + listed(wording.clauses) + " till handlingarna"},
                              text.style);
        return text;
    }
    text.lead_in = capitalised(body) + " " + verb(wording);
    text.clauses = joined(wording.clauses, style);
    return text;
}

/// How the item is handled further is the body's own matter, whatever it would have proposed.
LeadIn lead_in_of(const Decision& decision)
{
    const bool defers =
        decision.outcome == Outcome::ReferredBack || decision.outcome == Outcome::Postponed;
    return defers && decision.lead_in == LeadIn::Proposes ? LeadIn::Decides : decision.lead_in;
}

std::string manner_text(const Decision& decision)
{
    switch (decision.manner) {
    case DecisionManner::Acclamation:
    case DecisionManner::Vote:
        break;
    case DecisionManner::Minority:
        return std::string{decision.outcome == Outcome::Postponed ? "Ärendet bordläggs"
                                                                  : "Ärendet återremitteras"} +
               " med stöd av 5 kap. 50 § kommunallagen, på begäran av minst en tredjedel av de "
               "närvarande ledamöterna.";
    case DecisionManner::Lot:
        return "Beslutet har avgjorts genom lottning enligt 5 kap. 56 § kommunallagen.";
    }
    return {};
}

} // namespace

DecisionText decision_text(const std::string& body, const ItemRecord& record)
{
    const auto& decision = *record.decision;
    auto style = record.item.clause_style;
    Wording wording{lead_in_of(decision), decision.addressee, decision.clauses};
    if (wording.clauses.empty()) {
        const auto stock = stock_text(decision.outcome, record.item.kind, wording.lead_in);
        // What is noted is not decided, so it is told in a sentence.
        if (decision.outcome == Outcome::Noted) style = ClauseStyle::NumberedSentences;
        const bool by_other = wording.lead_in == LeadIn::Proposes && !wording.addressee.empty();
        wording.clauses.push_back(style == ClauseStyle::AttClauses
                                      ? std::string{stock.clause}
                                      : (by_other ? wording.addressee : body) + " " +
                                            stock.sentence);
    }
    const auto beside = decision.further.empty() ? Beside::Nothing : Beside::OtherParts;
    auto first = worded(body, style, wording, beside);
    DecisionText text;
    text.outcome = decision.outcome;
    text.style = first.style;
    text.lead_in = std::move(first.lead_in);
    text.clauses = std::move(first.clauses);
    for (const auto& part : decision.further)
        text.further.push_back(worded(body, record.item.clause_style,
                                      {part.lead_in, part.addressee, part.clauses},
                                      Beside::OtherParts));
    text.manner = manner_text(decision);
    text.reason = decision.reason;
    if (!decision.clauses.empty())
        text.origin = decision.clauses == record.item.proposal ? Origin::Notice : Origin::Written;
    return text;
}

DecisionText plain_decision(const std::string& body, const std::vector<std::string>& clauses)
{
    DecisionText text;
    text.lead_in = capitalised(body) + " beslutar";
    text.clauses = joined(clauses, text.style);
    return text;
}

std::vector<std::string> joined(const std::vector<std::string>& clauses, ClauseStyle style)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (style == ClauseStyle::NumberedSentences) {
            texts.push_back(ending_in(capitalised(clauses[i]), "."));
            continue;
        }
        const auto left = clauses.size() - i - 1;
        texts.push_back(ending_in(clauses[i], left == 0 ? "." : left == 1 ? ", samt" : ","));
    }
    return texts;
}

} // namespace klubba::minutes
