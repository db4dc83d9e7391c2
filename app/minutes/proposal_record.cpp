#include "minutes/proposal_record.h"

#include "minutes/attendance_record.h"
#include "minutes/decision_record.h"
#include "minutes/swedish.h"
#include "minutes/vote_record.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

const char* const item_proposal = "förslaget till beslut";

/// "Anna Eks (M)"; names that end in s, x or z stand as they are.
std::string possessive(const MeetingState& state, const PersonId& id)
{
    const auto* record = find(state, id);
    auto name = record == nullptr ? id.text : record->person.name;
    const bool is_sibilant = name.ends_with('s') || name.ends_with('x') || name.ends_with('z');
    if (!is_sibilant) name += "s";
    if (record == nullptr || record->person.party.empty()) return name;
    return name + " (" + record->person.party + ")";
}

const char* noun(ProposalType type)
{
    switch (type) {
    case ProposalType::Approve:
        return "yrkande om bifall";
    case ProposalType::Reject:
        return "yrkande om avslag";
    case ProposalType::Amend:
        return "ändringsyrkande";
    case ProposalType::Add:
        return "tilläggsyrkande";
    case ProposalType::Own:
        return "eget förslag";
    case ProposalType::ReferBack:
        return "yrkande om återremiss";
    case ProposalType::Postpone:
        return "yrkande om bordläggning";
    case ProposalType::Adjourn:
        return "yrkande om ajournering";
    }
    return "yrkande";
}

/// " nr 2", where the same people have made several of that type that stand.
std::string number_among_alike(const MeetingState& state, const ProposalRecord& record)
{
    const auto& proposal = record.proposal;
    std::size_t number = 0;
    std::size_t alike = 0;
    for (const auto& one : state.proposals) {
        const bool is_alike = one.stands() && one.proposal.item == proposal.item &&
                              one.proposal.type == proposal.type && one.proposal.by == proposal.by;
        if (is_alike) ++alike;
        if (one.proposal.id == proposal.id) number = alike;
    }
    if (alike < 2 || !record.stands()) return {};
    return " nr " + std::to_string(number);
}

/// What is proposed, after who did and "yrkar" or the like, with neither full stop nor colon.
struct Proposed {
    const char* verb;
    const char* what;
};

Proposed proposed(ProposalType type)
{
    switch (type) {
    case ProposalType::Approve:
        return {"yrkar", "bifall till förslaget"};
    case ProposalType::Reject:
        return {"yrkar", "avslag på förslaget"};
    case ProposalType::Amend:
        return {"framställer", "följande ändringsyrkande"};
    case ProposalType::Add:
        return {"framställer", "följande tilläggsyrkande"};
    case ProposalType::Own:
        return {"lägger fram", "följande eget förslag"};
    case ProposalType::ReferBack:
        return {"yrkar", "att ärendet återremitteras"};
    case ProposalType::Postpone:
        return {"yrkar", "att ärendet bordläggs"};
    case ProposalType::Adjourn:
        return {"yrkar", "att sammanträdet ajourneras"};
    }
    return {"yrkar", "följande"};
}

std::string
sentence(const ProposalText& text, const FloorProposal& proposal, const std::string& number)
{
    const auto words = proposed(proposal.type);
    auto sentence = listed(text.by) + " " + words.verb;
    if (!text.supported_by.empty())
        sentence += ", med instämmande av " + listed(text.supported_by) + ",";
    sentence += std::string{" "} + words.what;
    const auto& reason = proposal.reason;
    const bool goes_on = reason.starts_with("för ");
    if (goes_on) sentence += " " + ending_in(reason, "");
    sentence += number + (proposal.clauses.empty() ? "." : ":");
    if (!reason.empty() && !goes_on)
        sentence += " Motivering: " + ending_in(capitalised(reason), ".");
    return sentence;
}

/// KL 5:57 binds the council's chair; elsewhere the chair refuses by custom.
std::string refusal(const MeetingState& state, const ProposalRecord& record)
{
    if (!record.refused) return {};
    std::string text = "Ordföranden vägrar proposition på yrkandet";
    if (rules_of(state).kind == BodyKind::Council) text += " enligt 5 kap. 57 § kommunallagen";
    text += ".";
    if (!record.refusal_reason.empty())
        text += " " + ending_in(capitalised(record.refusal_reason), ".");
    return text;
}

bool is_deferral(ProposalType type)
{
    return type == ProposalType::ReferBack || type == ProposalType::Postpone;
}

