#pragma once

#include "base/record.h"
#include "base/time.h"
#include "wire/certificate.h"
#include "wire/trust_event.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Who may write, as the trust stream of one server has said it. Pure: made of records whose chain
// and signature were checked, in any order that keeps each author's own; the same records make the
// same trust on every station.
namespace klubba::sync {

/// A station that was enrolled, or the server itself.
struct Member {
    AuthorId author;
    std::string name;
    wire::Certificate certificate;
    std::string token_hash; ///< Hex; empty for the server.
    bool revoked = false;

    [[nodiscard]] const wire::Rights& rights() const { return certificate.rights; }

    friend bool operator==(const Member&, const Member&) = default;
};

/// How a token or a code is kept: its hash as hex.
std::string hash_of_secret(std::string_view secret);

class Trust {
public:
    /// `root` is the public key of the server that is believed; empty for a station that stands
    /// alone, where nobody is but those of `believe`.
    explicit Trust(std::string root = {}) : m_root(std::move(root)) {}

    /// A key that this machine itself vouches for: its own.
    void believe(std::string_view public_key, wire::Rights rights);

    /// What is not of the trust stream, or cannot be read, changes nothing.
    void apply(const Record& record);

    /// The key that the record must be signed with. Knows the author of a `ServerFounded` from what
    /// it says; empty if nobody who is believed vouches for the author.
    [[nodiscard]] std::optional<std::string> key_for(const Record& record) const;
    /// Null if there is no such station.
    [[nodiscard]] const Member* find(const AuthorId& author) const;
    /// The station that has the token and is not revoked.
    [[nodiscard]] const Member* with_token(std::string_view token) const;
    /// Of the code, while it is neither used nor withdrawn; whether it has expired is not asked.
    [[nodiscard]] const wire::CodeIssued* code(std::string_view code) const;

    [[nodiscard]] const std::string& root() const { return m_root; }
    [[nodiscard]] std::vector<Member> members() const;
    [[nodiscard]] std::vector<wire::CodeIssued> open_codes() const;
    [[nodiscard]] const std::set<std::string>& bodies() const { return m_bodies; }
    [[nodiscard]] const std::set<std::string>& rooms() const { return m_rooms; }
    [[nodiscard]] std::vector<wire::PersonRegistered> people() const;
    /// How many days a closed meeting stays on the page; 0: for ever.
    [[nodiscard]] std::int64_t retention_days() const { return m_retention.days; }

    friend bool operator==(const Trust&, const Trust&) = default;

private:
    [[nodiscard]] std::optional<wire::Certificate> founder(const Record& record) const;
    void take(const wire::ServerFounded& event, const Record& record);
    void take(const wire::BodyRegistered& event, const Record& record);
    void take(const wire::RoomRegistered& event, const Record& record);
    void take(const wire::PersonRegistered& event, const Record& record);
    void take(const wire::RegistrationEnded& event, const Record& record);
    void take(const wire::CodeIssued& event, const Record& record);
    void take(const wire::CodeWithdrawn& event, const Record& record);
    void take(const wire::StationEnrolled& event, const Record& record);
    void take(const wire::StationRevoked& event, const Record& record);
    void take(const wire::RetentionSet& event, const Record& record);
    /// Whether the record is later than all that was said of the subject; it is then noted.
    bool is_latest_of(const std::string& subject, const Record& record);

    std::string m_root;
    std::map<AuthorId, Member> m_members;
    std::set<AuthorId> m_servers; ///< Who may write in the trust stream.
    std::set<AuthorId> m_revoked;
    std::map<std::string, wire::CodeIssued> m_codes; ///< By hash.
    std::set<std::string> m_closed_codes;            ///< Used or withdrawn; hashes.
    std::set<std::string> m_bodies;
    std::set<std::string> m_rooms;
    std::map<std::string, wire::PersonRegistered> m_people;
    wire::RetentionSet m_retention;
    std::map<std::string, std::pair<HybridTime, AuthorId>> m_latest; ///< By subject.
};

} // namespace klubba::sync
