#include "minutes/question_text.h"

#include "minutes/attendance_record.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

QuestionText question_text(const MeetingState& state, const QuestionRecord& record)
{
    const auto* asker = find(state, record.by);
    QuestionText text;
    text.asked_by = asker == nullptr ? record.by.text : seat_name(asker->person);
    text.text = record.text;
    text.kind = record.kind;
    text.to = record.to;
    return text;
}

QuestionText with_answer(const MeetingState& state, const QuestionRecord& record, const Zone& zone)
{
    auto text = question_text(state, record);
    text.answered = moment(zone, record.answered);
    text.answered_by = record.answered_by;
    text.answer = record.answer;
    text.deferred = record.deferred && !record.answered;
    if (text.deferred) text.deferred_until = record.deferred_until;
    return text;
}

bool was_treated_at(const ItemRecord& record, Instant at)
{
    return std::any_of(record.sittings.begin(), record.sittings.end(), [&](const Sitting& one) {
        return at == one.opened || (one.opened < at && at < one.closed.value_or(Instant::max()));
    });
}

bool is_for_interpellations(const ItemRecord& record)
{
    return record.item.title.find("nterpellation") != std::string::npos;
}

/// The item of that kind which was on the table at `at`; else the first whose title is about such
/// questions; else the first. Null where there is none.
const ItemRecord* home_of(const MeetingState& state,
                          ItemKind kind,
                          QuestionKind question,
                          const std::optional<Instant>& at)
{
    const ItemRecord* first = nullptr;
    const ItemRecord* titled = nullptr;
    for (const auto& record : state.items) {
        if (record.item.kind != kind || !record.section) continue;
        if (at && was_treated_at(record, *at)) return &record;
        if (first == nullptr) first = &record;
        const bool fits =
            is_for_interpellations(record) == (question == QuestionKind::Interpellation);
        if (fits && titled == nullptr) titled = &record;
    }
    return titled != nullptr ? titled : first;
}

bool has_item(const MeetingState& state, ItemKind kind)
{
    return home_of(state, kind, {}, {}) != nullptr;
}

const char* noun(const QuestionText& question)
{
    return question.kind == QuestionKind::Interpellation ? "Interpellationen" : "Frågan";
}

/// "till nästa sammanträde", however it was noted.
std::string until_when(const std::string& text)
{
    return text.starts_with("till ") ? text : "till " + text;
}

Paragraph outcome(const QuestionText& question)
{
    if (question.answered) {
        const auto by = question.answered_by.empty() ? "" : " av " + question.answered_by;
        if (question.answer.empty())
            return {{{noun(question) + std::string{" besvaras"} + by + ".", Emphasis::Strong}}};
        return {{{"Svar" + by + ": ", Emphasis::Strong}, {question.answer}}};
    }
    if (question.deferred && question.deferred_until.empty())
        return {{{"Svaret skjuts upp."}}, ParagraphRole::Remark};
    if (question.deferred)
        return {{{"Svaret skjuts upp " + ending_in(until_when(question.deferred_until), ".")}},
                ParagraphRole::Remark};
    return {{{noun(question) + std::string{" besvarades inte vid sammanträdet."}}},
            ParagraphRole::Remark};
}

/// After the name of who asks: ", interpellation till Bo Ek".
std::string address(const QuestionText& question)
{
    std::string text;
    if (question.kind == QuestionKind::Interpellation) text = ", interpellation";
    if (question.to.empty()) return text;
    return (text.empty() ? ", fråga" : text) + " till " + question.to;
}

} // namespace

std::vector<QuestionText>
questions_of(const MeetingState& state, const ItemRecord& item, const Zone& zone)
{
    const bool answers = item.item.kind == ItemKind::Answers;
    const bool tells_answers = answers || !has_item(state, ItemKind::Answers);
    std::vector<QuestionText> questions;
    for (const auto& record : state.questions) {
        const auto told_at = record.answered ? record.answered : record.deferred;
        const auto* home =
            answers ? home_of(state, ItemKind::Answers, record.kind, told_at)
                    : home_of(state, ItemKind::Questions, record.kind, record.registered);
        if (home != &item) continue;
        questions.push_back(tells_answers ? with_answer(state, record, zone)
                                          : question_text(state, record));
    }
    return questions;
}

std::vector<QuestionText> questions_without_section(const MeetingState& state, const Zone& zone)
{
    std::vector<QuestionText> questions;
    const bool is_told = has_item(state, ItemKind::Questions) || has_item(state, ItemKind::Answers);
    if (is_told) return questions;
    for (const auto& record : state.questions)
        questions.push_back(with_answer(state, record, zone));
    return questions;
}

List question_list(const std::vector<QuestionText>& questions, Answers answers)
{
    List list{ListKind::Numbered, {}};
    for (const auto& question : questions) {
        ListItem item{
            {{question.asked_by, Emphasis::Strong}, {address(question) + ": " + question.text}},
            {}};
        if (answers == Answers::ToldHere) item.more.push_back(outcome(question));
        list.items.push_back(std::move(item));
    }
    return list;
}

void add_questions(Part& part, const std::vector<QuestionText>& questions, Answers answers)
{
    if (questions.empty()) return;
    const auto kinds = [&](QuestionKind kind) {
        return std::any_of(questions.begin(), questions.end(),
                           [&](const QuestionText& one) { return one.kind == kind; });
    };
    const bool interpellations = kinds(QuestionKind::Interpellation);
    const bool both = interpellations && kinds(QuestionKind::Question);
    const std::string what = interpellations ? "interpellationer" : "frågor";
    const auto heading = answers == Answers::ToldHere
                             ? capitalised(what) + (both ? ", frågor och svar" : " och svar")
                             : "Anmälda " + what + (both ? " och frågor" : "");
    part.blocks.emplace_back(Heading{3, {}, heading, {}});
    part.blocks.emplace_back(question_list(questions, answers));
}

} // namespace klubba::minutes
