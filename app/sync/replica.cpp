#include "sync/replica.h"

#include "wire/envelope.h"
#include "wire/event_codec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace klubba::sync {

using namespace wire;

namespace {

constexpr std::size_t page_size = 1000;
/// Two numbers with a point between them.
struct CursorParts {
    std::int64_t position = 0;
    std::uint64_t mark = 0;
};

template <class Number>
bool read_number(std::string_view text, Number& number, int base)
{
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number, base);
    return error == std::errc{} && end == last;
}

std::optional<CursorParts> parts_of(const Cursor& cursor)
{
    const std::string_view text = cursor.text;
    CursorParts parts;
    if (text == Cursor{}.text) return parts;
    const auto point = text.find('.');
    if (point == std::string_view::npos) return {};
    if (!read_number(text.substr(0, point), parts.position, 10)) return {};
    if (!read_number(text.substr(point + 1), parts.mark, 16)) return {};
    return parts;
}

std::uint64_t mark_of(std::string_view hash)
{
    std::uint64_t mark = 0;
    std::memcpy(&mark, hash.data(), std::min(hash.size(), sizeof mark));
    return mark;
}

} // namespace

Result<Replica, Failure> Replica::over(journal::Journal& journal, Trust trust, Writers writers)
{
    Replica replica{journal, std::move(trust), writers};
    if (auto read = replica.refresh(); !read) return unexpected<Failure>(read.error());
    return replica;
}

Result<void, Failure> Replica::refresh()
{
    const auto missing = m_journal->missing();
    if (!missing) return unexpected<Failure>(missing.error());
    m_missing = {missing->begin(), missing->end()};
    while (true) {
        const auto page = m_journal->read({known_records()}, page_size);
        if (!page) return unexpected<Failure>(page.error());
        if (page->records.empty()) break;
        for (const auto& record : page->records) {
            if (note(record)) learn(record);
            count(record);
        }
    }
    const auto stations = m_journal->stations();
    if (!stations) return unexpected<Failure>(stations.error());
    for (const auto& station : *stations)
        m_stations.insert(station.author);
    // Heads know of records that a damaged file has lost.
    const auto heads = m_journal->heads();
    if (!heads) return unexpected<Failure>(heads.error());
    for (const auto& head : *heads) {
        auto& end = m_heads[{head.stream, head.author}];
        if (head.sequence > end.sequence) end = {head.sequence, head.hash};
    }
    return {};
}

std::int64_t Replica::known_records() const
{
    return static_cast<std::int64_t>(m_journal_marks.size()) - 1;
}

void Replica::count(const Record& record)
{
    constexpr std::uint64_t odd_and_large = 0x9E37'79B9'7F4A'7C15;
    m_journal_marks.push_back((m_journal_marks.back() ^ mark_of(record.hash)) * odd_and_large);
}

Cursor Replica::cursor_at(std::int64_t position) const
{
    if (position == 0) return {};
    std::array<char, 16> digits{};
    const auto mark = m_journal_marks[static_cast<std::size_t>(position)];
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), mark, 16).ptr;
    return {std::to_string(position) + "." + std::string{digits.data(), end}};
}

bool Replica::note(const Record& record)
{
    const Chain chain{record.stream, record.author};
    auto& marks = m_marks[chain];
    const auto number = static_cast<std::size_t>(record.sequence);
    if (marks.size() < number) marks.resize(number);
    const bool is_new = marks[number - 1] == 0;
    marks[number - 1] = mark_of(record.hash);
    auto& end = m_heads[chain];
    if (record.sequence > end.sequence) end = {record.sequence, record.hash};
    m_missing.erase({record.stream, record.author, record.sequence});
    return is_new;
}

void Replica::learn(const Record& record)
{
    m_trust.apply(record);
    if (auto body = drafted_body(record)) m_bodies.try_emplace(record.stream, std::move(*body));
}

