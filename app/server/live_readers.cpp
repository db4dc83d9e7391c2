#include "server/live_readers.h"

#include "server/service.h"

#include <boost/asio/socket_base.hpp>
#include <netinet/tcp.h>

#include <cstdint>

namespace klubba::server {

namespace {

using Bytes = std::shared_ptr<const std::string>;

/// With fewer readers it takes longer to wake the helper than it saves.
constexpr std::size_t enough_for_two = 64;

/// What the system keeps for a reader that does not read; more would only hide that it does not.
constexpr int send_buffer = 64 << 10;

} // namespace

struct LiveReaders::Channel {
    std::vector<Handle> readers;
};

struct LiveReaders::Reader {
    Reader(Transport through, Place at) : transport(std::move(through)), place(std::move(at)) {}

    Transport transport;
    Place place;
    Channel* channel = nullptr; ///< Null once it is let go.
    std::size_t index = 0;      ///< In the channel's row.
    std::vector<Bytes> queue;   ///< Not taken yet, in order.
    std::size_t taken = 0;      ///< Of the first in the queue.
    std::size_t behind = 0;     ///< Bytes in the queue after the first.
    Tick moved_at;              ///< When something was last taken, while there is a queue.
    Tick next_ping;
    bool is_leaving = false;
    bool waits_for_room = false;

    [[nodiscard]] bool takes_at_once() const { return !is_leaving && queue.empty(); }
};

LiveReaders::LiveReaders(Service& service)
    : m_service(service),
      m_ping(std::make_shared<const std::string>(": ping\n\n")),
      m_farewell(std::make_shared<const std::string>(service.options.farewell))
{
}

LiveReaders::~LiveReaders() = default;

/// Backwards, so that `call` may let the reader go: the last one takes its place in the row.
template <class Call>
void LiveReaders::for_each(Call call)
{
    for (auto& [name, channel] : m_channels)
        for (std::size_t i = channel.readers.size(); i-- > 0;)
            call(Handle{channel.readers[i]});
}

void LiveReaders::add(Transport transport,
                      Place place,
                      const std::string& channel,
                      std::string first)
{
    boost::system::error_code ignored;
    auto& socket = transport.socket();
    socket.set_option(boost::asio::socket_base::send_buffer_size{send_buffer}, ignored);
    // Pings never fill the buffer of a peer that is gone, but nobody acknowledges them.
    using UserTimeout = boost::asio::detail::socket_option::integer<IPPROTO_TCP, TCP_USER_TIMEOUT>;
    socket.set_option(UserTimeout{static_cast<int>(m_service.options.limits.stuck.count())},
                      ignored);

    const auto reader = std::make_shared<Reader>(std::move(transport), std::move(place));
    auto& row = m_channels[channel];
    reader->channel = &row;
    reader->index = row.readers.size();
    row.readers.push_back(reader);
    ++m_service.figures.readers;
    set_next_ping(*reader, std::chrono::steady_clock::now());
    deliver(reader, std::make_shared<const std::string>(std::move(first)));
    if (reader->channel == nullptr) return;
    watch(reader);
    if (m_service.is_stopping) dismiss(reader);
}

void LiveReaders::publish(std::string_view channel, const Bytes& events)
{
    ++m_service.figures.published;
    const auto found = m_channels.find(channel);
    if (found == m_channels.end() || events->empty()) return;
    const Tick now = std::chrono::steady_clock::now();
    const auto sent = send_to_all(found->second, *events);
    auto& readers = found->second.readers;
    m_service.figures.delivered += readers.size();
    for (std::size_t i = readers.size(); i-- > 0;) {
        set_next_ping(*readers[i], now);
        if (sent[i])
            note_sent(readers[i], events, *sent[i]);
        else
            deliver(readers[i], events);
    }
}

std::vector<std::optional<Attempt>> LiveReaders::send_to_all(const Channel& row,
                                                             std::string_view bytes) const
{
    const auto& readers = row.readers;
    std::vector<std::optional<Attempt>> sent(readers.size());
    const auto send = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (readers[i]->takes_at_once()) sent[i] = readers[i]->transport.send(bytes);
    };
    const auto half = readers.size() / 2;
    auto* helper = m_service.options.helper;
    if (helper != nullptr && readers.size() >= enough_for_two)
        helper->run_both([&] { send(half, readers.size()); }, [&] { send(0, half); });
    else
        send(0, readers.size());
    return sent;
}

std::size_t LiveReaders::count(std::string_view channel) const
{
    const auto found = m_channels.find(channel);
    return found == m_channels.end() ? 0 : found->second.readers.size();
}

