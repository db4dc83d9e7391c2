#include "replicas/world.h"
#include "wire/sync_text.h"

#include <algorithm>

namespace klubba::replicas {

using namespace std::chrono_literals;
using namespace sync;
using namespace wire;

namespace {

/// After so long without an answer the asker gives up.
constexpr auto patience = 10s;
/// How long whoever waits may sleep at most, as a transport does.
constexpr Duration longest_sleep = 30s;
constexpr std::size_t old_replies_kept = 4;

const char* name_of(Lane lane)
{
    return lane == Lane::Push ? "push" : "pull";
}

std::string text_of(const Message& message)
{
    if (std::holds_alternative<AskHeads>(message)) return "asks heads";
    if (const auto* push = std::get_if<Push>(&message))
        return "pushes " + std::to_string(push->records.size());
    if (const auto* pull = std::get_if<Pull>(&message)) return "pulls after " + pull->after.text;
    return "listens after " + std::get<Listen>(message).after.text;
}

std::string text_of(const Reply& reply)
{
    if (const auto* heads = std::get_if<Heads>(&reply))
        return std::to_string(heads->lines.size()) + " heads";
    if (const auto* page = std::get_if<PullPage>(&reply))
        return std::to_string(page->records.size()) + " records";
    if (std::holds_alternative<CursorUnknown>(reply)) return "cursor unknown";
    if (std::holds_alternative<NotLetIn>(reply)) return "not let in";
    std::string text = "answers";
    for (const auto& answer : std::get<Pushed>(reply).answers)
        text += " " + answer.author.text.substr(0, 4) + ":" + std::to_string(answer.sequence) +
                (answer.answer == Verdict::Refused
                     ? " " + std::string{wire::names_of(
                                 answer.reason)[static_cast<std::size_t>(answer.reason)]}
                     : "");
    return text;
}

} // namespace

Duration World::on_the_way()
{
    if (!m_trouble) return Duration{m_luck.between(1, 20)};
    return Duration{m_luck.percent(10) ? m_luck.between(200, 8000) : m_luck.between(1, 200)};
}

bool World::is_current(const Call& call) const
{
    const auto& node = *m_nodes[at(call.from)];
    const auto lane = static_cast<std::size_t>(call.lane);
    return node.is_alive() && node.life == call.from_life && node.process->follower &&
           node.upstream == call.to && node.waits[lane] && node.tickets[lane] == call.ticket;
}

void World::poll(int id)
{
    auto& node = *m_nodes[at(id)];
    if (!node.is_alive() || !node.process->follower || node.upstream < 0) return;
    auto& follower = *node.process->follower;
    for (const auto lane : {Lane::Push, Lane::Pull})
        if (auto message = follower.next(lane, node.clock())) send(id, lane, *message);
    auto wait = longest_sleep;
    for (const auto lane : {Lane::Push, Lane::Pull})
        if (const auto wakes = follower.wakes_at(lane))
            wait = std::min(wait, std::max<Duration>(1ms, *wakes - node.clock()));
    auto& planned = m_polled_at[id];
    if (planned > m_now && planned <= m_now + wait) return;
    planned = m_now + wait;
    after(wait, [this, id, life = node.life] {
        if (m_nodes[at(id)]->life == life) poll(id);
    });
}

void World::send(int id, Lane lane, const Message& message)
{
    auto& node = *m_nodes[at(id)];
    const auto index = static_cast<std::size_t>(lane);
    node.waits[index] = true;
    const Call call{
        id,  node.upstream, node.life, m_nodes[at(node.upstream)]->life, ++node.tickets[index],
        lane};
    note(name(id) + " -> " + name(call.to) + " " + text_of(message));
    fail(call, patience);
    if (m_trouble && m_luck.percent(m_loss)) return note("  lost");
    std::optional<Message> sent = m_in_text ? through_text(message) : message;
    if (!sent) return fail(call, 100ms);
    const int times = m_trouble && m_luck.percent(5) ? 2 : 1;
    for (int time = 0; time < times; ++time)
        after(on_the_way(), [this, call, sent = *sent] { serve(call, sent); });
}

/// Unless it was answered before, or listens.
void World::fail(const Call& call, Duration wait)
{
    after(wait, [this, call] {
        if (!is_current(call)) return;
        for (const auto& listener : m_listeners[call.to])
            if (listener.call.from == call.from && listener.call.ticket == call.ticket &&
                call.lane == Lane::Pull)
                return;
        auto& node = *m_nodes[at(call.from)];
        node.waits[static_cast<std::size_t>(call.lane)] = false;
        note(name(call.from) + " " + name_of(call.lane) + " fails");
        node.process->follower->failed(call.lane, {Failure::Kind::Unavailable, "no answer"},
                                       node.clock());
        poll(call.from);
    });
}

void World::serve(const Call& call, const Message& message)
{
    auto& server = *m_nodes[at(call.to)];
    // Its connections have died with it.
    if (!server.is_alive() || server.life != call.to_life) return fail(call, 10ms);
    if (const auto* listen_from = std::get_if<Listen>(&message)) {
        listen(call, *listen_from);
        return;
    }
    auto answered = answer(call, message);
    const bool died = server.is_torn;
    look_after(call.to);
    if (died) return;
    if (!answered) return fail(call, on_the_way());
    reply(call, std::move(*answered));
}

std::optional<Reply> World::answer(const Call& call, const Message& message)
{
    auto& server = *m_nodes[at(call.to)];
    const auto& replica = *server.process->replica;
    const auto* known = replica.trust().find(m_nodes[at(call.from)]->key.author());
    if (known == nullptr || known->revoked) return NotLetIn{};
    if (std::holds_alternative<AskHeads>(message)) return Heads{replica.heads(*known)};
    if (const auto* push = std::get_if<Push>(&message)) return answer_push(call, push->records);
    const auto& pull = std::get<Pull>(message);
    auto page = replica.page(pull.after, pull.limit, *known);
    if (!page) return {};
    if (!*page) return CursorUnknown{};
    return std::move(**page);
}

std::optional<Reply> World::answer_push(const Call& call, std::vector<Record> records)
{
    auto& server = *m_nodes[at(call.to)];
    const auto rights =
        server.process->replica->trust().find(m_nodes[at(call.from)]->key.author())->rights();
    auto answers = server.push(records, rights);
    if (!answers) return {};
    for (std::size_t index = 0; index < records.size(); ++index) {
        const auto& record = records[index];
        if ((*answers)[index].answer == Verdict::Refused) continue;
        if (server.plan.is_server) m_acknowledged[at(call.to)].insert(record.hash);
        if ((*answers)[index].answer == Verdict::Accepted && !rights.has_role("server") &&
            record.stream != trust_stream && record.time.wall > server.clock() + greatest_drift)
            m_wrong.push_back(name(call.to) + " took a record of a time that has not come");
    }
    return Pushed{std::move(*answers)};
}

void World::reply(const Call& call, Reply with)
{
    note("  " + name(call.to) + " answers " + name(call.from) + ": " + text_of(with));
    if (m_trouble && m_luck.percent(m_loss)) return note("  lost on the way back");
    if (m_in_text) {
        auto read = through_text(with);
        if (!read) return fail(call, on_the_way());
        with = std::move(*read);
    } else if (m_trouble && m_luck.percent(m_loss / 3)) {
        note("  cut");
        return fail(call, on_the_way());
    }
    auto& old =
        m_old_replies[std::to_string(call.from) + name_of(call.lane) + std::to_string(call.to) +
                      "." + std::to_string(m_nodes[at(call.to)]->journal_life)];
    if (m_trouble && !old.empty() && m_luck.percent(8)) {
        const auto again = old[m_luck.below(old.size())];
        note("  an old one arrives in its place: " + text_of(again));
        with = again;
    } else {
        if (old.size() >= old_replies_kept) old.erase(old.begin());
        old.push_back(with);
    }
    after(on_the_way(), [this, call, with = std::move(with)] { deliver(call, with); });
}

void World::deliver(const Call& call, const Reply& reply)
{
    if (!is_current(call)) return;
    auto& node = *m_nodes[at(call.from)];
    node.waits[static_cast<std::size_t>(call.lane)] = false;
    node.process->follower->answered(call.lane, reply, node.clock());
    if (node.is_torn) return look_after(call.from);
    // The disk is written to before it is said how far.
    if (!m_trouble || m_luck.percent(70)) node.cursors[call.to] = node.process->follower->cursor();
    look_after(call.from);
}

void World::listen(const Call& call, const Listen& message)
{
    auto& server = *m_nodes[at(call.to)];
    const auto& replica = *server.process->replica;
    const auto* known = replica.trust().find(m_nodes[at(call.from)]->key.author());
    if (known == nullptr || known->revoked) return reply(call, NotLetIn{});
    const auto page = replica.page(message.after, 1, *known);
    if (!page) return fail(call, on_the_way());
    if (!*page) return reply(call, CursorUnknown{});
    auto& all = m_listeners[call.to];
    std::erase_if(all, [&](const Listener& other) { return other.call.from == call.from; });
    all.push_back({call, message.after, m_now});
    tell_listeners(call.to);
}

/// A stream keeps its order, and whoever loses a part of it loses the stream.
void World::tell_listeners(int id)
{
    const auto& replica = *m_nodes[at(id)]->process->replica;
    auto& all = m_listeners[id];
    std::vector<Call> broken;
    for (auto& listener : all) {
        const auto& call = listener.call;
        const auto* known = replica.trust().find(m_nodes[at(call.from)]->key.author());
        const bool may = known != nullptr && !known->revoked;
        bool more = may;
        bool breaks = !may || !is_current(call);
        while (more && !breaks) {
            auto page = replica.page(listener.at, 50, *known);
            if (!page || !*page) break;
            more = (*page)->more;
            if ((*page)->next == listener.at) break;
            listener.at = (*page)->next;
            if (m_trouble && m_luck.percent(m_loss)) breaks = true;
            std::optional<Reply> sent = Reply{std::move(**page)};
            if (m_in_text) sent = through_text(*sent);
            if (!sent) breaks = true;
            if (breaks) break;
            listener.delivered = std::max(listener.delivered, m_now + on_the_way());
            after(listener.delivered - m_now, [this, call, sent = std::get<PullPage>(*sent)] {
                if (!is_current(call)) return;
                auto& node = *m_nodes[at(call.from)];
                note(name(call.from) + " hears " + std::to_string(sent.records.size()));
                const bool goes_on = node.process->follower->heard(sent, node.clock());
                if (!goes_on) node.waits[static_cast<std::size_t>(call.lane)] = false;
                if (!node.is_torn) node.cursors[call.to] = node.process->follower->cursor();
                look_after(call.from);
            });
        }
        if (breaks) broken.push_back(call);
    }
    for (const auto& call : broken) {
        std::erase_if(all, [&](const Listener& one) {
            return one.call.from == call.from && one.call.ticket == call.ticket;
        });
        fail(call, Duration{m_trouble ? m_luck.between(10, 15'000) : 10});
    }
}

std::string World::cut(std::string text)
{
    if (m_trouble && m_luck.percent(m_loss / 3)) {
        text.resize(m_luck.below(text.size() + 1));
        note("  cut");
    }
    return text;
}

std::optional<Message> World::through_text(const Message& message)
{
    const auto* push = std::get_if<Push>(&message);
    if (push == nullptr) return message;
    auto records = parse_records(cut(print_records(push->records)));
    if (!records) return {};
    // HTTP says how long a body is: what is cut between two lines is seen as well.
    if (records->size() != push->records.size()) return {};
    return Push{std::move(*records)};
}

std::optional<Reply> World::through_text(const Reply& reply)
{
    if (const auto* heads = std::get_if<Heads>(&reply)) {
        auto lines = parse_heads(cut(print_heads(heads->lines)));
        if (!lines) return {};
        return Heads{std::move(*lines)};
    }
    if (const auto* pushed = std::get_if<Pushed>(&reply)) {
        auto answers = parse_answers(cut(print_answers(pushed->answers)));
        if (!answers) return {};
        return Pushed{std::move(*answers)};
    }
    if (const auto* page = std::get_if<PullPage>(&reply)) {
        auto read = parse_page(cut(print_page(*page)));
        if (!read) return {};
        return std::move(*read);
    }
    return reply;
}

} // namespace klubba::replicas
