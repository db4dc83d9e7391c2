#pragma once

#include "base/hybrid_clock.h"
#include "base/record.h"
#include "base/time.h"
#include "sync/replica.h"
#include "wire/chain.h"
#include "wire/keys.h"

#include <string_view>
#include <utility>
#include <vector>

// Writes records of this machine's own into a replica: each the next of its chain, sealed with the
// machine's key.
namespace klubba::sync {

class Writer {
public:
    explicit Writer(wire::KeyPair key) : m_key(std::move(key)) {}

    /// Nothing that is written from now on is earlier.
    void see(const HybridTime& time) { m_clock.see(time); }

    /// As the next of their stream, all with one time. To be pushed into `replica`, whole, before
    /// more is sealed.
    std::vector<Record> seal(const Replica& replica,
                             const StreamId& stream,
                             const std::vector<wire::Content>& contents,
                             std::string_view actor,
                             Instant now);

    [[nodiscard]] const wire::KeyPair& key() const { return m_key; }

private:
    wire::KeyPair m_key;
    HybridClock m_clock;
};

} // namespace klubba::sync
