#include "minutes/section_record.h"

#include "minutes/attendance_record.h"
#include "minutes/quorum_record.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <iterator>

namespace klubba::minutes {

using namespace meeting;

namespace {

/// The outcomes that need no clauses of their own, as a clause and as a full sentence.
struct StockText {
    const char* clause;
    const char* sentence;
};

StockText stock_text(Outcome outcome, ItemKind kind)
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
        return informs ? StockText{"notera informationen", "noterar informationen"}
                       : StockText{"notera ärendet till protokollet",
                                   "noterar ärendet till protokollet"};
    }
    return {"bifalla förslaget", "bifaller förslaget"};
}

DecisionText decision_text(const std::string& body,
                           ClauseStyle style,
                           Outcome outcome,
                           const std::vector<std::string>& clauses)
{
    DecisionText text;
    text.outcome = outcome;
    text.style = style;
    if (style == ClauseStyle::AttClauses) text.lead_in = capitalised(body) + " beslutar";
    text.clauses = joined(clauses, style);
    return text;
}

DecisionText decision_text(const std::string& body, const ItemRecord& record)
{
    const auto& decision = *record.decision;
    auto clauses = decision.clauses;
    auto style = record.item.clause_style;
    if (clauses.empty()) {
        const auto stock = stock_text(decision.outcome, record.item.kind);
        // What is noted is not decided, so it is told in a sentence.
        if (decision.outcome == Outcome::Noted) style = ClauseStyle::NumberedSentences;
        clauses.push_back(style == ClauseStyle::AttClauses ? std::string{stock.clause}
                                                           : body + " " + stock.sentence);
    }
    auto text = decision_text(body, style, decision.outcome, clauses);
    text.reason = decision.reason;
    return text;
}

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
            decision_text(state.info.body, ClauseStyle::AttClauses, Outcome::AsProposed,
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

bool has_item(const MeetingState& state, ItemKind kind)
{
    return std::any_of(state.items.begin(), state.items.end(), [&](const ItemRecord& record) {
        return record.item.kind == kind && record.section;
    });
}

/// Registered at one item and answered at another (KL 5:68); where the body has only one of them,
/// it tells both.
void add_questions(Section& section, const MeetingState& state, const Zone& zone)
{
    const bool tells_answers =
        section.kind == ItemKind::Answers || !has_item(state, ItemKind::Answers);
    for (const auto& record : state.questions) {
        const auto* asker = find(state, record.by);
        QuestionText question;
        question.asked_by = asker == nullptr ? record.by.text : seat_name(asker->person);
        question.text = record.text;
        if (tells_answers) {
            question.answered = moment(zone, record.answered);
            question.answered_by = record.answered_by;
            question.answer = record.answer;
        }
        section.questions.push_back(std::move(question));
    }
    if (section.questions.empty() && section.kind == ItemKind::Questions)
        section.statements.emplace_back("Inga frågor anmäls.");
    else if (section.questions.empty())
        section.statements.emplace_back("Inga frågor har anmälts.");
}

/// Sittings told as one where nothing else was treated between them.
std::vector<Stretch>
stretches(const MeetingState& state, const ItemRecord& record, const Zone& zone)
{
    std::vector<Stretch> stretches;
    const auto something_between = [&](Instant from, Instant until) {
        return std::any_of(state.items.begin(), state.items.end(), [&](const ItemRecord& other) {
            return other.item.id != record.item.id &&
                   std::any_of(other.sittings.begin(), other.sittings.end(),
                               [&](const Sitting& sitting) {
                                   return sitting.opened >= from && sitting.opened < until;
                               });
        });
    };
    for (const auto& sitting : record.sittings) {
        const bool goes_on = !stretches.empty() && stretches.back().until &&
                             !something_between(stretches.back().until->at, sitting.opened);
        if (goes_on)
            stretches.back().until = moment(zone, sitting.closed);
        else
            stretches.push_back({moment(zone, sitting.opened), moment(zone, sitting.closed)});
    }
    return stretches;
}

/// The items that break the order of the agenda: the fewest whose absence leaves the rest in it.
std::vector<ItemId> out_of_order(const MeetingState& state)
{
    std::vector<std::size_t> place; // on the agenda, in the order handled
    for (const auto& id : state.handled) {
        const auto found = std::find_if(state.items.begin(), state.items.end(),
                                        [&](const auto& one) { return one.item.id == id; });
        place.push_back(static_cast<std::size_t>(found - state.items.begin()));
    }
    // The longest rising run of places, by its length up to each and the one before it.
    std::vector<std::size_t> length(place.size(), 1);
    std::vector<std::size_t> before(place.size(), place.size());
    for (std::size_t i = 0; i < place.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (place[j] >= place[i] || length[j] + 1 <= length[i]) continue;
            length[i] = length[j] + 1;
            before[i] = j;
        }
    }
    std::vector<bool> in_order(place.size(), false);
    const auto longest = std::max_element(length.begin(), length.end());
    for (auto i = static_cast<std::size_t>(longest - length.begin()); i < place.size();
         i = before[i])
        in_order[i] = true;
    std::vector<ItemId> strays;
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (!in_order[i]) strays.push_back(state.handled[i]);
    }
    return strays;
}

