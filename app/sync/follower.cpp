#include "sync/follower.h"

#include "wire/trust_event.h"

#include <algorithm>

namespace klubba::sync {

using namespace wire;

namespace {

/// No wait is longer, whatever the clock says.
constexpr Duration longest_wait = std::chrono::minutes{1};

} // namespace

Follower::Follower(Local& local, Options options)
    : m_local(&local),
      m_batch(options.batch),
      m_push(options.seed),
      m_pull(options.seed + 1),
      m_cursor(std::move(options.cursor)),
      m_safe_cursor(m_cursor)
{
}

std::optional<Message> Follower::next(Lane lane, Instant now)
{
    LaneState& state = state_of(lane);
    if (state.under_way) return {};
    // Further away than any wait: the clock was set back since.
    if (state.not_before && now < *state.not_before && *state.not_before - now <= longest_wait)
        return {};
    state.not_before.reset();
    std::optional<Message> message;
    if (lane == Lane::Push)
        message = next_push(now);
    else if (m_caught_up)
        message = Listen{m_cursor};
    else
        message = Pull{m_cursor, m_batch};
    state.under_way = message.has_value();
    return message;
}

std::optional<Message> Follower::next_push(Instant now)
{
    m_asked.clear();
    if (m_ask_again && (now >= *m_ask_again || *m_ask_again - now > longest_wait)) m_known.reset();
    if (!m_known) return AskHeads{};
    if (!m_has_more) return {};
    auto records = unsent_records();
    if (!records) {
        fail(Lane::Push, records.error(), now);
        return {};
    }
    if (!records->empty()) {
        for (const auto& record : *records)
            m_asked[{record.stream, record.author}] = record.sequence;
        return Push{std::move(*records)};
    }
    m_has_more = false;
    if (m_waiting.empty())
        m_push.back_off.reset();
    else if (!m_ask_again)
        // What it refuses now it may take when the rest is there, or the time has come.
        m_ask_again = now + m_push.back_off.next();
    return {};
}

/// The next of what is here and not known to be there; moves over what is.
Result<std::vector<Record>, Failure> Follower::unsent_records()
{
    while (true) {
        auto page = m_local->read(m_sent, m_batch);
        if (!page) return unexpected<Failure>(std::move(page.error()));
        if (page->records.empty()) return std::vector<Record>{};
        std::vector<Record> unsent;
        for (auto& record : page->records) {
            const Chain chain{record.stream, record.author};
            const auto known = m_known->find(chain);
            const bool is_there = known != m_known->end() && record.sequence <= known->second;
            if (!is_there && !m_refused.contains(chain) && !m_waiting.contains(chain))
                unsent.push_back(std::move(record));
        }
        if (!unsent.empty()) {
            m_under_way = page->next;
            return unsent;
        }
        m_sent = page->next;
    }
}

std::optional<Instant> Follower::wakes_at(Lane lane) const
{
    const LaneState& state = lane == Lane::Push ? m_push : m_pull;
    if (state.under_way) return {};
    if (state.not_before) return state.not_before;
    const bool has_work = lane == Lane::Pull || !m_known || m_has_more;
    return has_work ? std::optional{Instant{}} : m_ask_again;
}

void Follower::note_reached(Instant now)
{
    m_standing.reached = now;
    m_standing.lost.reset();
    m_standing.trouble.reset();
    m_standing.let_in = true;
}

void Follower::answered(Lane lane, const Reply& reply, Instant now)
{
    LaneState& state = state_of(lane);
    state.under_way = false;
    if (std::holds_alternative<NotLetIn>(reply)) {
        fail(lane, {Failure::Kind::ReadOnly, "the server does not let this station in"}, now);
        m_standing.let_in = false;
        return;
    }
    note_reached(now);
    if (lane == Lane::Pull && m_pull_failed) {
        // While it was away it may have been set back to what it was before.
        m_pull_failed = false;
        doubt();
    }
    if (const auto* heads = std::get_if<Heads>(&reply)) take(*heads);
    if (const auto* pushed = std::get_if<Pushed>(&reply)) take(*pushed, now);
    if (const auto* page = std::get_if<PullPage>(&reply)) take(*page, now);
    if (std::holds_alternative<CursorUnknown>(reply)) {
        start_over();
        // It has lost what it had; what it had from here is sent again.
        doubt();
    }
    if (lane == Lane::Push && m_in_doubt) doubt();
}

/// What the server was known to have it may not have any more; also what it is answering just now
/// may be from before.
void Follower::doubt()
{
    m_known.reset();
    m_in_doubt = m_push.under_way;
}

void Follower::start_over()
{
    m_cursor = {};
    m_safe_cursor = {};
    m_caught_up = false;
    m_lacking.reset();
}

void Follower::take(const Heads& heads)
{
    m_known.emplace();
    m_last_known.clear();
    for (const auto& line : heads.lines)
        know({line.stream, line.author}, line.sequence);
    m_refused.clear();
    m_waiting.clear();
    m_ask_again.reset();
    m_standing.refused = 0;
    m_standing.why_refused = {};
    // From the beginning: it may lack what it once had.
    m_sent = {};
    m_has_more = true;
    count_unsent();
}

void Follower::take(const Pushed& pushed, Instant now)
{
    if (!m_known) return;
    for (const auto& answer : pushed.answers) {
        const Chain chain{answer.stream, answer.author};
        if (answer.answer != Verdict::Refused) {
            know(chain, answer.sequence);
            continue;
        }
        m_standing.why_refused = answer.reason;
        // What follows from one that is refused has no place either.
        if (!may_be_taken_later(answer.reason))
            m_refused.insert(chain);
        else if (!m_refused.contains(chain))
            m_waiting.insert(chain);
    }
    const bool all_told = std::all_of(m_asked.begin(), m_asked.end(), [&](const auto& asked) {
        const auto& [chain, sequence] = asked;
        return m_refused.contains(chain) || m_waiting.contains(chain) ||
               (*m_known)[chain] >= sequence;
    });
    if (all_told)
        m_sent = m_under_way;
    else {
        // An answer to something else: what became of these is asked.
        m_push.not_before = now + m_push.back_off.next();
        m_known.reset();
    }
    count_unsent();
}

void Follower::take(const PullPage& page, Instant now)
{
    if (!take_in(page, now)) return;
    m_caught_up = !page.more;
    if (!m_caught_up) return;
    if (m_lacking) {
        const auto why = *m_lacking;
        start_over();
        fail(Lane::Pull, why, now);
    } else
        m_pull.back_off.reset();
}

bool Follower::take_in(const PullPage& page, Instant now)
{
    auto taken = m_local->take_in(page.records);
    if (!taken) {
        fail(Lane::Pull, taken.error(), now);
        return false;
    }
    m_cursor = page.next;
    if (!taken->refused.empty() && !m_lacking) {
        // Something before it is not here, or comes after it: all is asked for again, once the
        // rest is here.
        const auto& first = taken->refused.front();
        m_lacking = Failure{Failure::Kind::Damaged, first.stream.text + " " + first.author.text +
                                                        ":" + std::to_string(first.sequence) +
                                                        ": " + std::string{name_of(first.reason)}};
        m_safe_cursor = {};
    }
    if (!m_lacking) m_safe_cursor = m_cursor;
    for (const auto& record : page.records) {
        if (m_known) know({record.stream, record.author}, record.sequence);
        // Who was refused may have been given the right.
        if (record.stream == trust_stream && !m_refused.empty()) doubt();
    }
    count_unsent();
    return true;
}

bool Follower::heard(const PullPage& page, Instant now)
{
    note_reached(now);
    m_standing.is_listening = true;
    if (take_in(page, now)) {
        if (!m_lacking) return true;
        const auto why = *m_lacking;
        start_over();
        fail(Lane::Pull, why, now);
    }
    m_pull.under_way = false;
    return false;
}

void Follower::heard_nothing(Instant now)
{
    note_reached(now);
    m_standing.is_listening = true;
    m_pull.back_off.reset();
}

void Follower::failed(Lane lane, const Failure& why, Instant now)
{
    state_of(lane).under_way = false;
    fail(lane, why, now);
}

void Follower::fail(Lane lane, const Failure& why, Instant now)
{
    LaneState& state = state_of(lane);
    state.not_before = now + state.back_off.next();
    if (!m_standing.lost) m_standing.lost = now;
    m_standing.trouble = why;
    if (lane == Lane::Pull) {
        m_standing.is_listening = false;
        m_caught_up = false;
        m_pull_failed = true;
    }
    doubt();
    count_unsent();
}

void Follower::local_changed()
{
    m_has_more = true;
    count_unsent();
}

void Follower::hurry()
{
    m_push.not_before.reset();
    m_pull.not_before.reset();
    if (m_ask_again) m_known.reset();
}

void Follower::know(const Chain& chain, std::int64_t sequence)
{
    auto& known = (*m_known)[chain];
    known = std::max(known, sequence);
    m_last_known[chain] = known;
}

void Follower::count_unsent()
{
    const auto heads = m_local->heads();
    if (!heads) return;
    std::size_t unsent = 0;
    std::size_t refused = 0;
    for (const auto& head : *heads) {
        const Chain chain{head.stream, head.author};
        const auto known = m_last_known.find(chain);
        const auto there = known == m_last_known.end() ? 0 : known->second;
        const auto lacking =
            static_cast<std::size_t>(std::max<std::int64_t>(0, head.sequence - there));
        unsent += lacking;
        if (m_refused.contains(chain)) refused += lacking;
    }
    m_standing.unsent = unsent;
    m_standing.refused = refused;
}

} // namespace klubba::sync