NotTaken
Replica::gate_says(const Record& record, const Trust& trust, const Batch& batch, Instant now) const
{
    const auto* author = trust.find(record.author);
    if (record.stream == trust_stream) {
        // Only servers have got a key for it; a station's certificate is not one.
        const bool is_server = author == nullptr || author->rights().has_role("server");
        return is_server ? NotTaken::None : NotTaken::NoRight;
    }
    if (author == nullptr) return NotTaken::UnknownAuthor;
    if (author->revoked) return NotTaken::Revoked;
    const auto& rights = author->rights();
    const bool leads = rights.has_role("chair") || rights.has_role("secretary");
    const bool acts_as_told = record.actor == "chair"       ? rights.has_role("chair")
                              : record.actor == "secretary" ? rights.has_role("secretary")
                                                            : leads;
    if (!acts_as_told && !rights.has_role("server")) return NotTaken::NoRight;
    if (record.time.wall > now + greatest_drift) return NotTaken::ClockAhead;
    auto body = drafted_body(record);
    if (const auto known = m_bodies.find(record.stream); known != m_bodies.end())
        body = known->second;
    else if (const auto fresh = batch.bodies.find(record.stream); fresh != batch.bodies.end())
        body = fresh->second;
    // Also of those who write for all bodies: whoever may see one only could not be given it later.
    if (!body) return NotTaken::NoMeeting;
    return rights.covers(*body) ? NotTaken::None : NotTaken::NoRight;
}

bool Replica::is_here(const Record& record, const Batch& batch) const
{
    const auto marks = m_marks.find({record.stream, record.author});
    const auto index = static_cast<std::size_t>(record.sequence - 1);
    if (marks != m_marks.end() && index < marks->second.size())
        return marks->second[index] == mark_of(record.hash);
    return std::any_of(batch.taken.begin(), batch.taken.end(), [&](const Record& taken) {
        return taken.stream == record.stream && taken.author == record.author &&
               taken.hash == record.hash;
    });
}

PushAnswer Replica::judge(const Record& record, Source source, Instant now, Batch& batch) const
{
    PushAnswer answer{record.stream, record.author, record.sequence, Verdict::Refused, {}};
    const auto refused = [&](NotTaken why) {
        answer.reason = why;
        return answer;
    };
    if (!is_unchanged(record)) return refused(NotTaken::Changed);
    const Chain chain{record.stream, record.author};
    auto staged = batch.heads.find(chain);
    if (staged == batch.heads.end()) {
        const auto known = m_heads.find(chain);
        staged =
            batch.heads.emplace(chain, known == m_heads.end() ? ChainHead{} : known->second).first;
    }
    ChainHead& end = staged->second;
    const bool fills_hole = m_missing.contains({record.stream, record.author, record.sequence});
    if (record.sequence <= end.sequence && !fills_hole) {
        if (!is_here(record, batch)) return refused(NotTaken::Another);
        answer.answer = Verdict::Had;
        return answer;
    }
    const Trust& trust = batch.trust ? *batch.trust : m_trust;
    const auto key = trust.key_for(record);
    if (!key) return refused(NotTaken::UnknownAuthor);
    if (source != Source::Own && !is_signed_by(*key, record.hash, record.signature))
        return refused(NotTaken::BadSignature);
    if (source != Source::Server) {
        if (const auto why = gate_says(record, trust, batch, now); why != NotTaken::None)
            return refused(why);
    }
    if (!fills_hole) {
        if (record.sequence > end.sequence + 1) return refused(NotTaken::Gap);
        if (record.previous != end.hash) return refused(NotTaken::Another);
        end = {record.sequence, record.hash};
    }
    if (record.stream == trust_stream) {
        if (!batch.trust) batch.trust = m_trust;
        batch.trust->apply(record);
    } else if (auto body = drafted_body(record))
        batch.bodies.try_emplace(record.stream, std::move(*body));
    batch.taken.push_back(record);
    answer.answer = Verdict::Accepted;
    return answer;
}

Result<void, Failure> Replica::note_stations(const Trust& trust)
{
    for (const auto& member : trust.members()) {
        if (m_stations.contains(member.author)) continue;
        const auto& certificate = member.certificate;
        if (certificate.signature.empty()) continue; // Believed by this machine alone.
        if (auto added = m_journal->add_station(
                {member.author, certificate.subject, print_certificate(certificate)});
            !added)
            return added;
        m_stations.insert(member.author);
    }
    return {};
}

