#include "replicas/world.h"

#include "wire/certificate.h"
#include "wire/trust_event.h"

#include <algorithm>

namespace klubba::replicas {

using namespace std::chrono_literals;

namespace {

/// Longer than any clock of the simulation is ahead.
constexpr auto until_all_clocks_are_past = 9h;

} // namespace

World::World(std::uint64_t seed, bool traces)
    : m_seed(seed),
      m_luck(seed),
      m_traces(traces),
      m_in_text(seed % 8 == 3),
      m_now(*instant_from("2026-03-10T08:00:00Z"))
{
}

void World::note(const std::string& line)
{
    if (m_traces) m_trace.push_back(to_text(m_now).substr(11, 12) + " " + line);
}

void World::after(Duration wait, std::function<void()> what)
{
    m_tasks.push({m_now + wait, ++m_task_number, std::move(what)});
}

void World::run_for(Duration time)
{
    const auto end = m_now + time;
    while (!m_tasks.empty() && m_tasks.top().at <= end) {
        // Skipped time leaves tasks behind: they are done at once.
        m_now = std::max(m_now, m_tasks.top().at);
        const auto what = m_tasks.top().what;
        m_tasks.pop();
        what();
    }
    m_now = std::max(m_now, end);
}

void World::build()
{
    m_servers = m_luck.percent(70) ? 1 : m_luck.between(2, 3);
    const int stations = m_luck.percent(80) ? m_luck.between(1, 3) : m_luck.between(4, 7);
    m_loss = m_luck.of(std::vector<int>{0, 2, 10, 30});
    for (int id = 0; id < m_servers + stations; ++id) {
        NodePlan plan;
        plan.id = id;
        plan.is_server = id < m_servers;
        plan.name = (plan.is_server ? "server" : "station") + std::to_string(id);
        if (plan.is_server)
            plan.rights.roles = {"server"};
        else if (m_luck.percent(20))
            plan.rights.roles = {"room"};
        else
            plan.rights.roles = {"chair", "secretary"};
        if (!plan.is_server && m_luck.percent(25)) plan.rights.bodies = {"A"};
        plan.serves = plan.is_server || (!plan.rights.has_role("room") && m_luck.percent(50));
        auto node = std::make_unique<Node>(plan, key_number(m_next_key++));
        node->true_time = &m_now;
        if (!plan.is_server && m_luck.percent(20))
            node->clock_offset = std::chrono::minutes{m_luck.between(-300, 300)};
        if (m_luck.percent(20)) node->clock_drift = m_luck.between(-50, 50) / 100'000.0;
        m_nodes.push_back(std::move(node));
    }
    m_acknowledged.resize(at(m_servers));

    auto& first = *m_nodes.front();
    first.enrolled = true;
    bring_up(0);
    for (int id = 1; id < m_servers; ++id)
        enrol(id);
}

/// By the first server, whatever the way in which the code was brought.
void World::enrol(int id)
{
    auto& node = *m_nodes[at(id)];
    auto& first = *m_nodes.front();
    if (!first.is_alive()) {
        after(5s, [this, id] { enrol(id); });
        return;
    }
    const auto certificate =
        wire::certify(node.key.public_key(), node.plan.rights, m_now, first.trust_key);
    const auto record = first.write_trust(wire::StationEnrolled{
        node.plan.name, wire::print_certificate(certificate), "", "code" + std::to_string(id)});
    if (record) {
        note("enrol " + node.plan.name + (node.plan.rights.bodies.empty() ? "" : " for A") +
             (node.plan.rights.has_role("room") ? " as room" : ""));
        keep_written(0, {*record}, true);
        const bool is_new = !node.enrolled;
        node.enrolled = true;
        if (is_new) {
            node.upstream = node.plan.is_server ? id - 1 : m_luck.between(0, m_servers - 1);
            bring_up(id);
        }
    } else
        after(3s, [this, id] { enrol(id); });
    look_after(0);
}

void World::bring_up(int id)
{
    auto& node = *m_nodes[at(id)];
    if (node.is_alive()) return;
    node.start(m_nodes.front()->key.public_key());
    note(node.plan.name + " starts");
    m_polled_at.erase(id); // What was planned died with the process before.
    if (id == 0) found();
    if (node.upstream >= 0)
        node.follow(node.upstream, m_trouble && m_luck.percent(20), m_luck.below(1'000'000));
    poll(id);
}

/// The first server says that it is one; again with each new key that it writes with.
void World::found()
{
    auto& first = *m_nodes.front();
    if (first.process->replica->trust().find(first.trust_key.author()) != nullptr) return;
    const auto certificate =
        wire::certify(first.trust_key.public_key(), {{"server"}, {}, {}}, m_now, first.key);
    first.mood = DiskMood::Good;
    const auto founded = wire::ServerFounded{wire::print_certificate(certificate)};
    keep_written(0, {*first.write_trust(founded)}, true);
}

/// After whatever the node did: what it stored is told, and where it died of it, it is let go.
void World::look_after(int id)
{
    auto& node = *m_nodes[at(id)];
    if (node.is_torn) {
        lose_process(id, std::chrono::seconds{m_luck.between(1, 30)});
        return;
    }
    if (!node.is_alive()) return;
    if (std::exchange(node.changed, false)) tell_listeners(id);
    poll(id);
}

std::vector<std::string> World::run()
{
    build();
    plan_deeds();
    run_for(std::chrono::seconds{m_luck.between(60, 240)});
    heal();
    run_for(2min);
    if (!looks_done()) run_for(3min);
    // A revocation that a restored server had lost has come back by now.
    leave_dead_ends();
    note("time is skipped");
    m_now += until_all_clocks_are_past;
    for (int round = 0; round < 20; ++round) {
        run_for(1min);
        if (looks_done()) break;
    }
    // What is equal must stay so.
    run_for(1min);
    return verdict();
}

} // namespace klubba::replicas
