#pragma once

#include "server/peers.h"
#include "server/transport.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::server {

class Place;
class Service;

// The readers of live streams, by channel.
//
// A reader is a socket, a place in its channel's row and what it has not taken yet, which is shared
// with all others that have not: no coroutine, parser or buffer. publish() goes along the row and
// hands the bytes to each socket at once; where many read, the helper takes half of the row.
class LiveReaders {
public:
    explicit LiveReaders(Service& service);
    LiveReaders(const LiveReaders&) = delete;
    LiveReaders& operator=(const LiveReaders&) = delete;
    ~LiveReaders();

    /// `first` is sent before all else: the head of the answer and the reader's own first events.
    void add(Transport transport, Place place, const std::string& channel, std::string first);
    void publish(std::string_view channel, const std::shared_ptr<const std::string>& events);
    [[nodiscard]] std::size_t count(std::string_view channel) const;

    /// Cuts who is stuck, and sends a comment to who has heard nothing for long.
    void look_around(Tick now);
    /// Tells each the farewell of the options, and lets it go as soon as it has everything.
    void dismiss_all();
    void cut_all();

private:
    struct Channel;
    struct Reader;
    using Handle = std::shared_ptr<Reader>;

    /// What came of it for each of the row; empty for those who have to take something else first.
    [[nodiscard]] std::vector<std::optional<Attempt>> send_to_all(const Channel& row,
                                                                  std::string_view bytes) const;
    void deliver(const Handle& reader, const std::shared_ptr<const std::string>& bytes);
    /// `bytes` were given to the reader's socket.
    void note_sent(const Handle& reader,
                   const std::shared_ptr<const std::string>& bytes,
                   const Attempt& sent);
    void flush(const Handle& reader);
    void dismiss(const Handle& reader);
    void cut_as_stuck(const Handle& reader);
    void let_go(const Handle& reader);
    void watch(const Handle& reader);
    void watch_for_room(const Handle& reader);
    void set_next_ping(Reader& reader, Tick now) const;

    template <class Call>
    void for_each(Call call);

    Service& m_service;
    std::map<std::string, Channel, std::less<>> m_channels;
    std::shared_ptr<const std::string> m_ping;
    std::shared_ptr<const std::string> m_farewell;
};

} // namespace klubba::server
