#pragma once

#include "replicas/node.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <set>
#include <string>
#include <vector>

// One seed: some servers and stations, what people do at them, and everything that can go wrong on
// the way, in simulated time and in an order that follows from the seed alone. Then all is made
// good, and what is wrong still is a fault of the protocol.
namespace klubba::replicas {

/// What the simulation knows of a record, beside the journals.
struct Written {
    Record record;
    int node = 0;
    bool with_right = true;
};

struct Meeting {
    StreamId stream;
    std::string body;
    int node = 0; ///< Who drafted it.
};

class World {
public:
    World(std::uint64_t seed, bool traces);

    /// What is wrong in the end; empty if nothing is.
    std::vector<std::string> run();

    [[nodiscard]] const std::vector<std::string>& trace() const { return m_trace; }
    [[nodiscard]] std::size_t records_written() const { return m_written.size(); }

private:
    struct Task {
        Instant at{};
        std::uint64_t number = 0;
        std::function<void()> what;

        friend bool operator<(const Task& left, const Task& right)
        {
            return std::pair{right.at, right.number} < std::pair{left.at, left.number};
        }
    };
    /// A request under way.
    struct Call {
        int from = 0;
        int to = 0;
        int from_life = 0;
        int to_life = 0;
        int ticket = 0;
        sync::Lane lane{};
    };
    struct Listener {
        Call call;
        wire::Cursor at;
        Instant delivered{}; ///< What is sent later arrives later.
    };

    // world.cpp: time, and who is there
    void after(Duration wait, std::function<void()> what);
    void run_for(Duration time);
    void build();
    void enrol(int node);
    void found();
    void bring_up(int node);
    void look_after(int node);
    void note(const std::string& line);
    [[nodiscard]] const std::string& name(int node) const { return m_nodes[at(node)]->plan.name; }
    static std::size_t at(int node) { return static_cast<std::size_t>(node); }

    // network.cpp: messages and their fates
    void poll(int node);
    void send(int node, sync::Lane lane, const sync::Message& message);
    void serve(const Call& call, const sync::Message& message);
    std::optional<sync::Reply> answer(const Call& call, const sync::Message& message);
    std::optional<sync::Reply> answer_push(const Call& call, std::vector<Record> records);
    void listen(const Call& call, const sync::Listen& message);
    void reply(const Call& call, sync::Reply with);
    void deliver(const Call& call, const sync::Reply& reply);
    void fail(const Call& call, Duration wait);
    void tell_listeners(int node);
    bool is_current(const Call& call) const;
    Duration on_the_way();
    std::optional<sync::Message> through_text(const sync::Message& message);
    std::optional<sync::Reply> through_text(const sync::Reply& reply);
    std::string cut(std::string text);

    // deeds.cpp: what people do, and what befalls machines
    void plan_deeds();
    void say_something(int node);
    void draft(int node);
    void misuse(int node);
    void forge(int node);
    void befall();
    void lose_process(int node, Duration down);
    void restore(int node);
    void revoke();
    void move(int node);
    void keep_written(int node, const std::vector<Record>& records, bool with_right);
    void heal();
    void leave_dead_ends();

    // verdict.cpp: what must be so in the end
    std::vector<std::string> verdict();
    bool looks_done();

    std::uint64_t m_seed;
    Luck m_luck;
    bool m_traces;
    bool m_in_text; ///< All messages pass through their text.
    bool m_trouble = true;
    int m_loss = 0; ///< In percent.
    Instant m_now;
    std::uint64_t m_task_number = 0;
    std::size_t m_next_key = 0;
    std::priority_queue<Task> m_tasks;
    std::vector<std::unique_ptr<Node>> m_nodes; ///< Servers first.
    int m_servers = 0;
    std::map<int, std::vector<Listener>> m_listeners;              ///< By whom they listen to.
    std::map<std::string, std::vector<sync::Reply>> m_old_replies; ///< By asker, lane, answerer.
    std::map<int, Instant> m_polled_at;

    std::map<std::string, Written> m_written; ///< By hash.
    std::vector<Meeting> m_meetings;
    std::vector<std::set<std::string>> m_acknowledged; ///< By each server, since it was set back.
    std::map<int, std::size_t> m_backups;
    std::vector<std::string> m_wrong;
    std::vector<std::string> m_trace;
};

} // namespace klubba::replicas
