#include "replicas/node.h"

#include "wire/envelope.h"

#include <cstdlib>
#include <utility>

namespace klubba::replicas {

using namespace sync;

Node::Node(NodePlan its_plan, wire::KeyPair its_key)
    : plan(std::move(its_plan)),
      key(std::move(its_key)),
      trust_key(key),
      journal(std::make_unique<Disk>(*this))
{
}

Instant Node::clock() const
{
    const auto drifted =
        static_cast<double>(true_time->time_since_epoch().count() % 10'000'000) * clock_drift;
    return *true_time + clock_offset + Duration{static_cast<Duration::rep>(drifted)};
}

std::vector<Record> Node::records() const
{
    return journal->read({}, 1'000'000)->records;
}

void Node::start(const std::string& root)
{
    ++life;
    is_torn = false;
    tore_after_storing = false;
    process = std::make_unique<Process>();
    Trust trust{root};
    if (enrolled && plan.id != 0) trust.believe(key.public_key(), plan.rights);
    // A station has its session beside its sync; a server has no other writer.
    auto replica =
        Replica::over(*journal, std::move(trust),
                      plan.is_server ? Replica::Writers::ThisAlone : Replica::Writers::OthersToo);
    if (!replica) std::abort();
    process->replica.emplace(std::move(*replica));
    m_chains.clear();
    for (const auto& record : records()) {
        process->hybrid.see(record.time);
        if (record.author == trust_key.author())
            m_chains[record.stream] = {record.sequence, record.hash};
    }
    waits = {};
}

void Node::follow(int node, bool forgets_cursor, std::uint64_t seed)
{
    upstream = node;
    waits = {};
    Follower::Options options;
    options.seed = seed;
    options.batch = 5 + seed % 40;
    if (!forgets_cursor) options.cursor = cursors[node];
    process->follower.emplace(*this, std::move(options));
}

void Node::die()
{
    process.reset();
    ++life;
}

void Node::set_back_to(std::size_t count)
{
    auto older = std::make_unique<Disk>(*this);
    auto all = records();
    all.resize(std::min(count, all.size()));
    if (!older->MemoryJournal::append(all)) std::abort();
    journal = std::move(older);
    cursors.clear();
    ++journal_life;
}

Result<std::size_t, Failure> Node::append(std::span<const Record> records)
{
    const auto now = std::exchange(mood, DiskMood::Good);
    if (is_torn) return failure(Failure::Kind::Unavailable, "the process is dead");
    switch (now) {
    case DiskMood::Full:
        return failure(Failure::Kind::DiskFull, "simulated");
    case DiskMood::Gone:
        return failure(Failure::Kind::Unavailable, "simulated");
    case DiskMood::TearsBefore:
        is_torn = true;
        return failure(Failure::Kind::Unavailable, "torn");
    case DiskMood::Good:
    case DiskMood::TearsAfter:
        break;
    }
    auto stored = journal->MemoryJournal::append(records);
    if (!stored) return stored;
    changed = true;
    if (now == DiskMood::TearsAfter) {
        is_torn = true;
        tore_after_storing = true;
        return failure(Failure::Kind::Unavailable, "torn");
    }
    for (const auto& record : records)
        process->hybrid.see(record.time);
    return stored;
}

Record Node::sealed(Record record, const wire::KeyPair& with)
{
    const auto& [sequence, hash] = m_chains[record.stream];
    record.sequence = sequence + 1;
    record.previous = hash;
    wire::seal(record, with);
    m_chains[record.stream] = {record.sequence, record.hash};
    return record;
}

std::vector<Record>
Node::write(const StreamId& stream, const std::vector<Said>& said, const std::string& actor)
{
    const auto before = m_chains[stream];
    const auto time = process->hybrid.next(clock());
    std::vector<Record> records;
    for (const auto& one : said) {
        Record record;
        record.stream = stream;
        record.time = time;
        record.actor = actor;
        record.kind = one.kind;
        record.body = one.body;
        records.push_back(sealed(std::move(record), key));
    }
    if (!append(records)) {
        m_chains[stream] = before;
        // After a tear it may be there all the same.
        return is_torn && tore_after_storing ? records : std::vector<Record>{};
    }
    if (!process->replica->refresh()) std::abort();
    if (process->follower) process->follower->local_changed();
    return records;
}

std::optional<Record> Node::write_trust(const wire::TrustEvent& event)
{
    const auto before = m_chains[wire::trust_stream];
    Record record;
    record.stream = wire::trust_stream;
    record.time = process->hybrid.next(clock());
    record.actor = "server";
    record.kind = wire::kind_of(event);
    record.body = wire::body_of(event);
    record = sealed(std::move(record), trust_key);
    const auto answers = process->replica->push({&record, 1}, clock());
    if (answers && answers->front().answer == wire::Verdict::Refused) std::abort();
    if (!answers) m_chains[wire::trust_stream] = before;
    if (!answers && !(is_torn && tore_after_storing)) return {};
    return record;
}

Result<std::vector<wire::PushAnswer>, Failure> Node::push(const std::vector<Record>& records,
                                                          const wire::Rights& pusher)
{
    auto answers = process->replica->push(records, clock(), pusher);
    if (auto read = read_again(); !read) return unexpected<Failure>(std::move(read.error()));
    if (answers && changed && process->follower) process->follower->local_changed();
    return answers;
}

Result<Replica::TakenIn, Failure> Node::take_in(std::span<const Record> records)
{
    auto taken = process->replica->take_in(records);
    if (auto read = read_again(); !read) return unexpected<Failure>(std::move(read.error()));
    return taken;
}

Result<void, Failure> Node::read_again()
{
    if (plan.is_server) return {};
    return process->replica->refresh();
}

} // namespace klubba::replicas
