#include "meeting/history.h"
#include "replicas/world.h"

#include <algorithm>
#include <map>

namespace klubba::replicas {

using namespace wire;

namespace {

using Records = std::map<std::string, Record>;

Records by_hash(const std::vector<Record>& records)
{
    Records all;
    for (const auto& record : records)
        all.emplace(record.hash, record);
    return all;
}

std::string text_of(const Record& record)
{
    return klubba::name_of(record) + " " + record.kind;
}

/// The meetings of those records that are in `only`, told in the order in which they arrived.
std::map<StreamId, meeting::History> folded(const std::vector<Record>& records, const Records& only)
{
    std::map<StreamId, meeting::History> meetings;
    for (const auto& record : records)
        if (record.stream != trust_stream && only.contains(record.hash))
            meetings[record.stream].add(read(record));
    return meetings;
}

sync::Trust trust_of(const std::vector<Record>& records, const std::string& root)
{
    sync::Trust trust{root};
    for (const auto& record : records)
        trust.apply(record);
    return trust;
}

} // namespace

/// Whether the latest records are the same everywhere, as far as that can be said quickly.
bool World::looks_done()
{
    const auto& first = *m_nodes.front();
    const auto heads = *first.journal->heads();
    std::map<std::pair<StreamId, AuthorId>, std::int64_t> latest;
    for (const auto& head : heads)
        latest[{head.stream, head.author}] = head.sequence;
    for (const auto& node : m_nodes) {
        if (!node->enrolled) return false;
        const auto* known = first.process->replica->trust().find(node->key.author());
        if (known == nullptr) return false;
        if (known->revoked) continue;
        const auto its = *node->journal->heads();
        const auto is_there = [&](const journal::Head& head) {
            return latest[{head.stream, head.author}] >= head.sequence;
        };
        if (!std::all_of(its.begin(), its.end(), is_there)) return false;
        if (node->plan.rights.bodies.empty() && its.size() < heads.size()) return false;
        std::int64_t sum = 0;
        std::int64_t theirs = 0;
        for (const auto& head : heads)
            if (first.process->replica->may_see(*known, head.stream)) sum += head.sequence;
        for (const auto& head : its)
            theirs += head.sequence;
        if (theirs < sum) return false;
    }
    return true;
}

std::vector<std::string> World::verdict()
{
    auto wrong = m_wrong;
    const auto& first = *m_nodes.front();
    const auto& replica = *first.process->replica;
    const auto in_order = first.records();
    const auto root = by_hash(in_order);
    const auto is_revoked = [&](const AuthorId& author) {
        const auto* known = replica.trust().find(author);
        return known == nullptr || known->revoked;
    };

    // Nobody without the right, and nothing that was never written.
    for (const auto& [hash, record] : root) {
        const auto written = m_written.find(hash);
        if (written == m_written.end() || written->second.record != record)
            wrong.push_back("the first server holds what nobody wrote: " + text_of(record));
        else if (!written->second.with_right)
            wrong.push_back("the first server holds what was no right to write: " +
                            text_of(record));
    }
    // Nothing lost.
    for (const auto& [hash, written] : m_written) {
        const auto& record = written.record;
        if (root.contains(hash) || !written.with_right || record.stream == trust_stream) continue;
        const auto meeting =
            std::find_if(m_meetings.begin(), m_meetings.end(),
                         [&](const auto& one) { return one.stream == record.stream; });
        const bool has_meeting = replica.body_of(record.stream).has_value();
        const bool drafter_is_out =
            meeting != m_meetings.end() && is_revoked(m_nodes[at(meeting->node)]->key.author());
        if (is_revoked(record.author) || (!has_meeting && drafter_is_out)) continue;
        const bool stored = by_hash(m_nodes[at(written.node)]->records()).contains(hash);
        if (stored) wrong.push_back("lost: " + text_of(record) + " of " + name(written.node));
    }
    for (int id = 0; id < m_servers; ++id)
        for (const auto& hash : m_acknowledged[at(id)])
            if (!root.contains(hash))
                wrong.push_back("acknowledged by " + name(id) +
                                " and lost: " + text_of(m_written.at(hash).record));

    const auto trust = trust_of(in_order, first.key.public_key());
    std::map<StreamId, meeting::History> states;
    const bool folds = m_seed % 2 == 0;
    if (folds) states = folded(in_order, root);
    for (const auto& node : m_nodes) {
        const auto* known = replica.trust().find(node->key.author());
        if (known == nullptr) wrong.push_back(node->plan.name + " was never enrolled");
        if (known == nullptr || known->revoked || node->plan.id == 0) continue;
        const auto records = node->records();
        const auto its = by_hash(records);
        for (const auto& [hash, record] : root)
            if (replica.may_see(*known, record.stream) && !its.contains(hash))
                wrong.push_back(node->plan.name + " lacks " + text_of(record));
        for (const auto& [hash, record] : its) {
            if (root.contains(hash)) continue;
            const auto written = m_written.find(hash);
            const bool may_stay = !node->plan.is_server && written != m_written.end() &&
                                  (!written->second.with_right || is_revoked(record.author) ||
                                   !replica.body_of(record.stream));
            if (!may_stay) wrong.push_back(node->plan.name + " alone holds " + text_of(record));
        }
        if (!folds || !wrong.empty()) continue;
        if (m_seed % 8 == 0 && trust_of(records, first.key.public_key()) != trust)
            wrong.push_back(node->plan.name + " believes others than the first server does");
        for (const auto& [stream, history] : folded(records, root)) {
            const auto full = states.find(stream);
            if (full == states.end() || full->second.events().size() != history.events().size()) {
                if (replica.may_see(*known, stream))
                    wrong.push_back(node->plan.name + " has other events in " + stream.text);
            } else if (!(full->second.state() == history.state()))
                wrong.push_back(node->plan.name + " has another state of " + stream.text);
        }
    }
    return wrong;
}

} // namespace klubba::replicas
