#pragma once

#include "server/central.h"
#include "server/listener.h"
#include "sync/follower.h"

#include <functional>
#include <mutex>

// The server's records, for who follows another server on a thread of its own: each call is carried
// out on the listener's loop, and waited for.
namespace klubba::central {

/// The listener's loop for as long as it runs.
class OpenLoop {
public:
    void open(server::Listener& listener);
    /// From when it returns on, nothing is posted any more.
    void close();
    /// False if it is not open; the task is then not kept.
    bool post(std::function<void()> task);

private:
    std::mutex m_mutex;
    server::Listener* m_listener = nullptr;
};

class LoopRecords : public sync::Follower::Local {
public:
    /// All outlive this. What waits when the listener is let go fails.
    LoopRecords(OpenLoop& loop, server::Central& central, const journal::Journal& journal)
        : m_loop(&loop), m_central(&central), m_journal(&journal)
    {
    }

    Result<std::vector<journal::Head>, Failure> heads() override;
    Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) override;
    Result<sync::Replica::TakenIn, Failure> take_in(std::span<const Record> records) override;

private:
    OpenLoop* m_loop;
    server::Central* m_central;
    const journal::Journal* m_journal;
};

} // namespace klubba::central
