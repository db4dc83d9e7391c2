#include "replicas/world.h"
#include "wire/envelope.h"

#include <algorithm>

namespace klubba::replicas {

using namespace std::chrono_literals;
using namespace wire;

namespace {

constexpr int trouble_lasts = 60; // Seconds; some of it goes on until all is made good.

} // namespace

void World::keep_written(int id, const std::vector<Record>& records, bool with_right)
{
    for (const auto& record : records) {
        m_written.insert_or_assign(record.hash, Written{record, id, with_right});
        note(name(id) + " writes " + record.stream.text + " " + record.author.text.substr(0, 4) +
             ":" + std::to_string(record.sequence) + " " + record.kind);
    }
}

void World::plan_deeds()
{
    const auto some_time = [&] { return Duration{m_luck.between(0, trouble_lasts * 1000)}; };
    for (int id = m_servers; id < static_cast<int>(m_nodes.size()); ++id) {
        after(m_luck.percent(70) ? Duration{m_luck.between(0, 3000)} : some_time(),
              [this, id] { enrol(id); });
        const int deeds = m_luck.between(1, 5);
        for (int deed = 0; deed < deeds; ++deed)
            after(some_time() + 1s, [this, id] { say_something(id); });
        if (m_luck.percent(15)) after(some_time(), [this, id] { misuse(id); });
        if (m_luck.percent(10)) after(some_time(), [this, id] { forge(id); });
        if (m_luck.percent(25)) after(some_time(), [this, id] { move(id); });
    }
    if (m_luck.percent(20)) after(some_time(), [this] { revoke(); });
    const int blows = m_luck.percent(30) ? 0 : m_luck.between(1, 8);
    for (int blow = 0; blow < blows; ++blow)
        after(some_time(), [this] { befall(); });
    for (int id = 0; id < m_servers; ++id) {
        if (!m_luck.percent(25)) continue;
        after(some_time() / 2, [this, id] {
            m_backups[id] = m_nodes[at(id)]->records().size();
            note("a copy of " + name(id) + " is made: " + std::to_string(m_backups[id]));
        });
        after(some_time() / 2 + 30s, [this, id] { restore(id); });
    }
}

void World::draft(int id)
{
    auto& node = *m_nodes[at(id)];
    const auto& bodies = node.plan.rights.bodies;
    const std::string body = bodies.empty() && m_luck.percent(50) ? "B" : "A";
    const StreamId stream{"m" + std::to_string(m_meetings.size() + 1)};
    const auto records = node.write(stream, {drafted(body)}, "secretary");
    if (records.empty()) return;
    keep_written(id, records, true);
    m_meetings.push_back({stream, body, id});
}

void World::say_something(int id)
{
    auto& node = *m_nodes[at(id)];
    if (!node.is_alive()) return;
    if (node.plan.rights.has_role("room")) return;
    std::vector<StreamId> known;
    for (const auto& meeting : m_meetings)
        if (node.plan.rights.covers(meeting.body) && node.process->replica->body_of(meeting.stream))
            known.push_back(meeting.stream);
    if (known.empty() || m_luck.percent(15)) {
        draft(id);
        return look_after(id);
    }
    const auto& stream = m_luck.of(known);
    std::vector<Said> said;
    const int events = m_luck.between(1, 3);
    for (int event = 0; event < events; ++event)
        said.push_back(something(m_luck));
    if (m_luck.percent(20)) {
        const auto all = node.records();
        const auto& record = m_luck.of(all);
        if (record.stream == stream) said = {undone(record)};
    }
    keep_written(id, node.write(stream, said, m_luck.percent(50) ? "chair" : "secretary"), true);
    look_after(id);
}

/// What the certificate does not allow: a room that leads, a station at another body's meeting.
void World::misuse(int id)
{
    auto& node = *m_nodes[at(id)];
    if (!node.is_alive() || node.plan.serves) return;
    const bool is_room = node.plan.rights.has_role("room");
    if (!is_room && node.plan.rights.bodies.empty()) return;
    StreamId stream{"misused" + std::to_string(id)};
    Said said = drafted(is_room ? "A" : "B");
    if (is_room && !m_meetings.empty() && m_luck.percent(70)) {
        stream = m_luck.of(m_meetings).stream;
        said = something(m_luck);
    }
    keep_written(id, node.write(stream, {said}, "chair"), false);
    look_after(id);
}

/// Somebody who has got hold of what a station is let in by sends what others never wrote.
void World::forge(int id)
{
    if (m_written.empty() || !m_nodes[at(id)]->is_alive()) return;
    auto victim = m_written.begin();
    std::advance(victim, static_cast<std::ptrdiff_t>(m_luck.below(m_written.size())));
    auto record = victim->second.record;
    const auto author = record.author;
    if (author == m_nodes[at(id)]->key.author()) return;
    if (m_luck.percent(50)) ++record.sequence;
    if (record.sequence > victim->second.record.sequence) record.previous = record.hash;
    record.body = R"({"forged":true})";
    if (m_luck.percent(70)) {
        seal(record, m_nodes[at(id)]->key);
        record.author = author;
        record.hash = content_hash(record);
    }
    const int to = m_luck.between(0, m_servers - 1);
    if (!m_nodes[at(to)]->is_alive()) return;
    note(name(id) + " forges " + klubba::name_of(record));
    const Call call{id, to, -1, m_nodes[at(to)]->life, -1, sync::Lane::Push};
    serve(call, sync::Push{{record}});
}

void World::befall()
{
    const int id = m_luck.between(0, static_cast<int>(m_nodes.size()) - 1);
    auto& node = *m_nodes[at(id)];
    switch (m_luck.below(4)) {
    case 0:
        node.mood = static_cast<DiskMood>(m_luck.between(1, 4));
        note("the disk of " + name(id) + " fails next");
        break;
    case 1:
        if (node.is_alive()) lose_process(id, std::chrono::seconds{m_luck.between(1, 60)});
        break;
    case 2:
        node.clock_offset = std::chrono::minutes{m_luck.between(-300, 300)};
        note("the clock of " + name(id) + " jumps");
        break;
    default:
        m_loss = m_luck.of(std::vector<int>{0, 5, 20, 50, 100});
        note("the network loses " + std::to_string(m_loss) + " %");
        break;
    }
}

void World::lose_process(int id, Duration down)
{
    note(name(id) + " dies");
    m_nodes[at(id)]->die();
    for (const auto& listener : std::exchange(m_listeners[id], {}))
        fail(listener.call, Duration{m_trouble ? m_luck.between(10, 15'000) : 10});
    after(down, [this, id] { bring_up(id); });
}

/// To an older copy of its journal. The first server then takes up a new key for what it says of
/// stations: the numbers of the old one are used.
void World::restore(int id)
{
    auto& node = *m_nodes[at(id)];
    const auto copy = m_backups.find(id);
    if (copy == m_backups.end() || !node.is_alive() || node.records().size() <= copy->second)
        return;
    // Below what the first server founded itself with there is no server.
    if (copy->second == 0) return;
    lose_process(id, 30s);
    node.set_back_to(copy->second);
    m_acknowledged[at(id)].clear();
    note(name(id) + " is set back to " + std::to_string(copy->second));
    if (id == 0) node.trust_key = key_number(m_next_key++);
}

void World::revoke()
{
    auto& first = *m_nodes.front();
    const int id = m_luck.between(m_servers, static_cast<int>(m_nodes.size()) - 1);
    if (!first.is_alive() || !m_nodes[at(id)]->enrolled) return;
    const auto record = first.write_trust(StationRevoked{m_nodes[at(id)]->key.author().text, ""});
    if (!record) return look_after(0);
    note("revoke " + name(id));
    keep_written(0, {*record}, true);
    look_after(0);
}

/// To another that can be followed; sometimes with a cursor that is another's.
void World::move(int id)
{
    auto& node = *m_nodes[at(id)];
    if (!node.is_alive()) return;
    std::vector<int> others;
    for (const auto& other : m_nodes) {
        const bool goes_up = other->plan.is_server || other->plan.id < id;
        if (goes_up && other->plan.serves && other->enrolled) others.push_back(other->plan.id);
    }
    const int to = m_luck.of(others);
    if (m_luck.percent(10) && !node.cursors.empty())
        node.cursors[to] = node.cursors.begin()->second;
    note(name(id) + " follows " + name(to));
    node.follow(to, m_luck.percent(20), m_luck.below(1'000'000));
    poll(id);
}

void World::heal()
{
    note("all is made good");
    m_trouble = false;
    m_loss = 0;
    const auto& first = *m_nodes.front();
    for (auto& node : m_nodes) {
        node->mood = DiskMood::Good;
        node->clock_offset = {};
        node->clock_drift = 0;
        if (node->enrolled) bring_up(node->plan.id);
    }
    // What one was enrolled with may be lost in a restored server.
    for (int id = 1; id < static_cast<int>(m_nodes.size()); ++id)
        if (first.process->replica->trust().find(m_nodes[at(id)]->key.author()) == nullptr)
            enrol(id);
    leave_dead_ends();
}

/// A station that is not let in, or sees less, is no way to all that there is for those behind it.
void World::leave_dead_ends()
{
    const auto& trust = m_nodes.front()->process->replica->trust();
    for (int id = m_servers; id < static_cast<int>(m_nodes.size()); ++id) {
        auto& node = *m_nodes[at(id)];
        if (!node.enrolled || node.upstream < m_servers) continue;
        const auto& over = *m_nodes[at(node.upstream)];
        const auto* known = trust.find(over.key.author());
        if (known != nullptr && !known->revoked && over.plan.rights.bodies.empty()) continue;
        node.follow(m_luck.between(0, m_servers - 1), false, m_luck.below(1'000'000));
        note(name(id) + " follows " + name(node.upstream));
        poll(id);
    }
}

} // namespace klubba::replicas
