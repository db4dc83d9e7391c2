#include "server/central.h"

#include "meeting/decide.h"
#include "wire/chain.h"
#include "wire/event_codec.h"
#include "wire/year_codec.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace klubba::server {

using namespace wire;

namespace {

constexpr std::size_t page_size = 1000;

} // namespace

Central::Central(Parts& parts, sync::Replica replica)
    : m_now(std::move(parts.now)),
      m_replica(std::move(replica)),
      m_files(std::move(parts.files)),
      m_look(std::move(parts.look)),
      m_journal(&parts.journal),
      m_writers(parts.writers),
      m_helper(parts.helper)
{
    if (!parts.keys) return;
    m_root = parts.keys->root;
    m_writer.emplace(parts.keys->writer);
}

Result<std::unique_ptr<Central>, Failure> Central::open(Parts parts)
{
    auto replica = sync::Replica::over(parts.journal, std::move(parts.trust), parts.writers);
    if (!replica) return unexpected<Failure>(std::move(replica.error()));
    std::unique_ptr<Central> central{new Central{parts, std::move(*replica)}};
    if (auto read = central->refresh(); !read) return unexpected<Failure>(std::move(read.error()));
    if (!central->m_writer) return central;
    const auto& writer = central->m_writer->key();
    if (central->m_replica.end_of(trust_stream, writer.author()).sequence == 0) {
        const auto founded = sync::found(*central->m_root, writer, central->now());
        if (auto said = central->say({founded}, "server"); !said)
            return unexpected<Failure>(std::move(said.error()));
    }
    return central;
}

Result<void, Failure> Central::refresh()
{
    if (auto read = m_replica.refresh(); !read) return read;
    return read_on();
}

Result<sync::Replica::TakenIn, Failure> Central::take_in(std::span<const Record> records)
{
    auto taken = m_replica.take_in(records);
    if (!taken || taken->fresh == 0) return taken;
    if (auto read = read_on(); !read) return unexpected<Failure>(std::move(read.error()));
    return taken;
}

Result<void, Failure> Central::read_on()
{
    while (true) {
        auto page = m_journal->read(m_folded, page_size);
        if (!page) return unexpected<Failure>(std::move(page.error()));
        if (page->records.empty()) return {};
        take(read(std::move(page->records)));
    }
}

Central::Fresh Central::read(std::vector<Record> records)
{
    Fresh fresh{std::move(records), {}, {}};
    for (const auto& record : fresh.records) {
        if (record.stream == trust_stream) continue;
        if (is_body_stream(record.stream))
            fresh.of_bodies[record.stream].push_back(year_event_from(record));
        else
            fresh.events[record.stream].push_back(event_from(record));
    }
    return fresh;
}

void Central::take(const Fresh& fresh)
{
    if (m_writer)
        for (const auto& record : fresh.records)
            m_writer->see(record.time);
    for (const auto& [stream, events] : fresh.events) {
        for (const auto& event : events)
            for (const auto& file : meeting::files_in(event.body)) {
                if (!blobs::is_hash(file.hash)) continue;
                auto& named =
                    m_named.try_emplace(file.hash, NamedFile{file.size, {}}).first->second;
                named.meetings.insert(stream);
            }
        m_meetings[stream].add(events);
    }
    for (const auto& [stream, events] : fresh.of_bodies)
        m_bodies[stream].add(events);
    m_folded.value += static_cast<std::int64_t>(fresh.records.size());
    if (m_tell) m_tell({fresh.records, m_replica.end(), {}});
}

Result<void, Failure> Central::store(const sync::Replica::Batch& batch, Fresh& fresh)
{
    const auto understand = [&] { fresh = read(batch.taken); };
    if (m_helper == nullptr || !m_prepare) {
        auto stored = m_replica.store(batch);
        if (stored) understand();
        return stored;
    }
    Result<void, Failure> stored;
    m_helper->run_both(
        [&, now = m_now()] {
            understand();
            try {
                m_prepare({fresh.records, fresh.events, now});
            } catch (const std::exception&) {
                // Nothing is ready then, and all is made when it is news.
            }
        },
        [&] { stored = m_replica.store(batch); });
    return stored;
}

