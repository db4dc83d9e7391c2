#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Server-sent events (text/event-stream), as the HTML standard has them: to text, and from it
// however it was cut up on the way.
namespace klubba::wire {

struct ServerEvent {
    std::string id;
    std::string type; ///< Empty: "message".
    std::string data; ///< Lines are sent one by one, and joined again.

    friend bool operator==(const ServerEvent&, const ServerEvent&) = default;
};

std::string print_event(const ServerEvent& event);
/// What tells a reader that the stream lives, and nothing else.
inline constexpr std::string_view stream_comment = ":\n\n";

class EventStreamReader {
public:
    /// The events that are whole now.
    std::vector<ServerEvent> feed(std::string_view bytes);
    /// An event was begun that is larger than any that is sent: the stream is to be left.
    [[nodiscard]] bool is_overfull() const { return m_line.size() + m_event.data.size() > most; }

    static constexpr std::size_t most = std::size_t{64} << 20U; ///< Bytes of one event.

private:
    void take_line(std::vector<ServerEvent>& whole);

    std::string m_line;
    ServerEvent m_event;
    bool m_has_data = false;
    bool m_after_return = false; ///< The line before ended with CR: a LF belongs to it.
};

} // namespace klubba::wire
