#include "meeting/chair_view.h"
#include "meeting/fold.h"
#include "meeting/history.h"
#include "meeting/room_view.h"
#include "meeting/secretary_view.h"
#include "wire/command_codec.h"
#include "wire/event_codec.h"
#include "wire/json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

// The bytes are lines of a kind, a space and a body. Each is an event, known or unknown; all are
// folded, written, read and folded again, to the same state, which every screen can show. As
// commands they are read strictly.
namespace {

using namespace klubba;

meeting::Event event_of(std::string_view line, std::int64_t sequence)
{
    const auto space = std::min(line.find(' '), line.size());
    const auto body = line.substr(std::min(space + 1, line.size()));
    meeting::Event event;
    event.id = {"fuzz", sequence};
    event.stamp.counter = sequence;
    event.body = wire::event_body_from(line.substr(0, space), body);
    return event;
}

/// The views of a meeting in whatever state it has come to, while it goes on and long after.
void look_at(const meeting::History& history)
{
    const auto from = history.state().opened.value_or(Instant{});
    for (const auto now : {from, from + std::chrono::hours{24 * 30}}) {
        (void)meeting::room_view(history.state(), now);
        const auto chair = meeting::chair_view(history.state(), now);
        const auto secretary = meeting::secretary_view(history, now, 20);
        if (chair.warnings != secretary.warnings) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view text{reinterpret_cast<const char*>(data), size};
    meeting::History first;
    meeting::History second;
    for (std::int64_t sequence = 1; !text.empty() && sequence < 200; ++sequence) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (const auto value = wire::parse_json(line)) {
            const auto command = wire::command_from(*value);
            if (!command && command.error().text().empty()) std::abort();
        }
        auto event = event_of(line, sequence);
        auto twin = event;
        if (!holds_alternative<meeting::UnknownEvent>(event.body))
            twin.body = wire::event_body_from(wire::kind_of(event.body), wire::body_of(event.body));
        first.add(std::move(event));
        second.add(std::move(twin));
    }
    if (first.state() != second.state()) std::abort();
    look_at(first);
    return 0;
}
