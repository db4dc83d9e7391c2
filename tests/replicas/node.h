#pragma once

#include "base/hybrid_clock.h"
#include "journal/memory_journal.h"
#include "replicas/source_of_records.h"
#include "sync/follower.h"
#include "sync/replica.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// A machine of the simulation: what survives the death of its process (disk, clock, key), and the
// process, made of the real protocol objects.
namespace klubba::replicas {

/// What the disk does at the next append.
enum class DiskMood { Good, Full, Gone, TearsBefore, TearsAfter };

struct NodePlan {
    int id = 0;
    std::string name;
    wire::Rights rights;
    bool is_server = false;
    bool serves = false; ///< Lets others follow it.
};

class Node : public sync::Follower::Local {
public:
    Node(NodePlan plan, wire::KeyPair its_key);
    Node(const Node&) = delete; // Its disk knows where it is.
    Node& operator=(const Node&) = delete;

    struct Process {
        std::optional<sync::Replica> replica;
        std::optional<sync::Follower> follower;
        HybridClock hybrid;
    };

    /// `root` is the key that is believed. Reads the disk. The follower is made by `follow`.
    void start(const std::string& root);
    void follow(int node, bool forgets_cursor, std::uint64_t seed);
    void die();
    /// The disk as it was when it held so many records; what it knew of others as well.
    void set_back_to(std::size_t count);

    /// Seals what this station says, one action, and stores it. Empty if the disk would not.
    std::vector<Record>
    write(const StreamId& stream, const std::vector<Said>& said, const std::string& actor);
    /// As `write`, with the key by which it writes in the trust stream.
    std::optional<Record> write_trust(const wire::TrustEvent& event);

    Result<std::vector<wire::PushAnswer>, Failure> push(const std::vector<Record>& records,
                                                        const wire::Rights& pusher);

    Result<std::vector<journal::Head>, Failure> heads() override { return journal->heads(); }
    Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) override
    {
        return journal->read(from, limit);
    }
    Result<sync::Replica::TakenIn, Failure> take_in(std::span<const Record> records) override;

    [[nodiscard]] bool is_alive() const { return process != nullptr; }
    [[nodiscard]] Instant clock() const;
    [[nodiscard]] std::vector<Record> records() const;

    NodePlan plan;
    wire::KeyPair key;
    wire::KeyPair trust_key; ///< Of the first server.
    /// Appends as the node's mood is.
    struct Disk : journal::MemoryJournal {
        explicit Disk(Node& its) : node(&its) {}
        Result<std::size_t, Failure> append(std::span<const Record> records) override
        {
            return node->append(records);
        }
        Node* node;
    };
    std::unique_ptr<Disk> journal;
    std::map<int, wire::Cursor> cursors; ///< On disk: how far each other node was followed.
    std::unique_ptr<Process> process;
    DiskMood mood = DiskMood::Good;
    bool is_torn = false; ///< The process has died in an append, and is to be let go.
    bool tore_after_storing = false;

    const Instant* true_time = nullptr;
    Duration clock_offset{};
    double clock_drift = 0;
    int life = 0;          ///< Which process it is.
    int journal_life = 0;  ///< How often it was set back.
    int upstream = -1;     ///< Whom it follows.
    bool enrolled = false; ///< Holds a certificate.
    bool revoked = false;
    bool changed = false; ///< Something was stored since somebody asked.
    std::array<int, 2> tickets{};
    std::array<bool, 2> waits{};

private:
    Result<std::size_t, Failure> append(std::span<const Record> records);
    /// What was written by others than the replica, or by it among theirs.
    Result<void, Failure> read_again();
    Record sealed(Record record, const wire::KeyPair& with);

    std::map<StreamId, std::pair<std::int64_t, std::string>> m_chains;
};

} // namespace klubba::replicas
