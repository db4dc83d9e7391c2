#include "sync/replica.h"

#include "wire/envelope.h"
#include "wire/event_codec.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace klubba::sync {

using namespace wire;

namespace {

constexpr std::size_t page_size = 1000;
/// Of the hash of the record at a cursor; enough to tell two journals apart.
constexpr std::size_t cursor_digits = 16;

Cursor cursor_at(journal::Position position, std::string_view hash)
{
    return {std::to_string(position.value) + "." + to_hex(hash).substr(0, cursor_digits)};
}

/// Empty for what is no cursor; the text after the point stays in `mark`.
std::optional<journal::Position> position_in(const Cursor& cursor, std::string_view& mark)
{
    const std::string_view text = cursor.text;
    const auto point = text.find('.');
    const auto digits = text.substr(0, point);
    journal::Position position;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), position.value);
    if (error != std::errc{} || end != digits.data() + digits.size() || position.value < 0)
        return {};
    mark = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    return position;
}

std::uint64_t mark_of(std::string_view hash)
{
    std::uint64_t mark = 0;
    std::memcpy(&mark, hash.data(), std::min(hash.size(), sizeof mark));
    return mark;
}

} // namespace

struct Replica::Batch {
    std::map<Chain, ChainEnd> heads;
    std::map<StreamId, std::string> bodies;
    std::optional<Trust> trust; ///< Where the batch changes it.
    std::vector<Record> taken;
};

Result<Replica, Failure> Replica::over(Store store, Trust trust)
{
    Replica replica{std::move(store), std::move(trust)};
    if (auto read = replica.refresh(); !read) return unexpected<Failure>(read.error());
    return replica;
}

Result<void, Failure> Replica::refresh()
{
    const auto missing = m_store.journal->missing();
    if (!missing) return unexpected<Failure>(missing.error());
    m_missing = {missing->begin(), missing->end()};
    while (true) {
        const auto page = m_store.journal->read(m_read, page_size);
        if (!page) return unexpected<Failure>(page.error());
        if (page->records.empty()) break;
        for (const auto& record : page->records)
            note(record);
        m_read = page->next;
        m_last_hash = page->records.back().hash;
    }
    // Heads know of records that a damaged file has lost.
    const auto heads = m_store.journal->heads();
    if (!heads) return unexpected<Failure>(heads.error());
    for (const auto& head : *heads) {
        auto& end = m_heads[{head.stream, head.author}];
        if (head.sequence > end.sequence) end = {head.sequence, head.hash};
    }
    return {};
}

void Replica::note(const Record& record)
{
    auto& end = m_heads[{record.stream, record.author}];
    if (record.sequence > end.sequence) end = {record.sequence, record.hash};
    auto& marks = m_marks[{record.stream, record.author}];
    const auto number = static_cast<std::size_t>(record.sequence);
    if (marks.size() < number) marks.resize(number);
    marks[number - 1] = mark_of(record.hash);
    m_missing.erase({record.stream, record.author, record.sequence});
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

PushAnswer Replica::judge(const Record& record, Gate gate, Instant now, Batch& batch) const
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
            batch.heads.emplace(chain, known == m_heads.end() ? ChainEnd{} : known->second).first;
    }
    ChainEnd& end = staged->second;
    const bool fills_hole = m_missing.contains({record.stream, record.author, record.sequence});
    if (record.sequence <= end.sequence && !fills_hole) {
        if (!is_here(record, batch)) return refused(NotTaken::Another);
        answer.answer = Verdict::Had;
        return answer;
    }
    const Trust& trust = batch.trust ? *batch.trust : m_trust;
    const auto key = trust.key_for(record);
    if (!key) return refused(NotTaken::UnknownAuthor);
    if (!is_signed_by(*key, record.hash, record.signature)) return refused(NotTaken::BadSignature);
    if (gate == Gate::Pushed) {
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

Result<std::vector<PushAnswer>, Failure>
Replica::admit(std::span<const Record> records, Gate gate, Instant now)
{
    Batch batch;
    std::vector<PushAnswer> answers;
    answers.reserve(records.size());
    for (const auto& record : records)
        answers.push_back(judge(record, gate, now, batch));
    if (batch.taken.empty()) return answers;
    const auto stored = m_store.append(batch.taken);
    if (!stored) return unexpected<Failure>(stored.error());
    for (const auto& record : batch.taken)
        note(record);
    if (!m_store.has_other_writers) {
        m_read.value += static_cast<std::int64_t>(*stored);
        m_last_hash = batch.taken.back().hash;
    }
    return answers;
}

Result<std::vector<PushAnswer>, Failure>
Replica::push(std::span<const Record> records, Instant now, const Rights& pusher)
{
    return admit(records, pusher.has_role("server") ? Gate::Pulled : Gate::Pushed, now);
}

Result<Replica::TakenIn, Failure> Replica::take_in(std::span<const Record> records)
{
    auto answers = admit(records, Gate::Pulled, {});
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
    std::string_view mark;
    const auto from = position_in(after, mark);
    if (!from) return std::optional<PullPage>{};
    if (from->value > 0) {
        const auto at = m_store.journal->read({from->value - 1}, 1);
        if (!at) return unexpected<Failure>(at.error());
        const bool is_ours = at->records.size() == 1 && at->next == *from &&
                             to_hex(at->records[0].hash).substr(0, cursor_digits) == mark;
        if (!is_ours) return std::optional<PullPage>{};
    }
    auto read = m_store.journal->read(*from, limit);
    if (!read) return unexpected<Failure>(std::move(read.error()));
    PullPage page{{}, after, read->records.size() == limit};
    if (read->records.empty()) return std::optional{std::move(page)};
    page.next = cursor_at(read->next, read->records.back().hash);
    for (auto& record : read->records)
        if (may_see(reader, record.stream)) page.records.push_back(std::move(record));
    return std::optional{std::move(page)};
}

Cursor Replica::end() const
{
    return m_read.value == 0 ? Cursor{} : cursor_at(m_read, m_last_hash);
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
