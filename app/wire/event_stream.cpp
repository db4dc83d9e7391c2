#include "wire/event_stream.h"

#include <utility>

namespace klubba::wire {

std::string print_event(const ServerEvent& event)
{
    std::string text;
    text.reserve(event.data.size() + event.id.size() + event.type.size() + 32);
    if (!event.id.empty()) text += "id: " + event.id + "\n";
    if (!event.type.empty()) text += "event: " + event.type + "\n";
    std::string_view data = event.data;
    while (true) {
        const auto end = data.find('\n');
        text.append("data: ").append(data.substr(0, end)).append("\n");
        if (end == std::string_view::npos) break;
        data.remove_prefix(end + 1);
    }
    return text += "\n";
}

std::vector<ServerEvent> EventStreamReader::feed(std::string_view bytes)
{
    std::vector<ServerEvent> whole;
    for (const char byte : bytes) {
        const bool is_second_half = byte == '\n' && m_after_return;
        m_after_return = byte == '\r';
        if (is_second_half) continue;
        if (byte == '\n' || byte == '\r')
            take_line(whole);
        else
            m_line += byte;
    }
    return whole;
}

void EventStreamReader::take_line(std::vector<ServerEvent>& whole)
{
    const std::string line = std::exchange(m_line, {});
    if (line.empty()) {
        auto event = std::exchange(m_event, {});
        // The last id holds until another one comes.
        m_event.id = event.id;
        if (std::exchange(m_has_data, false)) whole.push_back(std::move(event));
        return;
    }
    const auto colon = line.find(':');
    if (colon == 0) return;
    const auto name = std::string_view{line}.substr(0, colon);
    auto value =
        colon == std::string::npos ? std::string_view{} : std::string_view{line}.substr(colon + 1);
    if (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    if (name == "data") {
        if (m_has_data) m_event.data += '\n';
        m_event.data += value;
        m_has_data = true;
    } else if (name == "event")
        m_event.type = value;
    else if (name == "id" && value.find('\0') == std::string_view::npos)
        m_event.id = value;
}

} // namespace klubba::wire
