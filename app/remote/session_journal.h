#pragma once

#include "journal/journal.h"
#include "session/session.h"

// A station's journal as any other thread sees it: each call is carried out on the session's
// thread, and waited for. What is appended is folded there and shown, like all else.
namespace klubba::remote {

class SessionJournal : public journal::Journal {
public:
    /// `session` outlives this.
    explicit SessionJournal(session::Session& session) : m_session(&session) {}

    Result<std::size_t, Failure> append(std::span<const Record> records) override;
    Result<void, Failure> add_station(const journal::Station& station) override;
    Result<void, Failure> tidy() override { return {}; } ///< The session does.
    Result<void, Failure> check() const override;
    Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) const override;
    Result<std::vector<journal::Head>, Failure> heads() const override;
    Result<std::vector<journal::Station>, Failure> stations() const override;
    Result<std::vector<journal::Missing>, Failure> missing() const override;

private:
    session::Session* m_session;
};

} // namespace klubba::remote
