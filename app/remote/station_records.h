#pragma once

#include "remote/known_server.h"
#include "remote/session_journal.h"
#include "sync/follower.h"
#include "sync/replica.h"

#include <memory>
#include <optional>
#include <string>

// A station's records for who follows a server: checked as those of others before they are taken.
namespace klubba::remote {

class StationRecords : public sync::Follower::Local {
public:
    /// `session` outlives this; `root` is the key of the server that is believed.
    StationRecords(session::Session& session, std::string root)
        : m_journal(session), m_session(&session), m_root(std::move(root))
    {
    }

    Result<std::vector<journal::Head>, Failure> heads() override { return m_journal.heads(); }
    Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) override
    {
        return m_journal.read(from, limit);
    }
    Result<sync::Replica::TakenIn, Failure> take_in(std::span<const Record> records) override;

private:
    Result<void, Failure> open_replica();

    SessionJournal m_journal;
    session::Session* m_session;
    std::string m_root;
    std::optional<sync::Replica> m_replica;
};

/// Of a station that follows that server. `session` outlives them.
Result<std::unique_ptr<StationRecords>, Failure> records_of(session::Session& session,
                                                            const KnownServer& server);

/// Notes in the journal of who has that key that a server is believed, for who proves it later.
Result<void, Failure>
note_server(journal::Journal& journal, const std::string& root, const wire::KeyPair& key);

/// The station notes in its own journal that it believes the server of that key, for who proves the
/// journal later; and gives what it believes.
Result<sync::Trust, Failure> believe_server(session::Session& session, const std::string& root);

} // namespace klubba::remote
