#include "sync/writer.h"

namespace klubba::sync {

std::vector<Record> Writer::seal(const Replica& replica,
                                 const StreamId& stream,
                                 const std::vector<wire::Content>& contents,
                                 std::string_view actor,
                                 Instant now)
{
    return wire::seal_after(replica.end_of(stream, m_key.author()), stream, contents,
                            m_clock.next(now), actor, m_key);
}

} // namespace klubba::sync