/// How one step of the order is told where the chair did not word it.
std::string planned(const MeetingState& state, const PlannedQuestion& question)
{
    if (!question.text.empty()) return ending_in(capitalised(question.text), ".");
    std::vector<std::string> names;
    for (const auto& id : question.proposals)
        names.push_back(proposal_name(state, id));
    if (names.size() > 1) return capitalised(listed(names)) + " ställs mot varandra.";
    const auto* record = find(state, question.proposals.front());
    if (record != nullptr && is_deferral(record->proposal.type))
        return "Om ärendet ska avgöras i dag eller " +
               std::string{record->proposal.type == ProposalType::Postpone ? "bordläggas"
                                                                           : "återremitteras"} +
               " enligt " + names.front() + ".";
    return "Bifall till eller avslag på " + names.front() + ".";
}

/// What the chair finds, after "finner att".
std::string finding(const MeetingState& state, const PutQuestion& question)
{
    const auto& put = question.proposals;
    const auto* only = put.size() == 1 ? find(state, put.front()) : nullptr;
    if (only != nullptr && is_deferral(only->proposal.type)) {
        if (!question.found) return "ärendet ska avgöras i dag";
        return only->proposal.type == ProposalType::Postpone ? "ärendet ska bordläggas"
                                                             : "ärendet ska återremitteras";
    }
    if (put.size() == 1) return question.found ? "det bifalls" : "det avslås";
    if (!question.found) return "inget av förslagen bifalls";
    const auto* found = find(state, question.found);
    if (found != nullptr && found->proposal.type == ProposalType::Reject)
        return state.info.body + " avslår förslaget";
    if (found != nullptr && found->proposal.type == ProposalType::Approve)
        return state.info.body + " bifaller förslaget";
    return state.info.body + " beslutar enligt " + proposal_name(state, question.found);
}

/// "förslaget till beslut, på X och på Y": each of them is put.
std::string each_put(const std::vector<std::string>& names)
{
    auto after = names;
    for (std::size_t i = 1; i < after.size(); ++i)
        after[i] = "på " + after[i];
    return "på " + listed(after);
}

PutQuestionText put_text(const MeetingState& state, const PutQuestionRecord& record)
{
    PutQuestionText text;
    for (const auto& id : record.question.proposals)
        text.put.push_back(proposal_name(state, id));
    if (record.question.found) text.found = proposal_name(state, record.question.found);
    text.gavel = record.gavel.has_value();
    text.text = "Ordföranden ställer proposition " + each_put(text.put) + " och finner att " +
                finding(state, record.question) + ".";
    if (text.gavel) text.text += " Beslutet bekräftas med klubbslag.";
    if (record.vote_demanded) {
        const auto* by = find(state, record.vote_demanded_by);
        text.vote_demanded_by =
            by == nullptr ? record.vote_demanded_by.text : seat_name(by->person);
        text.text += " Omröstning begärs av " + text.vote_demanded_by + ".";
        const auto outcome = vote_outcome(state, record.question.id);
        if (!outcome.empty()) text.text += " " + outcome;
    }
    return text;
}

} // namespace

std::vector<ProposalText> proposals_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<ProposalText> all;
    for (const auto& one : state.proposals) {
        const auto& proposal = one.proposal;
        if (proposal.item != record.item.id || one.withdrawn) continue;
        ProposalText text;
        text.type = proposal.type;
        text.by = seat_names(state, proposal.by);
        text.supported_by = seat_names(state, one.supported_by);
        text.text = sentence(text, proposal, number_among_alike(state, one));
        text.style = record.item.clause_style;
        text.clauses = joined(proposal.clauses, text.style);
        text.refused = refusal(state, one);
        all.push_back(std::move(text));
    }
    return all;
}

QuestionOrderText question_order_on(const MeetingState& state, const ItemRecord& record)
{
    QuestionOrderText text;
    const auto* order = find_question_order(state, record.item.id);
    if (order == nullptr) return text;
    for (const auto& question : order->questions)
        text.questions.push_back(planned(state, question));
    if (order->accepted)
        text.accepted = capitalised(state.info.body) + " godkänner propositionsordningen.";
    return text;
}

std::vector<PutQuestionText> questions_put_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<PutQuestionText> all;
    for (const auto& one : state.put_questions) {
        if (one.question.item == record.item.id) all.push_back(put_text(state, one));
    }
    return all;
}

std::string proposal_name(const MeetingState& state, const ProposalId& id)
{
    const auto* record = find(state, id);
    if (record == nullptr) return item_proposal;
    const auto& proposal = record->proposal;
    std::vector<std::string> owners;
    for (const auto& one : proposal.by)
        owners.push_back(possessive(state, one));
    const auto name = listed(owners) + " " + noun(proposal.type);
    return name + number_among_alike(state, *record);
}

std::string own_proposal_name(const MeetingState& state, const ProposalRecord& record)
{
    const auto type = record.proposal.type;
    return (type == ProposalType::Own ? "" : "eget ") + std::string{noun(type)} +
           number_among_alike(state, record);
}

} // namespace klubba::minutes
