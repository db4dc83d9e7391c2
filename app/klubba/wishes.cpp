#include "klubba/wishes.h"

#include "klubba/trouble_words.h"
#include "ui/trail_words.h"

#include <algorithm>
#include <utility>

namespace klubba {

using ui::Answer;
using ui::Saving;

static std::string actor_of(View view)
{
    return view == View::Chair ? "chair" : "secretary";
}

void Wishes::submit(View asker, ui::Commands wishes, const std::string& person)
{
    for (auto& wish : wishes) {
        // The next step is meant from what is on screen, which is about to change.
        if (holds_alternative<meeting::Advance>(wish.body) && m_published.pending > 0) continue;
        if (auto* draft = get_if<meeting::DraftMeeting>(&wish.body))
            settings::settle_rules(*m_settings, draft->info);
        m_askers[m_session->submit(std::move(wish), actor_of(asker), person)] = asker;
        ++m_published.pending;
    }
}

void Wishes::submit_draft(meeting::DraftMeeting draft,
                          meeting::DraftNotes notes,
                          const std::string& person)
{
    settings::settle_rules(*m_settings, draft.info);
    const auto ticket = m_session->submit_draft(std::move(draft), std::move(notes),
                                                actor_of(View::Secretary), person);
    m_askers[ticket] = View::Secretary;
    ++m_published.pending;
}

void Wishes::settle_years()
{
    if (m_published.bodies == m_seen_bodies) return;
    m_seen_bodies = m_published.bodies;
    for (const auto& [stream, history] : *m_published.bodies) {
        const auto& state = history.state();
        const auto* body = settings::settings_of_body(m_settings->bodies, state.name);
        if (body == nullptr || !m_settled.insert(state.name).second) continue;
        const year::YearChoices choices{body->shows_assignments, body->keeps_statistics};
        if (choices == state.choices) continue;
        m_session->submit_year(state.name, year::SettleYear{choices}, actor_of(View::Secretary),
                               {});
        ++m_published.pending;
    }
}

void Wishes::submit_year(ui::YearWishes wishes, const std::string& person)
{
    for (auto& wish : wishes) {
        m_session->submit_year(std::move(wish.body), std::move(wish.command),
                               actor_of(View::Secretary), person);
        ++m_published.pending;
    }
}

const session::Published& Wishes::collect()
{
    // Answers first: what they speak of is then in what is published.
    const auto answers = m_session->take_answers();
    const auto year_answers = m_session->take_year_answers();
    m_session->read_published(m_published);
    if (m_published.trouble != m_trouble) {
        m_trouble = m_published.trouble;
        m_trouble_words = m_trouble ? trouble_words(*m_words, *m_trouble) : "";
    }
    if (m_published.repairs != m_repairs) {
        m_repairs = m_published.repairs;
        m_repair_words = m_repairs.empty() ? "" : repair_words(*m_words, m_repairs);
    }
    for (const session::Answered& answered : answers) {
        const auto asker = m_askers.extract(answered.ticket);
        if (asker) m_answers[static_cast<std::size_t>(asker.mapped())] = answer_in_words(answered);
    }
    for (const session::YearAnswered& answered : year_answers)
        if (!std::holds_alternative<year::SettleYear>(answered.command))
            m_answers[static_cast<std::size_t>(View::Secretary)] = answer_in_words(answered);
    return m_published;
}

static const meeting::Undone* undone_among(const meeting::History& history,
                                           const std::vector<meeting::EventId>& ids)
{
    for (const meeting::Event& event : history.events())
        if (const auto* undone = get_if<meeting::Undone>(&event.body))
            if (std::find(ids.begin(), ids.end(), event.id) != ids.end()) return undone;
    return nullptr;
}

static const meeting::EventBody* body_of(const meeting::History& history,
                                         const meeting::EventId& id)
{
    for (const meeting::Event& event : history.events())
        if (event.id == id) return &event.body;
    return nullptr;
}

Answer Wishes::what_was_taken_back(const session::Receipt& receipt) const
{
    const meeting::History& history = *m_published.history;
    auto kind = Answer::Kind::TakenBack;
    const auto* undone = undone_among(history, receipt.events);
    while (undone != nullptr && !undone->events.empty()) {
        const meeting::EventBody* body = body_of(history, undone->events.front());
        if (body == nullptr) break;
        undone = get_if<meeting::Undone>(body);
        if (undone != nullptr)
            kind = Answer::Kind::BroughtBack;
        else
            return {kind,
                    ui::trail_words(*m_words, *body, meeting::subject_of(history.state(), *body))};
    }
    return {};
}

Answer Wishes::answer_in_words(const session::Answered& answered) const
{
    if (const auto* refusal = std::get_if<meeting::Refusal>(&answered.answer))
        return {Answer::Kind::Refused,
                ui::refusal_words(*m_words, *refusal, m_published.history->state())};
    if (const auto* failure = std::get_if<Failure>(&answered.answer))
        return {Answer::Kind::Failed, trouble_words(*m_words, *failure)};
    return what_was_taken_back(std::get<session::Receipt>(answered.answer));
}

Answer Wishes::answer_in_words(const session::YearAnswered& answered) const
{
    using Kind = year::Refusal::Kind;
    if (const auto* failure = std::get_if<Failure>(&answered.answer))
        return {Answer::Kind::Failed, trouble_words(*m_words, *failure)};
    const auto* refusal = std::get_if<year::Refusal>(&answered.answer);
    if (refusal == nullptr) return {};
    if (refusal->kind == Kind::NoSuchAssignment)
        return {Answer::Kind::Refused,
                (*m_words)(words::Word::AssignmentNotThere, {answered.body})};
    if (refusal->kind == Kind::NoSuchLink)
        return {Answer::Kind::Refused, std::string((*m_words)(words::Word::AssignmentNotLinked))};
    return {
        Answer::Kind::Refused,
        (*m_words)(words::Word::YearNotDone, {answered.body, std::string{name_of(refusal->kind)}})};
}

void Wishes::tell(View view, Told& told) const
{
    told.answer = m_answers[static_cast<std::size_t>(view)];
    told.notes = m_published.notes;
    told.meetings = m_published.meetings;
    told.saving.at.reset();
    const auto events = m_published.history->events();
    if (!events.empty()) told.saving.at = events.back().stamp.wall;
    told.saving.kind = m_published.pending > 0 ? Saving::Kind::Pending : Saving::Kind::Saved;
    if (m_published.trouble) told.saving.kind = Saving::Kind::Failed;
    told.saving.text = m_trouble_words;
    told.phrases = settings::phrases_of(*m_settings, m_published.history->state().info.body);
    if (told.answer.kind != Answer::Kind::Done) return;
    if (m_published.trouble) {
        told.answer.kind = Answer::Kind::Failed;
        told.answer.text = m_trouble_words;
    } else if (view == View::Secretary && !m_repairs.empty() && !m_repairs_are_read) {
        told.answer.kind = Answer::Kind::Repaired;
        told.answer.text = m_repair_words;
    }
}

} // namespace klubba
