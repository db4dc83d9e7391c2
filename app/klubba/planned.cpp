#include "klubba/planned.h"

#include "notice/to_meeting.h"
#include "session/drafting.h"
#include "settings/drafting_means.h"

#include <algorithm>
#include <utility>

namespace klubba {

using words::Word;

namespace {

/// While a meeting is held nobody drafts the next one.
bool is_prepared(const meeting::MeetingState& state)
{
    return state.phase != meeting::Phase::Called && state.phase != meeting::Phase::Open;
}

void add_planned(ui::FromPlan& all,
                 const year::BodyState& body,
                 const std::vector<year::HeldMeeting>& held)
{
    for (const auto* record : year::not_drafted(body, held)) {
        const auto matters = std::count_if(record->matters.begin(), record->matters.end(),
                                           [](const auto& each) { return !each.removed; });
        all.meetings.push_back({body.name, record->meeting.id, *record->meeting.day,
                                record->meeting.place, static_cast<std::size_t>(matters)});
    }
}

} // namespace

ui::FromPlan
from_plan(const session::Meetings& meetings, const session::Bodies& bodies, const StreamId& shown)
{
    ui::FromPlan all;
    for (const auto& [stream, history] : bodies) {
        const auto& body = history.state();
        add_planned(all, body, session::meetings_of(meetings, body.name));
    }
    std::stable_sort(all.meetings.begin(), all.meetings.end(),
                     [](const auto& left, const auto& right) { return left.day < right.day; });
    const auto found = meetings.find(shown);
    if (found == meetings.end()) return all;
    const auto& state = found->second.state();
    if (state.phase != meeting::Phase::Draft) return all;
    static const year::BodyState nothing;
    const year::BodyState* body = &nothing;
    for (const auto& [stream, history] : bodies)
        if (history.state().name == state.info.body) body = &history.state();
    all.lengths = year::slot_lengths(*body, session::meetings_of(meetings, state.info.body),
                                     shown.text, state);
    return all;
}

std::string why_not_drafted(const words::Words& words, const year::Refusal& refusal)
{
    using Kind = year::Refusal::Kind;
    auto why = Word::PlannedIsGone; // What it names is not in the body's stream as it is now.
    if (refusal.kind == Kind::MeetingIsCancelled) why = Word::PlannedIsCancelled;
    if (refusal.kind == Kind::MeetingIsDrafted) why = Word::PlannedIsDrafted;
    if (refusal.kind == Kind::DayIsMissing) why = Word::PlannedLacksDay;
    return words(Word::PlannedNotDrafted, {words(why)});
}

Planned::Planned(const settings::Settings& settings,
                 const words::Words& words,
                 session::Session& session,
                 std::function<void()> wake)
    : m_settings(&settings),
      m_words(&words),
      m_session(&session),
      m_wake(std::move(wake)),
      m_shared(std::make_shared<session::Guarded<Shared>>())
{
}

void Planned::draft(ui::DraftPlanned wish, const std::string& person)
{
    auto means = settings::drafting_means(*m_settings, wish.body);
    means.usual_kind = notice::body_kind_of(wish.body);
    m_session->perform([wish = std::move(wish), means = std::move(means), person, words = *m_words,
                        shared = m_shared, wake = m_wake](session::Station* station) mutable {
        std::optional<std::string> trouble;
        if (station == nullptr) {
            trouble = words(Word::PlannedNotDrafted, {words(Word::PlannedNotStored)});
        } else {
            const auto answer = session::draft_from_plan(*station, wish.body, wish.planned,
                                                         std::move(means), "secretary", person);
            if (const auto* refused = std::get_if<year::Refusal>(&answer))
                trouble = why_not_drafted(words, *refused);
            if (const auto* broken = std::get_if<Failure>(&answer))
                trouble = words(Word::PlannedNotDrafted, {broken->context});
        }
        if (!trouble) return true;
        shared->with([&](Shared& all) { all.trouble = std::move(trouble); });
        if (wake) wake();
        return false;
    });
}

bool Planned::collect(const session::Published& published, ui::Preparing& into)
{
    const bool is_new = !m_has_looked || published.history != m_seen;
    if (is_new && is_prepared(published.history->state())) {
        m_has_looked = true;
        m_seen = published.history;
        m_session->perform([stream = published.stream, shared = m_shared,
                            wake = m_wake](session::Station* station) {
            if (station == nullptr) return false;
            auto found = from_plan(station->meetings(), station->bodies(), stream);
            shared->with([&](Shared& all) { all.found = std::move(found); });
            if (wake) wake();
            return false;
        });
    }
    auto news = m_shared->with([](Shared& all) { return std::exchange(all, {}); });
    const bool has_plan = news.found && *news.found != into.from_plan;
    if (has_plan) into.from_plan = std::move(*news.found);
    if (news.trouble) into.plan_trouble = {std::move(*news.trouble), into.plan_trouble.count + 1};
    return has_plan || news.trouble;
}

} // namespace klubba