void LiveReaders::deliver(const Handle& given, const Bytes& bytes)
{
    Reader& reader = *given;
    if (reader.is_leaving) return;
    if (!reader.queue.empty()) {
        reader.queue.push_back(bytes);
        reader.behind += bytes->size();
        if (reader.behind > m_service.options.limits.waiting) cut_as_stuck(Handle{given});
        return;
    }
    note_sent(given, bytes, reader.transport.send(*bytes));
}

void LiveReaders::note_sent(const Handle& given, const Bytes& bytes, const Attempt& sent)
{
    Reader& reader = *given;
    m_service.figures.bytes_out += sent.bytes;
    if (sent.bytes == bytes->size()) return;
    if (sent.progress == Progress::Ended) {
        let_go(Handle{given});
        return;
    }
    reader.queue.push_back(bytes);
    reader.taken = sent.bytes;
    reader.moved_at = std::chrono::steady_clock::now();
    flush(Handle{given});
}

void LiveReaders::flush(const Handle& given)
{
    Reader& reader = *given;
    while (!reader.queue.empty()) {
        const auto rest = std::string_view{*reader.queue.front()}.substr(reader.taken);
        const Attempt sent = reader.transport.send(rest);
        if (sent.progress == Progress::Ended) return let_go(given);
        if (sent.progress == Progress::WantsWrite) return watch_for_room(given);
        if (sent.progress == Progress::WantsRead) return; // watch() comes back here.
        m_service.figures.bytes_out += sent.bytes;
        reader.moved_at = std::chrono::steady_clock::now();
        reader.taken += sent.bytes;
        if (reader.taken < reader.queue.front()->size()) continue;
        reader.queue.erase(reader.queue.begin());
        reader.taken = 0;
        if (!reader.queue.empty()) reader.behind -= reader.queue.front()->size();
    }
    reader.queue = {};
    if (!reader.is_leaving) return;
    reader.transport.finish();
    let_go(given);
}

void LiveReaders::watch(const Handle& reader)
{
    reader->transport.socket().async_wait(
        Socket::wait_read, [this, reader](const boost::system::error_code& error) {
            if (error || reader->channel == nullptr) return;
            // A reader has nothing to say; what it says is passed over.
            const Attempt received = reader->transport.receive(m_service.scratch);
            if (received.progress == Progress::Ended) return let_go(reader);
            m_service.figures.bytes_in += received.bytes;
            if (!reader->queue.empty() && !reader->waits_for_room) flush(reader);
            if (reader->channel != nullptr) watch(reader);
        });
}

void LiveReaders::watch_for_room(const Handle& reader)
{
    if (std::exchange(reader->waits_for_room, true)) return;
    reader->transport.socket().async_wait(Socket::wait_write,
                                          [this, reader](const boost::system::error_code& error) {
                                              reader->waits_for_room = false;
                                              if (!error && reader->channel != nullptr)
                                                  flush(reader);
                                          });
}

void LiveReaders::set_next_ping(Reader& reader, Tick now) const
{
    // Spread over a third of the time, so that ten thousand are not due in the same moment.
    const auto spread = static_cast<std::uint32_t>(reader.index) * 2654435761U >> 22U;
    const auto whole = m_service.options.limits.ping;
    reader.next_ping = now + whole - whole * spread / (3 * 1024);
}

void LiveReaders::look_around(Tick now)
{
    for_each([&](const Handle& reader) {
        if (!reader->queue.empty()) {
            if (now - reader->moved_at > m_service.options.limits.stuck) cut_as_stuck(reader);
        } else if (now >= reader->next_ping) {
            set_next_ping(*reader, now);
            deliver(reader, m_ping);
        }
    });
    std::erase_if(m_channels, [](const auto& entry) { return entry.second.readers.empty(); });
}

void LiveReaders::dismiss_all()
{
    for_each([&](const Handle& reader) { dismiss(reader); });
}

void LiveReaders::dismiss(const Handle& reader)
{
    deliver(reader, m_farewell);
    reader->is_leaving = true;
    if (reader->channel != nullptr && reader->queue.empty()) flush(reader);
}

void LiveReaders::cut_all()
{
    for_each([&](const Handle& reader) { let_go(reader); });
}

void LiveReaders::cut_as_stuck(const Handle& reader)
{
    m_service.refused(Refused::StuckReader, reader->transport.peer());
    let_go(reader);
}

void LiveReaders::let_go(const Handle& given)
{
    if (given->channel == nullptr) return;
    auto& row = std::exchange(given->channel, nullptr)->readers;
    // The last takes its place in the row, which may be where `given` is.
    const Handle reader = row[given->index];
    row[reader->index] = row.back();
    row[reader->index]->index = reader->index;
    row.pop_back();
    --m_service.figures.readers;
    reader->queue = {};
    boost::system::error_code ignored;
    reader->transport.socket().close(ignored);
    reader->place.leave();
}

} // namespace klubba::server