std::string order_remark(const MeetingState& state, const ItemRecord& record)
{
    const auto& number = record.item.number;
    const auto text = "Ärendet" +
                      (number.empty() ? "" : ", nummer " + number + " på dagordningen,") +
                      " togs upp utanför ordningen, ";
    const auto section = record.section.value_or(0);
    if (section == state.first_section) return text + "först.";
    return text + "efter § " + std::to_string(section - 1) + ".";
}

std::vector<std::string> remarks(const MeetingState& state,
                                 const ItemRecord& record,
                                 const std::vector<Stretch>& sittings,
                                 Dates dates,
                                 const std::vector<ItemId>& strays)
{
    std::vector<std::string> remarks;
    if (record.item.confidentiality == Confidentiality::Closed)
        remarks.emplace_back("Ärendet behandlades inom stängda dörrar.");
    if (record.item.confidentiality == Confidentiality::Secret)
        remarks.emplace_back("Paragrafen innehåller uppgifter som omfattas av sekretess.");
    if (record.late) remarks.emplace_back("Ärendet lades till dagordningen efter kallelsen.");
    if (std::find(strays.begin(), strays.end(), record.item.id) != strays.end())
        remarks.push_back(order_remark(state, record));
    if (sittings.size() > 1)
        remarks.push_back("Ärendet behandlades i omgångar, " + times_words(sittings, dates) + ".");
    if (record.skipped)
        remarks.push_back(record.skip_reason.empty()
                              ? std::string{"Ärendet utgick."}
                              : "Ärendet utgick: " + ending_in(record.skip_reason, "."));
    return remarks;
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
    section.item = record.item.id;
    section.agenda_number = record.item.number;
    section.title = record.item.title;
    section.kind = record.item.kind;
    section.confidentiality = record.item.confidentiality;
    section.registry_numbers = record.item.registry_numbers;
    section.presenters = presenters(state, record);
    section.sittings = stretches(state, record, zone);
    section.summary = record.item.summary;
    section.documents = record.item.documents;
    section.sub_items = sub_items(record, zone);
    section.note = record.note;
    section.dispatch = record.item.dispatch;
    section.verified_immediately = moment(zone, record.verified_immediately);
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

std::vector<Section>
sections_of(const MeetingState& state, const Timeline& timeline, const Zone& zone)
{
    std::vector<Section> sections;
    const auto strays = out_of_order(state);
    for (const auto& time : timeline.sections()) {
        const auto found =
            std::find_if(state.items.begin(), state.items.end(),
                         [&](const ItemRecord& record) { return record.section == time.number; });
        if (found == state.items.end()) continue;
        auto section = plain_section(state, *found, zone);
        section.remarks =
            remarks(state, *found, section.sittings, dates_of(timeline, zone), strays);
        add_decision(section, state, *found);
        if (section.kind == ItemKind::Verification) add_appointment(section, state);
        if (section.kind == ItemKind::RollCall && !time.spans.empty())
            section.statements.push_back(roll_call_statement(timeline, time));
        add_remark(section.remarks, quorum_remark(timeline, time.item));
        section.conflicts = conflicts_of(timeline, time.item, zone);
        if (section.kind == ItemKind::Questions || section.kind == ItemKind::Answers)
            add_questions(section, state, zone);
        if (section.decision) {
            section.decision->decided = moment(zone, time.decided);
            section.decision->took_part = took_part(timeline, time);
        }
        sections.push_back(std::move(section));
    }
    return sections;
}

} // namespace klubba::minutes