Replica::Batch Replica::judge(std::span<const Record> records, Source source, Instant now) const
{
    Batch batch;
    batch.answers.reserve(records.size());
    for (const auto& record : records)
        batch.answers.push_back(judge(record, source, now, batch));
    return batch;
}

Result<void, Failure> Replica::store(const Batch& batch)
{
    if (batch.taken.empty()) return {};
    if (batch.trust) {
        if (auto noted = note_stations(*batch.trust); !noted) return noted;
    }
    if (const auto stored = m_journal->append(batch.taken); !stored)
        return unexpected<Failure>(stored.error());
    return {};
}

void Replica::keep(Batch& batch)
{
    if (batch.trust) m_trust = std::move(*batch.trust);
    m_bodies.merge(batch.bodies);
    for (const auto& record : batch.taken)
        note(record);
    // Among others' it is counted where it stands, when all are read.
    if (m_writers == Writers::ThisAlone)
        for (const auto& record : batch.taken)
            count(record);
}

ChainHead Replica::end_of(const StreamId& stream, const AuthorId& author) const
{
    const auto found = m_heads.find({stream, author});
    return found == m_heads.end() ? ChainHead{} : found->second;
}

Result<std::vector<PushAnswer>, Failure>
Replica::admit(std::span<const Record> records, Source source, Instant now)
{
    auto batch = judge(records, source, now);
    if (auto stored = store(batch); !stored) return unexpected<Failure>(std::move(stored.error()));
    keep(batch);
    return std::move(batch.answers);
}

Result<std::vector<PushAnswer>, Failure>
Replica::push(std::span<const Record> records, Instant now, const Rights& pusher)
{
    return admit(records, source_of(pusher), now);
}

Result<Replica::TakenIn, Failure> Replica::take_in(std::span<const Record> records)
{
    auto answers = admit(records, Source::Server, {});
    if (!answers) return unexpected<Failure>(std::move(answers.error()));
    TakenIn taken;
    for (auto& answer : *answers) {
        if (answer.answer == Verdict::Accepted) ++taken.fresh;
        if (answer.answer == Verdict::Refused) taken.refused.push_back(std::move(answer));
    }
    return taken;
}

Result<std::optional<PullPage>, Failure>
Replica::page(const Cursor& after, std::size_t limit, const Member& reader) const
{
    const auto from = parts_of(after);
    if (!from || from->position < 0 || from->position > known_records()) return {std::nullopt};
    if (m_journal_marks[static_cast<std::size_t>(from->position)] != from->mark)
        return {std::nullopt};
    const auto there = static_cast<std::size_t>(known_records() - from->position);
    PullPage page{{}, after, there > limit};
    if (there == 0 || limit == 0) return std::optional{std::move(page)};
    auto read = m_journal->read({from->position}, std::min(limit, there));
    if (!read) return unexpected<Failure>(std::move(read.error()));
    page.next = cursor_at(read->next.value);
    for (auto& record : read->records)
        if (may_see(reader, record.stream)) page.records.push_back(std::move(record));
    return std::optional{std::move(page)};
}

Cursor Replica::end() const
{
    return cursor_at(known_records());
}

std::optional<std::string> Replica::body_of(const StreamId& stream) const
{
    const auto found = m_bodies.find(stream);
    if (found == m_bodies.end()) return {};
    return found->second;
}

bool Replica::may_see(const Member& reader, const StreamId& stream) const
{
    if (stream == trust_stream || reader.rights().bodies.empty()) return true;
    const auto body = body_of(stream);
    return body && reader.rights().covers(*body);
}

std::vector<HeadLine> Replica::heads(const Member& reader) const
{
    std::vector<HeadLine> lines;
    for (const auto& [chain, end] : m_heads)
        if (end.sequence > 0 && may_see(reader, chain.first))
            lines.push_back({chain.first, chain.second, end.sequence, to_hex(end.hash)});
    return lines;
}

} // namespace klubba::sync