Result<std::vector<PushAnswer>, Failure> Central::push(std::span<const Record> records,
                                                       const Rights& pusher)
{
    return push(records, sync::Replica::source_of(pusher));
}

Result<std::vector<PushAnswer>, Failure> Central::push(std::span<const Record> records,
                                                       sync::Replica::Source source)
{
    const bool is_alone = m_writers == sync::Replica::Writers::ThisAlone;
    if (!is_alone) {
        if (auto read = refresh(); !read) return unexpected<Failure>(read.error());
    }
    auto batch = m_replica.judge(records, source, m_now());
    if (batch.taken.empty()) return std::move(batch.answers);
    Fresh fresh;
    if (auto stored = store(batch, fresh); !stored)
        return unexpected<Failure>(std::move(stored.error()));
    m_replica.keep(batch);
    if (is_alone) take(fresh);
    return std::move(batch.answers);
}

Result<void, Failure> Central::write(const StreamId& stream,
                                     const std::vector<Content>& contents,
                                     std::string_view actor,
                                     std::vector<meeting::EventId>* ids)
{
    const auto records = m_writer->seal(m_replica, stream, contents, actor, m_now());
    const auto answers = push(records, sync::Replica::Source::Own);
    if (!answers) return unexpected<Failure>(answers.error());
    for (const auto& answer : *answers) {
        // Its own gate has nothing against what the server writes.
        if (answer.answer == Verdict::Refused)
            return failure(Failure::Kind::Damaged, "the server's own record is refused: " +
                                                       std::string{name_of(answer.reason)});
        if (ids != nullptr) ids->push_back({answer.author.text, answer.sequence});
    }
    return {};
}

Result<void, Failure> Central::say(const std::vector<TrustEvent>& events, std::string_view actor)
{
    std::vector<Content> contents;
    contents.reserve(events.size());
    for (const auto& event : events)
        contents.push_back({std::string{kind_of(event)}, body_of(event)});
    return write(trust_stream, contents, actor);
}

bool Central::may_see_file(const sync::Member& reader, const std::string& hash) const
{
    const auto found = m_named.find(hash);
    return found != m_named.end() &&
           std::any_of(found->second.meetings.begin(), found->second.meetings.end(),
                       [&](const StreamId& meeting) { return m_replica.may_see(reader, meeting); });
}

Result<void, Failure> Central::put_file(const std::string& hash, std::string_view content)
{
    const auto named = m_named.find(hash);
    if (!m_files || named == m_named.end())
        return failure(Failure::Kind::BadInput, hash + ": no event names it");
    if (blobs::hash_of(content) != hash)
        return failure(Failure::Kind::BadInput, hash + ": is not the hash of what was sent");
    if (auto put = m_files->put(content); !put) return unexpected<Failure>(std::move(put.error()));
    if (m_tell) m_tell({{}, m_replica.end(), named->second.meetings});
    return {};
}

std::string Central::head_of(const StreamId& stream) const
{
    return to_hex(hash_of_heads(m_replica.ends(), stream));
}

Central::EnrolAnswer Central::enrol(const EnrolRequest& request)
{
    auto enrolment = sync::enrol(trust(), request, m_now(), m_writer->key());
    if (!enrolment) return enrolment.error();
    if (auto said = say({enrolment->event}, "server"); !said) return said.error();
    return std::move(enrolment->answer);
}

Central::CommandAnswer
Central::command(const StreamId& stream, const meeting::Command& command, const std::string& actor)
{
    static const meeting::History nothing;
    const auto found = m_meetings.find(stream);
    const auto& history = found == m_meetings.end() ? nothing : found->second;
    const auto& author = m_writer->key().author();
    const auto circumstances = meeting::circumstances(
        history, m_now(), author.text, m_replica.end_of(stream, author).sequence + 1, actor);
    auto bodies = meeting::decide(history, command, circumstances);
    if (!bodies) return std::move(bodies.error());
    std::vector<meeting::EventId> ids;
    if (bodies->empty()) return ids;
    if (auto written = write(stream, contents_of(*bodies), actor, &ids); !written)
        return written.error();
    return ids;
}

} // namespace klubba::server
