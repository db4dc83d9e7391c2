#include "sync/trust.h"

#include "wire/keys.h"

#include <utility>

namespace klubba::sync {

using namespace wire;

std::string hash_of_secret(std::string_view secret)
{
    return to_hex(hash_of("klubba secret 1\n" + std::string{secret}));
}

void Trust::believe(std::string_view public_key, Rights rights)
{
    Member member;
    member.author = author_of(public_key);
    member.certificate.subject = public_key;
    member.certificate.rights = std::move(rights);
    m_members.insert_or_assign(member.author, std::move(member));
}

std::optional<Certificate> Trust::founder(const Record& record) const
{
    if (m_root.empty() || record.stream != trust_stream) return {};
    const auto event = trust_event_from(record);
    const auto* founded = event ? std::get_if<ServerFounded>(&*event) : nullptr;
    if (founded == nullptr) return {};
    auto certificate = parse_certificate(founded->certificate);
    if (!certificate || certificate->issuer != m_root || !holds(*certificate)) return {};
    if (author_of(certificate->subject) != record.author) return {};
    if (!certificate->rights.has_role("server")) return {};
    return std::move(*certificate);
}

std::optional<std::string> Trust::key_for(const Record& record) const
{
    if (const auto* member = find(record.author)) return member->certificate.subject;
    if (const auto certificate = founder(record)) return certificate->subject;
    return {};
}

const Member* Trust::find(const AuthorId& author) const
{
    const auto found = m_members.find(author);
    return found == m_members.end() ? nullptr : &found->second;
}

const Member* Trust::with_token(std::string_view token) const
{
    if (token.empty()) return nullptr;
    const auto hash = hash_of_secret(token);
    for (const auto& [author, member] : m_members)
        if (member.token_hash == hash && !member.revoked) return &member;
    return nullptr;
}

const CodeIssued* Trust::code(std::string_view code) const
{
    const auto hash = hash_of_secret(code);
    const auto found = m_codes.find(hash);
    if (found == m_codes.end() || m_closed_codes.contains(hash)) return nullptr;
    return &found->second;
}

std::vector<Member> Trust::members() const
{
    std::vector<Member> members;
    for (const auto& [author, member] : m_members)
        members.push_back(member);
    return members;
}

std::vector<CodeIssued> Trust::open_codes() const
{
    std::vector<CodeIssued> codes;
    for (const auto& [hash, code] : m_codes)
        if (!m_closed_codes.contains(hash)) codes.push_back(code);
    return codes;
}

std::vector<PersonRegistered> Trust::people() const
{
    std::vector<PersonRegistered> people;
    for (const auto& [name, person] : m_people)
        people.push_back(person);
    return people;
}

void Trust::apply(const Record& record)
{
    if (record.stream != trust_stream) return;
    const auto event = trust_event_from(record);
    if (!event) return;
    if (!m_servers.contains(record.author) && !std::holds_alternative<ServerFounded>(*event))
        return;
    std::visit([&](const auto& one) { take(one, record); }, *event);
}

void Trust::take(const ServerFounded& /*event*/, const Record& record)
{
    auto certificate = founder(record);
    if (!certificate) return;
    m_servers.insert(record.author);
    Member& member = m_members[record.author];
    member.author = record.author;
    member.certificate = std::move(*certificate);
    member.revoked = m_revoked.contains(record.author);
}

bool Trust::is_latest_of(const std::string& subject, const Record& record)
{
    const std::pair now{record.time, record.author};
    auto& latest = m_latest[subject];
    if (now < latest) return false;
    latest = now;
    return true;
}

void Trust::take(const BodyRegistered& event, const Record& record)
{
    if (is_latest_of("body " + event.name, record)) m_bodies.insert(event.name);
}

void Trust::take(const RoomRegistered& event, const Record& record)
{
    if (is_latest_of("room " + event.name, record)) m_rooms.insert(event.name);
}

void Trust::take(const PersonRegistered& event, const Record& record)
{
    if (is_latest_of("person " + event.name, record)) m_people[event.name] = event;
}

void Trust::take(const RegistrationEnded& event, const Record& record)
{
    if (!is_latest_of(event.kind + " " + event.name, record)) return;
    if (event.kind == "body") m_bodies.erase(event.name);
    if (event.kind == "room") m_rooms.erase(event.name);
    if (event.kind == "person") m_people.erase(event.name);
}

void Trust::take(const CodeIssued& event, const Record& /*record*/)
{
    m_codes[event.code_hash] = event;
}

void Trust::take(const CodeWithdrawn& event, const Record& /*record*/)
{
    m_closed_codes.insert(event.code_hash);
}

void Trust::take(const StationEnrolled& event, const Record& record)
{
    m_closed_codes.insert(event.code_hash);
    auto certificate = parse_certificate(event.certificate);
    const auto* server = find(record.author);
    if (!certificate || server == nullptr || !holds(*certificate)) return;
    if (certificate->issuer != server->certificate.subject) return;
    const auto author = author_of(certificate->subject);
    // Enrolled anew: with what it was given last.
    if (!is_latest_of("station " + author.text, record)) return;
    m_members[author] = {author, event.name, std::move(*certificate), event.token_hash,
                         m_revoked.contains(author)};
}

void Trust::take(const StationRevoked& event, const Record& /*record*/)
{
    const AuthorId author{event.station};
    m_revoked.insert(author);
    if (const auto member = m_members.find(author); member != m_members.end())
        member->second.revoked = true;
}

void Trust::take(const RetentionSet& event, const Record& record)
{
    if (is_latest_of("retention", record)) m_retention = event;
}

} // namespace klubba::sync
